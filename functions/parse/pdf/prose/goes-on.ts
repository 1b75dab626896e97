import { endsSentence, startsWithBullet } from '../../clean-text.ts';
import type { Line } from '../layout/build-lines.ts';
import type { Paragraph } from './build-paragraphs.ts';
import {
  freeShare,
  isCentred,
  isFull,
  isIndentedFrom,
  isOutdentedFrom,
  isSameSize,
  isSetRight,
} from './line-place.ts';
import { isCapitals } from './mend-capitals.ts';

/** A gap larger than this many usual ones parts paragraphs. */
const PARAGRAPH_GAP = 1.3;

/** Lines further apart than this, in type sizes, are no paragraph: double spacing is 2.3. */
const WIDEST_LEADING = 2.35;

/** From this size, compared to the text's, lines of one look close together are one title. */
const TITLE_RATIO = 1.3;

/** A line that leaves more than this part of its column free ended there on purpose. */
const SHORT_LINE = 0.06;
const RAGGED_LINE = 0.18;

/** The same for the last line of a column, whose paragraph may go on in the next. */
const CUT_SHORT = 0.12;

const startsWithLabel =
  /^(?:[（(]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{1,6})[)）.．](?:\s|(?=\p{Script=Han}))|\d{1,2}(?:\.\d{1,2}){1,4}\s|\d{1,3}[、．]|[（(]?[一二三四五六七八九十百]{1,5}[)）、．]|[①-⑳]|第[一二三四五六七八九十百千\d]{1,6}[章节条编部篇款]|(?:Chapter|Section|Part|Article|Annex|Appendix|Schedule|Rule|Clause|Regulation|Finding|Recommendation|Goal|Objective|Policy|Action|CHAPTER|SECTION|PART|ARTICLE|ANNEX|APPENDIX|SCHEDULE|SEC\.|Sec\.|Art\.)\s+[\dIVXA-Z]|§|Q\s?\d{1,3}[.:])/u;

/** It stands alone, whatever is close. */
const contentsHeading = /^(?:目\s*[录錄次]|contents)$/i;

/** `Scope and`: nothing ends so, not even a heading in a narrow column. */
const tornPhrase = /\s(?:an?|and|of|the|for|to|in|on|with|by|or|from|at)$/;

/** Whether a paragraph goes on in a line that stands below its last one in the same column. */
export function goesOnBelow(paragraph: Paragraph, line: Line): boolean {
  const above = paragraph.lines.at(-1)!;
  return isSetAlike(above, line) && !opensParagraph(paragraph, above, line) && runsOn(paragraph, above, line);
}

/** Whether text that was interrupted by the end of a column or page goes on in this line. */
export function goesOnAcross(paragraph: Paragraph, line: Line): boolean {
  const last = paragraph.lines.at(-1)!;
  if (last.column.page < line.column.page - 1) return false;
  if (endsSentence(paragraph.text) || !isSameSize(last.size, line.size)) return false;
  if (last.isBold !== line.isBold || isHeadingRole(last.role) || isHeadingRole(line.role)) return false;
  if (startsWithBullet(line.text) || startsWithLabel.test(line.text)) return false;
  if (/^\p{Ll}/u.test(line.text)) return paragraph.text.length > 25;
  const isCutShort = freeShare(last) > CUT_SHORT;
  const isIndentedThere = isIndentedFrom(line.column.left, line);
  return !isCutShort && !isIndentedThere && paragraph.lines.length > 1 && last.family === line.family;
}

/** Whether a large title, whose lines may each be a region of their own, goes on in this line. */
export function goesOnAsTitle(above: Line, line: Line, bodySize: number): boolean {
  const isNear = line.baseline > above.baseline && line.baseline - above.baseline < line.size * 1.6;
  if (startsWithLabel.test(line.text) || startsWithBullet(line.text)) return false;
  const isLarge = line.size > bodySize * TITLE_RATIO && above.column.page === line.column.page;
  return (
    isLarge &&
    isNear &&
    isSameSize(above.size, line.size) &&
    above.family === line.family &&
    !endsSentence(above.text)
  );
}

