import { displayWidth, endsSentence, hasHan, joinPieces, startsWithBullet } from '../clean-text.ts';

/** Lines longer than this many columns were not broken by hand or by a typewriter: every line is a paragraph. */
const WIDEST_WRAP_COLUMNS = 130;

/** Columns that may stay free at the end of a full line although the next word would have fitted: ragged setting. */
const RAGGED_COLUMNS = 3;

/** Share of line breaks that must fall where the line was full before a text counts as hard-wrapped. */
const WRAPPED_SHARE = 0.5;

/**
 * Share of the lines behind full ones that must not begin with a capital: in broken prose it is four in five, in the
 * stacked lines of a cover none.
 */
const GOING_ON_SHARE = 0.25;

/** How much of a paragraph decides whether the next line belongs to it; what stands before is not looked at again. */
const TAIL_CHARACTERS = 400;

/** Signs that a line begins something of its own: a label, a bullet, a heading's number. */
const startsAnew =
  /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,4}|[ivxIVX]{1,5}|[a-zA-Z])[)）.．、](?!\d)\s*\S|第[\d一二三四五六七八九十百]{1,5}[章节条编部篇]|[①-⑳]|[[［]\d{1,3}[\]］]\s*\S|#{1,6} |(?:Chapter|Section|Part|Article|Annex|Appendix)\s+[\dIVXA-Z])/;

/** `Riparian: of a river bank`, `销号：……`: entries of a glossary and fields, one a line where the line above is one too. */
const namesAndTells =
  /^(?:[\p{Lu}\d][^:：.。;；]{0,40}|[\p{Script=Han}“][^:：。；，,]{0,15})(?:[:：]|\s[–—-]\s)\s*\S/u;

/** True for a line that begins as the one above its paragraph did: a further entry, or the next number. */
function beginsLikeAbove(paragraph: string, line: string): boolean {
  if (namesAndTells.test(line)) return namesAndTells.test(paragraph);
  const number = bareNumber.exec(line)?.[1];
  return number !== undefined && Number(number) === Number(bareNumber.exec(paragraph)?.[1]) + 1;
}

const bareNumber = /^(\d{1,3})\s+["“‘'(]?[\p{Lu}\p{Script=Han}]/u;

/** Words that no sentence, and hardly a line of its own, ends with. */
const breaksOff =
  /(?<![;,])\s(?:a|an|the|its|our|their|your|which|who|whose|that|of|and|or|by|with|from|into|as|is|are|was|were|be|been|has|have|had|will|shall|should|would|not)$/;

/** Shorter lines may be the stacked words of a cover. */
const BROKEN_COLUMNS = 24;

/** Which words a document uses, to tell a word cut at a line end from a word that has a hyphen of its own. */
export type Vocabulary = ReadonlySet<string>;

/** Lines put together again, how many empty lines stood above them, and how far in the first one began. */
export interface Paragraph {
  text: string;
  spaceAbove: number;
  indent: number;
}

/** Words are only asked for where a line ends in a hyphen or in Korean: elsewhere none are gathered. */
const mayBeCut = /[-\u2010\u00AD]$|\p{Script=Hangul}$/u;

export function collectVocabulary(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  if (!lines.some((line) => mayBeCut.test(line.trimEnd().slice(-2)))) return words;
  for (const line of lines) {
    for (const [word] of line.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
      // The piece before a hyphen at the line's end is no word.
      words.add(word.toLowerCase());
    }
  }
  return words;
}

const prefixesKeepingHyphen = new Set(
  'self non long short low high well cross ex all half anti pre post mid multi co semi single two three four five zero medium large small end year'.split(
    ' ',
  ),
);

/** Joins a line to the one before it in the same paragraph, mending a word cut by a hyphen. */
export function joinLine(before: string, line: string, vocabulary: Vocabulary): string {
  const cut = /(\p{L}+)[-\u2010\u00AD]$/u.exec(before);
  const rest = cut ? /^\p{L}+/u.exec(line) : null;
  if (cut && rest) {
    const [first, second] = [cut[1]!, rest[0]];
    const withHyphen = `${first}-${second}`.toLowerCase();
    const isCutWord = /^\p{Ll}/u.test(second) && !keepsHyphen(first, second, withHyphen, vocabulary);
    return isCutWord ? before.slice(0, -1) + line : before + line;
  }
  if (/\p{N}[-–]$/u.test(before) && /^\p{N}/u.test(line)) return before + line;
  if (/\p{L}[-–—/]$/u.test(before) && /^\p{L}/u.test(line)) return before + line;
  return joinSyllables(before, line, vocabulary) ?? joinPieces(before, line);
}

/** Korean lines may end inside a word: the halves are joined where the document uses the whole. */
function joinSyllables(before: string, line: string, vocabulary: Vocabulary): string | undefined {
  const last = /\p{Script=Hangul}+$/u.exec(before)?.[0];
  const first = last === undefined ? undefined : /^\p{Script=Hangul}+/u.exec(line)?.[0];
  return first !== undefined && vocabulary.has(last + first) ? before + line : undefined;
}

function keepsHyphen(first: string, second: string, withHyphen: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.has((first + second).toLowerCase())) return false;
  return vocabulary.has(withHyphen) || prefixesKeepingHyphen.has(first.toLowerCase());
}

/**
 * Lines of a plain text as paragraphs.
 *
 *     width W ────────────────────────┐
 *     The first line of a paragraph is│  full: the word "so" would not have fitted
 *     so the second belongs to it.    │  not full: the paragraph ends here
 *     2. Another begins               │
 *
 * Only a text whose breaks mostly fall at full lines is joined this way; elsewhere each line is a paragraph, except
 * that a sentence broken in the middle goes on in the next line.
 *
 * @param lines without line ends; an empty line separates paragraphs
 */
