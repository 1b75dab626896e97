import { splitCells } from '../../../sections/split-cells.ts';
import type { TermSpan } from '../../term-span.ts';
import type { GlossaryEntry } from './read-glossary-lines.ts';

/**
 * The entries of a table of terms. Its first row says so (`序号 | 名词 | 解释`, `Term | Who uses it | What it means`), or the
 * heading above does, and then the columns show which holds the names and which explains them.
 *
 * @param rows of one table, from its first row on
 * @param isBelowHeading a glossary's heading stands above
 * @returns none where the table explains nothing
 */
export function readGlossaryTable(
  text: string,
  rows: readonly TermSpan[],
  isBelowHeading: boolean,
): GlossaryEntry[] {
  const cells = rows.map(({ start, end }) => splitCells(text.slice(start, end)));
  const named = namedColumns(cells[0]!.map((cell) => cell.text));
  const columns =
    named ?? (isBelowHeading ? plainColumns(cells.map((row) => row.map(({ text }) => text))) : undefined);
  if (columns === undefined) return [];
  return cells.slice(named === undefined ? 0 : 1).flatMap((row, at) => {
    const { start } = rows[named === undefined ? at : at + 1]!;
    const [term, meaning] = [row[columns.term], row[columns.meaning]];
    if (!term || !meaning || term.text === '' || meaning.text === '') return [];
    const [from, to] = [start + term.start + leading(text, start + term.start), start + meaning.end];
    const explained = start + meaning.start + leading(text, start + meaning.start);
    return [
      {
        term: { start: from, end: from + term.text.length },
        start,
        end: to - trailing(text.slice(start + meaning.start, to)),
        explained,
      },
    ];
  });
}

const leading = (text: string, at: number) => /^[\s|]*/.exec(text.slice(at, at + 20))![0].length;
const trailing = (cell: string) => cell.length - cell.trimEnd().length;

interface Columns {
  term: number;
  meaning: number;
}

function namedColumns(head: readonly string[]): Columns | undefined {
  const meaning = head.findIndex((cell) => meanings.test(cell));
  const term = head.findIndex((cell) => terms.test(cell));
  if (meaning > 0 && term >= 0 && term < meaning) return { term, meaning };
  const described = head.findIndex((cell, at) => at > term && descriptions.test(cell));
  if (term >= 0 && described > 0 && !loose.test(head[term]!)) return { term, meaning: described };
  const first = head.findIndex((cell) => !counts.test(cell));
  return meaning > first && first >= 0 && head.length <= first + 2 ? { term: first, meaning } : undefined;
}

/** The first column that is no number names, and of those behind it the one with the longest cells explains. */
function plainColumns(rows: readonly (readonly string[])[]): Columns | undefined {
  const width = Math.min(...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at]!));
  const term = columns.findIndex(
    (cells) => !cells.every((cell) => /^[\d.、()（）]*$/.test(cell) || counts.test(cell)),
  );
  const lengths = columns.map((cells) => cells.join('').length / cells.length);
  const meaning = lengths.lastIndexOf(Math.max(...lengths));
  return term >= 0 && meaning > term && lengths[meaning]! >= shortest(columns[meaning]!)
    ? { term, meaning }
    : undefined;
}

/** Characters of an explanation, on average; Chinese says as much in half of them. */
const shortest = (cells: readonly string[]) => (/\p{Script=Han}/u.test(cells.join('')) ? 8 : 16);

const terms =
  /^(?:(?:key |defined )?(?:terms?|words?|phrases?|expressions?|concepts?|abbreviations?|acronyms?|jargon)|(?:term|word|acronym|abbreviation)s?(?: or | ?\/ ?)(?:phrase|term|word|acronym|abbreviation|expression)s?|(?:专业)?(?:名词|术语|用语|词语|概念)(?:名称)?|缩略语|简称|指标(?:名称)?|名称|names?|items?)$/iu;
/** Names of columns in many tables that explain nothing. */
const loose = /^(?:名称|names?|items?|指标(?:名称)?)$/iu;
const meanings =
  /^(?:(?:[\p{L}\d ]{1,20} )?(?:meanings?|definitions?)|means|what (?:it|this|they) means?|what we mean|explanations?|in plain (?:words|english)|(?:名词|指标|术语)?(?:含义|涵义|解释|释义|定义)(?:说明)?)$/iu;
const descriptions = /^(?:descriptions?|说明|描述|内容|备注说明)$/iu;
const counts = /^(?:序号|编号|no\.?|#|number|ref\.?|\d+)$/iu;
