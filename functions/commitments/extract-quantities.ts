import { findShares } from './find-shares.ts';
import { hideNumberTraps } from './number-traps.ts';
import { type FoundNumber, findEnglishNumbers, findHanNumbers, roundOff } from './read-numbers.ts';
import type { Quantity } from './statement.ts';
import type { Grammar } from './statement-features.ts';
import {
  chineseClassifiers,
  chineseNouns,
  chinesePlaces,
  chineseUnits,
  currencySigns,
  englishUnits,
} from './units.ts';

type Modifier = Quantity['modifier'];

/** A number with its unit, before ranges are joined and modifiers read. */
interface Measure {
  number: FoundNumber;
  unit: string;
  what: string;
  /** From the currency sign or the number to the end of the unit. */
  start: number;
  end: number;
}

/**
 * The quantities of one sentence; offsets count from the sentence's first character.
 * Years, dates, ordinals, labels, document numbers and numbers inside slogans are none.
 */
export function extractQuantities(sentence: string, grammar: Grammar): Quantity[] {
  if (!numberSign[grammar].test(sentence)) return [];
  const plain = foldWidth(sentence);
  const shares = grammar === 'en' ? findShares(plain) : [];
  const visible = hideNumberTraps(hideSpans(plain, shares), grammar);
  const numbers = grammar === 'zh' ? findHanNumbers(visible) : findEnglishNumbers(visible);
  const measures = numbers
    .map((number, at) =>
      (grammar === 'zh' ? measureChinese : measureEnglish)(visible, number, numbers[at + 1]),
    )
    .filter((measure) => measure !== undefined);
  if (grammar === 'en') measures.push(...findMultiples(visible));
  measures.push(
    ...shares.map((share) => ({
      number: share,
      unit: share.unit,
      what: '',
      start: share.start,
      end: share.end,
    })),
  );
  measures.sort((left, right) => left.start - right.start);
  return joinMeasures(measures, plain, grammar).map((quantity) => ({
    ...quantity,
    text: sentence.slice(quantity.start, quantity.end),
  }));
}

/** Sentences without any of these have no number, and most have none; a lone "one" counts nothing. */
const numberSign: Record<Grammar, RegExp> = {
  en: /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|thirds?|quarters?|fifths?|tenths?|(?:doubl|tripl|trebl|quadrupl)ed?)\b/i,
  zh: /[\d０-９二两三四五六七八九十百千万亿]|一[番倍成]/,
};

/** What was read already is blanked out, so that its words are not read again. */
function hideSpans(text: string, spans: readonly { start: number; end: number }[]): string {
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + '#'.repeat(end - start) + left.slice(end),
    text,
  );
}

