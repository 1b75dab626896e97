import { joinPieces } from '../../clean-text.ts';
import { joinCells } from '../../join-cells.ts';
import { groupRows } from '../page/group-rows.ts';
import type { Fragment } from '../page/read-page.ts';
import type { Rule } from '../page/read-rules.ts';
import { buildGrids, type Cell, type Grid } from './build-grids.ts';
import { isItemMark } from './is-item-mark.ts';
import { joinFragments } from './join-fragments.ts';
import { type Segment, widestSegment } from './segment.ts';

/** A table has this many rows with text in more than one cell, at least. */
const FEWEST_ROWS = 2;

/** Where fewer of its rows are closed in, a drawing is a form or a frame: its text is read as if there were none. */
const RULED_SHARE = 0.75;

/** A first cell with this many lines may be several labels, one below the other. */
const FEWEST_LABELS = 3;

/** It is when it and another cell have this many of the lines of the longest: a wrapped label is shorter than its text. */
const LABELS_SHARE = 0.7;
const COMPANION_SHARE = 0.6;

/** No label is wrapped into so many lines. */
const CERTAIN_LABELS = 8;

/**
 * The rows of tables whose cells are closed in by rules, and the text that stands in none. What a cell holds is read as one,
 * however many lines it has: by the lines of type alone, the first line of one cell would be read on into the next cell.
 */
export function findRuledTables(
  rules: readonly Rule[],
  fragments: Fragment[],
): { rows: Segment[]; loose: Fragment[] } {
  const taken = new Set<Fragment>();
  const rows: Segment[] = [];
  for (const grid of buildGrids(rules)) {
    const found = gatherRows(grid, fragments);
    if (found.filter((cells) => cells.filter((cell) => cell.length > 0).length > 1).length < FEWEST_ROWS)
      continue;
    const ruled = found.flatMap((cells) => {
      const segments = cells.map(joinFragments);
      return isUnruled(segments) ? [] : [{ cells, row: describeRow(segments, grid) }];
    });
    if (ruled.length < found.length * RULED_SHARE) continue;
    for (const { cells, row } of ruled) {
      rows.push(row);
      for (const fragment of cells.flat()) taken.add(fragment);
    }
  }
  return { rows, loose: fragments.filter((fragment) => !taken.has(fragment)) };
}

/** The fragments of each row, cell by cell from left to right; rows without text are left out. */
function gatherRows(grid: Grid, fragments: Fragment[]): Fragment[][][] {
  const texts = new Map<Cell, Fragment[]>();
  for (const fragment of fragments) {
    const cell = findCell(grid, fragment);
    if (cell) texts.set(cell, [...(texts.get(cell) ?? []), fragment]);
  }
  const rows = Map.groupBy(grid.cells, (cell) => cell.row);
  return [...rows.values()]
    .map((row) =>
      withSpanning(row, grid).map((cell) => (cell.row === row[0]!.row ? (texts.get(cell) ?? []) : [])),
    )
    .filter((row) => row.some((cell) => cell.length > 0));
}

/** The cells that begin in a row, and those that reach into it from above: their text stands in the first of their rows. */
function withSpanning(row: Cell[], { cells }: Grid): Cell[] {
  const { row: number, top } = row[0]!;
  return cells
    .filter((cell) => cell.row === number || (cell.row < number && cell.bottom > top))
    .toSorted((one, other) => one.left - other.left);
}

function findCell({ left, right, top, bottom, cells }: Grid, fragment: Fragment): Cell | undefined {
  const x = (fragment.left + fragment.right) / 2;
  // The middle of the letters, not the line they stand on.
  const y = fragment.baseline - fragment.size * 0.35;
  if (x < left || x > right || y < top || y > bottom) return undefined;
  return cells.find((cell) => x >= cell.left && x <= cell.right && y >= cell.top && y <= cell.bottom);
}

/** Whether some rules of the table are not drawn, so that what they close in holds several cells. */
function isUnruled(cells: Segment[][]): boolean {
  return hasGaps(cells) || hasStackedLabels(cells);
}

/** Text apart on one line, but for the mark of an item: rules between rows only. */
function hasGaps(cells: Segment[][]): boolean {
  return cells.some((cell) =>
    groupRows(cell).some((line) => line.length > (isItemMark(line[0]!.text) ? 2 : 1)),
  );
}

/** Rules between columns only: every line of type is a row, and has its label in the first cell. */
function hasStackedLabels(row: Segment[][]): boolean {
  const cells = row.filter((cell) => cell.length > 0);
  if (cells.length < 2) return false;
  const lines = cells.map((cell) => groupRows(cell).length);
  const [labels, ...others] = lines as [number, ...number[]];
  const most = Math.max(...lines);
  return (
    labels >= CERTAIN_LABELS ||
    (labels >= Math.max(FEWEST_LABELS, most * LABELS_SHARE) &&
      others.some((count) => count >= most * COMPANION_SHARE))
  );
}

/** A row stands for its cells, each with its lines. */
function describeRow(cells: Segment[][], { left, right }: Grid): Segment {
  const lines = cells.flat();
  return {
    ...widestSegment(lines),
    text: joinCells(cells.map((cell) => cell.map(({ text }) => text).reduce(joinPieces, ''))),
    left,
    right,
    baseline: Math.min(...lines.map(({ baseline }) => baseline)),
    isBold: lines.every(({ isBold }) => isBold),
    cells,
  };
}
