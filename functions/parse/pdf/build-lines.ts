import { cleanText, joinPieces, readContentsLine } from '../clean-text.ts';
import type { Segment } from './build-segments.ts';
import type { Region } from './order-segments.ts';

/** Column of a page: where its lines begin and end. */
export interface Column {
  page: number;
  left: number;
  right: number;
}

/** One printed line of running text, or one row of a table. */
export interface Line {
  kind: 'text' | 'table-row' | 'contents-entry';
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  family: string;
  isBold: boolean;
  role: string | null;
  column: Column;
  /** Usual distance of two lines of its kind of type in this column, in points. */
  pitch: number;
  /** Distance to the next line of the same size, in points; infinite below the last. */
  gapBelow: number;
}

/** How far edges may lie apart, in points, and still be aligned. */
const ALIGNED = 4;

/** Rows looked at above and below for cells that line up. */
const NEIGHBOUR_ROWS = 2;

/** Line distances of one kind of type that make a usual distance. */
const FEWEST_GAPS = 3;

/** Rows with a single cell that may follow each other inside a table. */
const MOST_LONE_CELLS = 3;

/** Cells that make a row a table's even when no other row lines up with it. */
const CERTAIN_CELLS = 4;

/** Entries in a row with growing page numbers that make a contents table. */
const FEWEST_ENTRIES = 4;

const label =
  /^(?:[（(]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{1,6}|[一二三四五六七八九十]{1,4})[)）.．、]?|第[一二三四五六七八九十百\d]{1,5}[章节条]|[•·▪■□○●➢✓–—\-*]|(?:Chapter|Section|Part|Article|Annex|Note|Table|Figure)\s+[\dIVXA-Z.]{1,6}:?)$/i;

/** Turns the rows of a region into lines: rows of tables with their cells, all else as running text. */
export function buildLines(region: Region, page: number): Line[] {
  const isTable = region.rows.map((row, at) => isTableRow(row, at, region.rows));
  const texts = region.rows.filter((_row, at) => !isTable[at]);
  const column: Column = { page, left: region.left, right: rightEdge(texts, region) };
  const pitches = new Pitches(texts);
  const entries = findEntries(region.rows);
  const lines: Line[] = [];
  for (const [at, row] of region.rows.entries()) {
    const first = row[0]!;
    const base = {
      left: first.left,
      right: row.at(-1)!.right,
      baseline: first.baseline,
      size: Math.max(...row.map((segment) => segment.size)),
      family: widest(row).family,
      isBold: row.every((segment) => segment.isBold),
      role: widest(row).role,
      column,
      pitch: pitches.of(widest(row)),
      gapBelow: findGapBelow(region.rows, at),
    };
    const joined = joinRow(row);
    const entry =
      readContentsLine(cleanText(joined)) ??
      (entries.has(at) ? `${joinRow(row.slice(0, -1))} … ${row.at(-1)!.text}` : undefined);
    const before = lines.at(-1);
    const above = region.rows[at - 1];
    if (entry !== undefined) lines.push({ ...base, kind: 'contents-entry', text: entry });
    else if (before?.kind === 'table-row' && above && isContinuation(row, above, column)) {
      before.text = appendCells(before.text, row, region.rows, at);
    } else if (isTable[at] || isRowHeading(row, at, isTable, region.rows))
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

function widest(row: Segment[]): Segment {
  return row.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best));
}

function isTableRow(row: Segment[], at: number, rows: Segment[][]): boolean {
  if (row.length < 2) return false;
  if (row.length === 2 && label.test(row[0]!.text)) return false;
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
function isContinuation(row: Segment[], above: Segment[], column: Column): boolean {
  const distance = row[0]!.baseline - above[0]!.baseline;
  const isClose = distance <= row[0]!.size * 1.35;
  const isInside = row[0]!.left > column.left + row[0]!.size * 2 && row.length < above.length;
  // A full set of cells below is a row of its own; a lone cell must stand under one that is there.
  return (
    isClose &&
    isInside &&
    row.every((cell) => above.some((other) => Math.abs(other.left - cell.left) <= ALIGNED))
  );
}

/** Adds the pieces of a continued row to the cells above which they stand. */
function appendCells(text: string, row: Segment[], rows: Segment[][], at: number): string {
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

/** Rows that end in page numbers growing downwards at the same right edge: a contents table without dots. */
function findEntries(rows: Segment[][]): Set<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let last = -1;
  const flush = () => {
    if (run.length >= FEWEST_ENTRIES) for (const at of run) found.add(at);
    run = [];
    last = -1;
  };
  for (const [at, row] of rows.entries()) {
    const end = row.at(-1)!;
    const number =
      row.length >= 2 && row.length <= 3 && /^\d{1,3}$/.test(end.text) ? Number(end.text) : undefined;
    const hasWords = /\p{L}{2}/u.test(row[0]!.text + (row[1]?.text ?? ''));
    if (number === undefined || !hasWords || number < last) {
      // A long entry takes two lines, the first of them without a number.
      if (number === undefined && row.length === 1 && run.length > 0) continue;
      flush();
      continue;
    }
    const previous = run.at(-1);
    if (previous !== undefined && Math.abs(rows[previous]!.at(-1)!.right - end.right) > ALIGNED) flush();
    run.push(at);
    last = number;
  }
  flush();
  return found;
}

function findGapBelow(rows: Segment[][], at: number): number {
  const [line, next] = [rows[at]![0]!, rows[at + 1]?.[0]];
  if (!next || Math.abs(next.size - line.size) > 0.6) return Number.POSITIVE_INFINITY;
  return next.baseline - line.baseline;
}

function rightEdge(rows: Segment[][], region: Region): number {
  const rights = rows.map((row) => row.at(-1)!.right).toSorted((one, other) => one - other);
  // The odd formula or heading may stick out: the edge is where nearly all lines end.
  return rights.length >= 8 ? rights[Math.floor(rights.length * 0.95)]! : (rights.at(-1) ?? region.right);
}

/** The usual distance of lines for each kind of type in a column; kinds too rare to tell take the column's leading. */
class Pitches {
  private readonly byStyle = new Map<string, number>();
  /** Usual line distance as a multiple of the type's size. */
  private readonly leading: number;

  constructor(rows: Segment[][]) {
    const gaps = new Map<string, number[]>();
    const leadings: number[] = [];
    for (let at = 1; at < rows.length; at++) {
      const [above, below] = [widest(rows[at - 1]!), widest(rows[at]!)];
      const style = styleOf(below);
      const gap = below.baseline - above.baseline;
      if (styleOf(above) !== style || gap <= 0 || gap >= below.size * 3) continue;
      gaps.set(style, [...(gaps.get(style) ?? []), gap]);
      leadings.push(gap / below.size);
    }
    for (const [style, found] of gaps)
      if (found.length >= FEWEST_GAPS) this.byStyle.set(style, common(found));
    this.leading = leadings.length >= FEWEST_GAPS ? common(leadings) : 1.3;
  }

  of(segment: Segment): number {
    return this.byStyle.get(styleOf(segment)) ?? segment.size * this.leading;
  }
}

/** Space between paragraphs makes some gaps larger; the common one is below the median. */
function common(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * 0.4)]!;
}

function styleOf(segment: Segment): string {
  return `${Math.round(segment.size * 2)}/${segment.family}`;
}
