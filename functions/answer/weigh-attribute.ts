import { analyse } from '../analysis/analyse-text.ts';
import type { AskedAttribute } from './asked-attribute.ts';
import {
  noDeed,
  noMoney,
  noName,
  noNames,
  noPlace,
  noReason,
  noTopic,
  numberElsewhere,
  numberOfOthers,
  otherDeed,
  otherKind,
  otherThing,
  perhapsReason,
  reasonElsewhere,
} from './attribute-shares.ts';
import { otherForms } from './irregular-forms.ts';
import { synonymsOf } from './near-synonyms.ts';
import { missingInChinese, saysDeed } from './weigh-chinese-attribute.ts';

/**
 * How far a sentence is from saying what is asked: 0 when it says it, 1 when it does not, between when it may.
 *
 * @param question names and numbers of the question itself tell nothing new
 * @param around the sentence with its neighbours, the headings above and the title
 * @param above the headings above and the title
 */
export function missingAttribute(
  asked: AskedAttribute,
  sentence: string,
  question: string,
  around: string,
  above: string,
): number {
  if (asked.kind === 'reason')
    return saysDeed(asked.done, sentence) ? missingReason(sentence, around) : noReason;
  if (asked.characters !== undefined || asked.unit !== undefined || /\p{Script=Han}/u.test(question))
    return missingInChinese(asked, sentence, above);
  switch (asked.kind) {
    case 'quantity':
      return Math.max(
        asked.word === undefined || asked.word === 'money'
          ? 0
          : farFromNumber(asked.word, sentence, question),
        asked.deed === undefined || says(sentence, asked.deed) ? 0 : otherDeed,
        asked.dimension !== undefined && !dimensions[asked.dimension]?.test(sentence) ? otherKind : 0,
        (asked.among ?? []).some((word) => !says(`${sentence}\n${above}`, word)) ? otherKind : 0,
        asked.isMoney === true && !money.test(sentence) ? noMoney : 0,
      );
    case 'person':
      return namesPerson(sentence, question) &&
        !namesDeputyOf(asked.word, sentence) &&
        (asked.object === undefined || says(sentence, asked.object) || !isOfSomething(asked.word, sentence))
        ? 0
        : noName;
    case 'actor':
      return (asked.word === undefined ||
        (says(sentence, asked.word) &&
          !isDoneByNobody(sentence, asked.word) &&
          !isDoneByUs(sentence, question))) &&
        (asked.object === undefined || says(around, asked.object))
        ? 0
        : noName;
    case 'place':
      return (asked.word === undefined || says(sentence, asked.word)) &&
        (asked.isSeat !== true ||
          /\b(?:based|seat|headquarter\w*|offices? (?:in|at)|located)\b/i.test(sentence)) &&
        namesPlace(sentence, question)
        ? 0
        : noPlace;
    case 'purpose':
      return purpose.test(sentence) ? 0 : noReason;
    case 'deed':
      return asked.word === undefined || says(sentence, asked.word) ? 0 : noDeed;
    case 'topic':
      return asked.word === undefined || says(around, asked.word) ? 0 : noTopic;
    case 'names':
      return Math.max(
        namesSeveral(asked.word ?? '', sentence, question) ? 0 : noNames,
        asked.deed === undefined || says(sentence, asked.deed) ? 0 : noDeed,
      );
  }
}

const money =
  /[$€£¥]\s?\d|\d[\d.,]* ?(?:thousand|million|billion|trillion)? ?(?:dollars?|euros?|pounds?|yuan|cents?|pence|rupees?|RMB|CNY|USD|EUR)\b|\b(?:RMB|CNY|USD|EUR|HK\$|S\$) ?\d|[元¥]/i;
const reason =
  /\b(?:because|owing|due to|as a result|results? of|resulted|caused?|reasons?|since|so that|in order|thanks to|on account|in view of|in response|for (?:lack|want|fear)|for (?:an? |the )?(?:[\p{L}-]+ ){0,2}(?:repairs?|maintenance|refurbishment|renovation|reasons?|safety)|reflect\w*|driven by|attribut\w+|blamed?|hence|therefore)\b|因|由于|受[^，。]{1,14}影响|所致|导致|为了?(?!止)|鉴于|造成|源于|缘于|\b(?:started|triggered|sparked|set off|prompted|brought about) by\b/iu;

const purpose =
  /\b(?:aims?|aimed|purpose|so that|in order|intended|designed|objectives?|goals?|to (?:ensure|help|protect|improve|reduce|make|give|provide|support|raise|cut|encourage|set|promote|prevent|guide|increase|strengthen|restore))\b/i;

