import type { PostingsBySlot } from '../segment/postings.ts';
import type { SegmentReader } from '../segment/segment-reader.ts';
import type { Alternative, PlannedClause } from './plan-query.ts';

/** What scoring one segment needs to know; everything has been read before. */
export interface ScoringInput {
  reader: SegmentReader;
  clauses: readonly PlannedClause[];
  find(term: string): PostingsBySlot | undefined;
  weights: TermWeights;
  /** Passages in which each quotation stands, by the alternative that asks for it. */
  quotations: ReadonlyMap<Alternative, ScoredPassages>;
}

/** How much a term weighs, the same in all segments. */
export interface TermWeights {
  /** ln(1 + (N - n + 0.5) / (n + 0.5)), N passages of which n hold the term; for a prefix, any of its words. */
  inverseFrequency(alternative: Alternative, term: string): number;
  /** Score factor by slot. */
  slotScores: readonly number[];
}

/** Passages with their scores, side by side, each passage once, in no order. */
export interface ScoredPassages {
  passages: number[];
  scores: number[];
}
