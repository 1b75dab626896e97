import { displayWidth, endsSentence } from '../../clean-text.ts';
import { groupRows } from '../page/group-rows.ts';
import type { Segment } from './segment.ts';

/** Lines a column must have on each side of a gutter; fewer are a table or a pair of notes. */
export const FEWEST_COLUMN_ROWS = 3;

/** Part of the column's width that a line must fill to count as full, and part of the lines that must be full. */
const FULL_LINE = 0.7;
const FULL_SHARE = 0.45;

/** Characters (in columns of type, Han counting two) that lines of a text column hold on average at least. */
const NARROWEST_COLUMN = 14;

/** The same where sentences plainly run on from line to line, and the share of lines on which they must. */
const NARROWEST_RUNNING_COLUMN = 9;
const RUNNING_SHARE = 0.4;

/** Share of the shorter side's lines that may stand level with lines of the other by chance. */
const SHARED_BASELINES = 0.35;

/** A gap this many usual line distances high parts paragraphs, or rows of a table. */
const WIDE_GAP = 1.3;

/** Share of one side's wide gaps that lie level with gaps of the other from which both sides are one table. */
const SHARED_GAPS = 0.7;
const FEWEST_SHARED_GAPS = 3;

/** Whether lines look like a column of running text: most are full, or their sentences run on from line to line. */
export function isTextColumn(segments: Segment[]): boolean {
  const rows = groupRows(segments);
  if (rows.length < FEWEST_COLUMN_ROWS || !isMostlyLetters(segments)) return false;
  const width =
    Math.max(...segments.map(({ right }) => right)) - Math.min(...segments.map(({ left }) => left));
  const full = rows.filter(
    (row) => row.reduce((sum, { left, right }) => sum + right - left, 0) >= width * FULL_LINE,
  );
  const columns = segments.reduce((sum, segment) => sum + displayWidth(segment.text), 0) / rows.length;
  if (full.length >= rows.length * FULL_SHARE && columns >= NARROWEST_COLUMN) return true;
  const running = rows.filter((row) => row.length === 1 && /^\p{Ll}/u.test(row[0]!.text));
  if (running.length >= rows.length * RUNNING_SHARE && columns >= NARROWEST_RUNNING_COLUMN) return true;
  return columns >= NARROWEST_COLUMN && holdsBrokenSentences(rows);
}

/** As many sentences that break at a full line, and as many that end, are prose, however many headings stand among it. */
const FEWEST_BROKEN_SENTENCES = 2;

/** Sentences without spaces break where the line is full, and go on at the column's edge. */
function holdsBrokenSentences(rows: Segment[][]): boolean {
  const lines = rows.map((row) => ({
    text: row.at(-1)!.text,
    left: row[0]!.left,
    right: row.at(-1)!.right,
    size: row[0]!.size,
  }));
  const left = usual(lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const broken = lines.filter((line, at) => {
    const next = lines[at + 1];
    const isFull = right - line.right < line.size * 1.5 && !endsSentence(line.text);
    return (
      isFull &&
      next !== undefined &&
      Math.abs(next.left - left) < next.size * 0.5 &&
      /^[^\d（(①-⑳•]/u.test(next.text)
    );
  });
  const ended = lines.filter(({ text }) => /[。；.;]$/.test(text));
  return broken.length >= FEWEST_BROKEN_SENTENCES && ended.length >= FEWEST_BROKEN_SENTENCES;
}

/** The edge that most lines share, to the point. */
function usual(edges: number[]): number {
  const counts = new Map<number, number>();
  for (const edge of edges) counts.set(Math.round(edge), (counts.get(Math.round(edge)) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** Lines of figures fill their column, too; text has letters. */
function isMostlyLetters(segments: Segment[]): boolean {
  const letters = segments.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  const printed = segments.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  return letters >= printed * 0.5;
}

/** Lines that hardly ever share a baseline were not set as rows of a table: figures or notes beside a text. */
export function areIndependent(left: Segment[], right: Segment[]): boolean {
  const leftRows = groupRows(left).length;
  const rightRows = groupRows(right).length;
  const shared = leftRows + rightRows - groupRows([...left, ...right]).length;
  const smaller = Math.min(leftRows, rightRows);
  return smaller >= FEWEST_COLUMN_ROWS && shared <= smaller * SHARED_BASELINES;
}

/** Lines of a left column below the last of the right one that tell a page in columns; and the right one's aligned share. */
const FEWEST_LINES_ALONE = 6;
const ALIGNED_SHARE = 0.6;

/**
 * The last page of a text in columns: a few lines at the head of the right column, whatever they look like, and a left
 * one that keeps to its width far below them. Behind a table the text would take the whole width again.
 */
export function goesOnAlone(left: Segment[], right: Segment[]): boolean {
  const lastRight = Math.max(...right.map(({ baseline }) => baseline));
  const alone = left.filter(({ baseline }) => baseline > lastRight + 1);
  const edge = Math.min(...right.map((segment) => segment.left));
  const rows = groupRows(right);
  const aligned = rows.filter((row) => row.length === 1 && row[0]!.left - edge < row[0]!.size);
  return (
    groupRows(alone).length >= FEWEST_LINES_ALONE &&
    isTextColumn(alone) &&
    aligned.length >= rows.length * ALIGNED_SHARE
  );
}

/** Rows of a table with long cells are parted on both sides at once; paragraphs of two columns are not. */
export function haveSharedGaps(left: Segment[], right: Segment[]): boolean {
  const leftGaps = findWideGaps(left);
  const rightGaps = findWideGaps(right);
  const [fewer, more] = leftGaps.length < rightGaps.length ? [leftGaps, rightGaps] : [rightGaps, leftGaps];
  const shared = fewer.filter((gap) => more.some((other) => Math.abs(gap.to - other.to) < 2));
  return shared.length >= FEWEST_SHARED_GAPS && shared.length >= more.length * SHARED_GAPS;
}

/** Gaps between the baselines of lines, in points from the top. */
function findWideGaps(segments: Segment[]): { from: number; to: number }[] {
  const baselines = groupRows(segments).map((row) => row[0]!.baseline);
  const gaps = baselines.slice(1).map((to, at) => ({ from: baselines[at]!, to }));
  const heights = gaps.map(({ from, to }) => to - from).sort((one, other) => one - other);
  const usual = heights[Math.floor(heights.length * 0.3)] ?? 0;
  return gaps.filter(({ from, to }) => to - from > usual * WIDE_GAP);
}
