import type { Measure } from './measure.ts';
import type { FoundNumber } from './read-numbers.ts';
import { currencySigns, englishUnits } from './units.ts';

/** The unit and the thing counted of one English number; undefined when it measures nothing. */
export function measureEnglish(
  text: string,
  number: FoundNumber,
  next: FoundNumber | undefined,
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
  return measureCount(text, number) ?? measureSharedUnit(text, number, next) ?? measureBare(text, number);
}

const multiples: Record<string, number> = { doubl: 2, tripl: 3, trebl: 3, quadrupl: 4 };

/** "doubled", "will triple": times whose number is in the verb; "double track" and "a double" have none. */
export function findMultiples(text: string): Measure[] {
  const verbs =
    /\b(?:(doubl|tripl|trebl|quadrupl)ed|(?<=\b(?:to|will|would|shall|should) (?:more than |nearly |almost )?)(doubl|tripl|trebl|quadrupl)e)\b/gi;
  return [...text.matchAll(verbs)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const value = multiples[(match[1] ?? match[2])!.toLowerCase()]!;
    return {
      number: { value, start, end, style: 'digits', isMore: false },
      unit: 'times',
      what: '',
      start,
      end,
    };
  });
}

/** "tons/year", "tons a year", "per annum": a rate has its period in the unit; a percentage has not. */
function withRate(measure: Measure, text: string): Measure {
  if (measure.unit === '%' || measure.unit === 'percentage points') return measure;
  const rate = text
    .slice(measure.end)
    .match(
      /^\s?(?:\/\s?(?:year|a|yr)\b|(?:per|a|each) year\b|per annum\b|annually\b|\/\s?年)|^\s?(?:\/\s?|(?:per|an?|each|every) )(month|week|day|hour)\b/i,
    );
  if (!rate) return measure;
  return {
    ...measure,
    unit: `${measure.unit}/${rate[1]?.toLowerCase() ?? 'year'}`,
    end: measure.end + rate[0].length,
  };
}

const nounStop =
  /^(?:of|in|on|at|to|for|from|by|with|and|or|but|the|a|an|that|which|who|whose|where|when|while|is|are|was|were|be|been|being|has|have|had|will|would|shall|should|must|may|can|could|did|do|does|as|than|per|under|over|into|between|among|through|during|within|throughout|across|this|these|those|its|their|our|last|next|each|every|annually|respectively|namely|including|after|before|since|until|compared|more|less|not|also|up|out|so|if|it|we|they|he|i|now|already|about|against|because|nationwide|worldwide|today|together|totalling|totaling|worth|only|per)$/i;
const irregularPlurals =
  /^(?:people|children|men|women|staff|personnel|police|households|persons|aircraft|cattle|poultry|livestock|fish|sheep)$/i;
/** Plurals that are no countable things: with number words they are turns of speech. */
const abstractPlurals =
  /^(?:sides|ways|things|aspects|respects|reasons|hands|levels|fronts|senses|halves|thirds|times|points|kinds|types|sorts|terms|words|minds|worlds|ends|parts|measures|routes|posts|issues|principles|goals|objectives|priorities|areas|elements|components|sessions|steps|stages|phases|pillars|strategies|questions|factors|suggestions|tasks|fields|directions|themes|categories|sets|lines|tiers|layers|events|dimensions)$/i;

/** "13 provincial bases": the last plural of the noun phrase is the unit. */
function measureCount(text: string, number: FoundNumber): Measure | undefined {
  const isOne = number.value === 1 && number.style === 'digits';
  const phrase = nounPhrase(text.slice(number.end), isOne);
  if (!phrase) return undefined;
  const isName = /^\p{Lu}/u.test(phrase.head);
  if (number.style === 'words' && (isName || abstractPlurals.test(phrase.head))) return undefined;
  const unit = phrase.head.toLowerCase();
  return withRate(
    { number, unit, what: phrase.text, start: number.start, end: number.end + phrase.end },
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
    else if (best && /(?:ed|ing)$/.test(word)) break;
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
  /^\s?(?:-|–|—|to|and|(?:out )?of(?: the| its| our| their| those| these| a total of)?| [a-z]+(?:-[a-z]+)? (?:and|or))\s?$/i;

/** "4 - 6%", "one to two million", "27 of the 31 cases": the first number borrows the unit of the second. */
function measureSharedUnit(
  text: string,
  number: FoundNumber,
  next: FoundNumber | undefined,
): Measure | undefined {
  if (!next || !sharesUnit.test(text.slice(number.end, next.start))) return undefined;
  const second = measureEnglish(text, next, undefined);
  if (!second?.unit) return undefined;
  return { number, unit: second.unit, what: second.what, start: number.start, end: number.end };
}

/** "rose to 45": a number without a unit counts only in digits and where a value is announced. */
function measureBare(text: string, number: FoundNumber): Measure | undefined {
  if (number.style === 'words') {
    return number.value < 1000
      ? undefined
      : { number, unit: '', what: '', start: number.start, end: number.end };
  }
  const before = text.slice(0, number.start);
  const isAnnounced =
    /\b(?:to|by|at|reached|totall?ed|numbered|equal(?:s|led)?|averag(?:es|ed)|being|of|which|whom|was|were|is|are|from|than|about|around|approximately|roughly|some|over|only|total|exceeded|and|least|most|nearly|almost)\s?$/i.test(
      before,
    ) ||
    (/\b(?:below|under|above)\s?$/i.test(before) &&
      /^(?:[,.;)]|$| (?:a|per) year\b| by\b)/.test(text.slice(number.end))) ||
    /^ \(\d[\d.]*\s?(?:%|per ?cent)/.test(text.slice(number.end)) ||
    (/[,(]\s?$/.test(before) && /^\s?[),;]/.test(text.slice(number.end)));
  const looksNamed = /^(?:[-–/]\w|[a-z]|\s?[)\]]?\s?$)/i.test(text.slice(number.end)) && number.value < 13;
  if (!isAnnounced || looksNamed) return undefined;
  return { number, unit: '', what: '', start: number.start, end: number.end };
}
