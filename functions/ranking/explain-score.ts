import type { PostingsBySlot } from '../segment/postings.ts';
import type { Candidate } from './candidate.ts';
import type { Alternative, PlannedClause } from './plan-query.ts';
import { shareOfPassage, wholeShare } from './score-sections.ts';
import type { ScoringInput } from './scoring-input.ts';
import type { ScorePart } from './search-backend.ts';

/**
 * The parts of a candidate's score that its words give it, recomputed one by one from the same postings.
 *
 * @param units those of the candidate's segment
 */
export function explainWords(
  input: ScoringInput,
  units: readonly ScoredUnit[],
  candidate: Candidate,
): ScorePart[] {
  const { firstPassage } = input.reader.columns;
  const passages: number[] = [];
  for (
    let ordinal = firstPassage[candidate.section]!;
    ordinal < firstPassage[candidate.section + 1]!;
    ordinal++
  ) {
    passages.push(ordinal);
  }
  const best = candidate.passages[0]!.ordinal;
  const share = shareOfPassage(passages.length);
  return units
    .map(({ name, detail, scoreAt }) => {
      const sum = passages.reduce((total, passage) => total + scoreAt(passage), 0);
      return { name, detail, score: (1 - wholeShare) * scoreAt(best) + share * sum };
    })
    .filter(({ score }) => score > 0);
}

/** What counts once in a section: each term of a plain clause, or a clause with alternatives as a whole. */
export interface ScoredUnit {
  name: string;
  detail: string;
  scoreAt(passage: number): number;
}

/** Of all clauses, in their order; the same for every candidate of a segment. */
export function scoredUnits(input: ScoringInput): ScoredUnit[] {
  return input.clauses
    .filter(({ occurrence }) => occurrence !== 'must-not')
    .flatMap((clause) => unitsOfClause(input, clause));
}

function unitsOfClause(input: ScoringInput, clause: PlannedClause): ScoredUnit[] {
  const [only, ...others] = clause.alternatives;
  if (only && others.length === 0 && !only.needsAll && only.prefix === null) {
    return [...only.terms].map(([term, count]) => {
      const factor = input.weights.inverseFrequency(only, term) * count * only.weight * clause.weight;
      return {
        name: 'word',
        detail: `${term}: rarity times weight ${factor.toFixed(2)}, times frequency in the passage`,
        scoreAt: (passage) => factor * impactAt(input, term, passage),
      };
    });
  }
  const texts = clause.alternatives.map(({ text }) => text).slice(0, 4);
  const scoreAt = (passage: number) =>
    clause.weight *
    Math.max(...clause.alternatives.map((each) => each.weight * alternativeAt(input, each, passage)));
  return [{ name: 'best of', detail: texts.join(' | '), scoreAt }];
}

/** Score of one alternative in one passage; 0 where it does not match. */
export function alternativeAt(input: ScoringInput, alternative: Alternative, passage: number): number {
  if (input.quotations.get(alternative)?.passages.includes(passage) === false) return 0;
  let sum = 0;
  let best = 0;
  for (const [term, count] of alternative.terms) {
    const impact = impactAt(input, term, passage);
    if (impact === 0 && alternative.needsAll) return 0;
    if (impact === 0) continue;
    const score = input.weights.inverseFrequency(alternative, term) * count * impact;
    sum += score;
    best = Math.max(best, score);
  }
  return alternative.prefix === null ? sum : best;
}

/** Saturated, length-normalised frequency of a term in a passage; 0 where it does not occur. */
export function impactAt(input: ScoringInput, term: string, passage: number): number {
  const slot = findSlot(input.find(term) ?? [], passage);
  return slot === undefined ? 0 : input.weights.slotScores[slot]!;
}

function findSlot(postings: PostingsBySlot, passage: number): number | undefined {
  for (let slot = 0; slot < postings.length; slot++) {
    const ordinals = postings[slot];
    if (ordinals && includesSorted(ordinals, passage)) return slot;
  }
  return undefined;
}

function includesSorted(ordinals: Uint32Array, wanted: number): boolean {
  let low = 0;
  let high = ordinals.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ordinals[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return ordinals[low] === wanted;
}
