import type { NumberLabel } from '../labels/number-label.ts';
import { childFit } from './child-fit.ts';
import type { HeadingCandidate } from './heading-candidate.ts';
import { memoryFit, memoryKey } from './memory-fit.ts';
import type { LinkedNode, OutlineState } from './outline-state.ts';
import { siblingFit } from './sibling-fit.ts';
import { weights } from './step-weights.ts';

/** A candidate that was accepted, with the reading of its label and its place. */
export interface OutlineNode {
  candidate: HeadingCandidate;
  label: NumberLabel | null;
  /** Index of the enclosing node, -1 at the top. */
  parent: number;
  /** 1 at the top. */
  level: number;
}

/**
 * Chooses the outline that explains the candidates best as a whole.
 *
 * One pass with a beam: every state is an outline of the candidates so far, of which only the open branch matters.
 *
 *        一、  ──  （三）  ──  2.            open branch, outermost first
 *         │        │         │
 *         │        │         └─ next `3.` : sibling here     (+ the step is 1, the shape is the same)
 *         │        └─────────── next `（四）`: sibling here
 *         └──────────────────── next `Two,`: sibling here, though the shape differs (translations mix families)
 *                                next `（1）` : child of `2.`
 *                                any        : or no heading at all, at no cost but its own evidence
 *
 * A state's score is the evidence of what it accepted plus how well each step follows from the one before it.
 * `I.` as Roman 1 or the letter I, `2.` as heading or numbered paragraph: both go on until one of them has lost.
 */
export function fitOutline(candidates: HeadingCandidate[]): OutlineNode[] {
  let beam: OutlineState[] = [{ score: 0, key: '', open: [], depthOfShape: {}, lastOfShape: {}, node: null }];
  for (const candidate of candidates) beam = advance(beam, candidate);
  return unwind(beam[0]?.node ?? null);
}

/**
 * The best states after one more candidate, best first. Two states with the same open branch have the same future:
 * only the better one goes on, so steps are sorted before any is carried out.
 */
function advance(beam: OutlineState[], candidate: HeadingCandidate): OutlineState[] {
  const steps = beam.flatMap((state) => followers(state, candidate)).sort((a, b) => b.score - a.score);
  const next = new Map<string, OutlineState>();
  for (const step of steps) {
    if (next.size === beamWidth) break;
    const key = keyAfter(step, candidate);
    if (!next.has(key)) next.set(key, take(step, candidate, key));
  }
  return [...next.values()];
}

/** States kept after each candidate. Range 4 to 64; from 8 upwards no outline of the development documents changes. */
const beamWidth = 12;

/** What a state may do with a candidate: read it as `label` at `depth`, or pass it over (`depth` -1). */
interface Step {
  state: OutlineState;
  label: NumberLabel | null;
  depth: number;
  score: number;
}

function followers(state: OutlineState, candidate: HeadingCandidate): Step[] {
  const steps: Step[] = [{ state, label: null, depth: -1, score: state.score }];
  const readings = candidate.readings.length > 0 ? candidate.readings : [null];
  for (const [index, label] of readings.entries()) {
    // Less natural readings need the sequence to speak for them.
    const evidence = candidate.score - index * weights.secondReading;
    for (let depth = 0; depth <= state.open.length; depth += 1) {
      const isSibling = depth < state.open.length;
      const fit = isSibling ? siblingFit(state, depth, candidate, label) : childFit(state, candidate, label);
      const gain = evidence + fit + memoryFit(state, candidate, label, depth);
      if (gain > -weights.hopeless) steps.push({ state, label, depth, score: state.score + gain });
    }
  }
  return steps;
}

function keyAfter({ state, label, depth }: Step, candidate: HeadingCandidate): string {
  if (depth === -1) return state.key;
  return `${depth === 0 ? '' : state.open[depth - 1]?.key}/${candidate.line}${label?.shape ?? ''}`;
}

function take({ state, label, depth, score }: Step, candidate: HeadingCandidate, key: string): OutlineState {
  if (depth === -1) return state;
  const elder = state.open[depth];
  const isAlike = elder !== undefined && elder.candidate.wording === candidate.wording;
  const wordedAlike = isAlike ? elder.wordedAlike + 1 : 1;
  const open = [...state.open.slice(0, depth), { candidate, label, key, wordedAlike }];
  const node = { candidate, label, depth, previous: state.node };
  const memory = memoryKey(state, candidate, label, depth);
  const depthOfShape = memory === undefined ? state.depthOfShape : { ...state.depthOfShape, [memory]: depth };
  if (!label) return { ...state, score, key, open, node, depthOfShape };
  return {
    score,
    key,
    open,
    node,
    depthOfShape,
    lastOfShape: { ...state.lastOfShape, [label.shape]: label.values.at(-1) ?? 0 },
  };
}

function unwind(newest: LinkedNode | null): OutlineNode[] {
  const accepted: LinkedNode[] = [];
  for (let node = newest; node; node = node.previous) accepted.push(node);
  accepted.reverse();
  const branch: number[] = [];
  return accepted.map(({ candidate, label, depth }, index) => {
    branch.length = depth;
    const parent = branch.at(-1) ?? -1;
    branch.push(index);
    return { candidate, label, parent, level: depth + 1 };
  });
}
