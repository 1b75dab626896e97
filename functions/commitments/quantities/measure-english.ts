import type { Measure } from './measure.ts';
import { measureBareEnglish } from './measure-bare-english.ts';
import type { FoundNumber } from './read-numbers.ts';
import { currencySigns, englishUnits } from './units.ts';

/** The unit and the thing counted of one English number; undefined when it measures nothing. */
export function measureEnglish(
  text: string,
  number: FoundNumber,
  following: readonly FoundNumber[],
): Measure | undefined {
  const before = text.slice(0, number.start);
  const after = text.slice(number.end);
  const sign = currencySigns.find(([pattern]) => pattern.test(before));
  if (sign) {
    const signLength = before.match(sign[0])![0].length;
    return withRate(
      { number, unit: sign[1], what: '', start: number.start - signLength, end: number.end },
      text,
    );
  }
  const unit = englishUnits.find(([pattern]) => pattern.test(after));
  if (unit) {
    const end = number.end + after.match(unit[0])![0].length;
    return withRate(
      { number, unit: unit[1], what: nounBehind(text.slice(end)), start: number.start, end },
      text,
    );
  }
  return (
    measureFitted(text, number) ??
    measureCount(text, number) ??
    measureShared(text, number, following) ??
    measureBareEnglish(text, number)
  );
}

const multiples: Record<string, number> = { doubl: 2, tripl: 3, trebl: 3, quadrupl: 4 };

/** Of "threefold" and its like, from two on. */
const foldWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const multipleVerbs =
  /\b(?:(doubl|tripl|trebl|quadrupl)ed|(?<=\b(?:to|will|would|shall|should) (?:more than |nearly |almost )?|\b(?:more than|nearly|almost|over|about) )(doubl|tripl|trebl|quadrupl)e)\b(?! (?:track|glaz|deck|taxa|coun|dip))/gi;
const folds = new RegExp(`\\b(?:(\\d+)-?|(${foldWords.join('|')})[- ]?)fold\\b`, 'gi');

/** "doubled", "will triple", "threefold": times whose number is in the verb; "double track" and "a double" have none. */
export function findMultiples(text: string): Measure[] {
  if (!/bled?\b|ple(?:d|s)?\b|fold\b/i.test(text)) return [];
  return [...text.matchAll(multipleVerbs), ...text.matchAll(folds)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const stem = (match[1] ?? match[2])!.toLowerCase();
    const value = multiples[stem] ?? (Number(match[1]) || foldWords.indexOf(stem) + 2);
    return {
      number: { value, start, end, style: 'digits', isMore: false },
      unit: 'times',
      what: '',
      start,
      end,
    };
  });
}

const shortPeriods: Record<string, string> = { d: 'day', h: 'hour', s: 'second' };

/** "tons/year", "tons a year", "per annum": a rate has its period in the unit; a percentage has not. */
function withRate(measure: Measure, text: string): Measure {
  if (measure.unit === '%' || measure.unit === 'percentage points') return measure;
  const rate = text
    .slice(measure.end)
    .match(
      /^\s?(?:\/\s?(?:year|a|yr)\b|(?:per|a|each) year\b|per annum\b|annually\b|\/\s?年)|^\s?(?:\/\s?|(?:per|an?|each|every) )(month|week|day|hour|second)\b|^\/([dhs])\b/i,
    );
  if (!rate) return measure;
  return {
    ...measure,
    unit: `${measure.unit}/${rate[1]?.toLowerCase() ?? shortPeriods[rate[2] ?? ''] ?? 'year'}`,
    end: measure.end + rate[0].length,
  };
}

const nounStop =
  /^(?:of|in|on|at|to|for|from|by|with|and|or|but|the|a|an|that|which|who|whose|where|when|while|is|are|was|were|be|been|being|has|have|had|will|would|shall|should|must|may|can|could|did|do|does|as|than|per|under|over|into|between|among|through|during|within|throughout|across|this|these|those|its|their|our|last|next|each|every|annually|respectively|namely|including|after|before|since|until|compared|more|less|not|also|up|out|so|if|it|we|they|he|i|now|already|about|against|because|nationwide|worldwide|today|together|totalling|totaling|worth|only|per)$/i;
/** Behind a plural these begin what is said of it: "43 forces show officers" counts forces. */
const finiteVerb =
  /^(?:got|made|took|gave|held|came|went|said|saw|rose|fell|grew|shows?|met|won|began|became|kept|sent|told|brought|built)$/i;
const irregularPlurals =
  /^(?:people|children|men|women|staff|personnel|police|households|persons|aircraft|cattle|poultry|livestock|fish|sheep)$/i;
