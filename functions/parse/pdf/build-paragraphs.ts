import { endsSentence, hasHan, startsWithBullet } from '../clean-text.ts';
import { joinLine, type Vocabulary } from '../text/join-lines.ts';
import type { Line } from './build-lines.ts';
import { isCapitals } from './mend-capitals.ts';

/** Lines that belong together, as one paragraph, row or entry. */
export interface Paragraph {
  kind: Line['kind'];
  text: string;
  lines: Line[];
}

/** Sizes that differ less are the same: rounding, or a capital set a little larger. */
const SAME_SIZE = 0.07;

/** A gap larger than this many usual ones parts paragraphs. */
const PARAGRAPH_GAP = 1.3;

/** Lines further apart than this, in type sizes, are no paragraph: double spacing is 2.3. */
const WIDEST_LEADING = 2.35;

/** From this size, compared to the text's, lines of one look close together are one title. */
const TITLE_RATIO = 1.3;

/** An indent is at least this deep, in type sizes. */
const INDENT = 0.9;

/** A line that leaves more than this part of its column free ended there on purpose. */
const SHORT_LINE = 0.06;
const RAGGED_LINE = 0.18;

const startsWithLabel =
  /^(?:[（(]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{1,6})[)）.．](?:\s|(?=\p{Script=Han}))|\d{1,2}(?:\.\d{1,2}){1,4}\s|\d{1,3}[、．]|[（(]?[一二三四五六七八九十百]{1,5}[)）、．]|[①-⑳]|第[一二三四五六七八九十百千\d]{1,6}[章节条编部篇款]|(?:Chapter|Section|Part|Article|Annex|Appendix|Schedule|Rule|Clause|Regulation|Finding|Recommendation|Goal|Objective|Policy|Action|CHAPTER|SECTION|PART|ARTICLE|ANNEX|APPENDIX|SCHEDULE|SEC\.|Sec\.|Art\.)\s+[\dIVXA-Z]|§|Q\s?\d{1,3}[.:])/u;

/** It stands alone, whatever is close. */
const contentsHeading = /^(?:目\s*[录錄次]|contents)$/i;

/** `Scope and`: nothing ends so, not even a heading in a narrow column. */
const tornPhrase = /\s(?:an?|and|of|the|for|to|in|on|with|by|or|from|at)$/;

/** Joins lines in reading order to paragraphs, across columns and pages too, mending words cut at line ends. */
export function buildParagraphs(lines: Line[], bodySize: number, vocabulary: Vocabulary): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  /** The last paragraph in the size of the text: one that a page's end or a picture may have interrupted. */
  let running: Paragraph | undefined;
  let before: Line | undefined;
  let current: Paragraph | undefined;
  for (const line of lines) {
    const isBody = isSameSize(line.size, bodySize);
    let target: Paragraph | undefined;
    if (line.kind === 'text' && before?.column === line.column) {
      if (
        current?.kind === 'text' &&
        (belongsTo(current, before, line) || isSameTitle(before, line, bodySize))
      )
        target = current;
    } else if (line.kind === 'text' && isBody && running && goesOnAcross(running, line)) target = running;
    else if (
      line.kind === 'text' &&
      current?.kind === 'text' &&
      before &&
      isSameTitle(before, line, bodySize)
    )
      target = current;
    if (target) {
      target.text = joinLine(target.text, line.text, vocabulary);
      target.lines.push(line);
    } else {
      target = { kind: line.kind, text: line.text, lines: [line] };
      paragraphs.push(target);
    }
    if (isBody && line.kind === 'text' && (target.lines.length > 1 || !running || endsSentence(running.text)))
      running = target;
    before = line;
    current = target;
  }
  return paragraphs;
}

export function isSameSize(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME_SIZE * Math.max(one, other);
}

