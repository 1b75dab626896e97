import { looksTitleCase } from '../wording/judge-heading-words.ts';
import type { HeadingCandidate } from './heading-candidate.ts';

/** Two empty lines above chapters, one above what they hold; more than two say no more. */
const mostSpace = 2;

export function spaceDifference(a: HeadingCandidate, b: HeadingCandidate): number {
  if (a.spaceAbove === undefined || b.spaceAbove === undefined) return 0;
  return Math.min(a.spaceAbove, mostSpace) - Math.min(b.spaceAbove, mostSpace);
}

/** Headings of one level are set in one type; a difference this large is meant. */
const typeStep = 0.03;

/** True when both are set in heading type, the first in the larger. */
export function isSetLarger(a: HeadingCandidate, b: HeadingCandidate): boolean {
  const isTold = a.formatLevel !== null || b.formatLevel !== null;
  return !isTold && b.prominence >= 0.5 && a.prominence > b.prominence + typeStep;
}

export function isSetApart(a: HeadingCandidate, b: HeadingCandidate): boolean {
  return Math.abs(a.prominence - b.prominence) > typeStep;
}

/** True for two headings in the same large or bold type, or both in capitals. */
export function isSetAlike(a: HeadingCandidate, b: HeadingCandidate): boolean {
  const isTold = a.formatLevel !== null || b.formatLevel !== null;
  if (!isTold && a.style === 'capitals' && b.style === 'capitals') return !isSetApart(a, b);
  return !isTold && a.prominence >= 0.5 && b.prominence >= 0.5 && !isSetApart(a, b);
}

/** True for `Change to scope of inquiry` and "Scope of inquiry": all that the other names, and more. */
export function namesPartOf(part: HeadingCandidate, whole: HeadingCandidate): boolean {
  if (part.stems === undefined || whole.stems === undefined || isSetApart(part, whole)) return false;
  return whole.stems.size > 0 && part.stems.size > whole.stems.size && whole.stems.isSubsetOf(part.stems);
}

/** Words of a heading that carry meaning, cut so that `inquiry` and `inquiries` are one. */
export function contentStems(heading: string): ReadonlySet<string> {
  const words = heading.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  return new Set(words.filter((word) => !smallWord.test(word)).map((word) => word.slice(0, stemCharacters)));
}

const stemCharacters = 6;
const smallWord =
  /^(?:the|and|for|how|who|why|our|its|not|are|can|all|any|new|you|has|was|but|out|own|per|with|from|into|that|this|these|those|what|where|when|which|there|your|their|they|them|have|been|were|will|would|should|could|does|want|need|more|than|about|other|next)$/;

/** True for `Fiscal impact. The County now …`: a heading without a number that runs into its paragraph. */
export function isRunIn({ form, readings }: HeadingCandidate): boolean {
  return form === 'run-in' && readings.length === 0;
}

/** What an unnumbered heading shows by its letters alone. */
export function styleOf(text: string): HeadingCandidate['style'] {
  if (isCapitals(text)) return 'capitals';
  return looksTitleCase(text.split(/\s+/)) || /^\p{Lu}\p{Ll}+$/u.test(text) ? 'title-case' : 'plain';
}

export function isCapitals(text: string): boolean {
  return text.length >= 4 && /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** True for `If you work`: a case of what stands above, unless it holds headings of its own. */
export function isCase({ wording, isBodiless }: HeadingCandidate): boolean {
  return wording === 'condition' && !isBodiless;
}
