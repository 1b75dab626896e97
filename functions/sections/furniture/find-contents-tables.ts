import { parseNumberLabel } from '../labels/parse-number-label.ts';
import type { Line } from '../lay-out-text.ts';
import { looksTitleCase } from '../wording/judge-heading-words.ts';

/** Lines that list the document's own headings with their pages. They are navigation, not sections. */
export function findContentsLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  const add = (first: number, end: number) => {
    for (let index = first; index < end; index += 1) found.add(index);
  };
  for (let index = 0; index < lines.length; index += 1) {
    if (found.has(index) || !contentsHeading.test(lines[index]?.text.trim() ?? '')) continue;
    const end = contentsEnd(lines, index + 1);
    if (end > index + 1) add(index, end);
  }
  for (const [first, end] of [
    ...drawnRuns(lines),
    ...leaderRuns(lines),
    ...pagedRuns(lines),
    ...returningRuns(lines),
  ])
    add(first, end);
  return found;
}

const contentsHeading =
  /^(?:table of contents|contents|contents page|list of contents|index of .{3,40}|arrangement of (?:sections|clauses|regulations|articles|rules)|list of (?:figures|tables|maps|boxes|charts|annexes|appendices)(?: and (?:figures|tables|maps|boxes|charts))?|(?:in|on) this (?:report|document|paper|page|section)|page|(?:图表|插图|表格|附图|附表|图|表)目录|目\s*录|目\s*次|目\s*錄)\s*[:：]?(?:\s+page)?$/i;
/** Dots, spaces or tabs that lead to a page number: `Introduction ........ 3`, `一、总体要求 …… 5`. */
const leader =
  /^.{1,160}?(?:[.．·•…⋯_ ]{4,}|…{2,}|\t| {3,})\s*[-–(（]?\s*(?:\d{1,4}|[ivxlc]{1,7})\s*[-–)）]?$/i;
/** What stands for a page behind an entry: `12`, `- 6 -`, `（第3页）`, `1.1 – 1.9`, `..3`. */
const trailingPage =
  /(?:[.．·•…⋯_]{2,}\s*|\s+)(?:[-–]\s?)?(?:\d{1,3}(?:\.\d{1,3})?(?:\s*[-–]\s*\d{1,3}(?:\.\d{1,3})?)?|[ivxlc]{1,5}|[A-Z]{1,2}-\d{1,3})(?:\s?[-–])?$|\s*[（(]\s*(?:第\s*)?\d{1,3}(?:\s*页)?\s*[)）]$/i;

function looksLikeContentsEntry(text: string): boolean {
  // Nearly all lines end otherwise: the pattern is left to those that may match.
  if (!/[\divxlcIVXLC][-–)）]?$/.test(text.slice(-3))) return false;
  return leader.test(text.slice(0, 260));
}

/**
 * Index behind the last entry that follows a contents heading.
 *
 *     Contents
 *     Foreword            ┐ short lines, up to the first prose: of these
 *     1. Where we stand   │ · all before the first that comes a second time, or
 *     Foreword            ┘ · all up to the last with a page, or
 *     We have listened …    · those that come back later as headings.
 */
function contentsEnd(lines: readonly Line[], first: number): number {
  const isArrangement = /^arrangement/i.test(lines[first - 1]?.text.trim() ?? '');
  const seen = new Map<string, number>();
  let lastPaged = first;
  let repeated = -1;
  let index = first;
  for (; index < lines.length && index - first < longestContents; index += 1) {
    const text = lines[index]?.text.trim() ?? '';
    const isPaged = looksPaged(lines, index);
    const key = entryKey(text);
    const from = isPaged ? undefined : findEntry(seen, text, key);
    if (from !== undefined && repeated === -1) repeated = index;
    // The first entry met again is the first heading, whatever was repeated on the way.
    if (from === first) repeated = index;
    if (from === first || !(isPaged || looksListed(text, isArrangement))) break;
    if (isPaged) lastPaged = index + 1;
    if (key !== '' && !seen.has(key)) seen.set(key, index);
  }
  if (repeated > lastPaged) return repeated;
  if (lastPaged > first) return lastPaged;
  const isEntry = (at: number) => {
    const text = lines[at]?.text.trim() ?? '';
    const isCounted = isArrangement && parseNumberLabel(text).length > 0;
    const isDrawn = lines[at]?.block.kind === 'list-item' && !/[.。]$/.test(text);
    return isCounted || isDrawn || comesBack(lines, at, entryKey(text));
  };
  return isArrangement ? endOfArrangement(lines, first, index, isEntry) : endOfEntries(first, index, isEntry);
}

function endOfEntries(first: number, end: number, isEntry: (at: number) => boolean): number {
  let last = first;
  while (last < end && isEntry(last)) last += 1;
  return last;
}

/** An arrangement goes on to its last counted line; `Section` stands above its numbers, `SCHEDULE` below them. */
function endOfArrangement(
  lines: readonly Line[],
  first: number,
  end: number,
  isEntry: (at: number) => boolean,
): number {
  let last = end;
  while (
    last > first &&
    !isEntry(last - 1) &&
    !/^(?:first |the )?schedules?\b/i.test(lines[last - 1]!.text.trim())
  )
    last -= 1;
  return last;
}

/** The entry that a line repeats, as a heading of its own or at the start of its paragraph. */
function findEntry(seen: ReadonlyMap<string, number>, text: string, key: string): number | undefined {
  const same = seen.get(key);
  if (same !== undefined || text.length <= key.length) return same;
  // `1. Short title. This Act may be cited …`
  const opening = /^(.{4,90}?[.。：:])\s*\S/.exec(text)?.[1];
  return opening === undefined ? undefined : seen.get(entryKey(opening));
}

