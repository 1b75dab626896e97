import type { Grammar } from '../grammar.ts';
import type { Deadline } from '../statement.ts';
import { chineseDeadlines, englishDeadlines, readYear } from './deadline-rules.ts';

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
  for (const rule of grammar === 'zh' ? chineseDeadlines : englishDeadlines) {
    const match = sentence.match(rule.pattern);
    const year = match ? rule.year(match, reportYear) : undefined;
    if (match && year !== undefined && !isPast(year, reportYear)) return { year, text: match[0].trim() };
  }
  return null;
}

/** The year by whose end a date falls due that stands alone, as in a table's column of dates: the last it names. */
export function readDueYear(date: string, grammar: Grammar, reportYear: number | null): number | null {
  const last = extractYears(date, []).at(-1);
  if (last !== undefined) return last;
  return extractDeadline(grammar === 'zh' ? date : `by ${date}`, grammar, reportYear)?.year ?? null;
}

/** "By 2021 we had connected…" in a report of 2023 sets no deadline. */
function isPast(year: number, reportYear: number | null): boolean {
  return reportYear !== null && year < reportYear;
}

/** Calendar years named in a sentence, ascending and once each; `hidden` spans (document numbers) are left out. */
export function extractYears(sentence: string, hidden: readonly { start: number; end: number }[]): number[] {
  if (!namesYear.test(sentence)) return [];
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

/** What every year has; most sentences have none. */
const namesYear = /(?:18|19|20)\d\d|[一二][〇零九一二三四五六七八]{3}年/;

/** 2016-20 is 2020; 1998/99 is 1999; 1999-00 is 2000. */
function endOfSpan(start: string, end: string): number {
  const century = Math.floor(Number(start) / 100) * 100;
  const year = century + Number(end);
  return year < Number(start) ? year + 100 : year;
}
