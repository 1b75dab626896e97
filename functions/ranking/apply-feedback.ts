import { isHanTerm } from '../segment/impact.ts';
import type { Candidate } from './candidate.ts';
import { impactAt } from './explain-score.ts';
import { gatherCommonWords } from './gather-common-words.ts';
import type { OpenIndex } from './open-index.ts';
import type { Alternative, PlannedClause, QueryPlan } from './plan-query.ts';
import { type RankedSections, rankInputs } from './rank-sections.ts';
import { readCandidatePassages } from './read-candidate-passages.ts';
import { readMoreTerms } from './read-terms.ts';
import type { TermWeights } from './scoring-input.ts';

/**
 * Hits that are believed for what they have in common, and how many there must be. Ranges 5-10 and 3-8: five to ten hardly
 * differ on judged collections as long as the better ones are believed more.
 */
const believedHits = 8;
const fewestHits = 5;

/**
 * How much more a better hit is believed: its score over the first one's, to this power. Range 3-6: at 1 the eighth
 * hit of a question with one answer counts nearly as much as the first.
 */
const beliefPower = 5;

/**
 * Words of the subject below which nothing is added: a question of two to four words should not wait for two more
 * rounds of reads, though topics in so few words would gain most. Range 2-10.
 */
const fewestWords = 5;

/**
 * Share of the question's weight that the believed hits hold on average: from the first on, added words count, and in
 * full from the second on. Hits that hold little are of another subject. Ranges 0-0.4 and 0.4-0.8.
 */
const coverageFrom = 0.15;
const coverageInFull = 0.55;

/** Words added, the question's own among them, out of those looked up. Ranges 5-30 and 10-40: more cost a read each. */
const addedWords = 12;
const lookedUpWords = 12;

/** What all words together weigh at most, the question weighing 1. Range 0.1-0.8. */
const feedbackShare = 0.5;

/** By how much the first hit of the question as typed stays before the others; nearness of words may still overtake it. */
const keptAhead = 1.0001;

/** Words with more bytes of postings in a segment are not added: they are frequent and tell little. Range 8-64 KB. */
const mostBytesOfWord = 16 * 1024;

/** A typed word: what it may add, and where it stands. */
interface TypedTerm {
  alternative: Alternative;
  term: string;
  weight: number;
}

/**
 * Ranks again with words that the best hits have in common, as far as these hold the question; otherwise gives back what
 * it was given. Added words only raise: what is found, and how many, stays, and so does the first hit. Costs two rounds of
 * reads, one of text that the first page mostly needs anyway.
 */
export async function applyFeedback(
  index: OpenIndex,
  plan: QueryPlan,
  ranked: RankedSections,
): Promise<RankedSections> {
  const typed = typedTerms(plan, ranked.read.weights);
  const believed = ranked.candidates.slice(0, believedHits);
  const share = shareOfFeedback(plan, typed, ranked, believed);
  if (share === 0) return ranked;
  const stored = await readCandidatePassages(
    index,
    believed.map((each) => ({ ...each, passages: each.passages.slice(0, 1) })),
  );
  const common = gatherCommonWords(
    stored.map(([best], at) => ({
      hit: best!,
      belief: (believed[at]!.score / believed[0]!.score) ** beliefPower,
    })),
    new Set(typed.map(({ term }) => term)),
    lookedUpWords,
  );
  dropLongLists(index, common);
  const read = await readMoreTerms(index, ranked.read, [...common.keys()]);
  const budget = share * sum(typed.map(({ weight }) => weight));
  const clauses = [...plan.clauses, ...feedbackClauses(common, budget, read.weights)];
  const inputs = ranked.inputs.map((input, segment) => ({
    ...input,
    clauses,
    weights: read.weights,
    find: (term: string) => read.postings[segment]!.get(term),
  }));
  const again = rankInputs(inputs, ranked.rules);
  return { ...ranked, ...again, candidates: keepFirst(believed[0]!, again.candidates), read };
}