function missingReason(sentence: string, around: string): number {
  if (reason.test(sentence)) return 0;
  if (/\bafter (?:an?|the|its|their|his)\b/i.test(sentence)) return perhapsReason;
  // `has been delayed; the contractor went bankrupt`
  if (/; (?:the|its|their|an?|no) \p{L}/u.test(sentence)) return perhapsReason;
  return reason.test(around) ? reasonElsewhere : noReason;
}

/** What the answer to `how deep` has, beside a number. */
const dimensions: Record<string, RegExp> = {
  long: /\b(?:kilomet|met(?:re|er)s?|km|miles?|feet|years?|months?|weeks?|days?|hours?|minutes?|from)\b|\dm\b|kilomet/i,
  deep: /deep|depth/i,
  high: /high|height|tall|raised? to|reach/i,
  tall: /high|height|tall/i,
  wide: /wid/i,
  far: /kilomet|\bkm\b|miles?|met(?:re|er)s?/i,
  old: /\b(?:old|aged?|built|founded|dates?|since)\b/i,
};

/** Words between a number and what it counts: `13 provincial industrial resource utilization bases`. */
const farthestNoun = 8;
const englishNumber =
  /^(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|hundreds?|thousands?|millions?|billions?|half|dozen|twice|double|no|none|single|several)$/i;

