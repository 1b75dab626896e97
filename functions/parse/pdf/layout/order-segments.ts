import { LONGEST_CELL } from '../../limits.ts';
import { groupRows } from '../page/group-rows.ts';
import {
  areIndependent,
  FEWEST_COLUMN_ROWS,
  goesOnAlone,
  haveSharedGaps,
  isTextColumn,
} from './judge-columns.ts';
import type { Segment } from './segment.ts';

/** Rows of one column, in reading order, top to bottom. */
export interface Region {
  rows: Segment[][];
  left: number;
  right: number;
}

/** Gutters are at least this wide, in type sizes. */
const NARROWEST_GUTTER = 0.5;

/** Rows of a side that must lie in columns of their own for the side to count as text. */
const MULTIPLE_SHARE = 0.6;

/** Depth of columns within columns. */
const DEEPEST_SPLIT = 5;

/** Columns' left edges that are tried as the far side of a gutter, most used first. */
const TRIED_EDGES = 10;

/**
 * Reading order of a page. Where a gutter parts lines that are full on both sides, the left column is read before the
 * right one; lines that cross the gutter part the page into bands. A table's columns are not full, so its rows stay rows.
 *
 *     ── title across ──      1
 *     ┌ 2 ──┐ ┌ 3 ──┐
 *     └─────┘ └─────┘
 *     ── wide table ────      4
 */
export function orderSegments(segments: Segment[]): Region[] {
  const rows = groupRows(segments);
  return splitColumns(rows, 0)
    .flatMap(openLongCells)
    .map((group) => ({
      rows: group,
      left: Math.min(...group.flat().map((segment) => segment.left)),
      right: Math.max(...group.flat().map((segment) => segment.right)),
    }));
}

/** Running text in the cells of a table is read cell by cell. */
function openLongCells(rows: Segment[][]): Segment[][][] {
  const groups: Segment[][][] = [];
  let isOpen = false;
  for (const row of rows) {
    const cells = row.length === 1 ? row[0]!.cells : undefined;
    if (cells?.some(isLong)) {
      groups.push(...cells.map(groupRows));
      isOpen = false;
    } else if (isOpen) groups.at(-1)!.push(row);
    else {
      groups.push([row]);
      isOpen = true;
    }
  }
  return groups;
}

function isLong(cell: readonly Segment[]): boolean {
  return cell.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_CELL;
}

function splitColumns(rows: Segment[][], depth: number): Segment[][][] {
  if (rows.length === 0) return [];
  const band = depth < DEEPEST_SPLIT && rows.length >= FEWEST_COLUMN_ROWS ? findBand(rows, depth) : undefined;
  if (!band) return [rows];
  const { from, to, gutter } = band;
  const inside = rows.slice(from, to);
  const leftRows = inside
    .map((row) => row.filter((segment) => segment.left < gutter))
    .filter((row) => row.length > 0);
  const rightRows = inside
    .map((row) => row.filter((segment) => segment.left >= gutter))
    .filter((row) => row.length > 0);
  return [
    ...splitColumns(rows.slice(0, from), depth + 1),
    ...splitColumns(leftRows, depth + 1),
    ...splitColumns(regroup(rightRows), depth + 1),
    ...splitColumns(rows.slice(to), depth + 1),
  ];
}

/** Lines of a column that stood in one row with lines of another may be two lines of their own. */
function regroup(rows: Segment[][]): Segment[][] {
  return groupRows(rows.flat());
}

interface Band {
  from: number;
  to: number;
  gutter: number;
}

function findBand(rows: Segment[][], depth: number): Band | undefined {
  let best: (Band & { gain: number }) | undefined;
  for (const gutter of findGutters(rows)) {
    for (const { from, to } of freeRuns(rows, gutter)) {
      const gain = to - from;
      if (gain < FEWEST_COLUMN_ROWS || (best && gain <= best.gain)) continue;
      const trimmed = trimBand(rows, from, to, gutter);
      if (trimmed && isTextColumns(rows.slice(trimmed.from, trimmed.to).flat(), gutter, depth)) {
        best = { ...trimmed, gutter, gain: trimmed.to - trimmed.from };
      }
    }
  }
  return best;
}

/** Left edges that several lines share and that have text to their left. */
function findGutters(rows: Segment[][]): number[] {
  const counts = new Map<number, { count: number; left: number }>();
  const leftmost = Math.min(...rows.flat().map((segment) => segment.left));
  for (const segment of rows.flat()) {
    if (segment.left < leftmost + 30) continue;
    const key = Math.round(segment.left / 3);
    const found = counts.get(key) ?? { count: 0, left: segment.left };
    found.count++;
    found.left = Math.min(found.left, segment.left);
    counts.set(key, found);
  }
  return [...counts.values()]
    .filter(({ count }) => count >= 2)
    .sort((one, other) => other.count - one.count)
    .slice(0, TRIED_EDGES)
    .map(({ left }) => left - 0.5);
}

/** Longest runs of rows in which nothing crosses the gutter. */
function freeRuns(rows: Segment[][], gutter: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = -1;
  for (let at = 0; at <= rows.length; at++) {
    const row = rows[at];
    const isFree = row?.every((segment) => isBeside(segment, gutter));
    if (isFree && from < 0) from = at;
    if (!isFree && from >= 0) {
      runs.push({ from, to: at });
      from = -1;
    }
  }
  return runs;
}

function isBeside(segment: Segment, gutter: number): boolean {
  return segment.left >= gutter || segment.right <= gutter - segment.size * NARROWEST_GUTTER;
}

/** Rows at the ends of a band that stand on one side only and lie far from the other side's text belong outside it. */
function trimBand(
  rows: Segment[][],
  from: number,
  to: number,
  gutter: number,
): { from: number; to: number } | undefined {
  const isLeft = (row: Segment[]) => row.some((segment) => segment.left < gutter);
  const isRight = (row: Segment[]) => row.some((segment) => segment.left >= gutter);
  let [start, end] = [from, to];
  const firstRight = rows.findIndex((row, at) => at >= from && at < to && isRight(row));
  if (firstRight < 0) return undefined;
  // A heading above both columns stands on the left and ends before the right column begins.
  const reach = 2;
  while (start < firstRight - reach && !isRight(rows[start]!)) start++;
  if (start > from) {
    const gapAt = (at: number) => rows[at]![0]!.baseline - rows[at - 1]![0]!.baseline;
    while (start > from && gapAt(start) < rows[start]![0]!.size * 1.6) start--;
  }
  while (end > start && !isLeft(rows[end - 1]!) && !isRight(rows[end - 1]!)) end--;
  return end - start >= FEWEST_COLUMN_ROWS ? { from: start, to: end } : undefined;
}

function isTextColumns(segments: Segment[], gutter: number, depth: number): boolean {
  const left = segments.filter((segment) => segment.left < gutter);
  const right = segments.filter((segment) => segment.left >= gutter);
  if (haveSharedGaps(left, right)) return false;
  if (goesOnAlone(left, right)) return true;
  if (areIndependent(left, right)) return isTextSide(left, depth) || isTextSide(right, depth);
  return isTextSide(left, depth) && isTextSide(right, depth);
}

/** One column of text, or several side by side. */
function isTextSide(segments: Segment[], depth: number): boolean {
  if (isTextColumn(segments)) return true;
  if (depth >= DEEPEST_SPLIT) return false;
  const rows = groupRows(segments);
  const band = findBand(rows, depth + 1);
  return band !== undefined && band.to - band.from >= rows.length * MULTIPLE_SHARE;
}
