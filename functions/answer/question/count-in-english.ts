import { isPlainVerb } from '../wording/near-synonyms.ts';
import { rootOf } from '../wording/root-of.ts';
import { englishNumber, formsOf, isForm, isName, wordsOf } from '../wording/word-forms.ts';
import { numberElsewhere, numberOfOthers, otherDeed, otherThing } from './attribute-shares.ts';

/** Words between a number and what it counts: `13 provincial industrial resource utilization bases`. */
const farthestNoun = 8;

/**
 * How far a sentence is from telling how many of a thing there are: 0 where the noun and a number stand in reach of each
 * other, a share of `attribute-shares.ts` where they do not.
 */
export function farFromNumber(noun: string, sentence: string, question: string): number {
  const words = wordsOf(withoutOtherNumbers(noun, sentence, question));
  const inQuestion = new Set(wordsOf(question).map((word) => word.toLowerCase()));
  if (/^(?:electricity|power|energy)$/.test(noun) && /\d ?(?:[kKMGT]Wh?\b|\p{Ll}*watt)/u.test(sentence))
    return 0;
  if (isImplied(noun, sentence)) return 0;
  const wanted = formsOf(noun);
  const isPeople = /^(?:people|persons?|individuals)$/.test(noun);
  const nouns = words.flatMap((word, at) =>
    !isOfName(words, at) && (isForm(word, wanted) || (isPeople && kindOfPeople.test(word))) ? [at] : [],
  );
  if (nouns.length === 0 && isOneWhoDoes(noun, words)) return farFromNumber('people', sentence, question);
  // `58% said that they are satisfied` tells of people.
  if (nouns.length === 0 && isPeople && /\d ?(?:%|per ?cent)/i.test(sentence)) return otherDeed;
  if (nouns.length === 0 && countsTheLike(words, noun, question)) return otherDeed;
  if (nouns.length === 0) return otherThing;
  const places = asDescribed(words, nouns, question);
  const numbers = words.flatMap((word, at) =>
    (englishNumber.test(word) || /^\d/.test(word)) && !inQuestion.has(word.toLowerCase()) ? [at] : [],
  );
  if (numbers.length === 0) return otherThing;
  const isNear = places.some((at) =>
    numbers.some(
      (number) => Math.abs(number - at) <= farthestNoun && !countsAnother(words, number, at, question),
    ),
  );
  if (isNear) return 0;
  const isOfOthers = numbers.every((number) =>
    places.every((at) => countsAnother(words, number, at, question)),
  );
  return isOfOthers ? numberOfOthers : numberElsewhere;
}

/** `31,460 people visited the museum`: visitors. */
function isOneWhoDoes(noun: string, words: readonly string[]): boolean {
  const root = /(?:or|er|ant|ee)s?$/.test(noun) ? rootOf(noun) : undefined;
  return (
    root !== undefined &&
    words.some((word) => /^(?:people|persons?|individuals)$/i.test(word)) &&
    words.some((word) => rootOf(word.toLowerCase()) === root)
  );
}

/** `1,860 recycling outlets` where recycling points are asked for: a number, the same word before, another plural. */
function countsTheLike(words: readonly string[], noun: string, question: string): boolean {
  const before = new RegExp(`([\\p{Ll}-]{5,}) ${noun}\\b`, 'u').exec(question)?.[1];
  return (
    before !== undefined &&
    words.some(
      (word, at) =>
        word.toLowerCase() === before &&
        /^\d/.test(words[at - 1] ?? '') &&
        /^\p{Ll}{3,}[^s]s$/u.test(words[at + 1] ?? ''),
    )
  );
}

/** `secondary fires`: where the sentence has the noun with the word that stands before it in the question, only there. */
function asDescribed(
  words: readonly string[],
  nouns: readonly number[],
  question: string,
): readonly number[] {
  const noun = words[nouns[0]!]!.toLowerCase();
  const before = new RegExp(`([\\p{Ll}-]{4,}) ${noun}\\b`, 'u').exec(question)?.[1];
  if (before === undefined || !describes.test(before)) return nouns;
  const described = nouns.filter((at) => words[at - 1]?.toLowerCase() === before);
  return described.length > 0 ? described : nouns;
}

