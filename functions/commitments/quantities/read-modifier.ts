import type { Grammar } from '../grammar.ts';
import type { Quantity } from '../statement.ts';
import type { Measure } from './measure.ts';

type Modifier = Quantity['modifier'];

const englishBefore: readonly (readonly [RegExp, Modifier])[] = [
  [
    /\b(?:at least|(?:no|not)(?: be)? (?:less|fewer|lower) than|not below|a minimum of|minimum|at a minimum)\s?$/i,
    'at-least',
  ],
  [
    /\b(?:(?<!\b(?:brought|bring|go|goes|gone|raised?|taken?|lifted|moved|pushed|scaled?) )up to|at most|(?:no|not)(?: be)? (?:more|higher|greater) than|not (?:to )?exceed(?:ing)?|(?:a )?maximum of|within|capped at|at or below|as much as|as many as)\s?$/i,
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
  [
    /^,? (?:or more|or above|or higher|or over|(?:and (?:above|over))(?! [\d£$€])|at least|upwards)\b/i,
    'at-least',
  ],
  [/^,? (?:or less|or below|or fewer|or lower|at most)\b/i, 'at-most'],
  [/^ (?:or so|or thereabouts)\b/i, 'about'],
];
const chineseBefore: readonly (readonly [RegExp, Modifier])[] = [
  [
    /(?:不低于|不少于|不小于|至少|最少|最低|不短于|不得少于|不得低于)[到达为]?\s?$|(?:至少|不少于)[^，。；\d]{0,8}$|(?:不低于|不得低于|不得少于)[^，。；\d]{1,10}的$/,
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

const timeUnit = /^(?:minutes|hours|days|weeks|months|years)$/;
/** "ran over 19 days" says how long, "took over 19 days" that it was longer. */
const spansTime =
  /(?<!\b(?:those|people|anyone|aged|for|took|takes?|taken|lasts?|lasted|in|is|was|were|at|of|after|to|by|spent|spend|with|than|needs?|wait(?:s|ed|ing)?|well|just|exceed\w*|average\w*)\s)(?<=\w\s)over $/i;

/** What stands before or behind a measure and bounds it: about, at least, more than. */
export function readModifier(measure: Measure, text: string, grammar: Grammar): Modifier {
  const before = text.slice(Math.max(0, measure.start - 30), measure.start);
  const noun = grammar === 'zh' ? measure.what.length : 0;
  const signsBefore = grammar === 'zh' ? chineseBefore : englishBefore;
  const signsAfter = grammar === 'zh' ? chineseAfter : englishAfter;
  const behind = text.slice(measure.end);
  const after = signsAfter.find(
    ([pattern]) => pattern.test(behind) || (noun > 0 && pattern.test(behind.slice(noun))),
  )?.[1];
  const ahead = signsBefore.find(([pattern]) => pattern.test(before))?.[1];
  if (ahead === 'more-than' && timeUnit.test(measure.unit) && spansTime.test(before)) return 'exactly';
  const own = boundInNumber(measure, text, before);
  if (own) return own;
  if (ahead === 'less-than' && after === 'at-most') return 'at-most';
  return after ?? ahead ?? (measure.number.isMore ? 'more-than' : 'exactly');
}

/** "30-odd", "20+", "5 or more homes": what belongs to the number itself, or only seems to bound it. */
function boundInNumber({ number, end }: Measure, text: string, before: string): Modifier | undefined {
  const digits = text.slice(number.start, number.end);
  if (/[ -]odd$/i.test(digits)) return 'about';
  if (/(?:\+|-plus)$/i.test(digits)) return 'more-than';
  const orMore = /^ or (more|fewer|less)\b/i.exec(text.slice(number.end))?.[1];
  if (orMore) return orMore.toLowerCase() === 'more' ? 'at-least' : 'at-most';
  // 浓度最低的3个城市 are the last three, not three at least.
  if (/最[低高]$/.test(before) && /[个家名位]$/.test(text.slice(0, end))) return 'exactly';
  if (/^[百千万亿]/.test(digits) && /(?<!以)上$/.test(before)) return 'more-than';
  return undefined;
}
