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
  // A title may stop at a genre that is not its own: `关于……发展计划`, `执行情况与……的报告`.
  const isWhole = chineseGenre.test(title) && (wholeTitle.test(title) || !endsCloseBelow(next));
  const awaitsGenre = /关于/.test(title) && !isWhole && chineseGenre.test(text);
  return (
    isOpen ||
    (isSubtitle(text) && !/ report$/i.test(text) && !namesGenre(title)) ||
    goesOnStacked(lines, last, first) ||
    (awaitsGenre && !/^[（(]/.test(text)) ||
    isBrokenHeading(lines[first]!, title, next) ||
    isLastWord(lines, last) ||
    (chineseGenre.test(title) && draftMark.test(text)) ||
    breaksTitle(title, next)
  );
}

/** `（试行）` below the title it belongs to. */
const draftMark = /^[（(](?:试行|暂行|草案|(?:19|20)\d{2}年(?:版|修[订正]版?))[）)]$/;

/** Ends a title of its own, whatever it is about. */
const wholeTitle =
  /的(?:通知|报告|意见|批复|复?函|公告|通告|决定|通报|请示|说明|议案|决议|答复|办法|规定|讲话)$/;

/** The rest of a title, with nothing between. */
function endsCloseBelow({ block, text }: Line): boolean {
  return !block.spaceAbove && wholeTitle.test(text.trim());
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