function dropLongLists(index: OpenIndex, common: Map<string, number>): void {
  for (const reader of index.readers)
    for (const [term, bytes] of reader.sizeLongLists(common.keys()))
      if (bytes > mostBytesOfWord) common.delete(term);
}

/**
 * The best hit of the question as typed stays the first: where there is one answer it mostly is it, and where there are
 * many it is one of them. Without this, questions with one answer lost what topics gained.
 */
function keepFirst(first: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const [best] = candidates;
  const isFirst = ({ segment, section }: Candidate) => segment === first.segment && section === first.section;
  if (best === undefined || isFirst(best)) return [...candidates];
  const kept = candidates.find(isFirst) ?? first;
  const others = candidates.filter((candidate) => !isFirst(candidate));
  const raised = { ...kept, score: best.score * keptAhead, isFirstAsTyped: true };
  return [raised, ...others].slice(0, candidates.length);
}

/** Terms of plain words, each with what it weighs; phrases, prefixes and frame words are left out. */
function typedTerms(plan: QueryPlan, weights: TermWeights): TypedTerm[] {
  return plan.clauses
    .filter(({ isCarrying, occurrence }) => isCarrying && occurrence === 'should')
    .flatMap(({ alternatives: [alternative], weight }) => {
      if (!alternative || alternative.needsAll || alternative.prefix !== null) return [];
      return [...alternative.terms].map(([term, count]) => ({
        alternative,
        term,
        weight: weight * alternative.weight * count * weights.inverseFrequency(alternative, term),
      }));
    });
}

/** What added words weigh, the question weighing 1: 0 where they would not help or were not asked for. */
function shareOfFeedback(
  plan: QueryPlan,
  typed: readonly TypedTerm[],
  ranked: RankedSections,
  believed: readonly Candidate[],
): number {
  if (plan.clauses.some(({ occurrence }) => occurrence !== 'should')) return 0;
  if (countWords(typed) < fewestWords || believed.length < fewestHits) return 0;
  const held = sum(believed.map((candidate) => coverage(typed, ranked, candidate))) / believed.length;
  const within = (held - coverageFrom) / (coverageInFull - coverageFrom);
  return feedbackShare * Math.min(1, Math.max(0, within));
}

/** Different words; two overlapping pairs of Han are one. */
function countWords(typed: readonly TypedTerm[]): number {
  const terms = [...new Set(typed.map(({ term }) => term))];
  return sum(terms.map((term) => (isHanTerm(term) ? 0.5 : 1)));
}

/** Share of the question's weight whose words stand in a candidate's best passages. */
function coverage(typed: readonly TypedTerm[], ranked: RankedSections, candidate: Candidate): number {
  const input = ranked.inputs[candidate.segment]!;
  const held = typed.filter(({ term }) =>
    candidate.passages.some(({ ordinal }) => impactAt(input, term, ordinal) > 0),
  );
  return sum(held.map(({ weight }) => weight)) / sum(typed.map(({ weight }) => weight));
}

/** The strongest of the common words by rarity, as clauses that together weigh `budget`. */
function feedbackClauses(
  common: ReadonlyMap<string, number>,
  budget: number,
  weights: TermWeights,
): PlannedClause[] {
  const strongest = [...common]
    .map(([term, share]) => {
      const alternative = plainAlternative(term);
      const rarity = weights.inverseFrequency(alternative, term);
      return { alternative, rarity, worth: share * rarity };
    })
    .sort((left, right) => right.worth - left.worth)
    .slice(0, addedWords);
  const total = sum(strongest.map(({ worth }) => worth));
  return strongest.map(({ alternative, rarity, worth }) => ({
    occurrence: 'should',
    weight: (budget * worth) / (total * rarity),
    isCarrying: false,
    isFeedback: true,
    alternatives: [alternative],
  }));
}

function plainAlternative(term: string): Alternative {
  return {
    text: term,
    variantOf: null,
    weight: 1,
    terms: new Map([[term, 1]]),
    needsAll: false,
    phrase: null,
    prefix: null,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
