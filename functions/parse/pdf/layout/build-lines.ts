import { cleanText, joinPieces, readContentsLine } from '../../clean-text.ts';
import { findContentsRows } from './find-contents-rows.ts';
import { appendCells, findTableRows, isContinuation } from './find-table-rows.ts';
import type { Region } from './order-segments.ts';
import { Pitches } from './pitches.ts';
import { type Segment, widestSegment } from './segment.ts';

/** Column of a page: where its lines begin and end. */
export interface Column {
  page: number;
  left: number;
  right: number;
}

/** One printed line of running text, or one row of a table. */
export interface Line extends Omit<Segment, 'cells'> {
  kind: 'text' | 'table-row' | 'contents-entry';
  column: Column;
  /** Usual distance of two lines of its kind of type in this column, in points. */
  pitch: number;
  /** Distance to the next line of the same size, in points; infinite below the last. */
  gapBelow: number;
}

/** Turns the rows of a region into lines: rows of tables with their cells, all else as running text. */
export function buildLines(region: Region, page: number): Line[] {
  const isTable = findTableRows(region.rows);
  const texts = region.rows.filter((_row, at) => !isTable[at]);
  const column: Column = { page, left: region.left, right: rightEdge(texts, region) };
  const pitches = new Pitches(texts);
  const entries = findContentsRows(region.rows);
  const lines: Line[] = [];
  for (const [at, row] of region.rows.entries()) {
    const first = row[0]!;
    const base = {
      left: first.left,
      right: row.at(-1)!.right,
      baseline: first.baseline,
      size: Math.max(...row.map((segment) => segment.size)),
      family: widestSegment(row).family,
      isBold: row.every((segment) => segment.isBold),
      role: widestSegment(row).role,
      column,
      pitch: pitches.of(widestSegment(row)),
      gapBelow: findGapBelow(region.rows, at),
    };
    const joined = joinRow(row);
    const entry =
      readContentsLine(cleanText(joined)) ??
      (entries.has(at) ? `${joinRow(row.slice(0, -1))} … ${row.at(-1)!.text}` : undefined);
    const before = lines.at(-1);
    const above = region.rows[at - 1];
    if (entry !== undefined) lines.push({ ...base, kind: 'contents-entry', text: entry });
    else if (before?.kind === 'table-row' && above && isContinuation(row, above, column.left)) {
      before.text = appendCells(before.text, row, region.rows, at);
    } else if (isTable[at])
      lines.push({ ...base, kind: 'table-row', text: row.map(({ text }) => text).join(' | ') });
    else lines.push({ ...base, kind: 'text', text: joined });
  }
  return lines;
}

/** Pieces of one line; single Chinese characters set wide apart are one word. */
function joinRow(row: Segment[]): string {
  if (row.length > 1 && row.every((segment) => /^\p{Script=Han}$/u.test(segment.text)))
    return row.map(({ text }) => text).join('');
  return row.map(({ text }) => text).reduce(joinPieces, '');
}

function findGapBelow(rows: Segment[][], at: number): number {
  const [line, next] = [rows[at]![0]!, rows[at + 1]?.[0]];
  if (!next || Math.abs(next.size - line.size) > 0.6) return Number.POSITIVE_INFINITY;
  return next.baseline - line.baseline;
}

/** A title may be wider than the text, which is set in a type smaller by more than this. */
const LARGER = 1.15;

function rightEdge(rows: Segment[][], region: Region): number {
  const sizes = rows.map((row) => row.at(-1)!.size).toSorted((one, other) => one - other);
  const usual = (sizes[sizes.length >> 1] ?? 0) * LARGER;
  const body = rows.filter((row) => row.at(-1)!.size <= usual);
  const rights = (body.length >= 3 ? body : rows)
    .map((row) => row.at(-1)!.right)
    .toSorted((one, other) => one - other);
  // The odd formula or heading may stick out: the edge is where nearly all lines end.
  return rights.length >= 8 ? rights[Math.floor(rights.length * 0.95)]! : (rights.at(-1) ?? region.right);
}
