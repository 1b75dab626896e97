import type { OpenIndex } from './open-index.ts';
import type { QueryPlan } from './plan-query.ts';
import type { Candidate, RankedSections } from './rank-sections.ts';
import type { ScorePart } from './search-backend.ts';

/** A candidate with what its text adds to its score. */
export interface WeighedCandidate extends Candidate {
  evidence: ScorePart[];
}

export function evidenceDepth(_index: OpenIndex): number {
  return 20;
}

export async function weighEvidence(
  _index: OpenIndex,
  _plan: QueryPlan,
  ranked: RankedSections,
  _depth: number,
): Promise<WeighedCandidate[]> {
  return ranked.candidates.map((candidate) => ({ ...candidate, evidence: [] }));
}
