import type { Line } from '../lay-out-text.ts';

/** Lines printed on every page: page numbers and repeated heads or feet. They stay in the text and open no section. */
export function findRunningHeads(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  const places = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    const text = line.text.trim();
    if (pageNumber.test(text)) found.add(index);
    if (text.length > longestHeadCharacters || line.block.level !== null) continue;
    const key = text.replace(/\d+/g, '#');
    const known = places.get(key);
    if (known) known.push(index);
    else places.set(key, [index]);
  }
  const firstProse = lines.findIndex(({ text }) => /^.{60,}[.。;；]$/.test(text.trim()));
  for (const [key, indexes] of places) {
    if (indexes.length < 2 || !/\p{L}/u.test(key)) continue;
    // What stands above all prose is the title, or repeated below it.
    const isHeading = firstProse !== -1 && indexes[0]! > firstProse && entitleParts(indexes, lines);
    const isRepeated = !isHeading && indexes.length >= repetitionsAtLeast && isSpread(indexes, lines);
    if (isRepeated || pagedKey.test(key) || standsAtEdges(indexes, lines))
      for (const index of indexes) found.add(index);
  }
  return found;
}

/** `Annual Report    Page 3`: counted pages, of which two are enough. */
const pagedKey = /(?:^|\s)(?:page #(?: of #)?|第\s*#\s*页)$|^(?:page #|第\s*#\s*页)\s/i;

/** The same line first or last on two pages, where the file tells them; what counts chapters also differs in its number. */
function standsAtEdges(indexes: number[], lines: readonly Line[]): boolean {
  const isEdge = (index: number) =>
    lines[index]?.block.page != null &&
    (lines[index - 1]?.block.page !== lines[index]?.block.page ||
      lines[index + 1]?.block.page !== lines[index]?.block.page);
  const texts = new Set(indexes.map((index) => lines[index]?.text.trim()));
  return texts.size === 1 && indexes.every(isEdge);
}

/** Share of the places of a repeated line that must look like a heading's for it to be one. Range 0.6 to 1. */
const headedShare = 0.75;

/**
 * `Objective`, `Progress` and `Issues` under each of five programmes are headings: another text stands below each, and
 * the text above has ended; a running head cuts a page where it may, or has the page's number beside it.
 */
function entitleParts(indexes: number[], lines: readonly Line[]): boolean {
  const bodies = new Set(indexes.map((index) => lines[index + 1]?.text));
  const headed = indexes.filter((index) => standsAsHeading(lines, index));
  return bodies.size > indexes.length / 2 && headed.length >= headedShare * indexes.length;
}

/** Characters from which a line below is text, whatever ends it; cells of a table are shorter. */
const shortestBody = 40;

function standsAsHeading(lines: readonly Line[], index: number): boolean {
  const [above, below] = [lines[index - 1], lines[index + 1]];
  if (above === undefined || below === undefined) return false;
  const [before, after] = [above.text.trim(), below.text.trim()];
  if (pageNumber.test(before) || pageNumber.test(after)) return false;
  const hasEnded = /[.。!?！？;；:：”"’)）]$/.test(before) || before.length < longestHeadCharacters;
  const isText = after.length >= shortestBody || /[.。;；]$/.test(after) || below.block.kind === 'list-item';
  return hasEnded && isText && /^[\p{Lu}\p{Lo}\p{N}"“‘'(（《•–-]/u.test(after);
}

const pageNumber =
  /^(?:[-–—\s]*(?:\d{1,4}|[ivxlc]{1,6})[-–—\s]*|(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|第\s*\d{1,4}\s*页(?:\s*[,，]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/i;
const longestHeadCharacters = 100;
/** Fewer repetitions are a heading that returns ("Introduction" in three chapters is possible, in four unlikely). */
const repetitionsAtLeast = 4;

/** Running heads stand far apart, once a page; a list of equal lines stands together. */
function isSpread(indexes: number[], lines: readonly Line[]): boolean {
  const texts = new Set(indexes.map((index) => lines[index]?.text.trim()));
  // `Part 1`, `Part 2`: equal but for their numbers, so they count something, unless pages told them apart.
  const pages = new Set(indexes.map((index) => lines[index]?.block.page));
  return texts.size === 1 || (pages.size === indexes.length && !pages.has(null));
}
