import { isHanTerm } from '../segment/impact.ts';
import type { StoredHit } from '../segment/segment-reader.ts';
import { analysePassages, numbersOfTerm } from './analysed-passage.ts';
import type { Candidate } from './candidate.ts';
import { findRepeats } from './find-repeats.ts';
import type { OpenIndex } from './open-index.ts';
import type { Alternative, PlannedClause, QueryPlan } from './plan-query.ts';
import type { RankedSections } from './rank-sections.ts';
import { readCandidatePassages } from './read-candidate-passages.ts';
import type { TermWeights } from './scoring-input.ts';
import type { ScorePart } from './search-backend.ts';
import { compareCandidates } from './top-candidates.ts';

/** A candidate with what its text adds to its score. */
export interface WeighedCandidate extends Candidate {
  evidence: ScorePart[];
  /** Its passages, where they were looked at. */
  stored?: StoredHit[];
}

/**
 * Candidates whose text may be looked at, whatever page is asked for, so that pages fit together. Range 10-100: deeper
 * lifts more from below and reads more.
 */
export const evidenceDepth = 20;

/** Candidates that a first page shows, so that their text costs nothing more. */
const firstPage = 10;

/**
 * How much two neighbouring words of the question, found side by side, add: a share of the rarer one's weight.
 * Range 0-1; from judged collections in both languages, where 0.2 to 0.5 hardly differ; questions with one answer like more.
 */
const proximityShare = 0.4;

/**
 * A score this near to the one above it may be the same paragraph, printed again: words, their number and length agree.
 * Where such copies are likely, their replacements are read together with the page. Range 0.99-1.
 */
const twinShare = 0.999;

/** Words between which nearness is no longer evidence. Range 2-10. */
const farthest = 5;

/** What is left of a section that others repeat, to the power of how many better ones there are. Range 0-1. */
const repeatShare = 0.5;

/**
 * Repetitions that are let stand: last year's report says it too, and whoever compares wants to see that. Range 0-2. At 0
 * topics of yearly reports lost 2 % of nDCG@10 and long passages of them 3 %, for a repetition is as relevant as what
 * it repeats.
 */
const repeatsLetStand = 1;

/** Reorders the first candidates by their text: words near each other rise, repetitions sink. */
export async function weighEvidence(
  index: OpenIndex,
  plan: QueryPlan,
  ranked: RankedSections,
): Promise<WeighedCandidate[]> {
  const { candidates, read } = ranked;
  const head = candidates.slice(0, evidenceDepth);
  if (head.length === 0) return [];
  if (plan.clauses.length === 0) {
    const tail = candidates.slice(evidenceDepth).map(withoutEvidence);
    return [...(await sortOutermostFirst(index, head)), ...tail];
  }
  const pairs = neighbouringTerms(plan, read.weights);
  // All passages of a candidate and not only its best: one that is shown needs no further round.
  let seen = head.slice(0, firstPage + (pairs.length > 0 ? countTwins(head) : 0));
  const stored = await readCandidatePassages(index, seen);
  let near = weighText(pairs, seen, stored);
  const repetitions = near.slice(0, firstPage).filter(({ repeats }) => repeats > repeatsLetStand).length;
  if (firstPage + repetitions > seen.length) {
    const more = head.slice(seen.length, firstPage + repetitions);
    stored.push(...(await readCandidatePassages(index, more)));
    seen = [...seen, ...more];
    near = weighText(pairs, seen, stored);
  }
  const weighed = near.map(({ repeats, ...candidate }) => sink(candidate, repeats)).sort(compareCandidates);
  // Those not looked at come behind, so that a page never waits for text that was not read for it.
  return [...weighed, ...candidates.slice(seen.length).map(withoutEvidence)];
}

/** Candidates of the page that may repeat two better ones. */
function countTwins(head: readonly Candidate[]): number {
  const isTwin = (at: number) => head[at]!.score > head[at - 1]!.score * twinShare;
  return head.slice(0, firstPage).filter((_, at) => at > repeatsLetStand && isTwin(at) && isTwin(at - 1))
    .length;
}

