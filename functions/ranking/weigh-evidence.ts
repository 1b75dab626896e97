import { isHanTerm } from '../segment/impact.ts';
import type { StoredHit } from '../segment/segment-reader.ts';
import { analysePassages, numbersOfTerm } from './analysed-passage.ts';
import { applyFeedback, type ReadCandidate, weighFeedback } from './apply-feedback.ts';
import type { Candidate } from './candidate.ts';
import { findRepeats } from './find-repeats.ts';
import { headOf } from './gather-common-words.ts';
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
 * Candidates whose text is read where words that the best have in common rank them again: the page is chosen among these.
 * Range 20-50: over 58 judged collections 20 lost 0.6 % of nDCG@10 against all candidates, 30 0.3 %, 40 0.2 %.
 */
const feedbackDepth = 30;

/** Candidates whose text is read at once where there is no time to read more for those that repeat others. Range 10-40. */
const repeatDepth = 20;

/** Candidates whose text may be looked at, whatever page is asked for, so that pages fit together. */
export const evidenceDepth = Math.max(feedbackDepth, repeatDepth);

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

/**
 * Reorders the first candidates by their text: words that the best have in common and words near each other raise,
 * repetitions sink. One round of reads; two where unforeseen repetitions leave room on the page and finding took one round only.
 *
 * @param shown how many hits will be shown: their text comes with the same round
 */
export async function weighEvidence(
  index: OpenIndex,
  plan: QueryPlan,
  ranked: RankedSections,
  shown: number,
): Promise<WeighedCandidate[]> {
  const { weights } = ranked.read;
  if (ranked.candidates.length === 0) return [];
  if (plan.clauses.length === 0) return sortOutermostFirst(index, ranked.candidates);
  const pairs = neighbouringTerms(plan, weights);
  const feedback = weighFeedback(plan, ranked);
  const weigh = (candidates: readonly WeighedCandidate[]) => {
    const near = addNearness(pairs, candidates);
    if (feedback === 0) return countRepeats(near);
    const read = near.map((candidate) => withSection(index, candidate));
    return countRepeats(applyFeedback(plan, weights, feedback, read));
  };
  const isOneRound = feedback > 0 || takesTwoRounds(plan);
  const page = firstPage + (pairs.length > 0 ? countTwins(ranked.candidates) : 0);
  let depth = feedback > 0 ? feedbackDepth : isOneRound ? repeatDepth : page;
  // All passages of a candidate and not only its best: one that is shown needs no further round.
  let candidates = await readFirst(index, ranked.candidates.map(withoutEvidence), Math.max(depth, shown));
  let weighed = weigh(candidates.slice(0, depth));
  const repetitions = weighed.slice(0, firstPage).filter(({ repeats }) => repeats > repeatsLetStand).length;
  if (firstPage + repetitions > depth && !isOneRound) {
    depth = firstPage + repetitions;
    candidates = await readFirst(index, candidates, depth);
    weighed = weigh(candidates.slice(0, depth));
  }
  const sunk = weighed.map(({ repeats, ...candidate }) => sink(candidate, repeats)).sort(compareCandidates);
  // Those not looked at come behind, so that a page never waits for text that was not read for it.
  return [...sunk, ...candidates.slice(depth)];
}

/** The candidates, the first of them with their text. */
async function readFirst(
  index: OpenIndex,
  candidates: readonly WeighedCandidate[],
  depth: number,
): Promise<WeighedCandidate[]> {
  const stored = await readCandidatePassages(index, candidates.slice(0, depth));
  return candidates.map((candidate, at) => (at < depth ? { ...candidate, stored: stored[at]! } : candidate));
}

function withSection(index: OpenIndex, candidate: WeighedCandidate): ReadCandidate {
  const { firstPassage } = index.readers[candidate.segment]!.columns;
  const passagesOfSection = firstPassage[candidate.section + 1]! - firstPassage[candidate.section]!;
  return { ...candidate, stored: candidate.stored!, passagesOfSection };
}

/** Prefixes are looked up before the words they stand for, quotations checked after: then only one round is left. */
function takesTwoRounds({ clauses }: QueryPlan): boolean {
  return clauses.some(({ alternatives }) =>
    alternatives.some(({ prefix, phrase }) => prefix !== null || phrase !== null),
  );
}

/** Candidates of the page that may repeat two better ones. */
function countTwins(candidates: readonly Candidate[]): number {
  const isTwin = (at: number) => candidates[at]!.score > candidates[at - 1]!.score * twinShare;
  return candidates
    .slice(0, firstPage)
    .filter((_, at) => at > repeatsLetStand && isTwin(at) && isTwin(at - 1)).length;
}

/** Candidates with what nearness of words adds, best first. */
function addNearness(
  pairs: readonly TermPair[],
  candidates: readonly WeighedCandidate[],
): WeighedCandidate[] {
  const texts = analysePassages(candidates.map(bestText));
  const heads = analysePassages(candidates.map(({ stored }) => headOf(stored![0]!)));
  const near = candidates.map((candidate, at) => {
    const evidence = proximity(pairs, [texts[at]!.content, heads[at]!.content]);
    return { ...candidate, score: candidate.score + sumOf(evidence), evidence };
  });
  return near.sort(compareCandidates);
}

/** Candidates with how many better ones say the same. */
function countRepeats(candidates: readonly WeighedCandidate[]): (WeighedCandidate & { repeats: number })[] {
  const repeats = findRepeats(analysePassages(candidates.map(bestText)).map(({ words }) => words));
  return candidates.map((candidate, at) => ({ ...candidate, repeats: repeats[at]! }));
}

function bestText({ stored }: WeighedCandidate): string {
  return stored![0]!.passage.text;
}

function withoutEvidence(candidate: Candidate): WeighedCandidate {
  return { ...candidate, evidence: [] };
}

/** Without words nothing tells sections apart but their place: part four of a report comes before item four of a part. */
async function sortOutermostFirst(
  index: OpenIndex,
  candidates: readonly Candidate[],
): Promise<WeighedCandidate[]> {
  const read = await readFirst(index, candidates.map(withoutEvidence), repeatDepth);
  const depthOf = ({ stored }: WeighedCandidate) => stored![0]!.section.path.length;
  const head = read
    .slice(0, repeatDepth)
    .sort((left, right) => depthOf(left) - depthOf(right) || compareCandidates(left, right));
  return [...head, ...read.slice(repeatDepth)];
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

/** @param texts words of the passage and of its headings, each in order */
function proximity(pairs: readonly TermPair[], texts: readonly Int32Array[]): ScorePart[] {
  const wanted = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  const places = texts.map(
    (content) => new Map([...wanted].map((term) => [term, placesOf(numbersOfTerm(term), content)])),
  );
  return pairs.flatMap(({ first, second, worth }) => {
    const distance = Math.min(
      ...places.map((each) => nearest(each.get(first) ?? [], each.get(second) ?? [])),
    );
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
