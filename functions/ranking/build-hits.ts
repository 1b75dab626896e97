import type { StoredHit } from '../segment/segment-reader.ts';
import type { Candidate } from './candidate.ts';
import { alternativeAt, explainWords, type ScoredUnit, scoredUnits } from './explain-score.ts';
import { highlightPassages } from './highlight-passages.ts';
import type { OpenIndex } from './open-index.ts';
import type { QueryPlan } from './plan-query.ts';
import { preferredYearShare, type RankedSections } from './rank-sections.ts';
import { readCandidatePassages } from './read-candidate-passages.ts';
import type { ScoringInput } from './scoring-input.ts';
import type { Hit, ScorePart } from './search-backend.ts';
import type { WeighedCandidate } from './weigh-evidence.ts';

/** Candidates with their text, one round of reads for all. */
export async function buildHits(
  index: OpenIndex,
  plan: QueryPlan,
  ranked: RankedSections,
  candidates: readonly WeighedCandidate[],
  preferredYears: readonly number[],
  isExplained: boolean,
): Promise<Hit[]> {
  const stored = await readCandidatePassages(index, candidates);
  const shown = describeAll(stored, plan);
  const units = new Map(ranked.inputs.map((input) => [input, scoredUnits(input)]));
  return candidates.map((candidate, at) => {
    const input = ranked.inputs[candidate.segment]!;
    const parts = explain(input, units.get(input)!, candidate, preferredYears);
    return {
      score: parts.reduce((sum, { score }) => sum + score, 0),
      ...shown[at]!,
      throughVariants: findVariants(input, candidate),
      ...(isExplained ? { explanation: parts } : {}),
    };
  });
}

function explain(
  input: ScoringInput,
  units: readonly ScoredUnit[],
  candidate: WeighedCandidate,
  preferredYears: readonly number[],
): ScorePart[] {
  const words = explainWords(input, units, candidate);
  const isPreferred = candidate.year !== null && preferredYears.includes(candidate.year);
  const sum = words.reduce((total, { score }) => total + score, 0);
  const year: ScorePart[] = isPreferred
    ? [{ name: 'year', detail: `the question names ${candidate.year}`, score: preferredYearShare * sum }]
    : [];
  const parts = [...words, ...year, ...candidate.evidence];
  return candidate.isFirstAsTyped ? [...parts, keptFirst(candidate, parts)] : parts;
}

/** What keeps the best hit of the question as typed before those that added words have raised. */
function keptFirst({ score }: Candidate, parts: readonly ScorePart[]): ScorePart {
  const missing = parts.reduce((left, part) => left - part.score, score);
  return { name: 'first as typed', detail: 'the best hit before words were added', score: missing };
}

function describeAll(
  stored: readonly StoredHit[][],
  plan: QueryPlan,
): Pick<Hit, 'document' | 'section' | 'passages'>[] {
  const printed = stored.map((hits) => hits.filter(({ passage }) => passage.text !== ''));
  const texts = printed.flatMap((hits) => hits.map(({ passage }) => passage.text));
  const highlights = highlightPassages(texts, plan).values();
  return stored.map(([best], at) => ({
    ...describe(best!),
    passages: printed[at]!.map(({ passage: { text, start, end, page } }) => ({
      text,
      start,
      end,
      page,
      highlights: highlights.next().value!,
    })),
  }));
}

function describe({ document, section }: StoredHit): Pick<Hit, 'document' | 'section'> {
  const { id, title, year, kind, issuer, language } = document;
  return {
    document: { id, title, year, kind, issuer, language },
    section: {
      id: section.id,
      number: section.number,
      label: section.label,
      heading: section.heading,
      path: section.path,
      page: section.page,
    },
  };
}

/** Variants that match where the typed word does not. */
function findVariants(input: ScoringInput, candidate: Candidate): Hit['throughVariants'] {
  const { firstPassage } = input.reader.columns;
  const found: Hit['throughVariants'] = [];
  for (const { occurrence, alternatives } of input.clauses) {
    if (occurrence === 'must-not' || alternatives.every(({ variantOf }) => variantOf === null)) continue;
    const matching = alternatives.filter((alternative) => {
      for (let at = firstPassage[candidate.section]!; at < firstPassage[candidate.section + 1]!; at++) {
        if (alternativeAt(input, alternative, at) > 0) return true;
      }
      return false;
    });
    if (matching.some(({ variantOf }) => variantOf === null)) continue;
    for (const { text, variantOf } of matching) found.push({ term: variantOf!, matched: text });
  }
  return found;
}
