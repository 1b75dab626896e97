import { cellsOf, isRowOfFigures } from './row-of-figures.ts';
import type { Segment } from './segment.ts';

/** The segments of one page, and how large the page is. */
export interface PageSegments {
  number: number;
  width: number;
  height: number;
  segments: Segment[];
}

/** Part of the page's height at its head and foot in which running lines stand. */
const MARGIN_SHARE = 0.13;

/** How far, in points, a running line may move from page to page. */
const POSITION_GRID = 6;

/** A line repeated on this share of the pages, or on this many, is a running line. */
const REPEATED_SHARE = 0.15;
const REPEATED_PAGES = 3;

/** Pieces of one line stand this close, in points; and a running head has no more pieces beside the number. */
const SAME_LINE = 2;
const MOST_BESIDE_NUMBER = 2;

/** Numbered lines in a margin that make a line count, as court transcripts and bills have it. */
const FEWEST_LINE_NUMBERS = 8;

const pageNumber =
  /^[\s—–\-·•|]*(?:第?\s*\d{1,4}\s*页?(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?|(?:page:?|p\.|seite)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|\d{1,4}\s*(?:of|\/)\s*\d{1,4}|[ivxlc]{1,7})[\s—–\-·•|]*$/i;

/**
 * Takes away what belongs to the page and not to the text: running heads and feet (the same line at the same place on
 * many pages, whatever its figures, or whatever stands beside the page's number), page numbers, and line numbers in the
 * margin.
 */
export function dropFurniture(pages: PageSegments[]): PageSegments[] {
  const repeated = findRepeated(pages);
  const besideNumber = findBesideNumber(pages);
  return pages.map((page) => {
    const isRepeated = (segment: Segment) => {
      const zone = zoneOf(segment, page);
      if (segment.isArtifact) return true;
      if (zone === null || isRowOfFigures(rowOf(segment, page))) return false;
      return (
        pageNumber.test(segment.text) ||
        besideNumber.has(segment) ||
        repeated.has(keyOf(segment, zone)) ||
        repeated.has(loneKey(segment, zone))
      );
    };
    const text = new Set(page.segments.filter((segment) => !isRepeated(segment)));
    if (page === pages[0]) for (const segment of openingHeads(page, text)) text.add(segment);
    // A paragraph whose words come back on other pages is taken in line by line, from the text below or above it.
    for (let before = -1; before !== text.size; ) {
      before = text.size;
      for (const segment of page.segments)
        if (!text.has(segment) && isPartOfText(segment, text)) text.add(segment);
    }
    return { ...page, segments: dropLineNumbers(page.segments.filter((segment) => text.has(segment))) };
  });
}

/** What repeats at the head of all pages is, on the first of them, the title or the headings of columns. */
function openingHeads(page: PageSegments, text: ReadonlySet<Segment>): Segment[] {
  const look = lookOf([...text]);
  return page.segments.filter((segment) => {
    if (text.has(segment) || zoneOf(segment, page) !== 'head' || pageNumber.test(segment.text)) return false;
    if (!/\p{L}{3}/u.test(segment.text)) return false;
    const row = rowOf(segment, page);
    if (!segment.isArtifact && cellsOf(row).length >= FEWEST_COLUMN_HEADS) return true;
    return standsOut(
      segment,
      look,
      row.some((other) => pageNumber.test(other.text)),
    );
  });
}

/** The size of most of a text, that of its largest line, and whether most of it is bold. */
interface Look {
  size: number;
  largest: number;
  isBold: boolean;
}

function lookOf(segments: readonly Segment[]): Look {
  const weigh = (list: readonly Segment[]) => list.reduce((sum, { text }) => sum + text.length, 0);
  const bySize = [...Map.groupBy(segments, ({ size }) => Math.round(size * 2) / 2)];
  const [most] = bySize.toSorted((one, other) => weigh(other[1]) - weigh(one[1]));
  return {
    size: most?.[0] ?? Number.POSITIVE_INFINITY,
    largest: Math.max(0, ...segments.map(({ size }) => size)),
    isBold: weigh(segments.filter((segment) => segment.isBold)) > weigh(segments) / 2,
  };
}

/** Larger than all else on the page, or bold and not smaller: a title; a running head would stand above one. */
function standsOut({ size, isBold }: Segment, look: Look, hasNumberBeside: boolean): boolean {
  if (size < look.largest * NOT_SMALLER) return false;
  if (size > look.size * CLEARLY_LARGER) return true;
  return isBold && !look.isBold && !hasNumberBeside;
}

/** Sizes of type are told to a few hundredths. */
const NOT_SMALLER = 0.98;
const CLEARLY_LARGER = 1.1;

/** A running head has fewer pieces. */
const FEWEST_COLUMN_HEADS = 4;

function rowOf(segment: Segment, page: PageSegments): Segment[] {
  return page.segments.filter((other) => Math.abs(other.baseline - segment.baseline) < SAME_LINE);
}

/** A line right above or below text of the same size belongs to that text, however often its words come back. */
function isPartOfText(segment: Segment, text: ReadonlySet<Segment>): boolean {
  if (pageNumber.test(segment.text)) return false;
  return text.values().some((other) => {
    const distance = Math.abs(other.baseline - segment.baseline);
    const isClose = distance > 0 && distance < segment.size * 1.5;
    const overlaps = other.left < segment.right && segment.left < other.right;
    return isClose && overlaps && Math.abs(other.size - segment.size) < segment.size * 0.05;
  });
}

type Zone = 'head' | 'foot';

function zoneOf(segment: Segment, page: PageSegments): Zone | null {
  if (segment.baseline < page.height * MARGIN_SHARE) return 'head';
  return segment.baseline > page.height * (1 - MARGIN_SHARE) ? 'foot' : null;
}

function findRepeated(pages: PageSegments[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set<string>();
    for (const segment of page.segments) {
      const zone = zoneOf(segment, page);
      if (zone === null) continue;
      keys.add(keyOf(segment, zone));
      keys.add(loneKey(segment, zone));
    }
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(
    pages.length <= 4 ? 2 : REPEATED_PAGES,
    Math.floor(pages.length * REPEATED_SHARE * 0.5),
  );
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

/**
 * Running heads of chapters, which may be too short to repeat a line often: what stands beside the page's number. That a
 * number is the page's own is known by its distance from the page's place in the file, the same on most pages.
 */
function findBesideNumber(pages: PageSegments[]): Set<Segment> {
  const numbers = pages.flatMap((page) =>
    page.segments
      .filter((segment) => zoneOf(segment, page) !== null && /^\d{1,4}$/.test(segment.text.trim()))
      .map((segment) => ({ page, segment, distance: Number(segment.text) - page.number })),
  );
  const [distance, own] = largestGroup(Map.groupBy(numbers, (number) => number.distance));
  if (distance === undefined || own.length < Math.max(REPEATED_PAGES, pages.length / 2)) return new Set();
  return new Set(
    own.flatMap(({ page, segment }) => {
      const beside = page.segments.filter(
        (other) => other !== segment && Math.abs(other.baseline - segment.baseline) < SAME_LINE,
      );
      return beside.length <= MOST_BESIDE_NUMBER ? beside : [];
    }),
  );
}

function largestGroup<K, V>(groups: Map<K, V[]>): [K | undefined, V[]] {
  let largest: [K | undefined, V[]] = [undefined, []];
  for (const group of groups) if (group[1].length > largest[1].length) largest = group;
  return largest;
}

/** Figures change from page to page, the place does not. */
function keyOf(segment: Segment, zone: Zone): string {
  return `${zone}/${Math.round(segment.baseline / POSITION_GRID)}/${normalise(segment.text)}`;
}

/** Left and right pages put the line elsewhere; long enough, its words are enough to know it by. */
function loneKey(segment: Segment, zone: Zone): string {
  const text = normalise(segment.text);
  return text.length >= 12 ? `${zone}/${text}` : keyOf(segment, zone);
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/\b[ivxlc]{1,6}\b/g, '#')
    .replace(/\s+/g, '');
}

/** Whole numbers counting up by one step at the left or right edge of the page's text. */
function dropLineNumbers(segments: Segment[]): Segment[] {
  const numbered = segments.filter((segment) => /^\d{1,3}$/.test(segment.text));
  if (numbered.length < FEWEST_LINE_NUMBERS) return segments;
  const others = segments.filter((segment) => !/^\d{1,3}$/.test(segment.text) && segment.text.length > 3);
  if (others.length === 0) return segments;
  const left = Math.min(...others.map((segment) => segment.left));
  const right = Math.max(...others.map((segment) => segment.right));
  const drop = new Set<Segment>();
  for (const side of [
    numbered.filter((segment) => segment.right <= left + 2),
    numbered.filter((segment) => segment.left >= right - 2),
  ]) {
    const sorted = side.toSorted((one, other) => one.baseline - other.baseline);
    const values = sorted.map((segment) => Number(segment.text));
    const steps = values.slice(1).map((value, at) => value - values[at]!);
    const regular = steps.filter((step) => step === steps[0] && step > 0).length;
    if (side.length >= FEWEST_LINE_NUMBERS && regular >= steps.length * 0.8)
      for (const segment of side) drop.add(segment);
  }
  return drop.size === 0 ? segments : segments.filter((segment) => !drop.has(segment));
}