const describes = /(?:al|ary|ic|ive|ous|[ai]ble|ed|ful|less)$/;

/** `children under five; 52 sessions`: what stands right behind a number is what it counts, if it is a noun in the plural. */
function countsAnother(words: readonly string[], number: number, noun: number, question: string): boolean {
  if (noun > number)
    return (
      isModifier(words, noun) ||
      words
        .slice(number + 1, noun)
        .some((word) => /^(?:in|at|from|across|to|by|with|for|among|on)$/.test(word))
    );
  const next = words[number + 1] ?? '';
  if (/^one$/i.test(words[number]!) && /^\p{Ll}{3,}$/u.test(next) && next !== 'was') return true;
  const first = /^(?:million|billion|thousand|hundred)$/.test(next) ? number + 2 : number + 1;
  const unit = pluralFrom(words, first);
  const isAsked = new RegExp(`\\bhow (?:many|much)(?: \\w+)? ${unit}\\b`, 'i').test(question);
  const isUnit = scale.test(unit) || isAsked || (!/\bhow many\b/i.test(question) && unitNoun.test(unit));
  return noun < number - 1 && /^\p{Ll}{2,}[^s]s$/u.test(unit) && !isUnit;
}

/** `184 non-domestic building fires`: the fires; what stands right behind a number where no plural follows soon. */
function pluralFrom(words: readonly string[], first: number): string {
  const behind = words.slice(first, first + 4);
  const end = behind.findIndex((word) => !/^\p{Ll}{3,}/u.test(word) || functionWord.test(word));
  const phrase = behind.slice(0, end < 0 ? undefined : end);
  return phrase.find((word) => /^\p{Ll}[\p{Ll}-]+[^s]s$/u.test(word)) ?? words[first] ?? '';
}
const functionWord =
  /^(?:was|were|has|have|had|are|the|and|for|from|with|than|that|which|who|this|its|our|their|into|over|under|during|after|before|per|points|times)$/;

const scale = /^(?:millions|thousands|hundreds|points|times|was|is|has|this|its|as)$/;
const unitNoun =
  /^(?:tonnes|tons|hectares|acres|kilometres|kilometers|miles|metres|litres|hours|days|weeks|months|years|percent|barrels|units|minutes|degrees|megawatts|gigawatts|people|dollars|euros|pounds)$/;

/** Units that say what is measured: `1 million tons a year` is a capacity, `42 km` a length. */
const unitsOf: readonly [RegExp, RegExp][] = [
  [
    /^capacity$/,
    /\d[\d.,]*(?: (?:million|thousand|billion))? ?(?:\w+ )?(?:(?:tons?|tonnes?|litres?|barrels|m3|units|vehicles)(?:\/| per | a | an )(?:year|day|hour|annum|month)|(?:mega|giga|kilo)watts?\b|[MGkK]Wh?\b|beds|seats|places|passengers)/,
  ],
  [/^(?:length|distance)$/, /\d ?(?:km|m)\b|\d (?:\w+ )?(?:kilomet|miles|met(?:re|er)s|feet)/],
  [/^(?:area|size)$/, /\d (?:\w+ )?(?:hectares?|acres?|square|mu\b|sq)|\d ?(?:ha|km²|m²)/],
  [/^(?:height|depth|width)$/, /\d ?m\b|\d (?:met(?:re|er)s|feet)/],
  [/^(?:weight|tonnage|volume)$/, /\d (?:\w+ )?(?:tons?|tonnes?|kilograms?|cubic|litres?)\b|\d ?(?:kg|t)\b/],
  [
    /^(?:duration|term|period)$/,
    /\d+[ -](?:year|month|week|day|hour)s?\b|\b(?:two|three|four|five|ten)[ -]years?\b/,
  ],
  [/^(?:population)$/, /\d (?:\w+ )?(?:people|inhabitants|residents)\b/],
  [/^speed$/, /\d ?(?:km\/h|mph|[MG]bps|knots)|\d (?:kilometres|miles) (?:per|an) hour/],
];

