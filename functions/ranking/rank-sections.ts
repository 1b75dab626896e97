import type { Columns } from '../segment/columns.ts';
import type { SegmentReader } from '../segment/segment-reader.ts';
import type { Candidate } from './candidate.ts';
import { type CombinationCount, countFacets, countPassing } from './count-facets.ts';
import { allowedSections, asksFacet, type FilterSet, filterKeys, passesFacets } from './filter-sections.ts';
import type { OpenIndex } from './open-index.ts';
import type { Alternative, QueryPlan } from './plan-query.ts';
import { fillPrefixes, type ReadTerms, readTerms } from './read-terms.ts';
import { scoreAlternative } from './score-alternative.ts';
import { SectionScores, visitSections } from './score-sections.ts';
import type { ScoringInput } from './scoring-input.ts';
import type { Facets, SectionCount } from './search-backend.ts';
import { TopCandidates } from './top-candidates.ts';
import { recallPhrase } from './verify-phrases.ts';

export interface RankedSections {
  total: number;
  isExact: boolean;
  facets: Facets;
  /** The best, in order. */
  candidates: Candidate[];
  inputs: ScoringInput[];
  read: ReadTerms;
}

/**
 * How much a document of a year that the question names is raised, as a share of its own score. Enough to put
 * last year's same paragraph behind this year's, too little to put a wrong subject before a right one. Range 0-1.
 */
export const preferredYearShare = 0.75;

/** Finds, filters, counts and ranks all sections that match, and keeps the best `most`. */
export async function rankSections(
  index: OpenIndex,
  plan: QueryPlan,
  filters: FilterSet,
  preferredYears: readonly number[],
  most: number,
): Promise<RankedSections> {
  const keys = filterKeys(filters);
  const { inputs, read, isExact } = await readInputs(index, plan, keys);
  const asked = filters.filter(asksFacet);
  const top = new TopCandidates(most);
  const counts: CombinationCount[] = [];
  for (const [segment, input] of inputs.entries()) {
    const allowed = allowedSections(input.reader, keys, input.find);
    counts.push(...rankSegment({ input, segment, allowed, filters: asked, preferredYears, top }));
  }
  return {
    total: countPassing(counts, asked),
    isExact,
    facets: countFacets(counts, asked),
    candidates: top.inOrder(),
    inputs,
    read,
  };
}

/** How many sections match, the total that `rankSections` would give, without scoring any. */
export async function countSections(
  index: OpenIndex,
  plan: QueryPlan,
  filters: FilterSet,
): Promise<SectionCount> {
  const keys = filterKeys(filters);
  const { inputs, isExact } = await readInputs(index, plan, keys);
  return { total: inputs.reduce((sum, input) => sum + countSegment(input, keys, filters), 0), isExact };
}

function countSegment(input: ScoringInput, keys: string[][], filters: FilterSet): number {
  const { columns } = input.reader;
  const passes = columns.combinations.map((values) => passesFacets(values, filters));
  const matches = requiredSections(input, allowedSections(input.reader, keys, input.find));
  const positive = input.clauses.filter(({ occurrence }) => occurrence !== 'must-not');
  const isFound = new Uint8Array(columns.sections).fill(positive.length === 0 ? 1 : 0);
  for (const clause of positive)
    if (clause.isCarrying)
      visitSections(input, clause, (section) => {
        isFound[section] = 1;
      });
  let count = 0;
  for (let section = 0; section < isFound.length; section++) {
    if (isFound[section] === 0 || matches?.[section] === 0) continue;
    if (passes[columns.combinationOfSection[section]!]) count++;
  }
  return count;
}

/**
 * Everything that matching and scoring need, read from the store: one round, and one more for prefixes or quotations.
 *
 *     words of prefixes ─────────▶ all postings ─────────▶ scores
 *     postings of quotations ────▶ their passages' text ──┘
 */
async function readInputs(
  index: OpenIndex,
  plan: QueryPlan,
  keys: string[][],
): Promise<{ inputs: ScoringInput[]; read: ReadTerms; isExact: boolean }> {
  const hasPrefix = plan.clauses.some(({ alternatives }) =>
    alternatives.some(({ prefix }) => prefix !== null),
  );
  const filling = fillPrefixes(index, plan);
  const quoted = quotationsOf(plan);
  // Of a question with both, quotations need not wait for the words that its prefixes stand for.
  const early = hasPrefix && quoted.clauses.length > 0 ? readTerms(index, quoted, []) : undefined;
  const reading = filling.then(() => readTerms(index, plan, keys));
  for (const each of [early, reading]) each?.catch(() => {}); // Reported below.
  await prepareScoring(index);
  const inputsOf = (read: ReadTerms) =>
    index.readers.map((reader, segment) => inputOf(reader, segment, plan, read));
  const verifying = (early ?? reading).then((read) => verifyPhrases(index, quoted, inputsOf(read)));
  const [isWhole, read, verified] = await Promise.all([filling, reading, verifying]);
  const inputs = inputsOf(read).map((input, segment) => ({ ...input, quotations: verified[segment]!.found }));
  const isExact = isWhole && read.isComplete && verified.every(({ isComplete }) => isComplete);
  return { inputs, read, isExact };
}

function inputOf(reader: SegmentReader, segment: number, plan: QueryPlan, read: ReadTerms): ScoringInput {
  const postings = read.postings[segment]!;
  const find = (term: string) => postings.get(term);
  return { reader, clauses: plan.clauses, find, weights: read.weights, quotations: new Map() };
}

/** The plan's quotations alone. */
function quotationsOf({ clauses }: QueryPlan): QueryPlan {
  const quoted = clauses.map((clause) => ({
    ...clause,
    alternatives: clause.alternatives.filter(({ phrase }) => phrase !== null),
  }));
  return { clauses: quoted.filter(({ alternatives }) => alternatives.length > 0) };
}

