import type { Term } from '../analysis/term.ts';

/** Share of the smaller passage's word pairs that another must hold to say the same. Range 0.5-1. */
const sameShare = 0.8;

/** Passages shorter than this many terms are alike by accident. Range 4-50. */
const fewestTerms = 12;

/**
 * For each passage, how many passages before it say the same, numbers aside: the paragraph that a report repeats every
 * year, the notice that is printed in two documents.
 *
 * @param passages terms in order, better passages first
 */
export function findRepeats(passages: readonly (readonly Term[])[]): number[] {
  const shingles = passages.map(pairsOfWords);
  return shingles.map((own, at) => shingles.slice(0, at).filter((better) => isSame(own, better)).length);
}

function pairsOfWords(terms: readonly Term[]): Set<string> {
  const words = terms.filter(({ kind }) => kind !== 'number').map(({ term }) => term);
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

function isSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const smaller = Math.min(left.size, right.size);
  if (smaller < fewestTerms || Math.max(left.size, right.size) > smaller * 1.5) return false;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return shared >= sameShare * smaller;
}