export function joinLines(
  lines: readonly string[],
  vocabulary: Vocabulary = collectVocabulary(lines),
  width: number | null = findWrapWidth(lines),
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let settled = '';
  let current = '';
  let last = '';
  let spaceAbove = 0;
  let space = 0;
  let indent = 0;
  const flush = () => {
    if (current !== '') paragraphs.push({ text: settled + current, spaceAbove, indent });
    settled = '';
    current = '';
  };
  for (const [index, raw] of lines.entries()) {
    const line = raw.trimEnd();
    if (line.trim() === '') {
      // Kept open: a sentence may go on after an empty line that a page break left behind.
      last = '';
      space += 1;
      continue;
    }
    if (current !== '' && !goesOn({ paragraph: current, last, line, next: lines[index + 1] ?? '' }, width))
      flush();
    if (current === '') [spaceAbove, indent] = [space, indentOf(line)];
    space = 0;
    current = current === '' ? line.trim() : joinLine(current, line.trim(), vocabulary);
    if (current.length > 2 * TAIL_CHARACTERS) {
      settled += current.slice(0, -TAIL_CHARACTERS);
      current = current.slice(-TAIL_CHARACTERS);
    }
    last = line;
  }
  flush();
  return paragraphs;
}

interface Joint {
  paragraph: string;
  /** Its last line, empty behind an empty one; the line in question, and the one below that. */
  last: string;
  line: string;
  next: string;
}

function goesOn({ paragraph, last, line, next }: Joint, width: number | null): boolean {
  const text = line.trim();
  if (startsAnew.test(text) && !isMidSentence(paragraph)) return false;
  if (startsWithBullet(text) || beginsLikeAbove(paragraph, text)) return false;
  if (last === '') return continuesSentence(paragraph, text);
  if (hasOpenBracket(paragraph) && displayWidth(paragraph) < 200) return true;
  if (breaksOff.test(paragraph) && displayWidth(paragraph) > BROKEN_COLUMNS) return true;
  if (width === null) return continuesSentence(paragraph, text);
  const isIndented = indentOf(line) > indentOf(last) + 1 && !/^[\s]*$/.test(last);
  if (isIndented && (endsSentence(paragraph) || /^[\u3000]/.test(line))) return false;
  if (endsSentence(paragraph) && standsShort(line, next, width)) return false;
  return isFull(last, text, width) || continuesSentence(paragraph, text);
}

/** Neither full, as the lines inside a paragraph are, nor closed by a mark, as its last one is: a heading. */
function standsShort(line: string, next: string, width: number): boolean {
  const text = line.trim();
  const isShort = displayWidth(text) < SHORT_SHARE * width && !/[.。!?！？,;:，、；：…"”’)）\]]$/.test(text);
  return (
    isShort &&
    /^[\p{Lu}\p{Script=Han}]/u.test(text) &&
    (next.trim() === '' || !isFull(line, next.trim(), width))
  );
}

/** Share of the width to which a heading between two paragraphs may go. */
const SHORT_SHARE = 0.75;

/** A line that stops in the middle of a sentence, and one in lower case that cannot begin one. */
function continuesSentence(before: string, line: string): boolean {
  if (endsSentence(before) || hasHan(before.slice(-1))) return false;
  return (
    /^(?:\p{Ll}[\p{Ll}]+[\s,.;]|\d[\d,.]*\s\p{Ll}{3,}\s)/u.test(line) &&
    before.includes(' ') &&
    displayWidth(before) > 40
  );
}

function isMidSentence(paragraph: string): boolean {
  return /(?:\b(?:the|of|and|in|to|for|by|with|from|No\.?|Section|Article|Chapter|paragraphs?)|[,，、（(《])$/i.test(
    paragraph,
  );
}

/** A title broken inside its brackets: 《…  */
function hasOpenBracket(paragraph: string): boolean {
  return /《[^》]*$/.test(paragraph);
}

function isFull(line: string, next: string, width: number): boolean {
  const firstWord = /^(?:\p{Script=Han}[，。、；：！？）》”]?|\S+)/u.exec(next)?.[0] ?? '';
  const needed = hasHan(firstWord) ? 2 : Math.min(displayWidth(firstWord), width / 2) + 1;
  return displayWidth(line) + needed > width - RAGGED_COLUMNS;
}

function indentOf(line: string): number {
  return displayWidth(/^\s*/.exec(line)![0]);
}

/** The columns a hard-wrapped text was set to, null when its lines are paragraphs. */
export function findWrapWidth(lines: readonly string[]): number | null {
  const widths = lines.map((line) => displayWidth(line.trimEnd())).filter((columns) => columns > 0);
  if (widths.length < 4) return null;
  const sorted = widths.toSorted((left, right) => left - right);
  const width = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.97))]!;
  if (width > WIDEST_WRAP_COLUMNS || width < 30) return null;
  let breaks = 0;
  let full = 0;
  let goingOn = 0;
  for (let at = 0; at + 1 < lines.length; at++) {
    const [line, next] = [lines[at]!.trimEnd(), lines[at + 1]!.trim()];
    if (line.trim() === '' || next === '') continue;
    breaks++;
    if (!isFull(line, next, width) || (endsSentence(line) && startsAnew.test(next))) continue;
    full++;
    if (/^["“‘'(（[]*[^\p{Lu}"“‘'(（[]/u.test(next)) goingOn++;
  }
  if (breaks < 3 || full / breaks < WRAPPED_SHARE) return null;
  return goingOn / full >= GOING_ON_SHARE ? width : null;
}
