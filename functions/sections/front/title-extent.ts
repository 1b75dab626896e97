import type { Line } from '../lay-out-text.ts';
import { readBodyLine } from '../wording/body-name.ts';
import { looksTitleCase } from '../wording/judge-heading-words.ts';
import { isKnownName } from '../wording/known-names.ts';
import { isFurniture, looksLikeDocumentNumber, seriesLine } from '../wording/masthead-lines.ts';
import { chineseGenre, namesGenre } from '../wording/name-genre.ts';
import { isNumbered, looksLikeParagraph } from './find-front-end.ts';

/** A Chinese title set on several lines opens with its issuer or `关于`; its genre word, found first, stands on the last. */
export function firstTitleLine(lines: readonly Line[], found: number): number {
  let first = found;
  while (
    first > 0 &&
    /[:：]$|\b(?:of|the|and|for|on|to|in)$/i.test(lines[first - 1]?.text.trim() ?? '') &&
    breaksTitle(lines[first - 1]?.text.trim() ?? '', lines[first]) &&
    !salutes.test(lines[first - 1]?.text ?? '')
  )
    first -= 1;
  first = firstOfStack(lines, first);
  if (first < found) return first;
  if (isSubtitle(lines[found]?.text.trim() ?? '') && mayEntitle(lines[found - 1])) return found - 1;
  for (let index = found - 1; index >= Math.max(0, found - 3); index -= 1) {
    const above = lines[index]?.text.trim() ?? '';
    const isClosed = chineseGenre.test(above) || /[。；：，！？）)]$|^[^关]*文件$|^——/.test(above);
    if (isFurniture(above) || isClosed || !/\p{Script=Han}{4}/u.test(above)) break;
    const goesOn = /^(?:关于|對|对|印发|批转|转发|關於)/.test(lines[index + 1]?.text.trim() ?? '');
    const isBody = /^(?:国务院|中共|.{2,20}(?:人民政府|办公厅|办公室|委员会|[部厅局委]))对?/.test(above);
    if (/关于|印发/.test(above) || (isBody && (goesOn || readBodyLine(above) === null))) first = index;
  }
  return first;
}

/** What joins the lines of a title set one below the other: `MINUTES`, `OF THE`, `ORDINARY MEETING`; `on`. */
const joins =
  /^(?:of|on|for|and|of the|on the|for the|to the)$|^(?:of|on|and|for the (?:financial |fiscal )?year(?: ended)?)\s\S/i;
const joinsAlone = /^(?:of|on|for|and|of the|on the|for the)$/i;
const endsOpen = /\b(?:of|on|for|and|the|in|to)$/i;
const linesOfStack = 7;

/** Where a title begins whose lines are joined by small words that stand alone or open a line. */
function firstOfStack(lines: readonly Line[], found: number): number {
  let first = found;
  while (first > 0 && found - first < linesOfStack) {
    const [text, above] = [lines[first]?.text.trim() ?? '', lines[first - 1]!];
    const over = above.text.trim();
    if (isFurniture(over) || looksLikeParagraph(above) || isNumbered(above) || /[.:;,：。]$/.test(over))
      break;
    if (seriesLine.test(over) || over.length > 90 || !/^\p{Script=Latin}/u.test(over)) break;
    const isJoined = joins.test(text) || endsOpen.test(over);
    const isWhole =
      joins.test(text) && readBodyLine(over) !== null && !endsOpen.test(lines[first - 2]?.text.trim() ?? '');
    if (!isJoined || isWhole || isKnownName(over)) break;
    first -= 1;
  }
  return first;
}

/** `Members of the Board:`, `各县（区）人民政府：`: whom a paper addresses. */
const salutes =
  /^(?:to|dear|all|members|fellow|mr|madam|各|\p{Lu}\p{Ll}+:$)\b|(?:政府|部门|单位|代表|同志|局|委员)[:：]$/iu;

/** `A strategy for a connected society`, `Final Report`: the title stands above. */
export function isSubtitle(text: string): boolean {
  return /^An? .*\b(?:strategy|plan|policy|framework|review|guide|agenda|programme|vision|paper)\b|^(?:interim|final|summary|main|progress|technical) report$/i.test(
    text,
  );
}

function mayEntitle(line: Line | undefined): boolean {
  const text = line?.text.trim() ?? '';
  const isTitleLike = /^[\p{Lu}\d].{3,79}$/u.test(text) && !/[.:;,]$/.test(text);
  return (
    isTitleLike &&
    !isFurniture(text) &&
    readBodyLine(text) === null &&
    !seriesLine.test(text) &&
    !isKnownName(text) &&
    !looksLikeDocumentNumber(text)
  );
}

