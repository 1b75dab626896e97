import type { Deadline } from './statement.ts';
import type { Grammar } from './statement-features.ts';

interface DeadlineRule {
  pattern: RegExp;
  /** The year by whose end it falls due; undefined when the words need a report year that is not known. */
  year: (match: RegExpMatchArray, reportYear: number | null) => number | undefined;
}

const month =
  '(?:(?:the end of |end[- ]|early |mid[- ]?|late )?(?:\\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \\d{1,2},?)? )?';
const wordNumbers: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const fromReport = (offset: number) => (_: RegExpMatchArray, reportYear: number | null) =>
  reportYear === null ? undefined : reportYear + offset;
const printed = (match: RegExpMatchArray): number => readYear(match[1]!);
const yearsAhead = (match: RegExpMatchArray, reportYear: number | null): number | undefined => {
  const count = wordNumbers[match[1]!.toLowerCase()] ?? Number(match[1]);
  return reportYear === null || !Number.isFinite(count) ? undefined : reportYear + count;
};

const englishRules: readonly DeadlineRule[] = [
  {
    pattern: new RegExp(
      `\\b(?:by|before|no later than|not later than|until|up to|not after)(?: the)?(?: end of| end-| start of| beginning of| close of| middle of| year| summer of| autumn of| spring of)?(?: the)?(?: financial| fiscal)?(?: year)? ?${month}((?:19|20)\\d\\d)(?!-?\\d)\\b`,
      'i',
    ),
    year: printed,
  },
  {
    pattern: /\bby (?:the )?(?:end[- ]of |end-|financial year |FY ?)?((?:19|20)\d\d)[-/](\d\d)\b/i,
    year: (match) => Math.floor(Number(match[1]) / 100) * 100 + Number(match[2]),
  },
  {
    pattern:
      /\b(?:between (?:now|19\d\d|20\d\d) and|from (?:19|20)\d\d to|during (?:19|20)\d\d\s?[-–—]|\((?:19|20)\d\d\s?[-–—]\s?)\s?((?:19|20)\d\d)\b/i,
    year: printed,
  },
  {
    pattern:
      /\b(?:by|before|until) the end of (?:the|this) (?:financial |fiscal |calendar |current )?year\b|\bby year[- ]end\b|\b(?:within|during|in the course of|later|before the end of) (?:this|the current) year\b|\bwithin the year\b/i,
    year: fromReport(0),
  },
  {
    pattern:
      /\b(?:by|before) the end of next year\b|\bnext (?:financial |fiscal )?year\b|\b(?:in|during) the coming year\b/i,
    year: fromReport(1),
  },
  {
    pattern:
      /\b(?:within|over|in|during|for)(?: the)?(?: next| coming| following)? (\w+)(?:[- ]to[- ]\w+)? years?(?:'|’)?(?: time)?\b(?! (?:ago|old|of))/i,
    year: yearsAhead,
  },
  {
    pattern:
      /\bin (?:early |late |mid-?|the (?:first|second) (?:half|quarter) of |the (?:spring|summer|autumn) of )?((?:19|20)\d\d)\b/i,
    year: (match, reportYear) =>
      reportYear !== null && Number(match[1]) > reportYear ? Number(match[1]) : undefined,
  },
];

/** Five-year plans end with the years divisible by five: 十四五 in 2025, 十五五 in 2030. */
const planEnd = (ordinal: number): number => 1955 + 5 * ordinal;
const planOrdinals: Record<string, number> = { 十二五: 12, 十三五: 13, 十四五: 14, 十五五: 15, 十六五: 16 };

const chineseRules: readonly DeadlineRule[] = [
  {
    pattern:
      /(?:到|至|于|在|力争|截至|确保)?\s*((?:19|20)\d{2}|[一二][〇零九一二三四五六七八]{3})\s*年\s*(?:[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?)?(?:底|末|初)?(?:之前|以前|前)/,
    year: printed,
  },
  {
    pattern: /(?:到|至|力争(?:到)?|直到)\s*“?((?:19|20)\d{2}|[一二][〇零九一二三四五六七八]{3})\s*年/,
    year: printed,
  },
  {
    pattern: /“?(十[二三四五六]五)”?(?:时期|期间)?(?:末|末期|规划期末|期末|时期|期间)/,
    year: (match) => planEnd(planOrdinals[match[1]!] ?? 0),
  },
  {
    pattern:
      /(?:今年|年)(?:底|末)(?:之前|以前|前)?|(?<![一二两三四五六七八九十\d])年内|本年度内|今年内|(?:今年)?(?:\d{1,2}|[一二三四五六七八九十]+)月底?前|(?:上|下)半年(?:前|内|完成)?/,
    year: fromReport(0),
  },
  { pattern: /明年(?:底|末|内|上半年|下半年)?(?:前)?/, year: fromReport(1) },
  {
    pattern:
      /(?:未来|今后|用|在|力争|利用|经过)?([一二两三四五六七八九十]|\d{1,2})(?:年|个年度)(?:左右)?(?:内|之内|以内|时间)/,
    year: yearsAhead,
  },
  { pattern: /(?:未来|今后)([一二两三四五六七八九十]|\d{1,2})年/, year: yearsAhead },
  {
    pattern: /^(?:到)?\s*((?:19|20)\d{2})年(?:度)?(?:，|完成|建成|实现|新增)/,
    year: (match, reportYear) =>
      reportYear !== null && Number(match[1]) > reportYear ? Number(match[1]) : undefined,
  },
];

/**
 * By when a promise falls due. Spoken deadlines ("by the end of the year", 明年底) are counted from the
 * report's year; without one they are not guessed. `null` when the sentence sets none.
 *
 * @param reportYear The year the document speaks for.
 */
export function extractDeadline(
  sentence: string,
  grammar: Grammar,
  reportYear: number | null,
): Deadline | null {
  for (const rule of grammar === 'zh' ? chineseRules : englishRules) {
    const match = sentence.match(rule.pattern);
    const year = match ? rule.year(match, reportYear) : undefined;
    if (match && year !== undefined && !isPast(year, reportYear)) return { year, text: match[0].trim() };
  }
  return null;
}

/** "By 2021 we had connected…" in a report of 2023 sets no deadline. */
function isPast(year: number, reportYear: number | null): boolean {
  return reportYear !== null && year < reportYear;
}

function readYear(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  return Number(
    [...text].map((digit) => '零一二三四五六七八九'.indexOf(digit === '〇' ? '零' : digit)).join(''),
  );
}

/** Calendar years named in a sentence, ascending and once each; `hidden` spans (document numbers) are left out. */
export function extractYears(sentence: string, hidden: readonly { start: number; end: number }[]): number[] {
  let text = sentence;
  for (const { start, end } of hidden)
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  const digits = [
    ...text.matchAll(
      /(?<![\d.,〔[$€£¥])((?:18|19|20)\d\d)(?:\s?[-–—/～~至]\s?(\d\d)(?!\d))?(?![\d]|,\d|\.\d|\s?(?:%|％|万|亿|多?[个家人户名元吨亩公]|million|billion|per cent))/g,
    ),
  ];
  const years = digits.flatMap((match) => [
    Number(match[1]),
    ...(match[2] ? [endOfSpan(match[1]!, match[2])] : []),
  ]);
  const han = [...text.matchAll(/([一二][〇零九一二三四五六七八]{3})年/g)].map((match) =>
    readYear(match[1]!),
  );
  return [...new Set([...years, ...han])].sort((left, right) => left - right);
}

/** 2016-20 is 2020; 1998/99 is 1999; 1999-00 is 2000. */
function endOfSpan(start: string, end: string): number {
  const century = Math.floor(Number(start) / 100) * 100;
  const year = century + Number(end);
  return year < Number(start) ? year + 100 : year;
}