function wordsOf(sentence: string): string[] {
  return sentence.match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:[’'-][\p{L}]+)*/gu) ?? [];
}

/** The noun and a number in reach of each other: 0. */
function farFromNumber(noun: string, sentence: string, question: string): number {
  const words = wordsOf(withoutOtherNumbers(noun, sentence, question));
  const inQuestion = new Set(wordsOf(question).map((word) => word.toLowerCase()));
  if (/^(?:electricity|power|energy)$/.test(noun) && /\d ?(?:[kKMGT]Wh?\b|\p{Ll}*watt)/u.test(sentence))
    return 0;
  const wanted = formsOf(noun);
  const nouns = words.flatMap((word, at) => (!isOfName(words, at) && isForm(word, wanted) ? [at] : []));
  if (nouns.length === 0) return otherThing;
  const numbers = words.flatMap((word, at) =>
    (englishNumber.test(word) || /^\d/.test(word)) && !inQuestion.has(word.toLowerCase()) ? [at] : [],
  );
  if (numbers.length === 0) return otherThing;
  const isNear = nouns.some((at) =>
    numbers.some(
      (number) => Math.abs(number - at) <= farthestNoun && !countsAnother(words, number, at, question),
    ),
  );
  if (isNear) return 0;
  const isOfOthers = numbers.every((number) =>
    nouns.every((at) => countsAnother(words, number, at, question)),
  );
  return isOfOthers ? numberOfOthers : numberElsewhere;
}

/** `children under five; 52 sessions`: what stands right behind a number is what it counts, if it is a noun in the plural. */
function countsAnother(words: readonly string[], number: number, noun: number, question: string): boolean {
  if (noun > number)
    return words
      .slice(number + 1, noun)
      .some((word) => /^(?:in|at|from|across|to|by|with|for|among|on)$/.test(word));
  const next = words[number + 1] ?? '';
  if (/^one$/i.test(words[number]!) && /^\p{Ll}{3,}$/u.test(next) && next !== 'was') return true;
  const unit = /^(?:million|billion|thousand|hundred)$/.test(next) ? (words[number + 2] ?? '') : next;
  const isUnit = scale.test(unit) || (!/\bhow many\b/i.test(question) && unitNoun.test(unit));
  return noun < number - 1 && /^\p{Ll}{2,}[^s]s$/u.test(unit) && !isUnit;
}

const scale = /^(?:millions|thousands|hundreds|points|times|was|is|has|this|its|as)$/;
const unitNoun =
  /^(?:tonnes|tons|hectares|acres|kilometres|kilometers|miles|metres|litres|hours|days|weeks|months|years|percent|barrels|units|minutes|degrees|megawatts|gigawatts|people|dollars|euros|pounds)$/;

/** Labels, years, `1 + N`, and sums of money where no money is asked for, count nothing. */
function withoutOtherNumbers(noun: string, sentence: string, question: string): string {
  const plain = sentence
    .replace(/^\s*\(?\d+(?:(?:\.\d+)+\.?|[.)])\s/, ' ')
    .replace(/\d+(?: ?\+ ?\d+)+/g, ' ')
    .replace(/(?<![\d.,])(?:19|20)\d\d(?![\d.,%])/g, ' ');
  const asksCount = /\bhow many\b/i.test(question) && !/\b(?:per ?cent|percentage|share)\b/i.test(question);
  const counted = asksCount ? plain.replace(shareOfOther, ' ') : plain;
  return moneyNoun.test(noun) ? counted : counted.replace(sumOfMoney, ' ');
}

const moneyNoun =
  /^(?:income|revenue|budget|spending|expenditure|cost|funds?|funding|grants?|tax(?:es)?|investment|loans?|debt|deficit|surplus|sales|turnover|profits?|savings?|price|fees?|fines?|wages?|salary|salaries|aid|subsid(?:y|ies)|exports?|imports?|output|contribution|rent|pay|payments?|sum|value|gdp|compensation|benefits?|pensions?|allowances?|bonus|dollars?|euros?|pounds?|yuan|capital|credit|bonds?|bills?|fares?|tolls?|rates?|damages?|fortune)$/i;
/** `fell by 17 per cent` counts nothing; `91 per cent of children` does. */
const shareOfOther = /\d[\d.,]* ?(?:%|per ?cent)(?! of\b)/gi;
const sumOfMoney =
  /[$€£¥]\s?\d[\d.,]*(?: ?(?:thousand|million|billion|trillion|bn|m)\b)?|\d[\d.,]* ?(?:thousand|million|billion|trillion)? ?(?:dollars?|euros?|pounds?|yuan|pence|rupees?|RMB|CNY|USD|EUR)\b/gi;

/** `Head of Archives` where another field is asked for. */
function isOfSomething(office: string | undefined, sentence: string): boolean {
  return (
    /\b(?:head|director|minister|secretary|chief|manager|chair\w*|officer) (?:of|for) /i.test(sentence) ||
    (office !== undefined && new RegExp(`\\b${office} (?:of|for) `, 'i').test(sentence))
  );
}

/** `House of Commons` counts no houses. */
function isOfName(words: readonly string[], at: number): boolean {
  return isName(words[at]!, at) && words[at + 1] === 'of' && isName(words[at + 2] ?? '', at + 2);
}

function isName(word: string, at: number): boolean {
  return at > 0 && /^\p{Lu}\p{Ll}/u.test(word);
}

interface Forms {
  printed: Set<string>;
  terms: Set<string>;
}

function formsOf(word: string): Forms {
  const others = synonymsOf(word).flatMap((other) => [other, ...otherForms(other)]);
  const printed = new Set([word, ...otherForms(word), ...others]);
  return { printed, terms: new Set([...printed].flatMap((form) => analyse(form).map(({ term }) => term))) };
}

/** One noun in the singular and plural. `housing` shares the stem of `houses` and counts other things. */
function isForm(word: string, { printed, terms }: Forms): boolean {
  const lower = word.toLowerCase();
  if (printed.has(lower)) return true;
  return !/(?:ing|ed)$/.test(lower) && analyse(lower).some(({ term }) => terms.has(term));
}

function says(sentence: string, word: string): boolean {
  const { terms } = formsOf(word);
  return analyse(sentence).some(({ term }) => terms.has(term));
}

/** `Deputy director Liang` is not the director. */
function namesDeputyOf(office: string | undefined, sentence: string): boolean {
  return (
    office !== undefined &&
    new RegExp(`\\b(?:deputy|vice|assistant|former)[ -](?:[\\p{L}]+ )?${office}\\b`, 'iu').test(sentence)
  );
}

/** `We will build it` names nobody. */
function isDoneByUs(sentence: string, question: string): boolean {
  const isNamed = wordsOf(sentence).some(
    (word, at) => isName(word, at) && !month.test(word) && !question.includes(word),
  );
  return /\b(?:we|it|they)\b/i.test(sentence) && !/\bby\b/i.test(sentence) && !isNamed;
}

/** `The roof was replaced`, and no word by whom. */
function isDoneByNobody(sentence: string, deed: string): boolean {
  const passive = /\b(?:was|were|been|is|are|be|being) (?:\p{L}+ly )?(\p{L}+)\b/giu;
  const { terms } = formsOf(deed);
  const isPassive = [...sentence.matchAll(passive)].some((match) =>
    analyse(match[1]!).some(({ term }) => terms.has(term)),
  );
  return isPassive && !/\b(?:by|to|from|with)\b/i.test(sentence) && !titled.test(sentence);
}

const institution =
  /^(?:The|This|These|Our|We|In|On|At|For|And|But|As|A|An|It|Act|Acts|Action|Agency|Agreement|Authority|Bank|Bill|Board|Budget|Bureau|Central|Centre|Center|City|Commission|Committee|Common|Commons|Company|Congress|Conference|Corporation|Council|County|Department|Development|Economic|Education|Federal|Fund|Government|Group|Health|House|Housing|Industry|Institute|Insurance|International|Labour|Law|Local|Measures|Ministry|Nation|National|Nations|New|Notice|Office|Opinions|Parliament|Party|People|People's|Plan|Programme|Program|Province|Provincial|Public|Report|Republic|Royal|School|Service|Services|Social|South|North|East|West|State|States|System|Trade|Treaty|Union|United|University|Welfare|World)$/;
const titled =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lady|Lord|General|President|Premier|Comrade|Senator|Professor|Secretary|Chairman|Mayor|Governor|Minister|King|Queen|Prince|Pope|Saint)\.? \p{Lu}\p{L}+/u;

/** Two capitalised words that no institution bears, or a title with a name; neither from the question. */
function namesPerson(sentence: string, question: string): boolean {
  const isNew = (name: string) => !question.includes(name);
  if (titled.test(sentence) && isNew(titled.exec(sentence)![0])) return true;
  const names = sentence.matchAll(
    /(?=\b(\p{Lu}[\p{L}.’'-]*) ((?:(?:\p{Lu}\.|de|von|van|bin|al) )?\p{Lu}\p{L}[\p{L}’'-]+))/gu,
  );
  for (const [, first, last] of names) {
    if (commonNoun.test(first!) || commonNoun.test(last!)) continue;
    if (!institution.test(first!) && !institution.test(last!) && (isNew(first!) || isNew(last!))) return true;
  }
  return false;
}

/** Capitalised nouns that nobody is called. */
const commonNoun = /(?:tion|ment|ive|ity|ness|ance|ence|ship|ism|ing|ies|ces)$/;

const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

function namesPlace(sentence: string, question: string): boolean {
  const places = sentence.matchAll(
    /\b(in|at|near|to|from|into|off|on|across|around|outside) (?:the )?(?:\p{Ll}+ )?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)/gu,
  );
  // `Where did they borrow it`: from a bank, say. `Where is it`: not in a bank.
  const mayBeBody = !/\bwhere (?:is|are|was|were|will|would|shall)\b/i.test(question);
  const isPlace = (preposition: string, name: string) =>
    (mayBeBody || !/^(?:to|from|into)$/.test(preposition)) &&
    !question.includes(name) &&
    !month.test(name) &&
    (mayBeBody || !institution.test(name.split(' ').at(-1)!));
  if ([...places].some(([, preposition, name]) => isPlace(preposition!, name!))) return true;
  return /\b(?:in|at|near|outside|along|across|off|on|to) (?:the |an? |its |our )?(?:[\p{L}-]+ ){0,3}(?:north|south|east|west|coast|border|abroad|city|town|village|county|district|region|capital|province|island|valley|river|street|building|nationwide|country|areas?|schools?|hospitals?|offices?|factor(?:y|ies)|universit(?:y|ies))\b/iu.test(
    sentence,
  );
}

