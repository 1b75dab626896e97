import { parseNumberLabel } from '../labels/parse-number-label.ts';
import type { Line } from '../lay-out-text.ts';
import { readBodyLine } from '../wording/body-name.ts';
import { looksTitleCase } from '../wording/judge-heading-words.ts';
import { isKnownName } from '../wording/known-names.ts';
import { isAddress, looksLikeDocumentNumber, mastheadLine } from '../wording/masthead-lines.ts';
import { chineseGenre, englishGenre } from '../wording/name-genre.ts';

/** How many lines from the top a title may stand in; web pages put a score of short lines before it. */
const frontLinesAtMost = 40;

/** Index of the first line that belongs to the text proper: a paragraph, or a line with a number label. */
export function findFrontEnd(lines: readonly Line[]): number {
  const limit = Math.min(lines.length, frontLinesAtMost);
  for (let index = 0; index < limit; index += 1) {
    const line = lines[index];
    if (!line || isAddress(line.text.trim()) || fileNumber.test(line.text)) continue;
    if (looksLikeParagraph(line) || isNumbered(line)) return index;
  }
  return limit;
}

/** `F. No. 11-3/2014-Sch`: no label, though it looks like one. */
const fileNumber = /^\s*\p{Lu}\. ?No\b/u;

/** `Subject: Grant of leave`: what stands above it is a letterhead. */
const subjectLine = /^(?:subject|sub|re|ref|to|from|事由|主旨)\s*[:：]/i;

/** True for the line right above the text where it can be its first heading, and not the last line of a letterhead. */
export function mayOpenText(lines: readonly Line[], index: number, frontEnd: number): boolean {
  const isAboveFirst = index === frontEnd - 2 && opensChapter(lines, index);
  if ((index !== frontEnd - 1 && !isAboveFirst) || mastheadLine.test(lines[index]?.text.trim() ?? ''))
    return false;
  // `County Forestry Bureau (April 30, 2021)` signs; a body's name alone may be the heading of its part.
  const signed = /^(.*\S)\s*[（(][^（）()]*\d{4}[^（）()]*[)）]$/.exec(lines[index]?.text.trim() ?? '')?.[1];
  if (signed !== undefined && readBodyLine(signed) !== null) return false;
  const first = lines[frontEnd];
  const text = first?.text.trim() ?? '';
  if (subjectLine.test(text) || looksLikeDocumentNumber(lines[index - 1]?.text.trim() ?? '')) return false;
  // Above the first numbered heading stands a letterhead; above a numbered paragraph, its heading.
  const isQuestion = parseNumberLabel(text)[0]?.shape === 'question';
  return (
    first === undefined ||
    !isNumbered(first) ||
    looksLikeParagraph(first) ||
    isQuestion ||
    /[.。]$/.test(text)
  );
}

/** A chapter above the first heading inside it is set further apart, or in larger type that comes again. */
function opensChapter(lines: readonly Line[], index: number): boolean {
  const [chapter, inside] = [lines[index]?.block, lines[index + 1]?.block];
  if (!chapter || !inside) return false;
  if ((chapter.spaceAbove ?? 0) > Math.max(1, inside.spaceAbove ?? 0)) return true;
  const isLarger = inside.prominence >= boldProminence && chapter.prominence > inside.prominence;
  if (isLarger && lines.filter(({ block }) => block.prominence === chapter.prominence).length > 1)
    return true;
  const [text = '', first = ''] = [lines[index]?.text.trim(), lines[index + 1]?.text.trim()];
  if (describesPaper.test(text)) return false;
  const isSetOff = (chapter.spaceAbove ?? 0) > 0 && readBodyLine(text) === null && !isKnownName(first);
  return isSetOff && stacksHeadings(lines, index + 2);
}

