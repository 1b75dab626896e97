import type { NumberLabel } from '../labels/number-label.ts';
import type { HeadingCandidate } from './heading-candidate.ts';
import type { OutlineState } from './outline-state.ts';
import { weights } from './step-weights.ts';

/** What keeps its depth through a document: a shape, a heading that recurs, headings without a text of their own, parts named by what they are ("Introduction"). */
export function memoryFit(
  state: OutlineState,
  candidate: HeadingCandidate,
  label: NumberLabel | null,
  depth: number,
): number {
  const key = memoryKey(state, candidate, label, depth);
  const usual = key === undefined ? undefined : state.depthOfShape[key];
  if (usual === undefined && key === known && depth > 0) return weights.knownInside;
  // Three levels may stand one above the other: of headings without a text, only the same depth says something.
  if (key === bodiless) return usual === depth && depth < state.open.length ? weights.bothBodiless : 0;
  if (usual === undefined || usual === depth) return 0;
  return key === known ? weights.knownWanders : weights.wanders;
}

/** Key under which the depth of a heading is remembered, undefined for one whose depth tells nothing of others. */
export function memoryKey(
  state: OutlineState,
  candidate: HeadingCandidate,
  label: NumberLabel | null,
  depth: number,
): string | undefined {
  if (label) return label.shape === 'decimal' || candidate.formatLevel !== null ? undefined : label.shape;
  if (candidate.isRecurrent) return `"${candidate.heading}"`;
  if (candidate.formatLevel !== null) return undefined;
  if (!candidate.hasKnownName) return candidate.isBodiless ? bodiless : undefined;
  // "Introduction" right below "Summary" is a part of it, and chapters have introductions of their own.
  const above = state.open[depth - 1]?.candidate;
  const isPart =
    above?.lastLine === candidate.line - 1 || state.open.slice(0, depth).some((open) => open.label);
  return isPart ? undefined : known;
}

const known = 'known name';
const bodiless = 'no text of its own';
