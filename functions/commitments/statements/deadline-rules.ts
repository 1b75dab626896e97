/**
 * The ways a time limit is set, the plainest first: the first rule that yields a year decides.
 * Spoken limits ("by the end of the year", 明年底) count from the year of the report.
 */
export interface DeadlineRule {
  pattern: RegExp;
  /** The year by whose end it falls due; undefined when the words need a report year that is not known. */
  year: (match: RegExpMatchArray, reportYear: number | null) => number | undefined;
}

export const monthName =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const month = `(?:(?:the )?(?:end of |end[- ]|early |mid[- ]?|late )?(?:\\d{1,2}(?:st|nd|rd|th)? )?${monthName}(?: \\d{1,2},?)? )?`;
const season = '(?:(?:the )?(?:spring|summer|autumn|fall|winter)(?: of)? |Christmas |Easter )?';
const partOfYear =
  '(?:(?:the )?(?:end|start|beginning|close|middle|(?:first|second|third|fourth) (?:half|quarter))(?: of)? |early[- ]|late[- ]|mid[- ]?|end[- ]|Q[1-4](?: of)? )?';

const wordNumbers: Record<string, number> = Object.fromEntries([
  ...'a one two three four five six seven eight nine ten'
    .split(' ')
    .map((word, at) => [word, Math.max(1, at)]),
  ...[...'一二三四五六七八九十'].map((word, at) => [word, at + 1]),
  ['两', 2],
  ['twelve', 12],
  ['eighteen', 18],
]);

const printed = (match: RegExpMatchArray): number => readYear(match[1]!);
const fromReport = (offset: number) => (_: RegExpMatchArray, reportYear: number | null) =>
  reportYear === null ? undefined : reportYear + offset;
/** A bare "in 2026" sets a limit only when it lies ahead. */
const ahead = (match: RegExpMatchArray, reportYear: number | null): number | undefined =>
  reportYear !== null && readYear(match[1]!) > reportYear ? readYear(match[1]!) : undefined;
const countFrom =
  (yearsEach: number) =>
  (match: RegExpMatchArray, reportYear: number | null): number | undefined => {
    const count = wordNumbers[match[1]!.toLowerCase()] ?? Number(match[1]);
    const years = Math.ceil(count * yearsEach);
    return reportYear === null || !Number.isFinite(count) ? undefined : reportYear + years;
  };
const endOfDecade = (_: RegExpMatchArray, reportYear: number | null): number | undefined =>
  reportYear === null ? undefined : Math.floor(reportYear / 10) * 10 + 10;

/** Five-year plans end with the years divisible by five: the 14th in 2025, the 15th in 2030. */
const planEnd = (ordinal: number): number => 1955 + 5 * ordinal;
const planOrdinals: Record<string, number> = {
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  十二五: 12,
  十三五: 13,
  十四五: 14,
  十五五: 15,
  十六五: 16,
};