/** A page behind the entry, a page alone on its line, or one before it as the neighbours have. */
function looksPaged(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text.trim() ?? '';
  if (lines[index]?.block.kind === 'contents-entry' || looksLikeContentsEntry(text) || isTrailed(text))
    return true;
  if (/^(?:\d{1,3}|[ivxlc]{1,5})$/.test(text)) return true;
  const page = leadingPage(text);
  const [above, below] = [
    leadingPage(lines[index - 1]?.text ?? ''),
    leadingPage(lines[index + 1]?.text ?? ''),
  ];
  // `3 Welcome`, `5 Your role`: what rises by more than one counts pages.
  const isRising = (from: number, to: number) => to > from + 1;
  return page > 0 && ((below > 0 && isRising(page, below)) || (above > 0 && isRising(above, page)));
}

function leadingPage(text: string): number {
  return Number(/^\s*(\d{1,3})\s+\p{L}[^.。;；]*$/u.exec(text)?.[1] ?? 0);
}

/** Short, and no sentence; in an arrangement of sections an entry may end in a stop. */
function looksListed(text: string, isArrangement: boolean): boolean {
  if (text.length > (/\p{Script=Han}/u.test(text) ? 40 : longestEntry)) return false;
  if (!/[.。;；:：，,!?！]$/.test(text)) return true;
  const isNumbered = parseNumberLabel(text).length > 0;
  return (
    /[.。]$/.test(text) &&
    isNumbered &&
    (isArrangement || looksTitleCase(text.split(/\s+/)) || text.length < 50)
  );
}

/** Characters of an entry, with its number and without its page. */
const longestEntry = 110;

/** `CHAPTER I` ends in a number, but of its own; a sentence does not end so. */
function isTrailed(text: string): boolean {
  if (text.length > longestEntry + 20 || /[。；;]/.test(text)) return false;
  if (!trailingPage.test(text)) return false;
  const entry = text.replace(trailingPage, '');
  return (
    entry !== '' && !/[,，月第$£€/]$/.test(entry) && (parseNumberLabel(text)[0]?.length ?? 0) < text.length
  );
}

/** The entry without its page, for comparison with the heading it points to. */
export function entryKey(text: string): string {
  // What ends `CHAPTER I` is no page.
  const entry = bareUnit.test(text) ? text : text.replace(trailingPage, '').replace(pageBehind, '');
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

/** Entries by their leaders; a price list has leaders too, but its figures go up and down. */
function* drawnRuns(lines: readonly Line[]): Generator<[number, number]> {
  let first = 0;
  while (first < lines.length) {
    let end = first;
    while (lines[end]?.block.kind === 'contents-entry') end += 1;
    if (end === first + 1 || (end > first && pagesRise(lines.slice(first, end)))) yield [first, end];
    first = Math.max(end, first + 1);
  }
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
    const { entries, end } = readPagedEntries(lines, first);
    if (entries.length >= 3 && entries.length <= longestContents && pagesRise(entries)) {
      const back = entries.filter(({ text, last }) => comesBack(lines, last, entryKey(text)));
      if (back.length * 2 > entries.length) yield [first, end];
    }
    first = Math.max(end, first + 1);
  }
}

interface PagedEntry {
  text: string;
  /** Index of the line with its page. */
  last: number;
}

/** Entries with a page each, from this line on; `Chapter 3 How we shall know` goes on below in `that it works 31`. */
function readPagedEntries(lines: readonly Line[], first: number): { entries: PagedEntry[]; end: number } {
  const entries: PagedEntry[] = [];
  let end = first;
  for (;;) {
    const text = lines[end]?.text.trim() ?? '';
    const below = lines[end + 1]?.text.trim() ?? '';
    if (isPagedEntry(text)) entries.push({ text, last: end });
    else if (mayWrap(text) && isPagedEntry(below)) entries.push({ text: `${text} ${below}`, last: end + 1 });
    else return { entries, end };
    end = entries.at(-1)!.last + 1;
  }
}

/** A counted entry or one of some words, cut off where the line ends. */
function mayWrap(text: string): boolean {
  return text.length <= longestEntry && text.split(' ').length >= 4 && !/[.。:：;；,，!?！？)）]$/.test(text);
}

/** Neighbouring headings of chapters that all come back further down, where the table lost its heading and its pages. */
function* returningRuns(lines: readonly Line[]): Generator<[number, number]> {
  const isNamed = ({ text }: Line) =>
    text.length <= longestEntry && parseNumberLabel(text.trimStart())[0]?.unit != null;
  const named = [...lines.keys()].filter((index) => isNamed(lines[index]!));
  const lastPlace = new Map(named.map((index) => [entryKey(lines[index]!.text.trim()), index]));
  for (let at = 0; at < named.length; ) {
    const first = named[at]!;
    let end = first;
    while (named[at] === end) [end, at] = [end + 1, at + 1];
    const returns = (line: Line) => (lastPlace.get(entryKey(line.text.trim())) ?? 0) >= end;
    if (end - first >= 3 && lines.slice(first, end).every(returns)) yield [first, end];
  }
}

function isPagedEntry(text: string): boolean {
  return text.length <= 120 && /\d$/.test(text) && isTrailed(text);
}

/** Amounts in a table go up and down; pages do not. */
function pagesRise(lines: readonly { text: string }[]): boolean {
  const pages = lines
    .flatMap((line) => /(?<![\d,.])(\d{1,4})\D{0,2}$/.exec(line.text)?.[1] ?? [])
    .map(Number);
  return pages.every((page, index) => index === 0 || page >= (pages[index - 1] ?? 0));
}
