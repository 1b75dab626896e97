/** Judgements of one query: grade by document, 0 for not relevant. */
export type Judgements = ReadonlyMap<string, number>;

/** nDCG as trec_eval computes it: linear gain, logarithmic discount, ideal order from all judgements. */
export function ndcgAt(depth: number, ranking: readonly string[], judgements: Judgements): number {
  const gains = ranking.slice(0, depth).map((document) => judgements.get(document) ?? 0);
  const ideal = [...judgements.values()].sort((left, right) => right - left).slice(0, depth);
  return discounted(gains) / discounted(ideal);
}

/** Share of the relevant documents among the first `depth`. */
export function recallAt(depth: number, ranking: readonly string[], judgements: Judgements): number {
  const relevant = [...judgements].filter(([, grade]) => grade > 0).map(([document]) => document);
  const found = new Set(ranking.slice(0, depth));
  return relevant.filter((document) => found.has(document)).length / relevant.length;
}

/** One over the rank of the first relevant document, 0 when it stands below `depth`. */
export function reciprocalRankAt(depth: number, ranking: readonly string[], judgements: Judgements): number {
  const rank = ranking.slice(0, depth).findIndex((document) => (judgements.get(document) ?? 0) > 0);
  return rank < 0 ? 0 : 1 / (rank + 1);
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + Math.max(0, gain) / Math.log2(at + 2), 0);
}
