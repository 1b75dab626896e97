import type { HeadingCandidate } from './heading-candidate.ts';
import { weights } from './step-weights.ts';

/** What the document's own table of contents says of two headings on one level. */
export function contentsSiblingFit(elder: HeadingCandidate, candidate: HeadingCandidate): number {
  const [before, now] = [elder.contentsLevel, candidate.contentsLevel];
  if (before === undefined || now === undefined) return 0;
  return before === now ? weights.sameInContents : weights.otherInContents;
}

/** What it says of one heading inside another. */
export function contentsChildFit(parent: HeadingCandidate, candidate: HeadingCandidate): number {
  const [outer, inner] = [parent.contentsLevel, candidate.contentsLevel];
  // A table may leave out the lowest level, never the one above those it lists.
  if (outer === undefined) return inner === undefined ? 0 : weights.listedInUnlisted;
  if (inner === undefined) return weights.unlistedInListed;
  return inner > outer ? weights.deeperInContents : weights.otherInContents;
}
