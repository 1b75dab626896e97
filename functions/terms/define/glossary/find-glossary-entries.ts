import type { Section, Sentence } from '../../../sections/section.ts';
import { isTableRow, splitCells } from '../../../sections/split-cells.ts';
import type { TermSpan } from '../../term-span.ts';
import { isCrossReference, onlySpellsOut } from '../define-in-glossary.ts';
import { type GlossaryEntry, readGlossaryLines } from './read-glossary-lines.ts';
import { readGlossaryTable } from './read-glossary-table.ts';

/**
 * The entries that the layout of a stretch of lines shows. What says itself that it defines (`… means …`, a colon, a
 * dash) is left to the rules of words.
 *
 * @param from where the glossary begins in the section
 * @param isGlossary a heading or a line above says so; without one only tables speak for themselves
 */
export function findGlossaryEntries(
  text: string,
  section: Section,
  from: number,
  isGlossary: boolean,
): GlossaryEntry[] {
  const lines = linesBetween(text, from, section.end);
  const tables = tablesAmong(text, lines).flatMap((rows) => readGlossaryTable(text, rows, isGlossary));
  const plain = lines.filter(({ start, end }) => !isTableRow(text.slice(start, end)));
  return [...tables, ...(isGlossary ? readGlossaryLines(text, plain) : [])].filter(
    ({ explained, end }) => !speaksItself.test(text.slice(explained, end)),
  );
}

/** The entry to which a sentence belongs, in the order of the text. */
export function entryAt(entries: readonly GlossaryEntry[], { start }: Sentence): GlossaryEntry | undefined {
  return entries.find((entry) => entry.start <= start && start < entry.end);
}

/** Not where it only points to another entry, or spells out letters. */
export function explainsTerm(text: string, { term, explained, end }: GlossaryEntry): boolean {
  const [name, meaning] = [text.slice(term.start, term.end), text.slice(explained, end)];
  return (
    meaning.length >= shortestMeaning &&
    /\p{L}/u.test(name) &&
    !isCrossReference(meaning) &&
    !onlySpellsOut(name, meaning)
  );
}

const shortestMeaning = 4;
const speaksItself =
  /^(?:means?|refers? to|is|are|includes?|has|have|shall mean|denotes?|describes?|[–—:-]|是?指|系指|即|是)(?:\b|(?=\p{Script=Han}))/u;

function linesBetween(text: string, from: number, to: number): TermSpan[] {
  const lines: TermSpan[] = [];
  for (let start = from; start < to; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > to ? to : found;
    if (end > start) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Rows of as many cells that follow one another. */
function tablesAmong(text: string, lines: readonly TermSpan[]): TermSpan[][] {
  const tables: TermSpan[][] = [];
  let [end, cells] = [-2, 0];
  for (const line of lines) {
    const row = text.slice(line.start, line.end);
    if (!isTableRow(row)) continue;
    const count = splitCells(row).length;
    if (line.start === end + 1 && count === cells) tables.at(-1)!.push(line);
    else tables.push([line]);
    [end, cells] = [line.end, count];
  }
  return tables.filter((rows) => rows.length > 1);
}