export const englishDeadlines: readonly DeadlineRule[] = [
  {
    // Financial years fall due with their second half: 2024-25 in 2025.
    pattern:
      /\b(?:by|in|during|over|for|until|from|before)(?: the)?(?: end of)?(?: the)?(?: financial| fiscal)?(?: year)? ?(?:end[- ]|FY ?)?((?:19|20)\d\d)[-/–](\d\d)\b/i,
    year: (match) => Math.floor(Number(match[1]) / 100) * 100 + Number(match[2]),
  },
  {
    pattern: new RegExp(
      `\\b(?:by|before|no later than|not later than|until|up to|through(?: to)?|not after)(?: the)?(?: financial| fiscal)?(?: year)? ?${partOfYear}(?:the )?(?:financial |fiscal )?(?:year )?${season}${month}(?:FY ?)?((?:19|20)\\d\\d)(?!-?\\d)\\b`,
      'i',
    ),
    year: printed,
  },
  {
    pattern:
      /(?:\b(?:between (?:now|19\d\d|20\d\d) and|from (?:19|20)\d\d to|during (?:19|20)\d\d\s?[-–—])|\((?:19|20)\d\d\s?[-–—]\s?)\s?((?:19|20)\d\d)\b/i,
    year: printed,
  },
  {
    pattern:
      /\b(?:during|in|by the end of|over|throughout|under|within) the (?:(1\d)th|(thirteenth|fourteenth|fifteenth|sixteenth)) five[- ]year plan\b/i,
    year: (match) => planEnd(match[1] ? Number(match[1]) : planOrdinals[match[2]!.toLowerCase()]!),
  },
  {
    pattern: /\b(?:by|before|until) the end of (?:the|this) decade\b|\bwithin (?:the|this) decade\b/i,
    year: endOfDecade,
  },
  {
    pattern: /\bnext (?:financial |fiscal )?year\b|\b(?:in|during) the coming year\b/i,
    year: fromReport(1),
  },
  {
    pattern:
      /\b(?:by|before|until) the end of (?:the|this) (?:financial |fiscal |calendar |current )?year\b|\bby year[- ]end\b|\b(?:within|during|in the course of|later|before the end of) (?:this|the current) year\b|\bwithin the year\b|\bthis (?:financial |fiscal )?year\b(?!['’])/i,
    year: fromReport(0),
  },
  {
    pattern:
      /\b(?:(?:within|over|in|during)(?: the)?(?: next| coming| following)?|for(?: the)?(?: next| coming| following)) (\w+)(?:[- ]to[- ]\w+)? years?(?:'|’)?(?: time)?\b(?! (?:ago|old|of))/i,
    year: countFrom(1),
  },
  {
    pattern: /\b(?:within|over|in)(?: the)?(?: next| coming)? (\w+) (?:months|months’|months')\b/i,
    year: countFrom(1 / 12),
  },
  { pattern: /\bover (?:a|the next) (\w+)-year period\b/i, year: countFrom(1) },
  { pattern: /\bwithin (a|one|two) decades?\b/i, year: countFrom(10) },
  {
    pattern: new RegExp(
      `\\b(?:in|at|from|as of|starting(?: in| from)?|effective(?: from)?|with effect from|on) ${partOfYear}${season}${month}((?:19|20)\\d\\d)\\b`,
      'i',
    ),
    year: ahead,
  },
  {
    pattern:
      /\b(?:the (?=(?:19|20)\d\d (?:target|goal|objective|deadline))|(?:target|goal|objective|aim|deadline)s? for |\bdeadline[^.;]{0,30} (?:is|was|of) [^.;]{0,20})((?:19|20)\d\d)\b/i,
    year: ahead,
  },
  {
    pattern: new RegExp(
      `\\b(?:by|before|until|no later than) (?:the )?(?:end of |end[- ]|mid[- ]?|middle of )?(?:\\d{1,2} )?${monthName}\\b(?! (?:19|20)\\d\\d)`,
    ),
    year: fromReport(0),
  },
  {
    pattern:
      /\b(?:(?:in|by|during|over|before) (?:the end of )?(?:Q[1-4]|the (?:first|second|third|fourth|final) quarter)\b(?! (?:of )?(?:19|20)\d\d)|(?:in|by|during|over|this|later this|by the end of) (?:the )?(?:coming )?(?:spring|summer|autumn|winter)\b(?! (?:of )?(?:19|20)\d\d))/i,
    year: fromReport(0),
  },
];

const hanYear = '((?:19|20)\\d{2}|[一二][〇零九一二三四五六七八]{3})\\s*年';

export const chineseDeadlines: readonly DeadlineRule[] = [
  {
    pattern: new RegExp(
      `(?:到|至|于|在|力争|截至|确保)?\\s*${hanYear}\\s*(?:[\\d一二三四五六七八九十]{1,3}月(?:[\\d一二三四五六七八九十]{1,3}日)?)?(?:底|末|初)?(?:之前|以前|前)`,
    ),
    year: printed,
  },
  { pattern: new RegExp(`(?:到|至|力争(?:到)?|直到)\\s*“?${hanYear}`), year: printed },
  {
    pattern: /(?:19|20)\d{2}\s*[-—–~～至到]\s*((?:19|20)\d{2})\s*年/,
    year: (match, reportYear) =>
      reportYear !== null && Number(match[1]) >= reportYear ? Number(match[1]) : undefined,
  },
  {
    pattern: /“?(十[二三四五六]五)”?(?:时期|期间)?(?:末|末期|规划期末|期末|时期|期间)/,
    year: (match) => planEnd(planOrdinals[match[1]!] ?? 0),
  },
  { pattern: /今冬明春/, year: fromReport(1) },
  { pattern: /明年(?:底|末|内|上半年|下半年)?(?:前)?/, year: fromReport(1) },
  // A printed year that lies ahead, wherever it stands: 计划于2027年投产, 2025年底基本完成.
  { pattern: new RegExp(hanYear), year: ahead },
  {
    pattern:
      /(?:今年|(?<!\d)年)(?:底|末)(?:之前|以前|前)?|(?<![一二两三四五六七八九十\d])年内|本年度内|今年内|(?:今年)?(?:\d{1,2}|本|[一二三四五六七八九十]+)月(?:底|\d{1,2}日)?(?:之|以)?前|(?<!\d年)(?:上|下)半年(?:前|内|完成)?|(?<!\d年)[一二三四]季度(?:前|末|内|底|完成|主体)/,
    year: fromReport(0),
  },
  {
    pattern:
      /(?:未来|今后|用|在|力争|利用|经过)?([一二两三四五六七八九十]|\d{1,2})(?:年|个年度)(?:左右)?的?(?:内|之内|以内|时间)/,
    year: countFrom(1),
  },
  { pattern: /(?:未来|今后)([一二两三四五六七八九十]|\d{1,2})年/, year: countFrom(1) },
  { pattern: /今年(?!以?来|初)/, year: fromReport(0) },
  { pattern: /本世纪中叶/, year: () => 2050 },
];

/** 2024, 二〇三五 or 二零三五 as a number. */
export function readYear(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  return Number(
    [...text].map((digit) => '零一二三四五六七八九'.indexOf(digit === '〇' ? '零' : digit)).join(''),
  );
}
