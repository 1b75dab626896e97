import type { AskedAttribute } from './attribute.ts';
import { findFocus } from './question-type.ts';

/** A share is of something that the answer may name in other words. */
const asksForPart = /\b(?:percentage|per ?cent|proportion|share|fraction)\b/i;

/** What an English question counts or measures: of what, among whom, and whether in money. */
export function askedQuantity(question: string): AskedAttribute {
  return {
    kind: 'quantity',
    word: asksForPart.test(question) ? undefined : countedNoun(question),
    deed: countedDeed(question),
    among: measuredAmong(question),
    dimension: /\bhow (long|deep|high|tall|wide|far|old|fast|often)\b/i.exec(question)?.[1]?.toLowerCase(),
    isMoney: asksForPrice.test(question) && !asksForChange.test(question),
  };
}

const asksForPrice =
  /^\W*what (?:is|was|were|are) the bill\b|\bhow much (?:was|were|is|are) .{2,40} (?:fined|paid|charged|given|granted|awarded)\b|^\W*what (?:did|does|do|will|would) .{2,60} (?:cost|fetch|earn|raise|pay|charge)\b|\bhow much .{2,60} (?:fetch|raise|earn|owe|borrow|pay)\b|\bhow much (?:did|does|do|will|would|has|have) .*\bcosts?\b|\bwhat (?:is|was|were|are|will be) the (?:[\p{L}-]+ ){0,3}?(?:price|salary|salaries|wage|wages|fee|fees|fine|bonus|rent|cost)\b|\bhow much (?:is|was|were|are|will be) the (?:[\p{L}-]+ ){0,3}?(?:price|salary|wage|fee|fine|bonus|rent|charge|toll|fare)\b|\bhow much (?:money|funding|cash)\b|^\W*what (?:bonus|salary|wage|fee|fine|price|rent|sum)\b/iu;
/** `compared with` and `rise` are answered by a share or a multiple too. */
const asksForChange = /\b(?:compared?|rise|rose|risen|increase|grow|grew|fall|fell|change|per ?cent)\w*\b/i;
/** `the turnover among care assistants`, `the wait for a knee operation`: the words behind the preposition. */
function measuredAmong(question: string): string[] {
  const costing =
    /\bhow much (?:did|does|do|will|would) (?:the |our |its |a )?(?:[\p{L}-]+ ){0,6}?([\p{L}-]{3,}) cost\b/iu.exec(
      question,
    )?.[1];
  if (costing !== undefined) return [costing];
  const behind =
    /\bwhat (?:is|was|were|are|will be) (?:the )?(?:[\p{L}'’-]+ ){1,4}?(?:among|for|of|on) (?:the |an? |our |its )?((?:[\p{L}'’-]+ ?){1,4}?)(?=(?: ?(?:in|by|at|during|from|to|after|compared)\b)| \d|\W*$)/iu.exec(
      question,
    )?.[1] ??
    /\b(?:percentage|per ?cent|proportion|share|fraction) of (?:the |all |our )?(\p{Ll}[\p{L}-]+)/u.exec(
      question,
    )?.[1] ??
    '';
  return behind
    .trim()
    .split(' ')
    .filter((word) => word.length > 2 && !anyUndertaking.test(word));
}

/** `the purification project`: the answer need not call it one. */
const anyUndertaking =
  /^(?:projects?|schemes?|programmes?|programs?|works?|province|city|county|country|district|year)$/i;

const units =
  'tonnes?|tons?|hectares?|acres?|kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|litres?|dollars?|euros?|pounds?|yuan|megawatts?|kilowatts?|barrels?|cubic met(?:re|er)s|square met(?:re|er)s|mu';

/** `How many tonnes of coal`: the coal. `What was the interest rate`: the interest. */
function countedNoun(question: string): string | undefined {
  const measured = new RegExp(
    `\\bhow (?:many|much)(?: million| billion| thousand)? (?:${units}) of (?:[\\p{L}-]+ ){0,3}?([\\p{L}-]+) (?:was|were|is|are|did|do|does|has|have|had|will|can|be)\\b`,
    'iu',
  ).exec(question)?.[1];
  const measure =
    /\bwhat (?:is|was|will be) (?:the |its |their )?(?:[\p{L}-]+ ){0,2}?(capacity|length|area|height|depth|speed|population) of\b/iu.exec(
      question,
    )?.[1];
  const rated =
    /\b(?!(?:annual|average|overall|total|current|present|new|first|the|what|which|is|was|are|were|be|its|their|our|growth|exchange|added|market|net|gross|book)\b)([\p{L}-]+) (?:rate|value|volume|ratio|index)\b/iu.exec(
      question,
    )?.[1];
  const owned = /\bwhat (?:is|was|are|were) .*\p{L}['’]s? (?:[\p{L}-]+ )?([\p{L}-]+)\W*$/iu.exec(
    question,
  )?.[1];
  const changed =
    /\bhow much (?:did|have|has|will|does|do) (?:the |our |its |their )?(?:[\p{L}'’-]+ ){0,4}?([\p{L}-]+) (?:been )?(?:fall|rise|grow|drop|increase|decrease|decline|shrink|change|climb|go|fallen|risen|grown|dropped|increased|decreased)\b/iu.exec(
      question,
    )?.[1];
  return (measured ?? measure ?? changed ?? rated ?? findFocus(question) ?? owned)?.toLowerCase();
}

/** `How many vehicles were exported`: a number of vehicles made is no answer. */
function countedDeed(question: string): string | undefined {
  const noun = String.raw`\bhow (?:many|much) [\p{L}\p{N}' -]+?`;
  const passive = new RegExp(
    `${noun} (?:was|were|(?:has|have|had) been|(?:are|is|will) (?:to )?be) (?:newly |finally |fully )?(\\p{L}{3,}(?:ed|t|n))\\b`,
    'iu',
  );
  const active =
    /\bhow (?:many|much) (?:(?!(?:do|does|did|is|are|was|were|will|has|have|had|of)\b)[\p{L}-]+ ){1,4}?(\p{L}{3,}ed)\b/iu;
  const plain =
    /\bhow many [\p{L}-]+ (?!(?:do|does|did|is|are|was|were|will|would|can|has|have|had|of|in|on|at|for|to|from|by)\b)(\p{L}{3,}) (?:on|in|at|for|to|from|by|the|an?)\b/iu;
  const doneBy =
    /\bhow (?:many|much) (?:[\p{L}-]+ ){1,4}?(?:did|does|do|will|would|can|has|have|had) (?:the |our |its |their |an? )?(?:[\p{L}'’-]+ ){1,5}?(?!(?:have|need|own|total|take|use|make|see|hold|run|work|cover|include|contain|cost|plan|want|get|away|off|back)\b)(\p{L}{3,})(?: (?:in|by|during|since|last|this|from) .*)?\W*$/iu;
  const last = /\bhow many [\p{L}-]+ (?!are\b|is\b|were\b|was\b)(\p{L}{3,})\W*$/iu;
  const change =
    /\bhow much (?:did|have|has|will|does|do) .{2,60}? (?:been )?(fall|rise|grow|drop|increase|decrease|decline|shrink|climb|fallen|risen|grown|dropped|increased|decreased)\b/iu;
  return [change, passive, active, plain, doneBy, last]
    .map((pattern) => pattern.exec(question)?.[1]?.toLowerCase())
    .find((found) => found !== undefined);
}
