import type { StoredHit } from '../segment/segment-reader.ts';
import { alternativeAt, explainWords, type ScoredUnit, scoredUnits } from './explain-score.ts';
import { highlightPassage } from './highlight-passage.ts';
import type { OpenIndex } from './open-index.ts';
import type { QueryPlan } from './plan-query.ts';
import { type Candidate, preferredYearShare, type RankedSections } from './rank-sections.ts';
import type { ScoringInput } from './score-sections.ts';
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
  const units = new Map(ranked.inputs.map((input) => [input, scoredUnits(input)]));
  return candidates.map((candidate, at) => {
    const input = ranked.inputs[candidate.segment]!;
    const parts = explain(input, units.get(input)!, candidate, preferredYears);
    return {
      score: parts.reduce((sum, { score }) => sum + score, 0),
      ...describe(stored[at]!, plan),
      throughVariants: findVariants(input, candidate),
      ...(isExplained ? { explanation: parts } : {}),
    };
  });
}

/** Stored text of each candidate's passages; all segments in one round. */
export async function readCandidatePassages(
  index: OpenIndex,
  candidates: readonly Candidate[],
): Promise<StoredHit[][]> {
  const stored = candidates.map((): StoredHit[] => []);
  await Promise.all(
    index.readers.map(async (reader, segment) => {
      const own = candidates.flatMap((candidate, at) =>
        candidate.segment === segment ? candidate.passages.map(({ ordinal }) => ({ at, ordinal })) : [],
      );
      const hits = await reader.readPassages(own.map(({ ordinal }) => ordinal));
      for (const [position, { at }] of own.entries()) stored[at]!.push(hits[position]!);
    }),
  );
  return stored;
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
  return [...words, ...year, ...candidate.evidence];
}

function describe(
  stored: readonly StoredHit[],
  plan: QueryPlan,
): Pick<Hit, 'document' | 'section' | 'passages'> {
  const { document, section } = stored[0]!;
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
    passages: stored
      .filter(({ passage }) => passage.text !== '')
      .map(({ passage: { text, start, end, page } }) => ({
        text,
        start,
        end,
        page,
        highlights: highlightPassage(text, plan),
      })),
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
