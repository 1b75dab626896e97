import { findCommonRuns } from './find-common-runs.ts';
import type { IndexedWords, Word, WordsOf } from './index-words.ts';

/** A piece of a comparison between a quotation and the passage it comes from. */
export interface Difference {
  kind: 'same' | 'removed' | 'added';
  /** `removed`: in the quotation only. `added`: in the source only. */
  text: string;
}

export interface Alignment {
  /** Span of the source. */
  start: number;
  end: number;
  /** Share of the quotation's weight found there in the same order, 0 to 1, less what lies between. */
  score: number;
  difference: Difference[];
}

const commonWord =
  /^(?:the|a|an|of|to|in|and|or|for|on|by|with|is|are|was|were|be|that|this|it|as|at|from|we|our|will|have|has|的|了|和|与|在|是|对|为|以|及|等|将|要|we're|[^\p{L}\p{N}])$/u;

/** What a common word counts beside a telling one. Range 0 to 1; higher makes chance resemblances look like quotations. */
const commonWeight = 0.25;
/** Taken off for each source word that stands between matched ones; a dropped clause costs little, scattered words much. */
const gapCost = 0.02;
/** Taken off for each place where words were left out or put in. */
const breakCost = 0.25;
/** The passage compared is at most this much longer than the quotation, in words. */
const slackFactor = 2.5;
const slackWords = 30;

/**
 * The passage of a source most like a quotation: first the stretch that shares most of its telling words,
 * then an alignment word by word within it.
 *
 * @param source words of the whole document, from `indexWords`
 */
export function alignQuote(quote: WordsOf, source: IndexedWords): Alignment | undefined {
  const window = mostAlike(quote.words, source);
  return window && align(quote, source, window.from, window.to);
}

function weightOf(word: string): number {
  return commonWord.test(word) ? commonWeight : 1;
}

/** What a quotation's word counts where the source has it, and a pair of its neighbours where they stand side by side. */
const wordGain = 0.2;
const pairGain = 2;

function mostAlike(quote: readonly Word[], source: IndexedWords): { from: number; to: number } | undefined {
  const size = Math.min(source.words.length, Math.ceil(quote.length * slackFactor) + slackWords);
  const gains = gainsOf(quote, source);
  let best = 0;
  let bestAt = -1;
  let score = 0;
  for (let at = 0; at < gains.length; at++) {
    score += gains[at]!;
    if (at >= size) score -= gains[at - size]!;
    if (score > best) {
      best = score;
      bestAt = at;
    }
  }
  if (bestAt < 0) return undefined;
  return {
    from: Math.max(0, bestAt - size + 1),
    to: Math.min(source.words.length, bestAt + Math.ceil(quote.length / 2) + 1),
  };
}

/** By word of the source. Only places of the quotation's own words are looked at. */
function gainsOf(quote: readonly Word[], { words, places }: IndexedWords): Float64Array {
  const gains = new Float64Array(words.length);
  const before = new Map<string, Set<string>>();
  for (const [index, { text }] of quote.entries()) {
    const own = before.get(text) ?? new Set();
    if (index > 0) own.add(quote[index - 1]!.text);
    before.set(text, own);
  }
  for (const [word, neighbours] of before) {
    const gain = weightOf(word) * wordGain;
    for (const at of places.get(word) ?? [])
      gains[at] = gain + (at > 0 && neighbours.has(words[at - 1]!.text) ? pairGain : 0);
  }
  return gains;
}

function align(quote: WordsOf, source: WordsOf, from: number, to: number): Alignment | undefined {
  const passage = source.words.slice(from, to);
  const pairs = matchWords(quote.words, passage);
  if (pairs.length === 0) return undefined;
  const first = pairs[0]!;
  const last = pairs.at(-1)!;
  const start = extendBack(source.words, from, first);
  const end = extendForward(quote.words, source.words, to, from, last);
  const within = pairs.map(([row, column]): [number, number] => [row, column + from - start]);
  return {
    start: source.words[start]!.start,
    end: source.words[end - 1]!.end,
    score: scoreOf(quote.words, passage, pairs),
    difference: describe(quote, { text: source.text, words: source.words.slice(start, end) }, within),
  };
}

/** Words compared with words at once: 9 bytes each. Range 10^5 to 10^7; a page against its surroundings takes about 10^6. */
const mostCells = 1_000_000;
/** Words that a long quotation and the passage must share in a row, so that only what lies between is compared singly. */
const leastRun = 8;

/** Matched pairs (row in the quotation, column in the passage), in order. */
function matchWords(quote: readonly Word[], passage: readonly Word[]): [number, number][] {
  if (quote.length * passage.length <= mostCells) return matchSingly(quote, passage);
  const pairs: [number, number][] = [];
  let row = 0;
  let column = 0;
  const end = { row: quote.length, column: passage.length, length: 0 };
  for (const run of [...findCommonRuns(quote, passage, leastRun), end]) {
    const between = [quote.slice(row, run.row), passage.slice(column, run.column)] as const;
    if (between[0].length * between[1].length <= mostCells)
      for (const [r, c] of matchSingly(...between)) pairs.push([row + r, column + c]);
    for (let at = 0; at < run.length; at++) pairs.push([run.row + at, run.column + at]);
    row = run.row + run.length;
    column = run.column + run.length;
  }
  return pairs;
}

/**
 * Longest weighted common subsequence of the quotation and the passage, with a price for every break and gap:
 * rows are words of the quotation, columns words of the source.
 */
function matchSingly(quote: readonly Word[], passage: readonly Word[]): [number, number][] {
  const width = passage.length + 1;
  const scores = new Float64Array((quote.length + 1) * width);
  const steps = fillMatrix(quote, passage, scores);
  return trace(quote.length, width, scores, steps);
}

function fillMatrix(quote: readonly Word[], passage: readonly Word[], scores: Float64Array): Uint8Array {
  const width = passage.length + 1;
  const steps = new Uint8Array(scores.length);
  for (let row = 1; row <= quote.length; row++) {
    for (let column = 1; column < width; column++) {
      const here = row * width + column;
      const up = scores[here - width]!;
      const left = scores[here - 1]! - gapCost * 0.25;
      let best = Math.max(up, left);
      let step = up >= left ? 1 : 2;
      if (quote[row - 1]!.text === passage[column - 1]!.text) {
        const isRun = steps[here - width - 1] === 3;
        const gain = scores[here - width - 1]! + weightOf(quote[row - 1]!.text) + (isRun ? 0.1 : 0);
        if (gain > best) {
          best = gain;
          step = 3;
        }
      }
      scores[here] = Math.max(0, best);
      steps[here] = step;
    }
  }
  return steps;
}

function trace(rows: number, width: number, scores: Float64Array, steps: Uint8Array): [number, number][] {
  let column = 0;
  for (let at = 1; at < width; at++)
    if (scores[rows * width + at]! > scores[rows * width + column]!) column = at;
  const pairs: [number, number][] = [];
  let row = rows;
  while (row > 0 && column > 0) {
    const step = steps[row * width + column];
    if (step === 3) pairs.push([--row, --column]);
    else if (step === 2) column--;
    else row--;
  }
  return pairs.reverse();
}

/** Words of the quotation before the first match were changed, not cut off: take as many of the source. */
function extendBack(source: readonly Word[], from: number, first: [number, number]): number {
  let start = from + first[1];
  for (let row = first[0]; row > 0 && start > from && !endsSentence(source[start - 1]!.text); row--) start--;
  return start;
}

function extendForward(
  quote: readonly Word[],
  source: readonly Word[],
  to: number,
  from: number,
  last: [number, number],
): number {
  let end = from + last[1] + 1;
  for (let row = last[0] + 1; row < quote.length && end < to && !endsSentence(source[end]!.text); row++)
    end++;
  return end;
}

function endsSentence(word: string): boolean {
  return /^[.!?。！？]$/.test(word);
}

const isNumber = (word: string) => /^\d/.test(word);
/** A number where the source has another, between words of both: much more often a slip than chance. Range 0 to 1. */
const otherNumberWeight = 0.5;

function scoreOf(
  quote: readonly Word[],
  source: readonly Word[],
  pairs: readonly [number, number][],
): number {
  const total = quote.reduce((sum, { text }) => sum + weightOf(text), 0);
  let score = 0;
  for (const [index, [row, column]] of pairs.entries()) {
    score += weightOf(quote[row]!.text);
    const [rowBefore, columnBefore] = pairs[index - 1] ?? [row - 1, column - 1];
    const skipped = column - columnBefore - 1;
    const isOtherNumber =
      skipped === 1 &&
      row - rowBefore === 2 &&
      isNumber(quote[row - 1]!.text) &&
      isNumber(source[column - 1]!.text);
    if (isOtherNumber) score += otherNumberWeight;
    else if (row - rowBefore !== 1 || skipped > 0) score -= Math.min(breakCost + gapCost * skipped, 1);
  }
  return Math.max(0, score / total);
}

/** Both sides as runs of same, removed and added, each printed as it stands in its own text. */
function describe(quote: WordsOf, source: WordsOf, pairs: [number, number][]): Difference[] {
  const runs: { kind: Difference['kind']; start: number; end: number }[] = [];
  const add = (kind: Difference['kind'], word: Word) => {
    const run = runs.at(-1);
    if (run?.kind === kind) run.end = word.end;
    else runs.push({ kind, start: word.start, end: word.end });
  };
  let row = 0;
  let column = 0;
  for (const [matchRow, matchColumn] of [...pairs, [quote.words.length, source.words.length] as const]) {
    for (; row < matchRow; row++) add('removed', quote.words[row]!);
    for (; column < matchColumn; column++) add('added', source.words[column]!);
    if (row < quote.words.length && column < source.words.length) add('same', quote.words[row]!);
    row++;
    column++;
  }
  return runs.map(({ kind, start, end }) => ({
    kind,
    text: (kind === 'added' ? source : quote).text.slice(start, end),
  }));
}
