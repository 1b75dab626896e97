import type { Word } from './index-words.ts';

/** A stretch that two lists of words share: it begins at `row` of the one and at `column` of the other. */
export interface CommonRun {
  row: number;
  column: number;
  length: number;
}

/**
 * Stretches of at least `least` words that a quotation shares with a passage, each beginning behind the one before it on
 * both sides: what stays to be compared word by word lies between them. Only words that stand in each once in this order
 * begin one, so that a phrase which comes again and again does not lead astray. Linear but for the sorting.
 */
export function findCommonRuns(quote: readonly Word[], passage: readonly Word[], least: number): CommonRun[] {
  const rows = uniqueStarts(quote, least);
  const columns = uniqueStarts(passage, least);
  const pairs: [number, number][] = [];
  for (const [words, row] of rows) {
    const column = columns.get(words);
    if (row >= 0 && column !== undefined && column >= 0) pairs.push([row, column]);
  }
  const runs: CommonRun[] = [];
  for (const [row, column] of longestRising(pairs)) {
    const last = runs.at(-1);
    if (last && row < last.row + last.length) continue;
    if (last && column < last.column + last.length) continue;
    let length = least;
    while (
      row + length < quote.length &&
      column + length < passage.length &&
      quote[row + length]!.text === passage[column + length]!.text
    )
      length++;
    runs.push({ row, column, length });
  }
  return runs;
}

/** Where each stretch of so many words begins; -1 for one that comes twice. */
function uniqueStarts(words: readonly Word[], size: number): Map<string, number> {
  const starts = new Map<string, number>();
  for (let at = 0; at + size <= words.length; at++) {
    const key = words
      .slice(at, at + size)
      .map(({ text }) => text)
      .join(' ');
    starts.set(key, starts.has(key) ? -1 : at);
  }
  return starts;
}

/** The longest series of pairs, in order of their rows, whose columns rise. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, [, column]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < column) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? tails[low - 1]! : -1);
    tails[low] = index;
  }
  const rising: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) rising.push(pairs[at]!);
  return rising.reverse();
}