/** Looks every quotation up in the stored text of each segment; not complete where candidates were left unchecked. */
function verifyPhrases(
  { manifest }: OpenIndex,
  { clauses }: QueryPlan,
  inputs: readonly ScoringInput[],
): Promise<{ found: ScoringInput['quotations']; isComplete: boolean }[]> {
  const quotations = clauses.flatMap(({ alternatives }) => alternatives);
  const checks = quotations.length * inputs.length;
  return Promise.all(
    inputs.map(async (input) => {
      const candidates = (alternative: Alternative) => () => scoreAlternative(input, alternative);
      const verified = await Promise.all(
        quotations.map((each) => recallPhrase(manifest, input.reader, each, candidates(each), checks)),
      );
      return {
        found: new Map(quotations.map((each, at) => [each, verified[at]!.found])),
        isComplete: verified.every(({ isComplete }) => isComplete),
      };
    }),
  );
}

interface SegmentRanking {
  input: ScoringInput;
  segment: number;
  allowed: Uint8Array | undefined;
  filters: FilterSet;
  preferredYears: readonly number[];
  top: TopCandidates;
}

/** Decodes columns of segments asked for the first time, while the first reads are on their way. */
async function prepareScoring({ readers }: OpenIndex): Promise<void> {
  const fresh = readers.filter(({ hasDecodedColumns }) => !hasDecodedColumns);
  if (fresh.length === 0) return;
  await new Promise((resolve) => setImmediate(resolve));
  for (const { columns } of fresh) scoresOf(columns);
}

const scoresOfColumns = new WeakMap<Columns, SectionScores>();

function scoresOf(columns: Columns): SectionScores {
  const scores = scoresOfColumns.get(columns) ?? new SectionScores(columns);
  scoresOfColumns.set(columns, scores);
  return scores;
}

/** Synchronous from scoring to reset, so that one set of arrays serves every query. */
function rankSegment({
  input,
  segment,
  allowed,
  filters,
  preferredYears,
  top,
}: SegmentRanking): CombinationCount[] {
  const { columns } = input.reader;
  const { combinations, combinationOfSection } = columns;
  const scores = scoresOf(columns);
  const matches = requiredSections(input, allowed);
  const factors = factorsOf(columns, filters, preferredYears);
  const counts = new Uint32Array(combinations.length);
  const scored = scores.score(input);
  const hasPositive = input.clauses.some(({ occurrence }) => occurrence !== 'must-not');
  const found = hasPositive ? scored : Uint32Array.from(combinationOfSection, (_, section) => section);
  const { length } = found;
  for (let at = 0; at < length; at++) {
    const section = found[at]!;
    if (matches !== undefined && matches[section] === 0) continue;
    const combination = combinationOfSection[section]!;
    counts[combination]!++;
    const score = scores.sectionScore(section) * factors[combination]!;
    if (!(score >= top.lowest)) continue;
    top.offer(score, combinations[combination]!.year, segment, section);
  }
  for (const kept of top.ofSegment(segment)) kept.passages = bestPassages(columns, scores, kept.section);
  scores.reset();
  return combinations.flatMap((values, combination) =>
    counts[combination] === 0 ? [] : { values, sections: counts[combination]! },
  );
}

/** By combination of facet values: what a score is multiplied with; NaN where the filters do not let it pass. */
function factorsOf(
  { combinations }: Columns,
  filters: FilterSet,
  preferredYears: readonly number[],
): Float64Array {
  const factors = new Float64Array(combinations.length).fill(1);
  if (filters.length === 0 && preferredYears.length === 0) return factors;
  for (const [at, values] of combinations.entries()) {
    const isPreferred = values.year !== null && preferredYears.includes(values.year);
    if (isPreferred) factors[at] = 1 + preferredYearShare;
    if (!passesFacets(values, filters)) factors[at] = Number.NaN;
  }
  return factors;
}

/**
 * By section: 1 where it is allowed, all that must match does, and nothing that must not; undefined when that is
 * everywhere. Costs what the lists are long.
 */
function requiredSections(input: ScoringInput, allowed: Uint8Array | undefined): Uint8Array | undefined {
  if (input.clauses.every(({ occurrence }) => occurrence === 'should')) return allowed;
  const required = allowed?.slice() ?? new Uint8Array(input.reader.columns.sections).fill(1);
  const met = new Uint16Array(required.length);
  let wanted = 0;
  for (const clause of input.clauses) {
    if (clause.occurrence === 'must-not') {
      visitSections(input, clause, (section) => {
        required[section] = 0;
      });
    } else if (clause.occurrence === 'must') {
      const before = wanted++;
      visitSections(input, clause, (section) => {
        if (met[section] === before) met[section] = wanted;
      });
    }
  }
  if (wanted > 0)
    for (let section = 0; section < required.length; section++)
      if (met[section] !== wanted) required[section] = 0;
  return required;
}

/** Passages shown of one section. */
const mostPassages = 3;

function bestPassages(columns: Columns, scores: SectionScores, section: number): Candidate['passages'] {
  const passages: Candidate['passages'] = [];
  for (
    let ordinal = columns.firstPassage[section]!;
    ordinal < columns.firstPassage[section + 1]!;
    ordinal++
  ) {
    const score = scores.passageScores[ordinal]!;
    if (score > 0) passages.push({ ordinal, score });
  }
  passages.sort((left, right) => right.score - left.score || left.ordinal - right.ordinal);
  return passages.length > 0
    ? passages.slice(0, mostPassages)
    : [{ ordinal: columns.firstPassage[section]!, score: 0 }];
}
