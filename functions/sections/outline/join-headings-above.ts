import type { HeadingCandidate } from './heading-candidate.ts';

/** Fewer numbered provisions than this are no series. */
const provisionsAtLeast = 3;
/** Share of them that must have a heading of their own right above; papers that number paragraphs have fewer. */
const headedShare = 0.9;

/**
 * Statutes set the heading of a provision above its number:
 *
 *     Citation and commencement
 *     1. These Regulations may be cited as …
 *
 * Where nearly all numbers of a document stand so, heading and number open one section.
 */
export function joinHeadingsAbove(candidates: HeadingCandidate[]): HeadingCandidate[] {
  const numbered = candidates.filter(isProvision);
  const headingOf = new Map<HeadingCandidate, HeadingCandidate>();
  for (const [index, candidate] of candidates.entries()) {
    const above = candidates[index - 1];
    if (above && isProvision(candidate) && isHeadingAbove(above, candidate)) headingOf.set(candidate, above);
  }
  const isSeries = numbered.length >= provisionsAtLeast && countsOn(numbered.map(numberOf));
  if (!isSeries || headingOf.size < numbered.length * headedShare) return candidates;
  const joined = new Set(headingOf.values());
  return candidates
    .filter((candidate) => !joined.has(candidate))
    .map((candidate) => {
      const above = headingOf.get(candidate);
      return above ? joinTo(above, candidate) : candidate;
    });
}

const numberOf = (candidate: HeadingCandidate) => candidate.readings[0]?.values[0] ?? 0;

/** Provisions are numbered from 1 on without gaps; of numbered paragraphs only some have a heading above. */
function countsOn(numbers: number[]): boolean {
  const steps = numbers.filter((number, index) => number === (numbers[index - 1] ?? 0) + 1);
  return numbers[0] === 1 && steps.length >= numbers.length * headedShare;
}

/** A statement behind a bare number: `3. A council must …`, `3 The Governor in Council may …`. */
function isProvision(candidate: HeadingCandidate): boolean {
  const isBare = /^arabic[. ]$/.test(candidate.readings[0]?.shape ?? '');
  const isStatement = candidate.score < 0 || /^\(\d/.test(candidate.heading ?? '');
  return isBare && candidate.formatLevel === null && isStatement;
}

function isHeadingAbove(above: HeadingCandidate, candidate: HeadingCandidate): boolean {
  return above.readings.length === 0 && above.lastLine === candidate.line - 1;
}

function joinTo(above: HeadingCandidate, candidate: HeadingCandidate): HeadingCandidate {
  return {
    ...above,
    readings: candidate.readings,
    lastLine: candidate.line,
    form: 'run-in',
    bodyStart: candidate.start + (candidate.readings[0]?.length ?? 0),
    score: above.score + 1.5,
  };
}