/** Candidates with what nearness adds, best first, and how many better ones say the same. */
function weighText(
  pairs: readonly TermPair[],
  candidates: readonly Candidate[],
  stored: readonly StoredHit[][],
): (WeighedCandidate & { repeats: number })[] {
  const analysed = analysePassages(stored.map(([best]) => best!.passage.text));
  const near = candidates.map((candidate, at) => {
    const { content, words } = analysed[at]!;
    const evidence = proximity(pairs, content);
    const score = candidate.score + sumOf(evidence);
    return { words, weighed: { ...candidate, score, evidence, stored: stored[at]! } };
  });
  near.sort((left, right) => compareCandidates(left.weighed, right.weighed));
  const repeats = findRepeats(near.map(({ words }) => words));
  return near.map(({ weighed }, at) => ({ ...weighed, repeats: repeats[at]! }));
}

function withoutEvidence(candidate: Candidate): WeighedCandidate {
  return { ...candidate, evidence: [] };
}

/** Without words nothing tells sections apart but their place: part four of a report comes before item four of a part. */
async function sortOutermostFirst(index: OpenIndex, head: readonly Candidate[]): Promise<WeighedCandidate[]> {
  const stored = await readCandidatePassages(index, head);
  return head
    .map((candidate, at) => ({ candidate, depth: stored[at]![0]!.section.path.length }))
    .sort((left, right) => left.depth - right.depth || compareCandidates(left.candidate, right.candidate))
    .map(({ candidate }) => withoutEvidence(candidate));
}

function sink(candidate: WeighedCandidate, repeats: number): WeighedCandidate {
  if (repeats <= repeatsLetStand) return candidate;
  const lost = candidate.score * (1 - repeatShare ** repeats);
  const part = { name: 'repeated', detail: 'better hits say the same', score: -lost };
  return { ...candidate, score: candidate.score - lost, evidence: [...candidate.evidence, part] };
}

/** Two terms that follow one another in the question, and what finding them together is worth. */
interface TermPair {
  first: string;
  second: string;
  worth: number;
}

function neighbouringTerms(plan: QueryPlan, weights: TermWeights): TermPair[] {
  const clauses = plan.clauses.filter(
    ({ occurrence, isCarrying }) => occurrence !== 'must-not' && isCarrying,
  );
  const worthOf = (alternative: Alternative, clause: PlannedClause) =>
    [...alternative.terms.keys()].map((term) => ({
      term,
      worth: clause.weight * weights.inverseFrequency(alternative, term),
    }));
  const typed = clauses.flatMap((clause) =>
    clause.alternatives.slice(0, 1).flatMap((alternative) => worthOf(alternative, clause)),
  );
  // The words of a variant belong together, whatever stands before and behind them in the question.
  const variants = clauses.flatMap((clause) =>
    clause.alternatives
      .filter(({ variantOf, terms }) => variantOf !== null && terms.size > 1)
      .map((alternative) => worthOf(alternative, clause)),
  );
  return [typed, ...variants].flatMap(pairsOf);
}

function pairsOf(sequence: readonly { term: string; worth: number }[]): TermPair[] {
  return sequence.slice(1).flatMap(({ term, worth }, at) => {
    const before = sequence[at]!;
    if (before.term === term || isOverlap(before.term, term)) return [];
    return [{ first: before.term, second: term, worth: proximityShare * Math.min(before.worth, worth) }];
  });
}

/** Han pairs that share a character stand side by side wherever both occur: 磷石, 石膏. They would only count twice. */
function isOverlap(first: string, second: string): boolean {
  return isHanTerm(first) && first.length === 2 && first.charAt(1) === second.charAt(0);
}

function proximity(pairs: readonly TermPair[], content: Int32Array): ScorePart[] {
  const wanted = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  const places = new Map([...wanted].map((term) => [term, placesOf(numbersOfTerm(term), content)]));
  return pairs.flatMap(({ first, second, worth }) => {
    const distance = nearest(places.get(first) ?? [], places.get(second) ?? []);
    if (distance > farthest) return [];
    return [{ name: 'near', detail: `${first} and ${second}, ${distance} apart`, score: worth / distance }];
  });
}

function placesOf(words: readonly number[], content: Int32Array): number[] {
  const places: number[] = [];
  for (const word of words)
    for (let at = content.indexOf(word); at >= 0; at = content.indexOf(word, at + 1)) places.push(at);
  return places;
}

/** Smallest distance between two lists of places; the wrong order counts one more. */
function nearest(first: readonly number[], second: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const place of first) {
    for (const other of second) {
      const distance = other > place ? other - place : place - other + 1;
      if (distance > 0 && distance < best) best = distance;
    }
  }
  return best;
}

function sumOf(parts: readonly ScorePart[]): number {
  return parts.reduce((sum, { score }) => sum + score, 0);
}
