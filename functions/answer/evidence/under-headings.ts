import type { Sentence } from '../../sections/section.ts';
import { splitCells } from '../../sections/split-cells.ts';
import { TableLines } from '../../sections/table-line.ts';

/** What a sentence of a section says with the headings of the columns it stands in. */
export interface HeadedSentence {
  sentence: Sentence;
  /** The headings of its row's cells, from left to right; undefined outside tables. */
  headings: string[] | undefined;
}

/** Headings of columns are short, and their only figures are years. */
const LONGEST_HEADING = 40;
const figure = /^\D{0,3}\d[\d.,]*\s*(?:%|％|\p{L}{1,3})?$/u;
const year = /^\D{0,3}(?:19|20)\d\d(?:[-/–]\d\d)?(?:\s?\p{L}+)*$/u;

/**
 * The sentences of a section, each row of a table under the headings of its columns. The row of headings itself is left
 * out: it says what is told, and tells nothing.
 */
export function underHeadings(text: string, sentences: readonly Sentence[]): HeadedSentence[] {
  const lines = new TableLines(text);
  return sentences.flatMap((sentence) => {
    const row = lines.find(sentence);
    const headings = row && readHeadings(row.first);
    if (headings && row.text === row.first) return [];
    const isWhole = row !== undefined && sentence.start <= row.start + 1;
    return [{ sentence, headings: isWhole ? headings : undefined }];
  });
}

function readHeadings(line: string): string[] | undefined {
  const headings = splitCells(line).map(({ text }) => text);
  const isHeader = headings.every(
    (heading) => heading.length <= LONGEST_HEADING && (!figure.test(heading) || year.test(heading)),
  );
  return isHeader ? headings : undefined;
}

/**
 * `Lead: Housing Office | Deadline: 2028`: a row's words with those above them. A figure says whose it is and has its unit
 * behind it, as a sentence would: `Leakage 2025 target: 9%`. For weighing, never for quoting.
 */
export function sayHeadings(row: string, headings: string[] | undefined): string {
  if (!headings) return row;
  const cells = splitCells(row);
  const label = cells.find(({ text }) => text !== '')?.text ?? '';
  return cells
    .map(({ text }, at) => {
      const heading = headings[at];
      if (!heading || text === '') return text;
      return bareFigure.test(text) && text !== label
        ? sayFigure(text, label, heading)
        : `${heading}: ${text}`;
    })
    .join(' | ');
}

const bareFigure = /^[-+]?\d[\d.,]*\s*[%％]?$/;
/** `每餐补贴（元）`, `Leakage rate (%)`: the unit stands in brackets behind what is measured. */
const unitInBrackets = /\s*[（(]([^（）()\d]{1,16})[)）]\s*$/u;

function sayFigure(figure: string, label: string, heading: string): string {
  const unit = (unitInBrackets.exec(heading) ?? unitInBrackets.exec(label))?.[1] ?? '';
  const [whose, what] = [label, heading].map((words) => words.replace(unitInBrackets, ''));
  return /\p{Script=Han}/u.test(`${whose}${what}`)
    ? `${whose}${what}${figure}${unit}`
    : `${whose} ${what}: ${figure} ${unit}`.trimEnd();
}
