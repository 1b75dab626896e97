import type { PostingsBySlot } from '../segment/postings.ts';
import type { Alternative } from './plan-query.ts';
import type { ScoredPassages, ScoringInput } from './scoring-input.ts';

/**
 * Passages that satisfy one alternative: the score is the sum over its terms, and only where all of them stand if it
 * needs all; for a prefix the best of its words. A quotation that was verified is looked up, not scored again.
 */
export function scoreAlternative(input: ScoringInput, alternative: Alternative): ScoredPassages {
  const known = input.quotations.get(alternative);
  if (known) return known;
  const lists = listsOf(input, alternative);
  if (alternative.needsAll) return lists.length < alternative.terms.size ? none : inAll(input, lists);
  return inAny(input, lists, alternative.prefix !== null);
}

const none: ScoredPassages = { passages: [], scores: [] };

/** Postings of one term, with what each slot adds to a passage. */
interface TermList {
  postings: PostingsBySlot;
  slotScores: number[];
  length: number;
}

function listsOf({ find, weights }: ScoringInput, alternative: Alternative): TermList[] {
  return [...alternative.terms].flatMap(([term, count]) => {
    const postings = find(term);
    if (!postings) return [];
    const factor = weights.inverseFrequency(alternative, term) * count;
    const length = postings.reduce((sum, ordinals) => sum + (ordinals?.length ?? 0), 0);
    return [{ postings, slotScores: weights.slotScores.map((score) => score * factor), length }];
  });
}

/** Sums by passage and how many lists held it, all zero between two uses: one pair serves every question. */
interface Tally {
  sums: Float64Array;
  counts: Uint16Array;
}

const tallies = new WeakMap<object, Tally>();

function tallyOf({ reader: { columns } }: ScoringInput): Tally {
  const tally = tallies.get(columns) ?? {
    sums: new Float64Array(columns.passages),
    counts: new Uint16Array(columns.passages),
  };
  tallies.set(columns, tally);
  return tally;
}

/** The shortest list first: what is not in it need not be remembered. */
function inAll(input: ScoringInput, lists: TermList[]): ScoredPassages {
  const { sums, counts } = tallyOf(input);
  lists.sort((left, right) => left.length - right.length);
  const found: number[] = [];
  for (const [at, { postings, slotScores }] of lists.entries()) {
    for (let slot = 0; slot < postings.length; slot++) {
      const ordinals = postings[slot];
      if (!ordinals) continue;
      const score = slotScores[slot]!;
      for (let index = 0; index < ordinals.length; index++) {
        const passage = ordinals[index]!;
        if (counts[passage] !== at) continue;
        if (at === 0) found.push(passage);
        counts[passage] = at + 1;
        sums[passage]! += score;
      }
    }
  }
  const kept: ScoredPassages = { passages: [], scores: [] };
  for (const passage of found) {
    if (counts[passage] === lists.length) {
      kept.passages.push(passage);
      kept.scores.push(sums[passage]!);
    }
    counts[passage] = 0;
    sums[passage] = 0;
  }
  return kept;
}

function inAny(input: ScoringInput, lists: readonly TermList[], isBestOnly: boolean): ScoredPassages {
  const { sums, counts } = tallyOf(input);
  const passages: number[] = [];
  for (const { postings, slotScores } of lists) {
    for (let slot = 0; slot < postings.length; slot++) {
      const ordinals = postings[slot];
      if (!ordinals) continue;
      const score = slotScores[slot]!;
      for (let index = 0; index < ordinals.length; index++) {
        const passage = ordinals[index]!;
        if (counts[passage] === 0) passages.push(passage);
        counts[passage] = 1;
        sums[passage] = isBestOnly ? Math.max(sums[passage]!, score) : sums[passage]! + score;
      }
    }
  }
  const scores = passages.map((passage) => sums[passage]!);
  for (const passage of passages) {
    counts[passage] = 0;
    sums[passage] = 0;
  }
  return { passages, scores };
}

/** Each passage of several lists once, with its best score. */
export function bestOf(input: ScoringInput, lists: readonly ScoredPassages[]): ScoredPassages {
  const { sums } = tallyOf(input);
  const found: number[] = [];
  for (const { passages, scores } of lists) {
    for (let at = 0; at < passages.length; at++) {
      const passage = passages[at]!;
      if (sums[passage] === 0) found.push(passage);
      if (scores[at]! > sums[passage]!) sums[passage] = scores[at]!;
    }
  }
  const scores = found.map((passage) => sums[passage]!);
  for (const passage of found) sums[passage] = 0;
  return { passages: found, scores };
}
