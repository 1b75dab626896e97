import type { Segment } from './segment.ts';

/** A page's number and a year may stand in one running head; so many figures are a table's. */
const FEWEST_FIGURES = 3;
const figure = /^[\p{Sc}(+–−-]*\d[\d.,]*[)%‰*]*$/u;

/** Whether pieces that stand side by side are a row of a table by themselves: neither a running head nor wrapped cells. */
export function isRowOfFigures(row: readonly Segment[]): boolean {
  const cells = cellsOf(row);
  return cells.length > FEWEST_FIGURES && cells.filter((cell) => figure.test(cell)).length >= FEWEST_FIGURES;
}

/** What stands side by side; a row of a ruled table is one segment with several cells. */
export function cellsOf(row: readonly Segment[]): string[] {
  return row.flatMap(({ text }) => text.split('|')).map((cell) => cell.trim());
}
