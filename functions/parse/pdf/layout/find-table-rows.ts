import { joinPieces } from '../../clean-text.ts';
import { isItemMark } from './is-item-mark.ts';
import { isRowOfFigures } from './row-of-figures.ts';
import type { Segment } from './segment.ts';

/** How far edges may lie apart, in points, and still be aligned. */
const ALIGNED = 4;

/** Rows looked at above and below for cells that line up. */
const NEIGHBOUR_ROWS = 2;

/** Rows with a single cell that may follow each other inside a table. */
const MOST_LONE_CELLS = 3;

/** Cells that make a row a table's even when no other row lines up with it. */
const CERTAIN_CELLS = 4;

/** For each row of a region whether it belongs to a table: its cells line up with those of rows nearby. */
export function findTableRows(rows: Segment[][]): boolean[] {
  const isTable = rows.map((row, at) => isTableRow(row, at, rows));
  return rows.map((row, at) => isTable[at]! || isRowHeading(row, at, isTable, rows));
}

function isTableRow(row: Segment[], at: number, rows: Segment[][]): boolean {
  if (row.some(({ cells }) => cells !== undefined)) return true;
  if (row.length < 2) return false;
  if (row.length === 2 && isItemMark(row[0]!.text)) return false;
  if (row.every((segment) => segment.text.length === 1)) return false;
  if (row.length >= CERTAIN_CELLS) return true;
  for (
    let other = Math.max(0, at - NEIGHBOUR_ROWS);
    other <= Math.min(rows.length - 1, at + NEIGHBOUR_ROWS);
    other++
  ) {
    if (other !== at && rows[other]!.length >= 2 && isAligned(row, rows[other]!)) return true;
  }
  return false;
}

/** A cell after the first lines up, at either edge or in its middle, with a cell of the other row. */
function isAligned(row: Segment[], other: Segment[]): boolean {
  const isNear = (one: number, two: number) => Math.abs(one - two) <= ALIGNED;
  return row
    .slice(1)
    .some((cell) =>
      other.some(
        (candidate) =>
          isNear(cell.left, candidate.left) ||
          isNear(cell.right, candidate.right) ||
          isNear(cell.left + cell.right, candidate.left + candidate.right),
      ),
    );
}

/** Lone short cells between rows of a table: headings inside it, or the rest of a wrapped first cell. */
function isRowHeading(row: Segment[], at: number, isTable: boolean[], rows: Segment[][]): boolean {
  const above = findTableRow(at, -1, isTable, rows);
  const below = findTableRow(at, 1, isTable, rows);
  if (row.length > 1 || !above || !below) return false;
  return row[0]!.right < (above.at(-1)!.left + above[0]!.left) / 2;
}

/** The nearest table row in one direction, when only lone cells, close together, lie between. */
function findTableRow(
  at: number,
  step: 1 | -1,
  isTable: boolean[],
  rows: Segment[][],
): Segment[] | undefined {
  for (let other = at + step; Math.abs(other - at) <= MOST_LONE_CELLS; other += step) {
    const [row, near] = [rows[other], rows[other - step]!];
    const isClose = row && Math.abs(row[0]!.baseline - near[0]!.baseline) < near[0]!.size * 2;
    if (!isClose) return undefined;
    if (isTable[other]) return row;
    if (row.length > 1) return undefined;
  }
  return undefined;
}

/** The second line of cells that wrap: it begins to the right of the first column, close below. */
export function isContinuation(row: Segment[], above: Segment[], columnLeft: number): boolean {
  const distance = row[0]!.baseline - above[0]!.baseline;
  const isClose = distance <= row[0]!.size * 1.35;
  const isInside = row[0]!.left > columnLeft + row[0]!.size * 2 && row.length < above.length;
  // A full set of cells below is a row of its own; a lone cell must stand under one that is there.
  return (
    isClose &&
    isInside &&
    !isRowOfFigures(row) &&
    row.every((cell) => above.some((other) => Math.abs(other.left - cell.left) <= ALIGNED))
  );
}

/** Adds the pieces of a continued row to the cells above which they stand. */
export function appendCells(text: string, row: Segment[], rows: Segment[][], at: number): string {
  const cells = text.split(' | ');
  let head = at - 1;
  while (head > 0 && rows[head]!.length < cells.length) head--;
  const columns = rows[head]!;
  for (const segment of row) {
    const overlaps = columns.map(
      (cell) => Math.min(cell.right, segment.right) - Math.max(cell.left, segment.left),
    );
    const index = overlaps.indexOf(Math.max(...overlaps));
    cells[index] = joinPieces(cells[index] ?? '', segment.text);
  }
  return cells.join(' | ');
}
