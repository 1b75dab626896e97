import { b, isHanTerm, k1 } from '../segment/impact.ts';
import type { StoredHit } from '../segment/segment-reader.ts';
import { analysePassages, numbersOfTerm } from './analysed-passage.ts';
import type { Candidate } from './candidate.ts';
import { impactAt } from './explain-score.ts';
import { gatherCommonWords, headOf } from './gather-common-words.ts';
import type { QueryPlan } from './plan-query.ts';
import type { RankedSections } from './rank-sections.ts';
import { shareOfPassage, wholeShare } from './score-sections.ts';
import type { TermWeights } from './scoring-input.ts';
import type { ScorePart } from './search-backend.ts';
import { compareCandidates } from './top-candidates.ts';

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
 * Words of the subject below which nothing is added. Range 2-10: at four, topics in four words gained 6 to 8 % of nDCG@10,
 * but a question on a warm index took a third more time on the median; see DECISIONS 19.
 */
const fewestWords = 5;

/**
 * Share of the question's weight that the believed hits hold on average: from the first on, added words count, and in
 * full from the second on. Hits that hold little are of another subject. Ranges 0-0.4 and 0.4-0.8.
 */
const coverageFrom = 0.15;
const coverageInFull = 0.55;

/** Words added beside the question's own. Range 5-40: twelve to forty hardly differ. */
const addedWords = 12;

/** What all words together weigh at most, the question weighing 1. Range 0.1-0.8. */
const feedbackShare = 0.5;

/** By how much the first hit of the question as typed stays before the others. */
const keptAhead = 1.0001;

/** A candidate whose text has been read: its passages, best first, and how many its section has. */
export interface ReadCandidate extends Candidate {
  stored: StoredHit[];
  passagesOfSection: number;
  evidence: ScorePart[];
}

/** A typed word and what it weighs. */
interface TypedTerm {
  term: string;
  weight: number;
}

/**
 * What words that the best hits have in common may weigh together; 0 where they would not help or were not asked for.
 * Told from the postings, before any text is read.
 */
export function weighFeedback(plan: QueryPlan, ranked: RankedSections): number {
  if (plan.clauses.some(({ occurrence }) => occurrence !== 'should')) return 0;
  const typed = typedTerms(plan, ranked.read.weights);
  const believed = ranked.candidates.slice(0, believedHits);
  if (countWords(typed) < fewestWords || believed.length < fewestHits) return 0;
  const held = sum(believed.map((candidate) => coverage(typed, ranked, candidate))) / believed.length;
  const within = (held - coverageFrom) / (coverageInFull - coverageFrom);
  return feedbackShare * Math.min(1, Math.max(0, within)) * weightOf(typed);
}

/**
 * Ranks candidates again with words that the best of them have in common, typed ones included. All is taken from the text
 * that the page needs anyway, so it costs no further read: how often a word stands in a passage, and how rare it is,
 * among these candidates instead of in the whole collection. The first stays the first.
 *
 * @param budget what all these words weigh together, from `weighFeedback`
 * @param candidates best first, nearness counted
 */
export function applyFeedback<C extends ReadCandidate>(
  plan: QueryPlan,
  weights: TermWeights,
  budget: number,
  candidates: readonly C[],
): C[] {
  const [first] = candidates;
  const common = gatherCommonWords(
    candidates.slice(0, believedHits).map(({ stored, score }) => ({
      hit: stored[0]!,
      belief: (score / first!.score) ** beliefPower,
    })),
    new Set(typedTerms(plan, weights).map(({ term }) => term)),
    addedWords,
  );
  const held = holdings([...common.keys()], candidates);
  const words = weighWords(common, held, budget);
  const raised = candidates.map((candidate, at) => {
    const evidence = words.flatMap(({ term, weight }): ScorePart[] => {
      const score = weight * held.get(term)![at]!;
      return score === 0 ? [] : [{ name: 'feedback', detail: `${term}: in the best hits too`, score }];
    });
    const score = candidate.score + sum(evidence.map((part) => part.score));
    return { ...candidate, score, evidence: [...candidate.evidence, ...evidence] };
  });
  return keepFirst(raised[0]!, raised.sort(compareCandidates));
}

