import type { HeadingCandidate } from './heading-candidate.ts';
import type { NumberLabel } from './number-label.ts';
import type { OutlineState } from './outline-state.ts';
import { weights } from './step-weights.ts';

/** A shape keeps its depth through a document, and so do "Introduction" and "Conclusion". */
export function memoryFit(
  state: OutlineState,
  candidate: HeadingCandidate,
  label: NumberLabel | null,
  depth: number,
): number {
  if (!label) {
    const isElsewhere = remembersDepth(state, candidate, depth) && state.depthOfShape.known !== depth;
    return isElsewhere && state.depthOfShape.known !== undefined ? weights.knownWanders : 0;
  }
  if (label.shape === 'decimal') return 0;
  const usual = state.depthOfShape[label.shape];
  return usual === undefined || usual === depth ? 0 : weights.wanders;
}

/** Parts that are named by what they are stand on one level, unless chapters have introductions of their own. */
export function remembersDepth(state: OutlineState, candidate: HeadingCandidate, depth: number): boolean {
  const isTold = candidate.formatLevel !== null || !candidate.hasKnownName;
  // "Introduction" right below "Summary" is a part of it.
  const above = state.open[depth - 1]?.candidate;
  return (
    !isTold &&
    above?.lastLine !== candidate.line - 1 &&
    state.open.slice(0, depth).every((section) => section.label === null)
  );
}
