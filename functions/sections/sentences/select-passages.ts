import { isHan, isSpace } from '../character-class.ts';
import type { Passage, Sentence } from '../section.ts';

/**
 * Size a passage aims at, in weight: a Han character weighs 1, a word in an alphabet `PASSAGE_WORD_WEIGHT`.
 * 300 is 150 English words or 300 Han characters, about six sentences. Useful range 150 to 600. Smaller passages rank
 * more sharply and quote more tightly but split an argument; larger ones blur two subjects into one hit.
 * From the size of hand-made passages in judged collections (100 to 200 words) and of a paragraph in this genre.
 */
export const PASSAGE_TARGET_WEIGHT = 300;

/** Han characters that carry as much as one English word; measured on parallel policy texts it is 1.6 to 2.0. */
const PASSAGE_WORD_WEIGHT = 2;

/**
 * A sentence heavier than this is cut at a comma or space, since no reader is shown that much at once.
 * Three targets: nothing written by a person for people gets there; tables pasted into one line do.
 */
const PASSAGE_LONGEST_SENTENCE_WEIGHT = 3 * PASSAGE_TARGET_WEIGHT;

/** The part of a sentence a passage needs; `section` keeps passages from crossing sections. */
type Span = { start: number; end: number; section: number };

/**
 * Groups neighbouring sentences of one section into passages of about `PASSAGE_TARGET_WEIGHT`, evenly:
 * a section of one and a half targets gives two halves, not a whole and a rest.
 *
 * @param page 1-based page at an offset, null where the format has none
 */
export function makePassages(
  text: string,
  sentences: readonly Sentence[],
  page: (offset: number) => number | null = () => null,
): Passage[] {
  const passages: Passage[] = [];
  for (const spans of groupBySection(sentences)) {
    const pieces = spans.flatMap((span) => cutOverlong(text, span));
    for (const passage of fillEvenly(pieces)) passages.push({ ...passage, page: page(passage.start) });
  }
  return passages;
}

/** Passages of a text without sections, as evaluation collections have them. */
export function passagesOfPlainText(
  text: string,
  sentences: readonly { start: number; end: number }[],
): Passage[] {
  return makePassages(
    text,
    sentences.map((sentence) => ({ ...sentence, section: 0 })),
  );
}

function groupBySection(sentences: readonly Sentence[]): Span[][] {
  const groups: Span[][] = [];
  for (const sentence of sentences) {
    const last = groups.at(-1);
    if (last?.[0]?.section === sentence.section) last.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}

type Piece = Span & { weight: number };

function fillEvenly(pieces: Piece[]): Span[] {
  const total = pieces.reduce((sum, piece) => sum + piece.weight, 0);
  const share = total / Math.max(1, Math.round(total / PASSAGE_TARGET_WEIGHT));
  const spans: Span[] = [];
  let filled = 0;
  for (const piece of pieces) {
    const last = spans.at(-1);
    // A piece joins when more than half of it still fits into the share of the passage being filled.
    const boundary = share * spans.length;
    if (last && filled + piece.weight / 2 <= boundary) last.end = piece.end;
    else spans.push({ start: piece.start, end: piece.end, section: piece.section });
    filled += piece.weight;
  }
  return spans;
}

function cutOverlong(text: string, span: Span): Piece[] {
  const pieces: Piece[] = [];
  let start = span.start;
  let weight = 0;
  let lastBreak = -1;
  let weightAtBreak = 0;
  for (let position = span.start; position < span.end; position += 1) {
    weight += weightAt(text, position);
    if (isBreak(text, position)) {
      lastBreak = position + 1;
      weightAtBreak = weight;
    }
    if (weight < PASSAGE_LONGEST_SENTENCE_WEIGHT) continue;
    const end = lastBreak > start ? lastBreak : position + 1;
    const used = lastBreak > start ? weightAtBreak : weight;
    if (isInsidePair(text, end)) continue;
    pieces.push({ start, end, section: span.section, weight: used });
    start = end;
    weight -= used;
    lastBreak = -1;
  }
  if (start < span.end) pieces.push({ start, end: span.end, section: span.section, weight });
  return pieces;
}

/** Weight of one character: a Han character its own, the first character of a word the word's. */
function weightAt(text: string, position: number): number {
  const code = text.charCodeAt(position);
  if (isHan(code)) return 1;
  if (isSpace(code)) return 0;
  const startsWord =
    position === 0 || isSpace(text.charCodeAt(position - 1)) || isHan(text.charCodeAt(position - 1));
  // A word without end (a pasted key, a line of dashes) weighs by its length after all.
  return startsWord ? PASSAGE_WORD_WEIGHT : position % 16 === 0 ? 1 : 0;
}

const breakMarks = new Set([...'，、；：,;:|'].map((mark) => mark.charCodeAt(0)));

function isBreak(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return isSpace(code) || breakMarks.has(code);
}

/** True between the two halves of a surrogate pair. */
function isInsidePair(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  return code >= 0xdc00 && code <= 0xdfff;
}
