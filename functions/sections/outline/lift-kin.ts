import type { Line } from '../lay-out-text.ts';
import type { HeadingCandidate } from './heading-candidate.ts';

/** Headings of one shape, alone on their lines above text, that show what the shape is for. */
const kinAtLeast = 3;
/** Share of them among the lines of that shape that stand so. Range 0.5 to 0.9. */
const kinShare = 0.6;
/** Evidence of a line that is set and counted like headings, whatever its words state. */
const lifted = 0.5;

/**
 * Gives numbered lines that stand alone above their text what most of their kind have: beside `3.1 Staff` and
 * `3.3 Vehicles`, the line `3.2 We let too many go` entitles as they do.
 */
export function liftKin(candidates: readonly HeadingCandidate[], lines: readonly Line[]): void {
  const standing = candidates.filter(
    (candidate, index) =>
      standsAlone(candidate, candidates[index + 1]) &&
      !closed.test(lines[candidate.lastLine]?.text.trim() ?? ''),
  );
  for (const group of Map.groupBy(standing, kindOf).values()) {
    const headings = group.filter(({ score }) => score > 0);
    if (headings.length < kinAtLeast || headings.length < kinShare * group.length) continue;
    for (const candidate of group) candidate.score = Math.max(candidate.score, lifted);
  }
}

/** What ends so may be a paragraph of one sentence. */
const closed = /[.。;；:：,，][”"’)）]?$/;

function standsAlone(candidate: HeadingCandidate, next: HeadingCandidate | undefined): boolean {
  const hasText = next === undefined || next.line > candidate.lastLine + 1;
  return candidate.form === 'alone' && candidate.readings.length > 0 && hasText;
}

function kindOf({ readings, formatLevel, isListed }: HeadingCandidate): string {
  return `${readings[0]?.shape}/${readings[0]?.values.length}/${formatLevel}/${isListed === true}`;
}