/** `food prices` tells which prices, `more prices` does not. */
const tellsNothingApart =
  /^(?:the|a|more|most|other|all|some|many|few|several|these|those|our|their|its|his|her|such|any|of|and|or|in|to|for|with|by|on|new|various|certain|different|\d+)$/;

/** Words between a noun and the names of what it stands for. */
const farthestName = 6;

/** "Which countries" wants names, quoted titles or a list, not the word `countries` again. */
function namesSeveral(noun: string, sentence: string, question: string): boolean {
  const asked = new Set(wordsOf(question).map((word) => word.toLowerCase()));
  const words = wordsOf(sentence).map((word) => word.toLowerCase());
  const isToldApart = words.some(
    (word, at) =>
      words[at + 1] === noun &&
      !asked.has(word) &&
      !tellsNothingApart.test(word) &&
      !englishNumber.test(word),
  );
  if (isToldApart) return true;
  // Of several things each name stands close by; `which library won …` may be answered at the other end.
  const places = words.flatMap((word, at) => (word === noun && noun.endsWith('s') ? [at] : []));
  const isNearNoun = (at: number) =>
    places.length === 0 || places.some((place) => Math.abs(place - at) <= farthestName);
  return (
    wordsOf(sentence).some(
      (word, at) => isName(word, at) && isNearNoun(at) && !month.test(word) && !asked.has(word.toLowerCase()),
    ) ||
    /["“‘(:]/.test(sentence) ||
    (sentence.replace(/[,;.\s]+$/, '').match(/[,;]/g)?.length ?? 0) >= 2
  );
}
