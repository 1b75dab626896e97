import { hasHan } from '../../clean-text.ts';
import { groupRows } from '../page/group-rows.ts';
import type { Fragment } from '../page/read-page.ts';
import type { Segment } from './segment.ts';

/** A gap wider than this many type sizes parts segments; word spaces are a quarter to a half. */
const WIDEST_WORD_GAP = 1.1;

/** Chinese titles are spread out: two characters of them may stand this far apart. */
const WIDEST_HAN_GAP = 1.6;

/** A gap narrower than this is no space: letters of one word. */
const NARROWEST_SPACE = 0.17;

/** Joins fragments to segments, line by line. Raised figures that refer to notes are left out. */
export function joinFragments(fragments: Fragment[]): Segment[] {
  const rows = groupRows(fragments);
  const gutters = findNarrowGutters(rows);
  return rows.flatMap((row) => joinRow(row, gutters));
}

function joinRow(row: Fragment[], gutters: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  let open: Fragment[] = [];
  let text = '';
  const flush = () => {
    if (open.length > 0 && text.trim() !== '') segments.push(describe(open, text));
    open = [];
    text = '';
  };
  for (const [at, fragment] of row.entries()) {
    const before = open.at(-1);
    if (!before) {
      open = [fragment];
      text = fragment.text;
      continue;
    }
    const size = Math.max(before.size, fragment.size);
    const gap = fragment.left - rightOf(open);
    const isHan = hasHan(text.slice(-1)) && hasHan(fragment.text[0] ?? '');
    const isWide = gap > size * (isHan ? WIDEST_HAN_GAP : WIDEST_WORD_GAP) && !isStretched(row, at, gap);
    const isGutter = gap > size * NARROWEST_GUTTER && startsAt(gutters, fragment.left);
    if (isWide || isGutter) {
      flush();
      open = [fragment];
      text = fragment.text;
      continue;
    }
    const isFraction = /^\s*[⁄/]/.test(row[at + 1]?.text ?? '') || /[⁄/]\s*$/.test(text);
    if (!isFraction && isNoteMark(before, fragment, text)) {
      // Its place is taken, so that the next word is measured from there.
      before.right = Math.max(before.right, fragment.right);
      continue;
    }
    const isSpaced =
      !isHan && gap > size * NARROWEST_SPACE && !/\s$/.test(text) && !/^\s/.test(fragment.text);
    text += (isSpaced ? ' ' : '') + fragment.text;
    open.push(fragment);
  }
  flush();
  return segments;
}

/** A gutter may be hardly wider than a word space, but words do not begin at one place line after line. */
const NARROWEST_GUTTER = 0.55;
const FEWEST_GUTTER_ROWS = 6;
/** Share of the rows with text on both sides that must leave the gutter free. */
const FREE_GUTTER_SHARE = 0.8;
/** How far, in points, lines of a column may begin from one another. */
const EDGE_TOLERANCE = 1.5;

/** How far into the text's width, as a share of it, a second column begins at the soonest. */
const EARLIEST_COLUMN = 0.25;

/**
 * Left edges at which many rows go on behind a gap, and which hardly any row crosses. In a page of columns, lines that
 * have nothing to their left count, too.
 */
function findNarrowGutters(rows: Fragment[][]): number[] {
  const behindGap = new Map<number, number>();
  const alone = new Map<number, number>();
  const count = (edges: Map<number, number>, { left }: Fragment) =>
    edges.set(Math.round(left), (edges.get(Math.round(left)) ?? 0) + 1);
  let [leftmost, rightmost] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    leftmost = Math.min(leftmost, row[0]!.left);
    rightmost = Math.max(rightmost, row.at(-1)!.right);
    count(alone, row[0]!);
    for (let at = 1; at < row.length; at++) {
      const gap = row[at]!.left - row[at - 1]!.right;
      if (gap > row[at]!.size * NARROWEST_GUTTER) count(behindGap, row[at]!);
    }
  }
  const earliest = leftmost + (rightmost - leftmost) * EARLIEST_COLUMN;
  const rowsAt = (edge: number) => behindGap.get(edge)! + (edge > earliest ? (alone.get(edge) ?? 0) : 0);
  return [...behindGap.keys()].filter(
    (edge) => rowsAt(edge) >= FEWEST_GUTTER_ROWS && isMostlyFree(rows, edge, edge > earliest),
  );
}

