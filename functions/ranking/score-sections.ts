import type { Columns } from '../segment/columns.ts';
import type { PlannedClause } from './plan-query.ts';
import { bestOf, scoreAlternative } from './score-alternative.ts';
import type { ScoredPassages, ScoringInput } from './scoring-input.ts';

/**
 * How much of a section's score comes from all its passages and how much from its best one:
 *
 *   score(section) = (1 - wholeShare) * best passage + wholeShare * sum over passages / (1 - n + n * passages),  n = passagesNorm
 *
 * The second part is what BM25 of the whole section would give: a subject that runs through a section counts for more
 * than one that is touched once, and length is divided out as within a passage. 0 looks at single passages only, 1
 * does not care whether the words stand together. Range 0-1. Over judged collections whose documents have two to four
 * passages 0.5 was as good as exact BM25 of whole documents or better; the best of each term anywhere in the section,
 * without regard to its length, lost up to a third.
 */
export const wholeShare = 0.5;

/**
 * How much the number of passages is divided out of their sum. Range 0-1; lower than the `b` of lengths, since long
 * sections of judged collections were found 2 % less often at 0.8.
 */
const passagesNorm = 0.75;

/** What a passage's score counts within the part of a whole section. */
export function shareOfPassage(passages: number): number {
  return wholeShare / (1 - passagesNorm + passagesNorm * passages);
}

/**
 * Scores of one segment's sections for one query. The arrays belong to the segment and are used again for the next
 * query: take what you need before anything else is scored, and call `reset` when done.
 */
export class SectionScores {
  readonly passageScores: Float32Array;
  readonly #columns: Columns;
  /** Every section has one passage: then both are counted alike, and need not be looked up. */
  readonly #isOneEach: boolean;
  /** Passages with a score, in no order. */
  readonly #touched: Uint32Array;
  #touchedCount = 0;
  /** By section: 1 where it was found. */
  readonly #marks: Uint8Array;
  readonly #found: Uint32Array;

  constructor(columns: Columns) {
    const { passages, sections } = columns;
    this.#columns = columns;
    this.#isOneEach = sections === passages;
    this.passageScores = new Float32Array(passages);
    this.#touched = new Uint32Array(passages);
    this.#marks = new Uint8Array(sections);
    this.#found = new Uint32Array(sections);
  }

  /** @returns sections that a clause which may find them has matched, in no order; good until the next call */
  score(input: ScoringInput): Uint32Array {
    const asked = input.clauses.filter(({ occurrence }) => occurrence !== 'must-not');
    for (const clause of asked) if (clause.isCarrying) this.#addClause(input, clause);
    const found = this.#collectFound();
    // Words of the frame come last: they only raise what others have found.
    for (const clause of asked) if (!clause.isCarrying) this.#addClause(input, clause);
    return found;
  }

  /** The section's score before evidence from its text; 0 where nothing was found. */
  sectionScore(section: number): number {
    if (this.#isOneEach) return this.passageScores[section]!;
    const { firstPassage } = this.#columns;
    const first = firstPassage[section]!;
    const end = firstPassage[section + 1]!;
    let best = this.passageScores[first]!;
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
    for (let at = 0; at < this.#touchedCount; at++) {
      const passage = this.#touched[at]!;
      this.passageScores[passage] = 0;
      if (!this.#isOneEach) this.#marks[sectionOfPassage[passage]!] = 0;
    }
    this.#touchedCount = 0;
  }

  #collectFound(): Uint32Array {
    if (this.#isOneEach) return this.#touched.subarray(0, this.#touchedCount);
    const { sectionOfPassage } = this.#columns;
    let count = 0;
    for (let at = 0; at < this.#touchedCount; at++) {
      const section = sectionOfPassage[this.#touched[at]!]!;
      if (this.#marks[section] === 1) continue;
      this.#marks[section] = 1;
      this.#found[count++] = section;
    }
    return this.#found.subarray(0, count);
  }

  #addClause(input: ScoringInput, clause: PlannedClause): void {
    const [only, ...others] = clause.alternatives;
    const isPlain = only && others.length === 0 && !only.needsAll && only.prefix === null;
    if (!isPlain) {
      this.#addScores(scoreClause(input, clause), clause.isCarrying);
      return;
    }
    for (const [term, count] of only.terms) {
      const factor = input.weights.inverseFrequency(only, term) * count * only.weight * clause.weight;
      const postings = input.find(term) ?? [];
      for (let slot = 0; slot < postings.length; slot++) {
        const ordinals = postings[slot];
        if (ordinals) this.#addSlot(ordinals, factor * input.weights.slotScores[slot]!, clause.isCarrying);
      }
    }
  }

  /** What most of the time goes into, and therefore looks nothing up twice. */
  #addSlot(passages: Uint32Array, score: number, isCarrying: boolean): void {
    const { passageScores } = this;
    const touched = this.#touched;
    let count = this.#touchedCount;
    for (let at = 0; at < passages.length; at++) {
      const passage = passages[at]!;
      const before = passageScores[passage]!;
      if (before === 0) {
        if (!isCarrying && !this.#isFound(passage)) continue;
        touched[count++] = passage;
      }
      passageScores[passage] = before + score;
    }
    this.#touchedCount = count;
  }

  #addScores({ passages, scores }: ScoredPassages, isCarrying: boolean): void {
    for (let at = 0; at < passages.length; at++) {
      const passage = passages[at]!;
      if (this.passageScores[passage] === 0) {
        if (!isCarrying && !this.#isFound(passage)) continue;
        this.#touched[this.#touchedCount++] = passage;
      }
      this.passageScores[passage]! += scores[at]!;
    }
  }

  /** Does the passage's section have another that was found? Asked of passages without a score of their own. */
  #isFound(passage: number): boolean {
    return !this.#isOneEach && this.#marks[this.#columns.sectionOfPassage[passage]!] === 1;
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
  return bestOf(input, scored);
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
