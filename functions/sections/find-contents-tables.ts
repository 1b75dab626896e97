import type { Line } from './lay-out-text.ts';
import { parseNumberLabel } from './number-label.ts';

/** Lines that list the document's own headings with their pages. They are navigation, not sections. */
export function findContentsLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) continue;
    if (line.block.kind === 'contents-entry') found.add(index);
    if (contentsHeading.test(line.text.trim())) {
      const end = contentsEnd(lines, index + 1);
      if (end > index + 1) for (let i = index; i < end; i += 1) found.add(i);
    }
  }
  for (const [first, end] of [...leaderRuns(lines), ...pagedRuns(lines)])
    for (let i = first; i < end; i += 1) found.add(i);
  return found;
}

const contentsHeading =
  /^(?:table of contents|contents|contents page|list of contents|arrangement of (?:sections|clauses|regulations|articles|rules)|in this (?:report|document|paper)|目\s*录|目\s*次|目\s*錄)$/i;
/** Dots, spaces or tabs that lead to a page number: `Introduction ........ 3`, `一、总体要求 …… 5`. */
const leader =
  /^.{1,160}?(?:[.．·•…⋯_ ]{4,}|…{2,}|\t| {3,})\s*[-–(（]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–)）]?$/i;
/** Below a contents heading a space before the page number is enough. */
const trailingNumber = /^[^。；;]{2,120}[^\s,，月第$£€/-]\s+(?:\d{1,3}|[ivxlc]{1,5})$/;

export function looksLikeContentsEntry(text: string): boolean {
  // Nearly all lines end otherwise: the pattern is left to those that may match.
  if (!/[\divxlcIVXLC][-–)）]?$/.test(text.slice(-3))) return false;
  return leader.test(text.slice(0, 260));
}

/** Index behind the last entry that follows a contents heading; entries may stand without page numbers if they come back later. */
function contentsEnd(lines: readonly Line[], first: number): number {
  let index = first;
  const isArrangement = /^arrangement/i.test(lines[first - 1]?.text.trim() ?? '');
  const seen = new Set<string>();
  while (index < lines.length && index - first < longestContents) {
    const text = lines[index]?.text.trim() ?? '';
    const key = entryKey(text);
    const isPaged =
      looksLikeContentsEntry(text) || isTrailed(text) || /^(?:\d{1,3}|[ivxlc]{1,5})$/.test(text);
    // An entry met a second time is the heading itself: the table is over.
    if (seen.has(key) && !isPaged) break;
    const isListed =
      lines[index]?.block.kind === 'list-item'
        ? !/[.。]$/.test(text)
        : isArrangement && text.length <= 90 && parseNumberLabel(text).length > 0;
    if (!isPaged && !isListed && !comesBack(lines, index, key)) break;
    if (key !== '') seen.add(key);
    index += 1;
  }
  return index;
}

/** `CHAPTER I` ends in a number, but of its own. */
function isTrailed(text: string): boolean {
  return trailingNumber.test(text) && (parseNumberLabel(text)[0]?.length ?? 0) < text.length;
}

/** The entry without its page, for comparison with the heading it points to. */
export function entryKey(text: string): string {
  // What ends `CHAPTER I` is no page.
  const entry = bareUnit.test(text) ? text : text.replace(pageBehind, '');
  return entry.replace(/[\s.．·…]/g, '').toLowerCase();
}

const bareUnit = /^(?:part|chapter|section|article|annexe?|appendix|schedule)\s+[\divxlc]{1,5}$/i;
const pageBehind = /(?:[.．·•…⋯_ \t]{2,})?\s*[-–(（]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–)）]?$/i;

/** More entries than this are a register or a table, and would be looked for at length. */
const longestContents = 400;

/** Characters of a heading's number, without spaces and stops. */
const longestNumber = 10;

/** How far below its entry a heading may stand, in lines. */
const comebackLines = 4000;

function comesBack(lines: readonly Line[], index: number, key: string): boolean {
  if (key.length < 2 || key.length > 120) return false;
  const end = Math.min(lines.length, index + comebackLines);
  for (let i = index + 1; i < end; i += 1) {
    const text = lines[i]?.text ?? '';
    if (text.length > 200 && !text.startsWith(key.charAt(0))) continue;
    const other = entryKey(text.slice(0, 200).trim());
    // The table may leave out the number that the heading has.
    if (other.endsWith(key) && other.length <= key.length + longestNumber) return true;
    if (other.startsWith(key) && /[。.：:]/.test(text.charAt(key.length))) return true;
  }
  return false;
}

/** Three or more neighbouring lines with leaders are a contents table even without a heading, if their pages rise. */
function* leaderRuns(lines: readonly Line[]): Generator<[number, number]> {
  let first = 0;
  while (first < lines.length) {
    let end = first;
    while (end < lines.length && looksLikeContentsEntry(lines[end]?.text.trim() ?? '')) end += 1;
    if (end - first >= 3 && pagesRise(lines.slice(first, end))) yield [first, end];
    first = Math.max(end, first + 1);
  }
}

/** The same for entries that lost their leaders (`Chapter 2: Franchising 9`), if most come back as headings below. */
function* pagedRuns(lines: readonly Line[]): Generator<[number, number]> {
  let first = 0;
  while (first < lines.length) {
    let end = first;
    while (end < lines.length && isPagedEntry(lines[end]?.text.trim() ?? '')) end += 1;
    const entries = lines.slice(first, end);
    if (entries.length >= 3 && entries.length <= longestContents && pagesRise(entries)) {
      const back = entries.filter((entry, at) => comesBack(lines, first + at, entryKey(entry.text.trim())));
      if (back.length * 2 > entries.length) yield [first, end];
    }
    first = Math.max(end, first + 1);
  }
}

function isPagedEntry(text: string): boolean {
  return text.length <= 120 && /\d$/.test(text) && isTrailed(text);
}

/** Amounts in a table go up and down; pages do not. */
function pagesRise(lines: readonly Line[]): boolean {
  const pages = lines
    .flatMap((line) => /(?<![\d,.])(\d{1,4})\D{0,2}$/.exec(line.text)?.[1] ?? [])
    .map(Number);
  return pages.length > 0 && pages.every((page, index) => index === 0 || page >= (pages[index - 1] ?? 0));
}