/** In columns, a line that begins at the edge with nothing to its left keeps the gutter free as well. */
function isMostlyFree(rows: Fragment[][], edge: number, mayBeColumn: boolean): boolean {
  const isAtEdge = ({ left }: Fragment) => mayBeColumn && Math.abs(left - edge) <= EDGE_TOLERANCE;
  const across = rows.filter(
    (row) =>
      row.some(({ right }) => right > edge) &&
      (isAtEdge(row[0]!) || row.some(({ left }) => left < edge - EDGE_TOLERANCE)),
  );
  const crossed = across.filter((row) =>
    row.some(({ left, right }) => left < edge - EDGE_TOLERANCE && right > edge + EDGE_TOLERANCE),
  );
  return crossed.length <= across.length * (1 - FREE_GUTTER_SHARE);
}

function startsAt(edges: readonly number[], left: number): boolean {
  return edges.some((edge) => Math.abs(edge - left) <= EDGE_TOLERANCE);
}

/** In type sizes; from here on even equal gaps are those of a table. */
const WIDEST_STRETCHED_SPACE = 2.2;
/** How much spaces of one line may differ, in type sizes: rounding. */
const EQUAL_SPACES = 0.08;

/** Spaces of a line that was stretched to fill its column are wide, but all of one width; gaps between cells differ. */
function isStretched(row: Fragment[], at: number, gap: number): boolean {
  const [before, fragment, next] = [row[at - 1], row[at], row[at + 1]];
  if (!before || !fragment || gap > fragment.size * WIDEST_STRETCHED_SPACE) return false;
  // A figure may stand among the words, but a row of figures is a table.
  const words = [before, fragment, next].filter((piece) => piece && /\p{L}/u.test(piece.text));
  if (words.length < 2) return false;
  const others = [
    next ? next.left - fragment.right : undefined,
    row[at - 2] ? before.left - row[at - 2]!.right : undefined,
  ];
  return others.some((other) => other !== undefined && Math.abs(other - gap) < fragment.size * EQUAL_SPACES);
}

function rightOf(fragments: Fragment[]): number {
  return fragments.reduce((right, fragment) => Math.max(right, fragment.right), Number.NEGATIVE_INFINITY);
}

const unitBefore = /(?:\b(?:[kcm]?m|km|10|ft|in|s|CO|R|χ)|[米里])$/;

/** A small raised figure after a word or stop refers to a note; after a unit it is a power. */
function isNoteMark(before: Fragment, fragment: Fragment, text: string): boolean {
  const isSmallRaised =
    fragment.size < before.size * 0.8 && before.baseline - fragment.baseline > before.size * 0.15;
  return (
    isSmallRaised &&
    /^\s*[[(]?\d{1,3}[\])]?(?:\s*,\s*\d{1,3})*\s*$/.test(fragment.text) &&
    !unitBefore.test(text.trimEnd())
  );
}

function describe(fragments: Fragment[], text: string): Segment {
  const main = findMain(fragments);
  const characters = fragments.reduce((sum, fragment) => sum + fragment.text.length, 0);
  const bold = fragments.reduce(
    (sum, fragment) => sum + (fragment.font.isBold ? fragment.text.length : 0),
    0,
  );
  return {
    text: withoutStretch(text.replace(/\s+/g, ' ').trim()),
    left: fragments[0]!.left,
    right: rightOf(fragments),
    baseline: main.baseline,
    size: main.size,
    family: main.font.family,
    isBold: bold >= characters * 0.9,
    role: heaviest(fragments, (fragment) => fragment.role ?? '').role,
  };
}

const lettersApart = /(?<=\p{Script=Han} )\p{Script=Han}(?= \p{Script=Han})/gu;
const hanSpace = /(?<=[\p{Script=Han}，。、；：！？）》”]) (?=[\p{Script=Han}，。、；：！？（《“])/gu;

/** From so many single characters with a space on either side on, a line was stretched to its column: its spaces say nothing. */
const FEWEST_APART = 2;

function withoutStretch(text: string): string {
  if (!hasHan(text) || (text.match(lettersApart)?.length ?? 0) < FEWEST_APART) return text;
  return text.replace(hanSpace, '');
}

/** Fractions and indices may outweigh the type they stand in: larger type that is a quarter of the text is the main one. */
function findMain(fragments: Fragment[]): Fragment {
  const main = heaviest(fragments, (fragment) => `${Math.round(fragment.size * 2) / 2}`);
  const larger = fragments.filter((fragment) => fragment.size > main.size * 1.2);
  const count = (list: Fragment[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  return count(larger) >= count(fragments) * 0.25 ? larger[0]! : main;
}

/** The first fragment of the kind that has most characters. */
function heaviest(fragments: Fragment[], kindOf: (fragment: Fragment) => string): Fragment {
  const weights = new Map<string, number>();
  for (const fragment of fragments) {
    const kind = kindOf(fragment);
    weights.set(kind, (weights.get(kind) ?? 0) + fragment.text.length);
  }
  const [kind] = [...weights].reduce((best, next) => (next[1] > best[1] ? next : best));
  return fragments.find((fragment) => kindOf(fragment) === kind)!;
}
