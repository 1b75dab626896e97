import type { Columns } from '../segment/columns.ts';
import { b } from '../segment/impact.ts';
import type { PostingsBySlot } from '../segment/postings.ts';
import type { SegmentReader } from '../segment/segment-reader.ts';
import type { Alternative, PlannedClause } from './plan-query.ts';
import { type ScoredPassages, scoreAlternative } from './score-alternative.ts';

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

/**
 * How much of a section's score comes from all its passages and how much from its best one:
 *
 *   score(section) = (1 - wholeShare) * best passage + wholeShare * sum over passages / (1 - b + b * passages)
 *
 * The second part is what BM25 of the whole section would give: a subject that runs through a section counts for more
 * than one that is touched once, and length is divided out as within a passage. 0 looks at single passages only, 1
 * does not care whether the words stand together. Range 0-1. Over judged collections whose documents have two to four
 * passages 0.5 was as good as exact BM25 of whole documents or better; the best of each term anywhere in the section,
 * without regard to its length, lost up to a third.
 */
export const wholeShare = 0.5;

/** What a passage's score counts within the part of a whole section. */
export function shareOfPassage(passages: number): number {
  return wholeShare / (1 - b + b * passages);
}

/**
 * Scores of one segment's sections for one query. The arrays belong to the segment and are used again for the next
 * query: take what you need before anything else is scored, and call `reset` when done.
 */
export class SectionScores {
  readonly passageScores: Float32Array;
  /** 1 where a clause that may find sections has matched. */
  readonly isFound: Uint8Array;
  /** Sections with a score, in no order. */
  readonly touched: Uint32Array;
  touchedCount = 0;
  readonly #columns: Columns;
  readonly #touchedPassages: Uint32Array;
  #touchedPassageCount = 0;

  constructor(columns: Columns) {
    const { passages, sections } = columns;
    this.#columns = columns;
    this.passageScores = new Float32Array(passages);
    this.isFound = new Uint8Array(sections);
    this.touched = new Uint32Array(sections);
    this.#touchedPassages = new Uint32Array(passages);
  }

  score(input: ScoringInput): void {
    // Words of the frame come last: they only raise what others have found.
    for (const clause of input.clauses) if (clause.isCarrying) this.#addClause(input, clause);
    const found = this.touchedCount;
    for (const clause of input.clauses) if (!clause.isCarrying) this.#addClause(input, clause);
    this.touchedCount = found;
  }

  /** The section's score before evidence from its text. */
  sectionScore(section: number): number {
    const { firstPassage } = this.#columns;
    const first = firstPassage[section]!;
    const end = firstPassage[section + 1]!;
    let best = 0;
    let sum = 0;
    for (let passage = first; passage < end; passage++) {
      const score = this.passageScores[passage]!;
      sum += score;
      if (score > best) best = score;
    }
    return (1 - wholeShare) * best + shareOfPassage(end - first) * sum;
  }

  reset(): void {
    const { sectionOfPassage } = this.#columns;
    for (let index = 0; index < this.#touchedPassageCount; index++) {
      const passage = this.#touchedPassages[index]!;
      this.passageScores[passage] = 0;
      this.isFound[sectionOfPassage[passage]!] = 0;
    }
    this.#touchedPassageCount = 0;
    this.touchedCount = 0;
  }

  #addClause(input: ScoringInput, clause: PlannedClause): void {
    if (clause.occurrence === 'must-not') return;
    const [only, ...others] = clause.alternatives;
    const isPlain = only && others.length === 0 && !only.needsAll && only.prefix === null;
    if (!isPlain) {
      this.#addScores(clause, scoreClause(input, clause));
      return;
    }
    for (const [term, count] of only.terms) {
      const factor = input.weights.inverseFrequency(only, term) * count * only.weight * clause.weight;
      this.#addTerm(input.find(term) ?? [], factor, input.weights.slotScores, clause.isCarrying);
    }
  }

  #addTerm(
    postings: PostingsBySlot,
    factor: number,
    slotScores: readonly number[],
    isCarrying: boolean,
  ): void {
    const { sectionOfPassage } = this.#columns;
    for (let slot = 0; slot < postings.length; slot++) {
      const ordinals = postings[slot];
      if (!ordinals) continue;
      const impact = factor * slotScores[slot]!;
      for (let index = 0; index < ordinals.length; index++) {
        const passage = ordinals[index]!;
        this.#add(passage, sectionOfPassage[passage]!, impact, isCarrying);
      }
    }
  }

  #addScores(clause: PlannedClause, { passages, scores }: ScoredPassages): void {
    const { sectionOfPassage } = this.#columns;
    for (let at = 0; at < passages.length; at++)
      this.#add(passages[at]!, sectionOfPassage[passages[at]!]!, scores[at]!, clause.isCarrying);
  }

  #add(passage: number, section: number, impact: number, isCarrying: boolean): void {
    if (!this.isFound[section]) {
      if (!isCarrying) return;
      this.isFound[section] = 1;
      this.touched[this.touchedCount++] = section;
    }
    if (this.passageScores[passage] === 0) this.#touchedPassages[this.#touchedPassageCount++] = passage;
    this.passageScores[passage]! += impact;
  }
}

/** Passages that satisfy a clause with alternatives, phrases or prefixes, each with its best alternative's score. */
function scoreClause(input: ScoringInput, clause: PlannedClause): ScoredPassages {
  const [only, ...others] = clause.alternatives;
  const scored = clause.alternatives.map((alternative) => {
    const weight = clause.weight * alternative.weight;
    const { passages, scores } = scoreAlternative(input, alternative);
    return { passages, scores: scores.map((score) => score * weight) };
  });
  if (only && others.length === 0) return scored[0]!;
  const best = new Float64Array(input.reader.columns.passages);
  const found: number[] = [];
  for (const { passages, scores } of scored) {
    for (let at = 0; at < passages.length; at++) {
      const passage = passages[at]!;
      if (best[passage] === 0) found.push(passage);
      if (scores[at]! > best[passage]!) best[passage] = scores[at]!;
    }
  }
  return { passages: found, scores: found.map((passage) => best[passage]!) };
}

/** Sections in which any passage satisfies the clause, some of them more than once. For clauses that must, or must not, match. */
export function visitSections(
  input: ScoringInput,
  clause: PlannedClause,
  visit: (section: number) => void,
): void {
  const { sectionOfPassage } = input.reader.columns;
  for (const alternative of clause.alternatives) {
    if (alternative.needsAll) {
      for (const passage of scoreAlternative(input, alternative).passages) visit(sectionOfPassage[passage]!);
      continue;
    }
    for (const term of alternative.terms.keys()) {
      for (const ordinals of input.find(term) ?? [])
        for (const passage of ordinals ?? []) visit(sectionOfPassage[passage]!);
    }
  }
}
