import type { Sentence } from '../../sections/section.ts';
import { isTableRow, splitCells } from '../../sections/split-cells.ts';

/** What a sentence of a section says with the headings of the columns it stands in. */
export interface HeadedSentence {
  sentence: Sentence;
  /** The headings of its row's cells, from left to right; undefined outside tables. */
  headings: string[] | undefined;
}

/** Headings of columns are short, and their only figures are years. */
const LONGEST_HEADING = 40;
const figure = /^\D{0,3}\d[\d.,]*\s*(?:%|％|\p{L}{1,3})?$/u;
const year = /^(?:19|20)\d\d(?:年|[-/–]\d\d)?$/;

/**
 * The sentences of a section, each row of a table under the headings of its columns. The row of headings itself is left
 * out: it says what is told, and tells nothing.
 */
export function underHeadings(text: string, sentences: readonly Sentence[]): HeadedSentence[] {
  if (!isTableRow(text)) return sentences.map((sentence) => ({ sentence, headings: undefined }));
  let end = -2;
  let header: { start: number; headings: string[] | undefined } | undefined;
  return sentences.flatMap((sentence) => {
    const start = text.lastIndexOf('\n', sentence.start - 1) + 1;
    const found = text.indexOf('\n', sentence.start);
    const lineEnd = found < 0 ? text.length : found;
    const line = text.slice(start, lineEnd);
    if (!isTableRow(line)) return [{ sentence, headings: undefined }];
    if (start !== end + 1 && lineEnd !== end) header = { start, headings: readHeadings(line) };
    end = lineEnd;
    if (header?.headings && header.start === start) return [];
    const isWhole = sentence.start <= start + 1;
    return [{ sentence, headings: isWhole ? header?.headings : undefined }];
  });
}

function readHeadings(line: string): string[] | undefined {
  const headings = splitCells(line).map(({ text }) => text);
  const isHeader = headings.every(
    (heading) => heading.length <= LONGEST_HEADING && (!figure.test(heading) || year.test(heading)),
  );
  return isHeader ? headings : undefined;
}

/** `Lead: Housing Office | Deadline: 2028`: a row's words with those above them. For weighing, never for quoting. */
export function sayHeadings(row: string, headings: string[] | undefined): string {
  if (!headings) return row;
  return splitCells(row)
    .map(({ text }, at) => (headings[at] && text !== '' ? `${headings[at]}: ${text}` : text))
    .join(' | ');
}
