import { otherForms } from '../wording/irregular-forms.ts';
import { isPlainVerb } from '../wording/near-synonyms.ts';
import type { AskedAttribute } from './attribute.ts';
import { bodies } from './names-in-english.ts';
import { findFocus, type QuestionType } from './question-type.ts';

/** `Who is the minister`: a name. `Who approves it`: somebody, and the deed. */
const asksForName =
  /\bwho (?:currently |now )?(?:leads|led|heads|headed|chairs|chaired|directs|runs|manages|oversees)\b|\bwho(?:['’]s| is| was) (?:now )?(?:in charge|responsible|at the head)\b|\bwho (?:is|was|are|were|will be|became|has been|would be) (?:the|our|its|their|now|[\p{L}]+[’']s)\b(?! \w+(?:ed|ing)\b)/iu;
const asksForDoer =
  /^\W*(?:who|which (?:company|firm|contractor|department|ministry|body|agency|office|organisation|organization|authority|charity)) (?:(?:will|would|shall|should|must|can|may|has|have|had|is|was|are|were|to|be|been) )*(?:responsible |asked |required |else |exactly |actually |also )*(?:(?:is|are|was|were|will|has|have) )?(?:to |be )?(?!(?:was|were|has|had|have|are|will|been|for|from|with)\b)([\p{L}]{3,})/iu;
/** A share is of something that the answer may name in other words. */
const asksForPart = /\b(?:percentage|per ?cent|proportion|share|fraction)\b/i;
/** `Which office is responsible for the use of gypsum`: the gypsum, whatever the office does with it. */
const duty =
  /\b(?:responsible|accountable|in charge) (?:for|of) (?:the |an? |its |our )?(?:[\p{L}-]+ (?:of|for) (?:the )?)?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?= (?:in|at|within|under)\b|\W*$)/iu;
const asksForOne =
  /^\W*(?:which|what) (?!of\b)(?:[\p{L}-]+ (?=[\p{L}-]+ (?:[\p{L}]+ed|won|made|led|held|gave|took)\b))?([\p{L}-]+) (?:(?:has|had|have|will) )?(?:[\p{L}]+(?:ed|t|n|s)|won|made|led|held|gave|took)\b/iu;
const asksForReason =
  /^\W*(?:why|for what reason)\b|\bwhat (?:was|is|were|are) the reasons?\b|\bwhat caused\b/i;
const asksForPurpose = /\bwhat (?:is|was|are|were) the (?:purpose|aim|object|intention|point|goal) of\b/i;
const asksAbout =
  /^\W*(?:what|did|does|do|how) .*\b(?:say|said|do|done|promised?|plan|planned|state|stated|mention|decide|decided|report|reported|undertake|taken?) (?:about|on|regarding|concerning|for|with) (?:the |an? )?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?: in (?:the )?\d{4}(?: \w+)?)?\W*$/iu;
const asksForSeveral =
  /\b(?:which|what|name the) (?:[\p{L}-]+ )*?([\p{L}-]+(?<!s)s) (?:were|are|have|had|did|do|will|would|shall|should|must|can)\b/iu;

/** What an English question wants to be told. */
export function englishAttribute(question: string, type: QuestionType): AskedAttribute | undefined {
  if (asksForReason.test(question)) return { kind: 'reason' };
  if (asksForPurpose.test(question)) return { kind: 'purpose' };
  if (type === 'how-many')
    return {
      kind: 'quantity',
      word: asksForPart.test(question) ? undefined : countedNoun(question),
      deed: countedDeed(question),
      among: measuredAmong(question),
      dimension: /\bhow (long|deep|high|tall|wide|far|old|fast|often)\b/i.exec(question)?.[1]?.toLowerCase(),
      isMoney: asksForPrice.test(question) && !asksForChange.test(question),
    };
  if (type === 'where')
    return {
      kind: 'place',
      word: placedNoun(question),
      isSeat: /\b(?:based|headquartered)\W*$/i.test(question),
    };
  if (type === 'who' && asksForName.test(question))
    return {
      kind: 'person',
      word: /\bwho (?:now )?chair(?:s|ed)\b/i.test(question) ? 'chair' : officeAsked(question),
      object: fieldOfOffice(question),
    };
  if (type === 'who' && duty.test(question))
    return { kind: 'topic', word: duty.exec(question)![1]!.toLowerCase() };
  const doer = type === 'who' ? asksForDoer.exec(question)?.[1]?.toLowerCase() : undefined;
  if (doer !== undefined) {
    const object = doneTo(question, doer);
    // `Which company got a penalty`: the noun says what happened.
    return lightVerb.test(doer)
      ? { kind: 'actor', word: object, isReceiver: true }
      : { kind: 'actor', word: doer, object };
  }
  const named =
    type === 'general'
      ? ((asksForSeveral.exec(question) ?? asksForOne.exec(question))?.[1] ?? bodiesDoing(question))
      : undefined;
  if (named !== undefined)
    return {
      kind: 'names',
      word: named.toLowerCase(),
      deed: deedOfNamed(question),
    };
  const deed = (type === 'when' ? asksWhenDone : asksWhatDone).exec(question)?.[1]?.toLowerCase();
  if (deed !== undefined && (type === 'when' || (type === 'general' && !plainDeed.test(deed))))
    return { kind: 'deed', word: deed, object: objectOf(question) };
  const topic = asksAbout.exec(question)?.[1];
  return topic === undefined ? undefined : { kind: 'topic', word: topic.toLowerCase() };
}