/**
 * The best hit of the question as typed stays the first: where there is one answer it mostly is it, and where there are
 * many it is one of them. Without this, questions with one answer lost what topics gained.
 */
function keepFirst<C extends Candidate>(first: C, ordered: readonly C[]): C[] {
  const [best] = ordered;
  if (best === undefined || best === first) return [...ordered];
  const raised = { ...first, score: best.score * keptAhead, isFirstAsTyped: true };
  return [raised, ...ordered.filter((candidate) => candidate !== first)];
}

/** Terms of plain words, each with what it weighs; phrases, prefixes and frame words are left out. */
function typedTerms(plan: QueryPlan, weights: TermWeights): TypedTerm[] {
  return plan.clauses
    .filter(({ isCarrying, occurrence }) => isCarrying && occurrence === 'should')
    .flatMap(({ alternatives: [alternative], weight }) => {
      if (!alternative || alternative.needsAll || alternative.prefix !== null) return [];
      return [...alternative.terms].map(([term, count]) => ({
        term,
        weight: weight * alternative.weight * count * weights.inverseFrequency(alternative, term),
      }));
    });
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
  return weightOf(held) / weightOf(typed);
}

/**
 * By term, for each candidate: its saturated frequency in the passages read, lengths beside their average, put together
 * as the scores of a section are.
 */
function holdings(
  terms: readonly string[],
  candidates: readonly ReadCandidate[],
): ReadonlyMap<string, number[]> {
  const passages = candidates.map(({ stored }) => ({
    texts: analysePassages(stored.map(({ passage }) => passage.text)),
    heads: analysePassages(stored.map(headOf)),
  }));
  const lengths = passages.map(({ texts, heads }) =>
    texts.map(({ content }, at) => content.length + heads[at]!.content.length),
  );
  const average = sum(lengths.flat()) / lengths.flat().length;
  const termOfNumber = new Map(
    terms.flatMap((term, at) => numbersOfTerm(term).map((number) => [number, at])),
  );
  const held = terms.map(() => candidates.map(() => 0));
  for (const [candidate, { texts, heads }] of passages.entries()) {
    const share = shareOfPassage(candidates[candidate]!.passagesOfSection);
    for (const [at, { content }] of texts.entries()) {
      const frequencies = new Float64Array(terms.length);
      for (const words of [content, heads[at]!.content]) countTerms(words, termOfNumber, frequencies);
      const saturation = k1 * (1 - b + (b * lengths[candidate]![at]!) / average);
      const worth = share + (at === 0 ? 1 - wholeShare : 0);
      for (const [term, frequency] of frequencies.entries())
        held[term]![candidate]! += (worth * (k1 + 1) * frequency) / (frequency + saturation);
    }
  }
  return new Map(terms.map((term, at) => [term, held[at]!]));
}

function countTerms(
  words: Int32Array,
  termOfNumber: ReadonlyMap<number, number>,
  counts: Float64Array,
): void {
  for (const word of words) {
    const term = termOfNumber.get(word);
    if (term !== undefined) counts[term]! += 1;
  }
}

/** Common words with what each adds where it stands: its share of the best texts times its rarity among the candidates. */
function weighWords(
  common: ReadonlyMap<string, number>,
  held: ReadonlyMap<string, readonly number[]>,
  budget: number,
): { term: string; weight: number }[] {
  const worths = [...common].map(([term, share]) => {
    const each = held.get(term)!;
    const holding = each.filter((impact) => impact > 0).length;
    return { term, worth: share * Math.log(1 + (each.length - holding + 0.5) / (holding + 0.5)) };
  });
  const total = sum(worths.map(({ worth }) => worth));
  return worths.map(({ term, worth }) => ({ term, weight: (budget * worth) / total }));
}

function weightOf(typed: readonly TypedTerm[]): number {
  return sum(typed.map(({ weight }) => weight));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