/** `Report to the Committee on Works`, `Summary of the strategy, 2020 to 2030`, `Consultation draft`: what stands below a title. */
const describesPaper =
  /^(?:(?:\p{L}+ )?(?:report|paper|summary|statement|testimony|briefing|memorandum|submission|strategy|plan|review|response) (?:to|of|on|for|by|from|prepared)\b|(?:consultation )?(?:draft|version)\b|an? \p{Ll}|for the (?:year|period)|.*\b(?:19|20)\d{2}(?:\s?(?:[-–—/]|to)\s?(?:19|20)?\d{2})?$)/iu;

export const boldProminence = 0.5;

/** True where further down two short lines stand apart one above the other between paragraphs, a chapter and its first part. */
function stacksHeadings(lines: readonly Line[], from: number): boolean {
  return lines.some(
    (line, index) =>
      index > from &&
      standsShortAndApart(line) &&
      standsShortAndApart(lines[index + 1]) &&
      /[.。]["”’)）]?$/.test(lines[index - 1]?.text ?? '') &&
      /[.。]["”’)）]?$/.test(lines[index + 2]?.text ?? ''),
  );
}

function standsShortAndApart(line: Line | undefined): boolean {
  const text = line?.text.trim() ?? '';
  return (
    (line?.block.spaceAbove ?? 0) > 0 &&
    line?.block.kind === 'paragraph' &&
    /^[\p{Lu}\p{Script=Han}].{1,59}$/u.test(text) &&
    !/[.。:：;；,，!！?？\d]$/.test(text) &&
    parseNumberLabel(text).length === 0
  );
}

/** `The Commission consists of:` leads into a list, so the text has begun. */
const leadIn = /^\p{Lu}\p{Ll}*(?: \S+){2,24} (?:of|are|is|following|includes?|that|to|by|follows)\s*:$/u;

/** A line of prose: long, or a whole sentence. */
export function looksLikeParagraph(line: Line): boolean {
  if (line.block.kind === 'heading') return false;
  const text = line.text.trim();
  if (line.block.kind === 'list-item' && bulletedSentence.test(text)) return true;
  const isHan = /\p{Script=Han}/u.test(text.slice(0, 40));
  if (looksLikeLongTitle(text)) return false;
  if (isHan) return text.length >= 60 || (text.length >= 16 && /[。；！？]["”’）)]?$/.test(text));
  return (
    text.length >= 160 ||
    leadIn.test(text) ||
    shortSentence.test(text) ||
    (text.length >= 60 && /[.;!?]["”’)]?$/.test(text) && !/^\W*(?:by|for)\b/i.test(text))
  );
}

/** `Notice of the General Office of … on Printing and Distributing the Plan for …`: names a paper at length and states nothing. */
function looksLikeLongTitle(text: string): boolean {
  if (text.length > longestTitleCharacters || /[.。;；:：，]$/.test(text)) return false;
  return /\p{Script=Han}/u.test(text)
    ? /^[^，,。]*关于[^，,。]*$/.test(text) && chineseGenre.test(text)
    : englishGenre.test(text) && looksTitleCase(text.split(/\s+/)) && !/[.!?]\s/.test(text);
}

/** `- Safe routes matter more than anything else.`: the entries of a menu are no sentences. */
const bulletedSentence = /^\W*\p{Lu}\p{Ll}*(?: \S+){4,}\.$/u;

/** `A harbour town in which everyone can live well.` */
const shortSentence =
  /^(?!(?:by|for|presented|published|ordered|prepared|issued)\b)(?=.{40})\p{Lu}\p{Ll}*(?: [\p{L}’',-]+){7,}\.$/iu;

export const longestTitleCharacters = 320;

export function isNumbered(line: Line): boolean {
  const [label] = parseNumberLabel(line.text);
  if (!label || /^\d{4}/.test(line.text)) return false;
  // A bare `12 ` may open a title ("12 Priorities for Growth"); a bare `1 ` opens a text.
  if (label.shape === 'arabic ') return label.values[0] === 1;
  return label.unit !== 'annex';
}
