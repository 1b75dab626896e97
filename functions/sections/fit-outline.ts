import type { HeadingCandidate } from './heading-candidate.ts';
import type { NumberLabel } from './number-label.ts';

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
  let beam: State[] = [{ score: 0, key: '', open: [], depthOfShape: {}, lastOfShape: {}, node: null }];
  for (const candidate of candidates) beam = advance(beam, candidate);
  return unwind(beam[0]?.node ?? null);
}

/**
 * The best states after one more candidate, best first. Two states with the same open branch have the same future:
 * only the better one goes on, so steps are sorted before any is carried out.
 */
function advance(beam: State[], candidate: HeadingCandidate): State[] {
  const steps = beam.flatMap((state) => followers(state, candidate)).sort((a, b) => b.score - a.score);
  const next = new Map<string, State>();
  for (const step of steps) {
    if (next.size === beamWidth) break;
    const key = keyAfter(step, candidate);
    if (!next.has(key)) next.set(key, take(step, candidate, key));
  }
  return [...next.values()];
}

/** States kept after each candidate. Range 4 to 64; from 8 upwards no outline of the development documents changes. */
const beamWidth = 12;

/** One open section on the branch. */
interface OpenSection {
  candidate: HeadingCandidate;
  label: NumberLabel | null;
  /** Names this section and those it stands in. */
  key: string;
}

interface State {
  score: number;
  /** Names the open branch. */
  key: string;
  open: OpenSection[];
  /** Depth at which a shape was last used: `（一）` does not wander between levels. */
  depthOfShape: Record<string, number>;
  /** Last number of a shape: `（八）` may go on counting under the next `三、`. */
  lastOfShape: Record<string, number>;
  node: LinkedNode | null;
}

/** Accepted candidates, newest first, so that states share their past. */
interface LinkedNode {
  candidate: HeadingCandidate;
  label: NumberLabel | null;
  depth: number;
  previous: LinkedNode | null;
}

/** What a state may do with a candidate: read it as `label` at `depth`, or pass it over (`depth` -1). */
interface Step {
  state: State;
  label: NumberLabel | null;
  depth: number;
  score: number;
}

function followers(state: State, candidate: HeadingCandidate): Step[] {
  const steps: Step[] = [{ state, label: null, depth: -1, score: state.score }];
  const readings = candidate.readings.length > 0 ? candidate.readings : [null];
  for (const [index, label] of readings.entries()) {
    // Less natural readings need the sequence to speak for them.
    const evidence = candidate.score - index * weights.secondReading;
    for (let depth = 0; depth <= state.open.length; depth += 1) {
      const isSibling = depth < state.open.length;
      const fit = isSibling ? siblingFit(state, depth, candidate, label) : childFit(state, candidate, label);
      const gain = evidence + fit + memoryFit(state, label, depth);
      if (gain > -weights.hopeless) steps.push({ state, label, depth, score: state.score + gain });
    }
  }
  return steps;
}

function keyAfter({ state, label, depth }: Step, candidate: HeadingCandidate): string {
  if (depth === -1) return state.key;
  return `${depth === 0 ? '' : state.open[depth - 1]?.key}/${candidate.line}${label?.shape ?? ''}`;
}

function take({ state, label, depth, score }: Step, candidate: HeadingCandidate, key: string): State {
  if (depth === -1) return state;
  const open = [...state.open.slice(0, depth), { candidate, label, key }];
  const node = { candidate, label, depth, previous: state.node };
  if (!label) return { ...state, score, key, open, node };
  return {
    score,
    key,
    open,
    node,
    depthOfShape: { ...state.depthOfShape, [label.shape]: depth },
    lastOfShape: { ...state.lastOfShape, [label.shape]: label.values.at(-1) ?? 0 },
  };
}

/**
 * What speaks for and against a step, in the unit of `HeadingCandidate.score`.
 * Set by hand on outlines of both languages; the order of magnitude matters, not the decimals.
 */
const weights = {
  /** Taking a label in its second sense (`I.` as a letter). */
  secondReading: 0.6,
  /** A step worse than this is not followed up. */
  hopeless: 6,
  next: 1,
  gap: -0.8,
  gapEach: -0.3,
  gapMost: -3,
  duplicate: -1.2,
  reset: -2.6,
  /** `2.` after `I.`: the families differ, the counting goes on. */
  mixedNext: -0.2,
  mixedGap: -3,
  mixedOther: -5,
  mixedUnit: -6,
  /** Numbered after unnumbered or the reverse, on one level. */
  numberedAndNot: -1,
  sameStyle: 0.3,
  otherStyle: -1.5,
  /** `Tax on companies` after `Company Income Tax`: one style, unevenly capitalised. */
  nearStyle: 0,
  sameFormatLevel: 1,
  otherFormatLevel: -3,
  formatAndNone: -1,
  first: 0.5,
  notFirst: -2.5,
  sameShapeInside: -4,
  ranked: 0.3,
  notRanked: -1.2,
  decimalInside: 1.5,
  decimalOutside: -1,
  deeperFormat: 0.5,
  equalFormat: -1.5,
  shallowerFormat: -5,
  wanders: -1.2,
} as const;

