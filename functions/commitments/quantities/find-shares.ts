import type { FoundNumber } from './read-numbers.ts';

/** Words that stand for a share of the whole, from sentence start; the value is in per cent. */
export interface Share extends FoundNumber {
  unit: '%';
}

const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const parts: Record<string, number> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};
const count = `(?:${counts.join('|')})`;

/** Half of the year and the second half of 2023 are times, a third phase is an ordinal: neither is a share. */
const sharePatterns: readonly RegExp[] = [
  /(?<!\b(?:first|second|latter|other|last|early|and a) )\b(?:one[- ])?(?<part>half) (?:of (?!(?:the |this |last |next )?(?:year|month|decade|century|(?:18|19|20)\d\d))|(?=(?:the|our|all|its|their) (?!year|way|time|battle)))/gi,
  /(?<=\b(?:over|under|than|nearly|almost|about|around|by|to) )(?<count>a|an|one) (?<part>third|quarter|fifth|tenth)(?= ?(?:[(,.;:]|$|(?:were|was|are|is|have|had|in|since|to|on|from|compared)\b))/gi,
  /\b(?<count>a|an|one)[- ](?<part>third|quarter|fifth|tenth)(?: of (?!(?:the |this )?(?:year|century|(?:18|19|20)\d\d)|a (?:million|billion|hundred|thousand))|(?<=\bby (?:almost |nearly |about |around |over |more than |some )?an? (?:third|quarter|fifth|tenth))\b)/gi,
  /\b(?<count>two|three|four|five|seven|nine)[- ](?<part>third|quarter|fifth|sixth|eighth|tenth)s\b(?! of (?:18|19|20)\d\d)/gi,
  new RegExp(
    `\\b(?<count>${count})(?: out of| in)(?: every)? (?<whole>${count}|twenty|(?:a|one) hundred)\\b(?! (?:years?|months?|days?))`,
    'gi',
  ),
  /(?<![\d.,])(?<count>\d{1,2}) (?:out of|in)(?: every)? (?<whole>10|100|5|4|3)\b(?![\d.,]|%| (?:years?|months?|per))/gi,
  /(?<![\d.,])(?<count>1) in (?:every )?(?<whole>\d{1,2}|(?!19|20)\d{3,4}|\d{1,3},000)\b(?![\d.,]|%| (?:years?|months?|per))/gi,
];

/** What every share has, and few sentences. */
const shareSign =
  /\b(?:half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)\b|[\dehnorx] (?:in|out of) (?:every )?(?:\d|[oatfsen])/i;

/** "half of", "a third of", "two thirds", "one in five", "nine out of ten". */
export function findShares(sentence: string): Share[] {
  if (!shareSign.test(sentence)) return [];
  const found = sharePatterns.flatMap((pattern) =>
    [...sentence.matchAll(pattern)].map((match) => readShare(match)).filter((share) => share !== undefined),
  );
  return found.filter((share, at) => !found.some((other, place) => place < at && overlaps(share, other)));
}

function readShare(match: RegExpExecArray): Share | undefined {
  const groups = match.groups as Record<string, string | undefined>;
  const part = readCount(groups.count ?? 'one');
  const whole = groups.part ? parts[groups.part.toLowerCase()]! : readCount(groups.whole!);
  if (part >= whole) return undefined;
  const end = match.index + match[0].trimEnd().replace(/ of$/, '').length;
  return { value: (100 * part) / whole, unit: '%', start: match.index, end, style: 'digits', isMore: false };
}

function readCount(word: string): number {
  const text = word.toLowerCase();
  if (/^[\d,]+$/.test(text)) return Number(text.replace(',', ''));
  if (text === 'a' || text === 'an') return 1;
  if (text.endsWith('hundred')) return 100;
  return text === 'twenty' ? 20 : counts.indexOf(text) + 1;
}

function overlaps(left: FoundNumber, right: FoundNumber): boolean {
  return left.start < right.end && right.start < left.end;
}

/** 一半, 半数, 过半: half of something; 后一半 and 一半时间 are no shares. */
const hanHalf =
  /(?<![前后上下另])(?:一半|半数|(?<=[已超率例])过半|(?<!时间)过半(?=[，。；]|$))(?![年天路夜时])/g;
/** 2/3的村庄, 占1/5. */
const hanFraction =
  /(?<![\d/])(?<count>[1-9])\/(?<whole>[2-9]|10)(?=的|以上|以下|左右)|(?<=[占约近达到余过]\s?)(?<count>[1-9])\/(?<whole>[2-9]|10)(?![\d/月年])/g;

export function findHanShares(sentence: string): Share[] {
  const fractions = sentence.includes('/')
    ? [...sentence.matchAll(hanFraction)].map(readShare).filter((share) => share !== undefined)
    : [];
  return [...findHanHalves(sentence), ...fractions];
}

function findHanHalves(sentence: string): Share[] {
  return [...sentence.matchAll(hanHalf)].map(({ index, 0: text }) => ({
    value: 50,
    unit: '%',
    start: index,
    end: index + text.length,
    style: 'digits',
    isMore: text === '过半' || sentence[index - 1] === '过',
  }));
}