/** A title set on several lines goes on while a bracket is open or the genre word has not come. */
export function lastTitleLine(lines: readonly Line[], first: number, end: number): number {
  let last = first;
  let title = lines[first]?.text.trim() ?? '';
  while (last + 1 < end && last - first < 3) {
    const next = lines[last + 1]?.text.trim() ?? '';
    const isOpen = count(title, '《') > count(title, '》') || count(title, '（') > count(title, '）');
    const awaitsGenre =
      /关于/.test(title) && !chineseGenre.test(title) && chineseGenre.test(next) && !/^[（(]/.test(next);
    const isBrokenHeading =
      lines[last + 1]?.block.kind === 'heading' &&
      lines[first]?.block.kind === 'heading' &&
      lines[last + 1]?.block.level === lines[first]?.block.level &&
      /(?:[-–—:]|\b(?:of|the|and|for|on|to|in))$/i.test(title);
    const goesOn =
      isOpen ||
      goesOnStacked(lines, last, first) ||
      awaitsGenre ||
      isBrokenHeading ||
      isLastWord(lines, last) ||
      breaksTitle(title, lines[last + 1]);
    if (!goesOn) break;
    title += next;
    last += 1;
  }
  return last;
}

/** `ELEVENTH REPORT`, `OF THE`, `PUBLIC ACCOUNTS COMMITTEE`: small words on a line of their own join what stands around them. */
function goesOnStacked(lines: readonly Line[], last: number, first: number): boolean {
  const next = lines[last + 1]?.text.trim() ?? '';
  const isOpen = last > first && joinsAlone.test(lines[last]?.text.trim() ?? '');
  return joinsAlone.test(next) || (isOpen && next.length <= 90 && !isNumbered(lines[last + 1]!));
}

/**
 * `REPORT ON THE MANAGEMENT OF`, `National Plan for the Prevention` above `and Control of …`, `Shifting Sands:`, and
 * `Annual Report and Accounts` above `2019-20`: the title did not fit, or says below which years it speaks of.
 */
export function breaksTitle(title: string, next: Line | undefined): boolean {
  const text = next?.text.trim() ?? '';
  if (next === undefined || looksLikeParagraph(next) || isNumbered(next) || readBodyLine(text) !== null)
    return false;
  if (periodLine.test(text)) return namesGenre(title) && !/\d{4}/.test(title);
  if (isKnownName(text) || isFurniture(text) || /[.;]$/.test(text)) return false;
  return (
    /\b(?:a|an|of|the|and|for|on|to|in|by|with|from)$/i.test(title) ||
    /[:：]$/.test(title) ||
    (/^(?:and|or|of|for|to|in|on|with|from|by) \S/.test(text) && !namesSpeaker.test(text))
  );
}

/** `by the Hon. J. K. Mwale`: who gave it. */
const namesSpeaker =
  /^by (?:the )?(?:right |rt\.? )?(?:hon|minister|mr|mrs|ms|dr|secretary|president|governor|chief|prime)/i;

/** `2019-20`, `Fiscal Years 2014–2018`, `for the year ended 30 June 2011`, `FY2022`. */
const periodLine =
  /^(?:(?:for )?(?:the )?(?:(?:fiscal|financial) )?years?(?: ended| ending)?(?: \d{1,2} \p{L}+| \p{L}+ \d{1,2},?)? |FY ?)?(?:19|20)\d{2}(?:\s?(?:[-–—/]|to)\s?(?:(?:19|20)?\d{2}))?$/iu;

/** `Audit of the Stormwater Fee`, then `Fund` close below and space behind it: the last words of a title that did not fit. */
function isLastWord(lines: readonly Line[], last: number): boolean {
  const [title, next, after] = [lines[last], lines[last + 1], lines[last + 2]];
  if (next?.block.spaceAbove !== 0 || !after?.block.spaceAbove || title === undefined) return false;
  const words = next.text.trim().split(/\s+/);
  const isShort =
    words.length <= 3 && looksTitleCase(['Title', ...words]) && /^[\p{L}\s-]+$/u.test(next.text);
  return (
    isShort &&
    title.text.trim().split(/\s+/).length >= 4 &&
    readBodyLine(next.text) === null &&
    !isKnownName(next.text.trim())
  );
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