export function isHeadingRole(role: string | null): boolean {
  return role !== null && /^(?:H[1-6]?|Title)$/.test(role);
}

/** Near enough, and in the same type, for two lines of one paragraph. */
function isSetAlike(above: Line, line: Line): boolean {
  if (!isSameSize(above.size, line.size)) return false;
  if (above.role !== line.role && (isHeadingRole(above.role) || isHeadingRole(line.role))) return false;
  const gap = line.baseline - above.baseline;
  // Evenly spaced lines are one paragraph, though others of the column may stand closer.
  const isEven = gap <= line.gapBelow * 1.1 && line.gapBelow < line.size * WIDEST_LEADING;
  const isClose = isEven || gap <= Math.max(line.pitch, line.size * 1.1) * PARAGRAPH_GAP;
  if (!isClose && !isBrokenTitle(above, line, gap)) return false;
  return above.isBold === line.isBold || goesOnInPlain(above, line);
}

/** Whether the words or the place of a line say that it begins something, however near it stands. */
function opensParagraph(paragraph: Paragraph, above: Line, line: Line): boolean {
  if (startsWithBullet(line.text) || contentsHeading.test(line.text)) return true;
  const ended = endsSentence(above.text);
  if (startsWithLabel.test(line.text)) {
    if (ended || !isFull(above, line) || /[）〕】]$/.test(above.text)) return true;
    // A number set in from the line above opens an item; one at the edge may be a figure that the sentence goes on with.
    if (isIndented(paragraph, above, line)) return true;
  }
  // A line of capitals below the end of a sentence is a heading.
  return ended && /\p{Lu}{3}/u.test(line.text) && isCapitals(line.text) && !isCapitals(above.text);
}

/** Whether a line that could go on does: by its first words, by where it stands, by how full the line above is. */
function runsOn(paragraph: Paragraph, above: Line, line: Line): boolean {
  const ended = endsSentence(above.text);
  if (!ended && (/^\p{Ll}/u.test(line.text) || tornPhrase.test(above.text))) return true;
  if (isSetRight(above) && isSetRight(line) && Math.abs(above.left - line.left) > line.size * 0.5)
    return false;
  if (isCentred(above) && isCentred(line)) return !ended && above.isBold === line.isBold;
  const isFullAbove = isFull(above, line);
  if (isIndented(paragraph, above, line) && (ended || !isFullAbove)) return false;
  if (isOutdented(paragraph, above, line)) return false;
  if (isFullAbove) return true;
  if (ended) return false;
  // A line that stops in the middle of a clause is ragged; one that ends in a capitalised word may be a heading.
  const isMidClause = /(?:^|\s)\p{Ll}+,?$|,$/u.test(above.text) && paragraph.text.length > 60;
  return freeShare(above) < (isMidClause ? RAGGED_LINE : SHORT_LINE);
}

/** A full line of capitals goes on in the next, however far headings are set apart. */
function isBrokenTitle(above: Line, line: Line, gap: number): boolean {
  return (
    isCapitals(above.text) && isCapitals(line.text) && isFull(above, line) && gap < line.size * WIDEST_LEADING
  );
}

/** Bold words at a paragraph's beginning run over its first line, or a plain line ends in the middle of a sentence. */
function goesOnInPlain(above: Line, line: Line): boolean {
  return isFull(above, line) && (above.family === line.family || !endsSentence(above.text));
}

function isIndented(paragraph: Paragraph, above: Line, line: Line): boolean {
  // The second line of a labelled item hangs under its text.
  const isHanging =
    paragraph.lines.length === 1 && (startsWithLabel.test(above.text) || startsWithBullet(above.text));
  return !isHanging && isIndentedFrom(above.left, line);
}

/** Left of where the paragraph's lines have stood since its second. */
function isOutdented(paragraph: Paragraph, above: Line, line: Line): boolean {
  // A first line may stand as far right as its author liked, unless it stands in the middle.
  if (paragraph.lines.length === 1 && !isCentred(above)) return false;
  return isOutdentedFrom(above.left, line);
}
