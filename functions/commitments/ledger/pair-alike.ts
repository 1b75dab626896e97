import { type IndexedStatement, lowerBound } from '../threads/indexed-statement.ts';
import type { StatementIndex } from '../threads/statement-index.ts';
import type { TermWeights } from '../threads/term-weights.ts';
import type { LedgerStatement } from '../threads/thread.ts';

export interface StatementPair {
  left: LedgerStatement;
  right: LedgerStatement;
  /** 0 to 1. */
  similarity: number;
}

/** A promise stands beside a promise, a report beside a report, where both are near. Range 0 to 0.3. */
const sameKindLead = 0.15;

interface Sides {
  lefts: readonly IndexedStatement[];
  /** Neighbours in the index, in its order. */
  rights: readonly IndexedStatement[];
  /** Least cosine of the two. */
  least: number;
  canPair: (left: IndexedStatement, right: IndexedStatement) => boolean;
}

/** Statements of two documents that say the same thing, in whatever words; best pairs first, each statement once. */
export function pairAlike(
  index: StatementIndex,
  weights: TermWeights,
  { lefts, rights, least, canPair }: Sides,
): StatementPair[] {
  const candidates = lefts.flatMap((left) =>
    findAlike(index, weights, left, rights)
      .filter(({ right, similarity }) => similarity >= least && canPair(left, right))
      .map(({ right, similarity }) => ({
        left: left.statement,
        right: right.statement,
        similarity,
        isSameKind: left.statement.kind === right.statement.kind,
      })),
  );
  return takeBest(
    candidates,
    ({ left }) => left.id,
    ({ right }) => right.id,
  );
}

/** Those with a word of the left one, each with the cosine of the two. */
function findAlike(
  index: StatementIndex,
  weights: TermWeights,
  left: IndexedStatement,
  rights: readonly IndexedStatement[],
): { right: IndexedStatement; similarity: number }[] {
  const first = rights[0]?.ordinal ?? 0;
  const products = new Float64Array(rights.length);
  for (const term of left.terms) {
    const weight = weights.rarity(term) ** 2;
    const ordinals = index.statementsWith(term);
    for (let at = lowerBound(ordinals, first); ordinals[at]! < first + rights.length; at++)
      products[ordinals[at]! - first]! += weight;
  }
  return rights.flatMap((right, place) => {
    if (products[place] === 0) return [];
    const length = weights.norm(left) * weights.norm(right);
    return [{ right, similarity: products[place]! / Math.max(1e-9, length) }];
  });
}

/** The best pairs, each side once. */
export function takeBest<Pair extends { similarity: number; isSameKind?: boolean }>(
  pairs: Pair[],
  leftOf: (pair: Pair) => string,
  rightOf: (pair: Pair) => string,
): Pair[] {
  const taken: Pair[] = [];
  const used = new Set<string>();
  const strength = (pair: Pair) => pair.similarity + (pair.isSameKind ? sameKindLead : 0);
  for (const pair of pairs.sort((one, other) => strength(other) - strength(one))) {
    const keys = [`left ${leftOf(pair)}`, `right ${rightOf(pair)}`];
    if (keys.some((key) => used.has(key))) continue;
    for (const key of keys) used.add(key);
    taken.push(pair);
  }
  return taken;
}