function siblingFit(
  state: State,
  depth: number,
  candidate: HeadingCandidate,
  label: NumberLabel | null,
): number {
  const elder = state.open[depth];
  if (!elder) return 0;
  return formatSiblingFit(elder.candidate, candidate) + numberSiblingFit(elder, candidate, label);
}

function formatSiblingFit(elder: HeadingCandidate, candidate: HeadingCandidate): number {
  const [before, now] = [elder.formatLevel, candidate.formatLevel];
  if (before === null && now === null) return 0;
  if (before === null || now === null) return weights.formatAndNone;
  return before === now ? weights.sameFormatLevel : weights.otherFormatLevel;
}

function numberSiblingFit(
  elder: OpenSection,
  candidate: HeadingCandidate,
  label: NumberLabel | null,
): number {
  if (!elder.label && !label) return styleSiblingFit(elder.candidate, candidate);
  if (!elder.label || !label) {
    // "Foreword", then `1.`: the count begins beside a part that is never counted.
    const opening = label?.values.at(-1) === 1 ? weights.first : 0;
    const isBeside =
      elder.candidate.hasKnownName || candidate.hasKnownName || isSetAlike(elder.candidate, candidate);
    return isBeside ? opening : weights.numberedAndNot;
  }
  if (elder.label.unit === 'annex' || label.unit === 'annex') return annexSiblingFit(elder.label, label);
  if (elder.label.shape === label.shape) return stepFit(elder.label.values, label.values);
  if (elder.label.unit !== label.unit) return weights.mixedUnit;
  const step = (label.values.at(-1) ?? 0) - (elder.label.values.at(-1) ?? 0);
  if (elder.label.values.length !== label.values.length) return weights.mixedUnit;
  return step === 1 ? weights.mixedNext : step > 1 && step < 4 ? weights.mixedGap : weights.mixedOther;
}

function annexSiblingFit(elder: NumberLabel, label: NumberLabel): number {
  if (elder.unit === label.unit) return label.values.length === 0 ? 0 : stepFit(elder.values, label.values);
  return label.unit === 'annex' ? weights.first : weights.mixedUnit;
}

function styleSiblingFit(elder: HeadingCandidate, candidate: HeadingCandidate): number {
  if (elder.formatLevel !== null && candidate.formatLevel !== null) return weights.sameStyle;
  if (isSetApart(elder, candidate)) return weights.otherStyle;
  if (elder.style === candidate.style) return weights.sameStyle;
  return elder.style === 'capitals' || candidate.style === 'capitals'
    ? weights.otherStyle
    : weights.nearStyle;
}

function stepFit(before: number[], now: number[]): number {
  if (before.length !== now.length) return weights.mixedUnit;
  const last = now.length - 1;
  const movedUp = before.findIndex((value, index) => value !== now[index]);
  if (movedUp === -1) return weights.duplicate;
  if (movedUp < last) {
    // 1.3 to 2.1: the level above moved on without a heading of its own.
    const isNext = (now[movedUp] ?? 0) - (before[movedUp] ?? 0) === 1 && now[last] === 1;
    return isNext ? weights.gap : weights.reset;
  }
  const step = (now[last] ?? 0) - (before[last] ?? 0);
  if (step === 1) return weights.next;
  return step < 0 ? weights.reset : Math.max(weights.gapMost, weights.gap + weights.gapEach * (step - 2));
}

function childFit(state: State, candidate: HeadingCandidate, label: NumberLabel | null): number {
  const parent = state.open.at(-1);
  let fit = parent ? formatChildFit(parent.candidate, candidate) : 0;
  if (parent) fit += rankFit(parent, candidate, label);
  if (label?.unit === 'annex') return parent ? fit - 3 : fit;
  if (label && label.values.length > 0) fit += firstNumberFit(state, parent, label);
  if (
    label &&
    state.open.some((section) => section.label?.shape === label.shape && label.shape !== 'decimal')
  ) {
    fit += weights.sameShapeInside;
  }
  return fit;
}

function formatChildFit(parent: HeadingCandidate, candidate: HeadingCandidate): number {
  if (candidate.formatLevel === null) return parent.formatLevel === null ? 0 : 0.2;
  if (parent.formatLevel === null) return weights.formatAndNone;
  if (candidate.formatLevel > parent.formatLevel) return weights.deeperFormat;
  return candidate.formatLevel === parent.formatLevel ? weights.equalFormat : weights.shallowerFormat;
}