function isImplied(noun: string, sentence: string): boolean {
  return unitsOf.some(([measure, units]) => measure.test(noun) && units.test(sentence));
}

/** Of `waste bins` the bins are counted. */
function isModifier(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? '';
  return /^\p{Ll}{2,}[^s\P{Ll}]s$/u.test(next) && !isPlainVerb(next) && !noPlural.test(next);
}
const noPlural =
  /^(?:was|has|does|this|its|across|towards|besides|always|perhaps|plus|versus|thus|less|sometimes)$/;

/** Labels, years, `1 + N`, and sums of money where no money is asked for, count nothing. */
function withoutOtherNumbers(noun: string, sentence: string, question: string): string {
  const plain = sentence
    .replace(/^\s*\(?\d+(?:(?:\.\d+)+\.?|[.)])\s/, ' ')
    .replace(/\d+(?: ?\+ ?\d+)+/g, ' ')
    .replace(calendarDay, ' ')
    .replace(/(?<![\d.,])(?:19|20)\d\d(?:[-–/]\d\d(?!\d))?(?![\d%]|[.,]\d)/g, ' ');
  const asksCount = /\bhow many\b/i.test(question) && !/\b(?:per ?cent|percentage|share)\b/i.test(question);
  const counted = asksCount ? plain.replace(shareOfOther, ' ') : plain;
  return moneyNoun.test(noun) ? counted : counted.replace(sumOfMoney, ' ').replace(costing, ' ');
}

const calendarDay =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}\b(?!,\d{3}| (?!and\b|to\b|this\b|the\b|was\b|were\b|until\b|from\b|at\b|with\b|when\b|in\b)\p{Ll})|\b\d{1,2}(?:st|nd|rd|th)? (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/gu;

const moneyNoun =
  /^(?:income|revenue|budget|spending|expenditure|cost|funds?|funding|grants?|tax(?:es)?|investment|loans?|debt|deficit|surplus|sales|turnover|profits?|savings?|price|fees?|fines?|wages?|salary|salaries|aid|subsid(?:y|ies)|exports?|imports?|output|contribution|rent|pay|payments?|sum|value|gdp|compensation|benefits?|pensions?|allowances?|bonus|dollars?|euros?|pounds?|yuan|capital|credit|bonds?|bills?|fares?|tolls?|rates?|damages?|fortune)$/i;
/** `cost 26 million` */
const costing =
  /\b(?:costs?|costing|worth|spent|paid|earned|raised|owe[sd]?) (?:about |some |nearly |over )?\d[\d.,]*(?: ?(?:thousand|million|billion))?/gi;

/** `fell by 17 per cent` counts nothing; `91 per cent of children` does. */
const shareOfOther = /\d[\d.,]* ?(?:%|per ?cent)(?! of\b)/gi;
const sumOfMoney =
  /[$€£¥]\s?\d[\d.,]*(?: ?(?:thousand|million|billion|trillion|bn|m)\b)?|\d[\d.,]* ?(?:thousand|million|billion|trillion)? ?(?:dollars?|euros?|pounds?|yuan|pence|rupees?|crowns?|francs?|shillings?|pesos?|RMB|CNY|USD|EUR)\b/gi;

/** 143 offenders are people. */
const kindOfPeople =
  /^\p{Ll}{2,}(?:ers|ors|ists|ents|ants|ees|ians|men)$|^(?:deaths|fatalities|casualties|injuries|lives|pupils|nurses|staff|children|adults|migrants|citizens|victims|households|youths|apprentices|guests|members)$/u;

/** `House of Commons` counts no houses, `Hospital Authority` no hospitals. */
function isOfName(words: readonly string[], at: number): boolean {
  if (!isName(words[at]!, at)) return false;
  const next = words[at + 1] === 'of' ? at + 2 : at + 1;
  return isName(words[next] ?? '', next);
}