/** Full-width digits and signs as ASCII, character by character so that offsets stay right. */
function foldWidth(sentence: string): string {
  return sentence.replace(/[０-９％．＋－]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

// --- English ---------------------------------------------------------------------------------------------------

function measureEnglish(
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
function findMultiples(text: string): Measure[] {
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
  const phrase = nounPhrase(text.slice(number.end));
  if (!phrase) return undefined;
  const isName = /^\p{Lu}/u.test(phrase.head);
  if (number.style === 'words' && (isName || abstractPlurals.test(phrase.head))) return undefined;
  const unit = phrase.head.toLowerCase();
  return withRate(
    { number, unit, what: phrase.text, start: number.start, end: number.end + phrase.end },
    text,
  );
}

function nounPhrase(after: string): { head: string; text: string; end: number } | undefined {
  let end = 0;
  let best: { head: string; text: string; end: number } | undefined;
  for (let words = 0; words < 8; words++) {
    const match = after.slice(end).match(/^[ \u00a0](?:["“'‘])?([A-Za-z][A-Za-z'’-]*)["”]?(?:\/[a-z]+)?/);
    if (!match) break;
    const joinsAdjectives = words > 0 && !best && /^(?:and|or)$/i.test(match[1]!);
    if (nounStop.test(match[1]!) && !(words === 0 && /^more$/i.test(match[1]!)) && !joinsAdjectives) break;
    end += match[0].length;
    const word = match[1]!;
    if (isPlural(word)) best = { head: word, text: after.slice(0, end).trim(), end };
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
    (/[,(]\s?$/.test(before) && /^\s?[),;]/.test(text.slice(number.end)));
  const looksNamed = /^(?:[-–/]\w|[a-z]|\s?[)\]]?\s?$)/i.test(text.slice(number.end)) && number.value < 13;
  if (!isAnnounced || looksNamed) return undefined;
  return { number, unit: '', what: '', start: number.start, end: number.end };
}

// --- Chinese ---------------------------------------------------------------------------------------------------

function measureChinese(
  text: string,
  number: FoundNumber,
  next: FoundNumber | undefined,
): Measure | undefined {
  if (/^百分之/.test(text.slice(number.start, number.end))) {
    return { number, unit: '%', what: '', start: number.start, end: number.end };
  }
  const after = text.slice(number.end);
  if (/^番/.test(after) && text[number.start - 1] === '翻') {
    const grown = { ...number, value: 2 ** number.value };
    return { number: grown, unit: 'times', what: '', start: number.start - 1, end: number.end + 1 };
  }
  if (/分之/.test(text.slice(number.start, number.end))) {
    return { number, unit: '%', what: '', start: number.start, end: number.end };
  }
  if (/^成(?![立为果员本功效就熟套批交绩都长年品片群型])/.test(after) && number.value <= 10) {
    const share = { ...number, value: number.value * 10 };
    return { number: share, unit: '%', what: '', start: number.start, end: number.end + 1 };
  }
  const unit = chineseUnits.find(([pattern]) => pattern.test(after));
  if (!unit) return measureChineseShared(text, number, next) ?? measureChineseBare(text, number);
  if (number.style === 'han' && number.value <= 1 && unit[1] !== 'times') return undefined;
  const classifier = after.match(unit[0])![0];
  const end = number.end + classifier.length;
  const noun = text.slice(end).match(/^[\p{Script=Han}A-Za-z]{1,12}/u)?.[0] ?? '';
  if (number.style === 'han' && !countsHan(unit[1], classifier, noun, number.value)) return undefined;
  const before = text.slice(0, number.start);
  const name = unit[1] || nameCounted(classifier, text.slice(end), noun, before);
  return withChineseRate({ number, unit: name, what: noun, start: number.start, end }, text);
}

/** What a classifier counts: its noun, the noun it shares with the next (2个国家级、3个省级基地), or what it says alone. */
function nameCounted(classifier: string, behind: string, noun: string, before: string): string {
  if (classifier === '户')
    return /(?:企业|主体|工商)\p{Script=Han}{0,4}$/u.test(before) ? 'enterprises' : 'households';
  const shared = /[级类型]$/.test(noun)
    ? /^[^，。；]{1,8}?[、和及]\s?\d+[个家项所](\p{Script=Han}{1,14})/u.exec(behind)?.[1]
    : undefined;
  return nameNoun(shared ?? noun, before) || (chineseClassifiers[classifier] ?? '') || lastNoun(before);
}

/** 水库除险加固16座: the noun stands before what was done to it. */
function lastNoun(before: string): string {
  const clause = before.match(/\p{Script=Han}{2,12}$/u)?.[0] ?? '';
  const heads = chineseNouns.map(([pattern, name]) => ({ name, at: lastMatch(clause, pattern) }));
  return heads.reduce((best, head) => (head.at > best.at ? head : best), { name: '', at: -1 }).name;
}

/** 三个城市 counts, 三个方面 does not: with Chinese numerals a generic classifier needs a countable noun. */
function countsHan(unit: string, classifier: string, noun: string, value: number): boolean {
  if (value >= 100) return true;
  if (unit === 'people') return value >= 10 || classifier !== '人';
  if (unit !== '') return true;
  return /^[家所座辆台套间栋艘架例宗起户]$/.test(classifier) || nameNoun(noun, '') !== '';
}

/** The noun stands behind the classifier (35家企业) or, in lists, before the number (企业35家). */
function nameNoun(behind: string, before: string): string {
  const phrase = behind.replace(/^(?:以上|以下|左右|以内)(?:的)?/, '').slice(0, 14);
  const place = chinesePlaces.find(([pattern]) => pattern.test(phrase));
  if (place) return place[1];
  const heads = chineseNouns.map(([pattern, name]) => ({ name, at: lastMatch(phrase, pattern) }));
  const head = heads.reduce((best, candidate) => (candidate.at > best.at ? candidate : best), {
    name: '',
    at: -1,
  });
  if (head.at >= 0 || phrase !== '') return head.name;
  const tail = before.match(/\p{Script=Han}{2,6}$/u)?.[0] ?? '';
  const found = [
    ...chinesePlaces.map(([pattern, name]) => [new RegExp(pattern.source.slice(1)), name] as const),
    ...chineseNouns,
  ];
  return found.find(([pattern]) => new RegExp(`(?:${pattern.source})$`).test(tail))?.[1] ?? '';
}

function lastMatch(text: string, pattern: RegExp): number {
  const places = [...text.matchAll(new RegExp(pattern.source, 'g'))].map((match) => match.index);
  return places.at(-1) ?? -1;
}

/** 年产30万吨, 30万吨/年, 每年3万户. */
function withChineseRate(measure: Measure, text: string): Measure {
  if (measure.unit === '%' || measure.unit === 'percentage points') return measure;
  const slash = text.slice(measure.end).match(/^\s?[/／]\s?(年|a|月|日|天|小时)/);
  const period: Record<string, string> = {
    年: 'year',
    a: 'year',
    月: 'month',
    日: 'day',
    天: 'day',
    小时: 'hour',
  };
  if (slash)
    return { ...measure, unit: `${measure.unit}/${period[slash[1]!]}`, end: measure.end + slash[0].length };
  if (
    /(?:(?:年产(?:能|量)?|年处理(?:能力)?|年利用(?:量)?)(?:约|达到?|超过?|近)?|每年[^，。；]{0,10})$/.test(
      text.slice(0, measure.start),
    )
  ) {
    return { ...measure, unit: `${measure.unit}/year` };
  }
  return measure;
}

function measureChineseShared(
  text: string,
  number: FoundNumber,
  next: FoundNumber | undefined,
): Measure | undefined {
  if (!next || !/^\s?[-—–~～至到、]\s?$/.test(text.slice(number.end, next.start))) return undefined;
  const second = measureChinese(text, next, undefined);
  if (!second?.unit && !second?.what) return undefined;
  return { number, unit: second.unit, what: second.what, start: number.start, end: number.end };
}

function measureChineseBare(text: string, number: FoundNumber): Measure | undefined {
  if (number.value < (number.style === 'digits' ? 2 : 10_000)) return undefined;
  const isAnnounced = /(?:达到?|为|至|到|增加|减少|累计|共|突破|超过?|约|数|量|率|指数)$/.test(
    text.slice(0, number.start),
  );
  if (!isAnnounced || !/^(?:[，。；、）)以左]|$)/.test(text.slice(number.end))) return undefined;
  return { number, unit: '', what: '', start: number.start, end: number.end };
}

// --- Ranges and modifiers --------------------------------------------------------------------------------------

function joinMeasures(measures: Measure[], text: string, grammar: Grammar): Omit<Quantity, 'text'>[] {
  const quantities: Omit<Quantity, 'text'>[] = [];
  for (let at = 0; at < measures.length; at++) {
    const low = measures[at]!;
    const high = measures[at + 1];
    if (high && isRange(low, high, text)) {
      quantities.push({
        value: roundOff(shareMagnitude(low, high)),
        upper: roundOff(high.number.value),
        unit: high.unit,
        what: high.what,
        modifier: 'range',
        start: low.start,
        end: high.end,
      });
      at++;
      continue;
    }
    const previous = quantities.at(-1);
    const isListed =
      previous && /^、$/.test(text.slice(previous.end, low.start)) && previous.unit === low.unit;
    const own = readModifier(low, text, grammar);
    quantities.push({
      value: roundOff(low.number.value),
      upper: null,
      unit: low.unit,
      what: low.what,
      modifier: own === 'exactly' && isListed && previous.modifier !== 'range' ? previous.modifier : own,
      start: low.start,
      end: low.end,
    });
  }
  return quantities;
}

/** "1 to 2 million": the lower bound means millions too, unless its own magnitude is printed. */
function shareMagnitude(low: Measure, high: Measure): number {
  if (low.number.value >= high.number.value || low.number.value >= 1000) return low.number.value;
  const magnitude = [1e12, 1e9, 1e8, 1e6, 1e4].find(
    (size) => high.number.value >= size && high.number.value % (size / 100) < 1,
  );
  return magnitude && low.end - low.start < 5 ? low.number.value * magnitude : low.number.value;
}

/** "rose by 10 hours to 71 hours", "from 3% to 5%" and 由3%提高到5% are a change, two quantities; "3% to 5%" and 3%—5% are one range. */
function isRange(low: Measure, high: Measure, text: string): boolean {
  if (low.unit !== high.unit && low.unit !== '') return false;
  const between = text.slice(low.end, high.start);
  const before = text.slice(Math.max(0, low.start - 16), low.start);
  if (/^\s?(?:and)\s?$/i.test(between)) return /\bbetween (?:about )?$/i.test(before);
  if (between === '、') return isHanNeighbour(low.number, high.number);
  if (!/^\s?(?:-|–|—|~|～|to|至|到)\s?$/i.test(between)) return false;
  const isMoney = low.start < low.number.start;
  const hasOwnUnit = isMoney || (low.end > low.number.end && low.unit !== '%');
  if (hasOwnUnit && /\bby (?:about |some |around )?$/i.test(before)) return false;
  return (
    !/(?:\bfrom (?:about |some |around )?|[从由](?:[^，。]{0,8}))$/i.test(before) &&
    high.number.value > low.number.value / 1e6
  );
}

/** 两、三倍 is two to three times. */
function isHanNeighbour(low: FoundNumber, high: FoundNumber): boolean {
  return low.style === 'han' && low.value < 10 && high.value === low.value + 1;
}

const englishBefore: readonly (readonly [RegExp, Modifier])[] = [
  [
    /\b(?:at least|(?:no|not)(?: be)? (?:less|fewer|lower) than|not below|a minimum of|minimum|at a minimum)\s?$/i,
    'at-least',
  ],
  [
    /\b(?:up to|at most|(?:no|not)(?: be)? (?:more|higher|greater) than|not (?:to )?exceed(?:ing)?|(?:a )?maximum of|within|capped at|at or below|as much as|as many as)\s?$/i,
    'at-most',
  ],
  [
    /\b(?:more than|over|above|exceed(?:s|ed|ing)?|in excess of|surpass(?:es|ed|ing)?|upwards? of|greater than|passed the|topped|beyond|higher than|better than|well over)(?: the| some)?\s?$/i,
    'more-than',
  ],
  [/\b(?:less than|fewer than|under|below|lower than|short of)(?: the)?\s?$/i, 'less-than'],
  [
    /\b(?:about|around|approximately|(?<!the )near|roughly|some|nearly|almost|close to|approx\.?|an? estimated|in the region of|circa|approaching|just over|just under|or so|the order of|virtually)\s?$/i,
    'about',
  ],
];
const englishAfter: readonly (readonly [RegExp, Modifier])[] = [
  [/^,? (?:or more|and above|or above|or higher|or over|and over|at least|upwards)\b/i, 'at-least'],
  [/^,? (?:or less|or below|or fewer|or lower|at most)\b/i, 'at-most'],
  [/^ (?:or so|or thereabouts)\b/i, 'about'],
];
const chineseBefore: readonly (readonly [RegExp, Modifier])[] = [
  [
    /(?:不低于|不少于|不小于|至少|最少|最低|不短于|不得少于|不得低于)[到达为]?\s?$|(?:至少|不少于)[^，。；\d]{0,8}$/,
    'at-least',
  ],
  [/(?:不超过|不高于|不多于|不大于|至多|最多|最高|不得超过|不突破|控制在|限于|不超出)\s?$/, 'at-most'],
  [/(?:超过|超出|超|突破|逾|高于|大于|多于|跨上|跨越|迈上|跨过|破)\s?$/, 'more-than'],
  [/(?:低于|不足|不到|少于|小于|未满|不满)\s?$/, 'less-than'],
  [/(?:约为|大约|(?<![节制契预特])约|将近|接近|近|大概|左右)\s?$/, 'about'],
];
const chineseAfter: readonly (readonly [RegExp, Modifier])[] = [
  [/^\s?(?:的)?(?:以上|及以上|或以上|起步)/, 'at-least'],
  [/^\s?(?:的)?(?:以内|以下|及以下|之内|内(?![容部外设资生]))/, 'at-most'],
  [/^\s?(?:左右|上下)/, 'about'],
  [/^[多余]/, 'more-than'],
];

function readModifier(measure: Measure, text: string, grammar: Grammar): Modifier {
  const before = text.slice(Math.max(0, measure.start - 30), measure.start);
  const noun = grammar === 'zh' ? measure.what.length : 0;
  const signsBefore = grammar === 'zh' ? chineseBefore : englishBefore;
  const signsAfter = grammar === 'zh' ? chineseAfter : englishAfter;
  const behind = text.slice(measure.end);
  const after = signsAfter.find(
    ([pattern]) => pattern.test(behind) || (noun > 0 && pattern.test(behind.slice(noun))),
  )?.[1];
  const ahead = signsBefore.find(([pattern]) => pattern.test(before))?.[1];
  if (ahead === 'less-than' && after === 'at-most') return 'at-most';
  return after ?? ahead ?? (measure.number.isMore ? 'more-than' : 'exactly');
}
