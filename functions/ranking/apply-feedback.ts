import { analyse } from '../analysis/analyse-text.ts';
import type { Term } from '../analysis/term.ts';
import { englishFrame } from '../query/question-words.ts';
import { b, isHanTerm, k1 } from '../segment/impact.ts';
import type { StoredHit } from '../segment/segment-reader.ts';
import { readCandidatePassages } from './build-hits.ts';
import { impactAt } from './explain-score.ts';
import type { OpenIndex } from './open-index.ts';
import type { Alternative, PlannedClause, QueryPlan } from './plan-query.ts';
import { type Candidate, type RankedSections, rankInputs } from './rank-sections.ts';
import { readMoreTerms } from './read-terms.ts';
import type { TermWeights } from './score-sections.ts';

/**
 * Hits that are believed for what they have in common. Range 3-20; ten were a little worse on judged abstracts.
 */
const believedHits = 5;

/**
 * Words of the subject below which nothing is added: a question of two to four words says exactly what it wants, and
 * should not wait for two more rounds of reads. Range 4-10.
 */
const fewestWords = 5;

/**
 * Share of the question's weight that the believed hits must hold on average. Where they do, they are of its subject,
 * and their common words found 1-2 % more on judged topics; where they do not, common words lead away: questions
 * with one exact answer lost as much. Of ten such signs (drop of the scores, agreement of the hits, rarest word ...)
 * this one alone told the two apart. Range 0.3-0.6: from 0.4 to 0.5 six topical collections lost 0.1 %, while sentences
 * and titles that ask for one abstract gained 0.6 %.
 */
const leastCoverage = 0.5;

/** Words added, out of those looked up. Ranges 5-20 and 10-40: more are weaker and cost a read each. */
const addedWords = 10;
const lookedUpWords = 24;

/** What all words together weigh, the question weighing 1. Range 0.1-0.5: at 0.5 precise questions drift. */
const feedbackShare = 0.25;

/** Bytes of a frequent word's postings that are read; such a word tells little. Range 8-64 KB. */
const bytesPerWord = 16 * 1024;

/** A typed word: what it may add, and where it stands. */
interface TypedTerm {
  alternative: Alternative;
  term: string;
  weight: number;
}

/**
 * Ranks again with words that the best hits have in common, when that is likely to help; otherwise gives back what it
 * was given. Added words only raise: what is found, and how many, stays. Costs two rounds of reads, one of text that
 * the first page mostly needs anyway.
 */
export async function applyFeedback(
  index: OpenIndex,
  plan: QueryPlan,
  ranked: RankedSections,
): Promise<RankedSections> {
  const typed = typedTerms(plan, ranked.read.weights);
  const believed = ranked.candidates.slice(0, believedHits);
  if (!isPromising(plan, typed, ranked, believed)) return ranked;
  const stored = await readCandidatePassages(
    index,
    believed.map((each) => ({ ...each, passages: each.passages.slice(0, 1) })),
  );
  const shares = commonWords(
    stored.map(([best]) => best!),
    believed,
    new Set(typed.map(({ term }) => term)),
  );
  const read = await readMoreTerms(index, ranked.read, [...shares.keys()], bytesPerWord);
  const clauses = [...plan.clauses, ...feedbackClauses(shares, typed, read.weights)];
  const inputs = ranked.inputs.map((input, segment) => ({
    ...input,
    clauses,
    weights: read.weights,
    find: (term: string) => read.postings[segment]!.get(term),
  }));
  return { ...ranked, ...rankInputs(inputs, ranked.rules), read };
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

function isPromising(
  plan: QueryPlan,
  typed: readonly TypedTerm[],
  ranked: RankedSections,
  believed: readonly Candidate[],
): boolean {
  if (plan.clauses.some(({ occurrence }) => occurrence !== 'should')) return false;
  if (countWords(typed) < fewestWords || believed.length < believedHits) return false;
  const coverages = believed.map((candidate) => coverage(typed, ranked, candidate));
  return sum(coverages) / coverages.length >= leastCoverage;
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

/**
 * Words that two believed hits or more have in common, each with its saturated frequency summed over them, times their
 * scores: all typed ones, and the strongest others.
 */
function commonWords(
  hits: readonly StoredHit[],
  believed: readonly Candidate[],
  typed: ReadonlySet<string>,
): Map<string, number> {
  const texts = hits.map(({ passage, section, document }) =>
    analyse([document.title, section.heading ?? '', passage.text].join('\n')).filter(isTelling),
  );
  const average = sum(texts.map(({ length }) => length)) / texts.length;
  const shares = new Map<string, number[]>();
  for (const [at, terms] of texts.entries()) {
    const saturation = k1 * (1 - b + (b * terms.length) / average);
    for (const [term, frequency] of countOf(terms)) {
      const share = (believed[at]!.score * frequency) / (frequency + saturation);
      shares.set(term, [...(shares.get(term) ?? []), share]);
    }
  }
  const common = [...shares]
    .filter(([, each]) => each.length > 1)
    .map(([term, each]) => [term, sum(each)] as const)
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  const others = common.filter(([term]) => !typed.has(term)).slice(0, lookedUpWords);
  return new Map([...common.filter(([term]) => typed.has(term)), ...others]);
}

/** Numbers are meant exactly or not at all. */
function isTelling({ kind, term, surface, isStopWord }: Term): boolean {
  if (isStopWord || (kind !== 'word' && kind !== 'han')) return false;
  return term.length > 1 && !englishFrame.has(surface);
}

function countOf(terms: readonly Term[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The strongest of the common words by rarity, as clauses that together weigh a share of the question. */
function feedbackClauses(
  shares: ReadonlyMap<string, number>,
  typed: readonly TypedTerm[],
  weights: TermWeights,
): PlannedClause[] {
  const strongest = [...shares]
    .map(([term, share]) => {
      const alternative = plainAlternative(term);
      const rarity = weights.inverseFrequency(alternative, term);
      return { alternative, rarity, worth: share * rarity };
    })
    .sort((left, right) => right.worth - left.worth)
    .slice(0, addedWords);
  const budget = feedbackShare * sum(typed.map(({ weight }) => weight));
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