/** `Which firms owe rent`: firms. Of other nouns anything that is named may answer. */
function bodiesDoing(question: string): string | undefined {
  const [, noun = '', verb = ''] = /^\W*(?:which|what) ([\p{L}-]+s) (\p{L}{3,})\b/iu.exec(question) ?? [];
  return bodies.test(noun) && (isPlainVerb(verb) || otherForms(verb).length > 0) ? noun : undefined;
}

/** `When will the Dongchuan reservoir be finished`: the reservoir. */
function objectOf(question: string): string | undefined {
  return /^\W*when (?:did|does|do|will|was|were|has|have|is|are|should) (?:the |our |its |their |an? )?(?:[\p{L}'’-]+ ){0,4}?([\p{Ll}-]{3,}) (?:be |been |to be |being )?\p{Ll}{3,}(?:ed|t|n)?\W*$/iu
    .exec(question)?.[1]
    ?.toLowerCase();
}

const lightVerb =
  /^(?:get|gets|got|receive[ds]?|win|wins|won|take|takes|took|has|have|had|did|does|do|made|makes|make|gave|gives|give|become|became|else|exactly|actually)$/;

/** `Which routes were cancelled`: cancelled. */
function deedOfNamed(question: string): string | undefined {
  const passive =
    /^\W*(?:which|what) (?:[\p{L}-]+ ){1,4}(?:were|was|are|have been|has been|will be) (\p{L}{3,}(?:ed|t|n))(?: (?:down|up|off|out|away))?\W*$/iu;
  const active =
    /^\W*(?:which|what) (?:[\p{L}-]+ ){1,3}?(lost|won|signed|sold|bought|built|paid|sent|joined|left|missed|failed|polluted|caused|received)\b/iu;
  return (passive.exec(question) ?? active.exec(question))?.[1]?.toLowerCase();
}

/** `What did the police find`: the sentence says that they found. */
const asksWhatDone =
  /^\W*what (?:did|does|do|will|has|have|had) (?:the |our |its |their |an? |every |each )?(?:[\p{L}'’-]+ ){0,3}?([\p{L}-]{3,})\W*$/iu;
/** `When did the Office publish its first report`: that it published. */
const asksWhenDone =
  /^\W*when (?:did|does|do|will|was|were|has|have|is|are) (?:the |our |its |their |an? )?(?:[\p{L}'’-]+ ){1,6}?(publish|issue|launch|open|close|finish|complete|begin|start|adopt|pass|approve|sign|become|award|appoint|build|buy|sell|deliver|replace|repair|install|receive|introduce|end|stop|retire|resign|meet|vote|found|establish|create|built|bought|sold|begun|held)(?:d|ed|s|es|ing)?\b/iu;
const plainDeed =
  /^(?:say|said|do|done|happen|happened|mean|state|want|need|plan|promise|get|become|about|include|contain|cover|cost|work|look|know)$/;

/** `Who is the provincial director`: the director. */
function officeAsked(question: string): string | undefined {
  return /\bwho (?:is|was|are|were|became) (?:the |our |its )?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?= of\b| in\b| for\b|\W*$)/iu
    .exec(question)?.[1]
    ?.toLowerCase();
}

/** `Who is the Head of Libraries`: libraries. */
function fieldOfOffice(question: string): string | undefined {
  return /\bwho (?:is|was|are|were|became) (?:the |our |its )?(?:[\p{L}-]+ ){0,3}?(?:head|director|minister|secretary|chief|manager|chair\w*) (?:of|for) (?:the )?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)\W*$/iu
    .exec(question)?.[1]
    ?.toLowerCase();
}

/** `Who designed the new airport`: the airport. */
function doneTo(question: string, deed: string): string | undefined {
  const behind = question.slice(question.toLowerCase().indexOf(deed) + deed.length);
  return /^ (?:the |an? |its |our |their )?(?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?= (?:in|of|for|on|at|from|to|by|with|during)\b|\W*$)/u
    .exec(behind)?.[1]
    ?.toLowerCase();
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

/** `Where will the headquarters of the Board be`: the headquarters. */
function placedNoun(question: string): string | undefined {
  return /\bwhere (?:is|was|are|were|will|would|shall) (?:the |our |its )?(?:[\p{L}-]+ )*?([\p{L}-]+) (?:of|for|in|be|being|located|built|held|based|situated|headquartered)\b/iu
    .exec(question)?.[1]
    ?.toLowerCase();
}