/** A child that opens a count starts with 1, goes on where the last child of its shape stopped, or repeats its parent's number. */
function firstNumberFit(state: State, parent: OpenSection | undefined, label: NumberLabel): number {
  const last = label.values.at(-1) ?? 0;
  if (label.values.length > 1) {
    const prefix = label.values.slice(0, -1);
    const above = parent?.label?.values ?? [];
    const isInside = prefix.length === above.length && prefix.every((value, index) => value === above[index]);
    const isUnderUnit = prefix.length === 1 && prefix[0] === above.at(-1);
    if (isInside || isUnderUnit) return weights.decimalInside + (last === 1 ? 0 : weights.gap);
    return weights.decimalOutside + (last === 1 ? 0 : weights.notFirst);
  }
  if (last === 1) return weights.first;
  if (last === (state.lastOfShape[label.shape] ?? -1) + 1) return weights.first;
  return Math.max(weights.notFirst - 3, weights.notFirst + weights.gapEach * (last - 2));
}

function memoryFit(state: State, label: NumberLabel | null, depth: number): number {
  if (!label || label.shape === 'decimal') return 0;
  const usual = state.depthOfShape[label.shape];
  return usual === undefined || usual === depth ? 0 : weights.wanders;
}

/** Outermost first. A shape usually stands inside those above it; bare counts of one rank nest either way. */
const ranks: [pattern: RegExp, rank: number][] = [
  [/^annex$/, 0],
  [/^part$/, 1],
  [/^chapter$/, 2],
  [/^section$/, 3],
  [/^article$/, 4],
  [/^formal、$/, 3.5],
  [/^han、$/, 4],
  [/^(?:word|ordinal)$/, 4],
  [/^roman-upper/, 4],
  [/^letter-upper/, 5],
  [/^(?:\(han\)|\(word\))$/, 5],
  [/^arabic/, 6],
  [/^decimal$/, 6.5],
  [/^\(arabic\)$/, 7],
  [/^letter-lower/, 7.5],
  [/^roman-lower/, 8],
  [/^circled/, 8],
];

const rankOfShape = new Map<string, number>();

function rankOf(label: NumberLabel): number {
  const known = rankOfShape.get(label.shape);
  if (known !== undefined) return known;
  const rank = ranks.find(([pattern]) => pattern.test(label.shape))?.[1] ?? 6;
  rankOfShape.set(label.shape, rank);
  return rank;
}

function rankFit(parent: OpenSection, candidate: HeadingCandidate, label: NumberLabel | null): number {
  if (parent.label && label) {
    if (label.shape === 'decimal' && parent.label.shape === 'decimal') {
      return label.values.length > parent.label.values.length ? weights.ranked : weights.notRanked - 2;
    }
    return rankOf(label) > rankOf(parent.label) ? weights.ranked : weights.notRanked;
  }
  if (label) return numberedInsideFit(parent.candidate, candidate);
  if (parent.label) return unnumberedInsideFit(parent.candidate, candidate);
  return styleChildFit(parent.candidate, candidate);
}

/** Numbers stand inside an unnumbered heading, but not inside a foreword or a heading set in the same type. */
function numberedInsideFit(parent: HeadingCandidate, candidate: HeadingCandidate): number {
  const isForeword = parent.hasKnownName && candidate.formatLevel === parent.formatLevel;
  return isForeword || isSetAlike(parent, candidate) ? weights.notRanked : weights.ranked;
}

/**
 * An unnumbered heading below a numbered one: in plain text more often its neighbour ("Conclusion"),
 * in large type most often its part, since the numbers mark the outer sections.
 */
function unnumberedInsideFit(parent: HeadingCandidate, candidate: HeadingCandidate): number {
  if (candidate.formatLevel !== null) return 0;
  if (candidate.hasKnownName || candidate.prominence > parent.prominence) return -0.8;
  return candidate.prominence >= 0.5 ? 0.5 : -0.8;
}

/** An unnumbered heading inside another is set smaller, or in small letters below capitals. */
function styleChildFit(parent: HeadingCandidate, candidate: HeadingCandidate): number {
  if (candidate.formatLevel !== null || parent.formatLevel !== null) return 0;
  const isSmaller = isSetApart(parent, candidate)
    ? parent.prominence > candidate.prominence
    : parent.style === 'capitals' && candidate.style !== 'capitals';
  return isSmaller ? 0 : weights.notRanked;
}

/** Headings of one level are set in one type; a difference this large is meant. */
const typeStep = 0.03;

function isSetApart(a: HeadingCandidate, b: HeadingCandidate): boolean {
  return Math.abs(a.prominence - b.prominence) > typeStep;
}

/** True for two headings in the same large or bold type. */
function isSetAlike(a: HeadingCandidate, b: HeadingCandidate): boolean {
  const isTold = a.formatLevel !== null || b.formatLevel !== null;
  return !isTold && a.prominence >= 0.5 && b.prominence >= 0.5 && !isSetApart(a, b);
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
