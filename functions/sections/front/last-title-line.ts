import type { Line } from '../lay-out-text.ts';
import { readBodyLine } from '../wording/body-name.ts';
import { looksTitleCase } from '../wording/judge-heading-words.ts';
import { isKnownName } from '../wording/known-names.ts';
import { chineseGenre, namesGenre } from '../wording/name-genre.ts';
import { breaksTitle } from './breaks-title.ts';
import { goesOnStacked } from './stacked-title.ts';
import { isSubtitle } from './subtitle.ts';

/** A title is set on so many lines at most below its first. */
const linesBelow = 3;

/** A title set on several lines goes on while a bracket is open or the genre word has not come. */
export function lastTitleLine(lines: readonly Line[], first: number, end: number): number {
  let last = first;
  let title = lines[first]?.text.trim() ?? '';
  while (last + 1 < end && last - first < linesBelow && goesOn(lines, title, first, last)) {
    last += 1;
    title += lines[last]!.text.trim();
  }
  return last;
}

function goesOn(lines: readonly Line[], title: string, first: number, last: number): boolean {
  const next = lines[last + 1]!;
  const text = next.text.trim();
  const isOpen = count(title, '《') > count(title, '》') || count(title, '（') > count(title, '）');
  const awaitsGenre = /关于/.test(title) && !chineseGenre.test(title) && chineseGenre.test(text);
  return (
    isOpen ||
    (isSubtitle(text) && !/ report$/i.test(text) && !namesGenre(title)) ||
    goesOnStacked(lines, last, first) ||
    (awaitsGenre && !/^[（(]/.test(text)) ||
    isBrokenHeading(lines[first]!, title, next) ||
    isLastWord(lines, last) ||
    breaksTitle(title, next)
  );
}

/** A heading that stops in the middle, and below it one more of its level. */
function isBrokenHeading({ block }: Line, title: string, next: Line): boolean {
  const isKin = block.kind === 'heading' && next.block.kind === 'heading' && block.level === next.block.level;
  return isKin && /(?:[-–—:]|\b(?:of|the|and|for|on|to|in))$/i.test(title);
}

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
