import type { Columns } from '../segment/columns.ts';
import { b } from '../segment/impact.ts';
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
  verified: ReadonlyMap<Alternative, ReadonlySet<number>>;
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

  #addScores(clause: PlannedClause, scores: [passage: number, score: number][]): void {
    const { sectionOfPassage } = this.#columns;
    for (const [passage, score] of scores)
      this.#add(passage, sectionOfPassage[passage]!, score, clause.isCarrying);
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
function scoreClause(input: ScoringInput, clause: PlannedClause): [passage: number, score: number][] {
  const best = new Float64Array(input.reader.columns.passages);
  const found: number[] = [];
  const raise = (passage: number, score: number) => {
    if (score <= best[passage]!) return;
    if (best[passage] === 0) found.push(passage);
    best[passage] = score;
  };
  for (const alternative of clause.alternatives) {
    const weight = clause.weight * alternative.weight;
    if (alternative.prefix !== null || (alternative.terms.size === 1 && alternative.phrase === null)) {
      // The best of its terms counts, as of alternatives: no need to add them up beforehand.
      for (const [term, count] of alternative.terms) {
        const factor = input.weights.inverseFrequency(alternative, term) * count * weight;
        (input.find(term) ?? []).forEach((ordinals, slot) => {
          const score = factor * input.weights.slotScores[slot]!;
          for (const passage of ordinals ?? []) raise(passage, score);
        });
      }
    } else {
      for (const [passage, score] of scoreAlternative(input, alternative)) raise(passage, score * weight);
    }
  }
  return found.map((passage) => [passage, best[passage]!]);
}

/**
 * Passages that satisfy one alternative, with their scores: the sum over its terms, and only where all of them stand if
 * it needs all; for a prefix the best of its words.
 */
export function scoreAlternative(input: ScoringInput, alternative: Alternative): Map<number, number> {
  const { weights, find, verified } = input;
  const allowed = verified.get(alternative);
  let scores = new Map<number, number>();
  let isFirst = true;
  for (const [term, count] of alternative.terms) {
    const factor = weights.inverseFrequency(alternative, term) * count;
    const { slotScores } = weights;
    const next = new Map<number, number>();
    (find(term) ?? []).forEach((ordinals, slot) => {
      for (const passage of ordinals ?? []) {
        if (allowed && !allowed.has(passage)) continue;
        next.set(passage, factor * slotScores[slot]!);
      }
    });
    if (isFirst) scores = next;
    else if (alternative.needsAll) scores = intersect(scores, next);
    else unite(scores, next, alternative.prefix === null ? (a, b) => a + b : Math.max);
    isFirst = false;
  }
  return scores;
}

function intersect(left: Map<number, number>, right: Map<number, number>): Map<number, number> {
  const both = new Map<number, number>();
  for (const [passage, score] of left) {
    const other = right.get(passage);
    if (other !== undefined) both.set(passage, score + other);
  }
  return both;
}

function unite(
  into: Map<number, number>,
  from: Map<number, number>,
  join: (a: number, b: number) => number,
): void {
  for (const [passage, score] of from) {
    const known = into.get(passage);
    into.set(passage, known === undefined ? score : join(known, score));
  }
}

/** By section: 1 where any passage satisfies the clause. For clauses that must, or must not, match. */
export function sectionsOfClause(input: ScoringInput, clause: PlannedClause): Uint8Array {
  const { columns } = input.reader;
  const sections = new Uint8Array(columns.sections);
  for (const alternative of clause.alternatives) {
    if (!alternative.needsAll) {
      for (const term of alternative.terms.keys()) {
        for (const ordinals of input.find(term) ?? [])
          for (const passage of ordinals ?? []) sections[columns.sectionOfPassage[passage]!] = 1;
      }
      continue;
    }
    for (const passage of scoreAlternative(input, alternative).keys())
      sections[columns.sectionOfPassage[passage]!] = 1;
  }
  return sections;
}