/** Whether a line goes on the paragraph of the line above it in the same column. */
function belongsTo(paragraph: Paragraph, above: Line, line: Line): boolean {
  const gap = line.baseline - above.baseline;
  // Evenly spaced lines are one paragraph, though others of the column may stand closer.
  const isEven = gap <= line.gapBelow * 1.1 && line.gapBelow < line.size * WIDEST_LEADING;
  const isClose = isEven || gap <= Math.max(line.pitch, line.size * 1.1) * PARAGRAPH_GAP;
  if (!isSameSize(above.size, line.size)) return false;
  if (above.role !== line.role && (isHeadingRole(above.role) || isHeadingRole(line.role))) return false;
  if (!isClose && !isBrokenTitle(above, line, gap)) return false;
  if (startsWithBullet(line.text) || contentsHeading.test(line.text)) return false;
  const isFullAbove = isFull(above, line);
  const ended = endsSentence(above.text);
  const isLabelled = startsWithLabel.test(line.text);
  if (isLabelled && (ended || !isFullAbove || /[）〕】]$/.test(above.text))) return false;
  // A number set in from the line above opens an item; one at the edge may be a figure that the sentence goes on with.
  if (isLabelled && isIndented(paragraph, above, line)) return false;
  // A line of capitals below the end of a sentence is a heading, however near it stands.
  if (ended && /\p{Lu}{3}/u.test(line.text) && isCapitals(line.text) && !isCapitals(above.text)) return false;
  if (above.isBold !== line.isBold && !goesOnInBold(above, line, isFullAbove)) return false;
  if (!ended && (/^\p{Ll}/u.test(line.text) || tornPhrase.test(above.text))) return true;
  if (isSetRight(above) && isSetRight(line) && Math.abs(above.left - line.left) > line.size * 0.5)
    return false;
  if (isCentred(above) && isCentred(line)) return !ended && above.isBold === line.isBold;
  if (isIndented(paragraph, above, line) && (ended || !isFullAbove)) return false;
  if (isOutdented(paragraph, above, line)) return false;
  if (isFullAbove) return true;
  if (ended) return false;
  const free = (above.column.right - above.right) / Math.max(1, above.column.right - above.column.left);
  // A line that stops in the middle of a clause is ragged; one that ends in a capitalised word may be a heading.
  const isMidClause = /(?:^|\s)\p{Ll}+,?$|,$/u.test(above.text) && paragraph.text.length > 60;
  return free < (isMidClause ? RAGGED_LINE : SHORT_LINE);
}

/** A full line of capitals goes on in the next, however far headings are set apart. */
function isBrokenTitle(above: Line, line: Line, gap: number): boolean {
  return (
    isCapitals(above.text) && isCapitals(line.text) && isFull(above, line) && gap < line.size * WIDEST_LEADING
  );
}

/** Bold words at a paragraph's beginning run over its first line, or a plain line ends in the middle of a sentence. */
function goesOnInBold(above: Line, line: Line, isFullAbove: boolean): boolean {
  if (above.family === line.family) return isFullAbove;
  return isFullAbove && !endsSentence(above.text);
}

/** The first word of the next line would not have fitted. */
function isFull(above: Line, line: Line): boolean {
  const width = (line.right - line.left) / Math.max(1, line.text.length);
  const firstWord = hasHan(line.text[0] ?? '')
    ? 2
    : (/^[^\s\p{Script=Han}]+/u.exec(line.text)?.[0].length ?? 0) + 1;
  return above.column.right - above.right < Math.max(firstWord * width, line.size * 0.8);
}

function isIndented(paragraph: Paragraph, above: Line, line: Line): boolean {
  // The second line of a labelled item hangs under its text.
  const isHanging =
    paragraph.lines.length === 1 && (startsWithLabel.test(above.text) || startsWithBullet(above.text));
  return !isHanging && line.left > above.left + line.size * INDENT;
}

/** Left of where the paragraph's lines have stood since its second. */
function isOutdented(paragraph: Paragraph, above: Line, line: Line): boolean {
  // A first line may stand as far right as its author liked, unless it stands in the middle.
  if (paragraph.lines.length === 1 && !isCentred(above)) return false;
  return line.left < above.left - line.size * INDENT;
}

/** Signatures and dates stand in the right half, each where it likes. */
function isSetRight({ left, column }: Line): boolean {
  return left > column.left + (column.right - column.left) * 0.4;
}

function isCentred(line: Line): boolean {
  const { column } = line;
  const [before, after] = [line.left - column.left, column.right - line.right];
  return before > line.size * 2 && Math.abs(before - after) < line.size * 1.5;
}

/** Whether text that was interrupted by the end of a column or page goes on in this line. */
function goesOnAcross(paragraph: Paragraph, line: Line): boolean {
  const last = paragraph.lines.at(-1)!;
  if (last.column.page < line.column.page - 1) return false;
  if (endsSentence(paragraph.text) || !isSameSize(last.size, line.size)) return false;
  if (last.isBold !== line.isBold || isHeadingRole(last.role) || isHeadingRole(line.role)) return false;
  if (startsWithBullet(line.text) || startsWithLabel.test(line.text)) return false;
  if (/^\p{Ll}/u.test(line.text)) return paragraph.text.length > 25;
  const isCutShort = last.column.right - last.right > (last.column.right - last.column.left) * 0.12;
  const isIndentedThere = line.left > line.column.left + line.size * INDENT;
  return !isCutShort && !isIndentedThere && paragraph.lines.length > 1 && last.family === line.family;
}

/** A large title set in several lines, each of which may be a region of its own. */
function isSameTitle(above: Line, line: Line, bodySize: number): boolean {
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