/** Plurals that are no countable things: with number words they are turns of speech. */
const abstractPlurals =
  /^(?:sides|ways|things|aspects|respects|reasons|hands|levels|fronts|senses|halves|thirds|times|points|kinds|types|sorts|terms|words|minds|worlds|ends|parts|measures|issues|principles|goals|objectives|priorities|areas|elements|components|steps|stages|phases|pillars|strategies|questions|factors|suggestions|tasks|fields|directions|themes|categories|sets|tiers|layers|dimensions)$/i;

/** "a 60-bed ward", "two 300-seat halls": what it is fitted with is counted. */
function measureFitted(text: string, number: FoundNumber): Measure | undefined {
  const fitted =
    /^-(bed|seat|place|room|space|unit|berth|home|pupil|student|hole|turbine|lane)(?:room|ed)?\b/.exec(
      text.slice(number.end),
    );
  if (!fitted || number.style !== 'digits') return undefined;
  const end = number.end + fitted[0].length;
  return { number, unit: `${fitted[1]}s`, what: '', start: number.start, end };
}

/** "13 provincial bases": the last plural of the noun phrase is the unit. */
function measureCount(text: string, number: FoundNumber): Measure | undefined {
  const isOne = number.value === 1 && number.style === 'digits';
  const after = text.slice(number.end);
  // "11 of its targets", "20 of the buses": what is counted stands behind the whole.
  const whole =
    number.style === 'digits'
      ? (/^ (?:of (?:the|its|our|their|these|those)|or (?:more|fewer|less))(?= [a-z])/.exec(after)?.[0] ?? '')
      : '';
  const phrase = nounPhrase(after.slice(whole.length), isOne);
  if (!phrase) return undefined;
  const isName = /^\p{Lu}/u.test(phrase.head);
  if (number.style === 'words' && (isName || abstractPlurals.test(phrase.head))) return undefined;
  const unit = phrase.head.toLowerCase();
  return withRate(
    {
      number,
      unit,
      what: phrase.text,
      start: number.start,
      end: number.end + whole.length + phrase.end,
    },
    text,
  );
}

/** @param isOne whether a single thing is counted, whose noun is no plural */
function nounPhrase(after: string, isOne: boolean): { head: string; text: string; end: number } | undefined {
  let end = 0;
  let best: { head: string; text: string; end: number } | undefined;
  for (let words = 0; words < 8; words++) {
    const match = after.slice(end).match(/^[ \u00a0](?:["“'‘])?([A-Za-z][A-Za-z'’-]*)["”]?(?:\/[a-z]+)?/);
    if (!match) break;
    const joinsAdjectives = words > 0 && !best && /^(?:and|or)$/i.test(match[1]!);
    if (nounStop.test(match[1]!) && !(words === 0 && /^more$/i.test(match[1]!)) && !joinsAdjectives) break;
    end += match[0].length;
    const word = match[1]!;
    if (isPlural(word) || (isOne && /^[a-z]{3,}$/.test(word)))
      best = { head: word, text: after.slice(0, end).trim(), end };
    else if (best && (/(?:ed|ing)$/.test(word) || finiteVerb.test(word))) break;
  }
  return best;
}

function isPlural(word: string): boolean {
  if (irregularPlurals.test(word)) return true;
  return /[a-z]s$/.test(word) && !/(?:ss|us|is|ous|'s|’s)$/.test(word) && word.length > 3;
}

function nounBehind(after: string): string {
  return after.match(/^ (?:of |in )?((?:[a-z][a-z-]+ ?){1,4})/)?.[1]?.trim() ?? '';
}

const sharesUnit =
  /^\s?(?:-|–|—|to|and|or|(?:out )?of(?: the| its| our| their| those| these| a total of)?| [a-z]+(?:-[a-z]+)?(?<!s) (?:and|or))\s?$/i;

/**
 * "4 - 6%", "one to two million", "27 of the 31 cases", "2, 4 and 6 months": a number borrows the unit of the next.
 * 67.7 billion and 1.7% are two things.
 */
function measureShared(
  text: string,
  number: FoundNumber,
  [next, ...rest]: readonly FoundNumber[],
): Measure | undefined {
  if (!next) return undefined;
  const between = text.slice(number.end, next.start);
  const isListed =
    between === ', ' && rest[0] && /^,?(?: and | or |, )$/.test(text.slice(next.end, rest[0].start));
  if (!isListed && !sharesUnit.test(between)) return undefined;
  const second = measureEnglish(text, next, rest);
  if (!second?.unit || (second.unit === '%' && number.value > 1000)) return undefined;
  return { number, unit: second.unit, what: second.what, start: number.start, end: number.end };
}
