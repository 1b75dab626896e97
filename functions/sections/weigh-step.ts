import type { HeadingCandidate } from './heading-candidate.ts';
import type { NumberLabel } from './number-label.ts';
import type { OpenSection, OutlineState } from './outline-state.ts';

/**
 * What speaks for and against a step, in the unit of `HeadingCandidate.score`.
 * Set by hand on outlines of both languages; the order of magnitude matters, not the decimals.
 */
export const weights = {
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
  /** A heading on a line of its own after one that runs into its paragraph; evidence from which it plainly stands alone. */
  otherForm: -2,
  plainlyAlone: 1.5,
  /** Numbered after unnumbered or the reverse, on one level. */
  numberedAndNot: -1,
  /** "Governance" after `Pillar 3`: what is not counted stands outside more often than beside. */
  afterCounter: -0.5,
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
  /** A heading in larger type than the one it would stand in. */
  largerInside: -2,
  itemOfArticle: -6,
  /** `Chapter 2` inside an unnumbered heading, and the reverse. */
  partInside: -2.5,
  partOfUnit: 0.5,
  /** Capitals inside small letters, or more space above the inner than above the outer one. */
  capitalsInside: -3,
  moreSpaceInside: -1.5,
  sameSpace: 0.2,
  otherSpace: -0.8,
  sameWording: 0.5,
  otherWording: -0.3,
  /** A heading inside "A message from the Mayor" or "Foreword". */
  insideKnown: -1,
  /** "Conclusion" on another level than "Introduction". */
  knownWanders: -0.6,
  /** Two headings with nothing between them: the second stands in the first. */
  nothingBetween: -0.8,
  /** Headings without a text of their own stand on one level: each holds those that follow. */
  bothBodiless: 0.5,
  /** A heading without a text of its own announces several; a second is more likely than the end after one. */
  onlyChild: -0.5,
} as const;

/** How well a candidate follows as the next sibling of the section open at `depth`. */
export function siblingFit(
  state: OutlineState,
  depth: number,
  candidate: HeadingCandidate,
  label: NumberLabel | null,
): number {
  const elder = state.open[depth];
  if (!elder) return 0;
  const fit = formatSiblingFit(elder.candidate, candidate) + numberSiblingFit(elder, candidate, label);
  return leavesOnlyChild(state, depth, candidate) ? fit + weights.onlyChild : fit;
}

/** True for plain headings where the one open below `depth` is the first there and stands right below its parent. */
function leavesOnlyChild(state: OutlineState, depth: number, candidate: HeadingCandidate): boolean {
  const [elder, child, ...deeper] = state.open.slice(depth);
  const isPlain = [elder?.candidate, child?.candidate, candidate].every(
    (heading) =>
      heading?.style !== 'capitals' && heading?.readings.length === 0 && heading.formatLevel === null,
  );
  return isPlain && deeper.length === 0 && child?.candidate.line === (elder?.candidate.lastLine ?? 0) + 1;
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
    if (isCounter(elder.label)) return label ? 0 : weights.afterCounter;
    if (isCounter(label))
      return announces(elder.candidate, candidate, label) ? weights.numberedAndNot : weights.first;
    const opening = label?.values.at(-1) === 1 ? weights.first : 0;
    if (label && standsRightInside(elder.candidate, candidate, label)) return weights.numberedAndNot;
    const isBeside =
      elder.candidate.hasKnownName ||
      candidate.hasKnownName ||
      isSetAlike(elder.candidate, candidate) ||
      (label?.unit === 'section' && candidate.line > elder.candidate.lastLine + 1);
    return isBeside ? opening : weights.numberedAndNot;
  }
  if (elder.label.unit === 'annex' || label.unit === 'annex') return annexSiblingFit(elder.label, label);
  if (elder.label.shape === label.shape)
    return stepFit(elder.label.values, label.values) + formFit(elder.candidate, candidate);
  if (elder.label.unit !== label.unit) return weights.mixedUnit;
  const step = (label.values.at(-1) ?? 0) - (elder.label.values.at(-1) ?? 0);
  if (elder.label.values.length !== label.values.length) return weights.mixedUnit;
  return step === 1 ? weights.mixedNext : step > 1 && step < 4 ? weights.mixedGap : weights.mixedOther;
}

function formFit(elder: HeadingCandidate, candidate: HeadingCandidate): number {
  const isTold = elder.formatLevel !== null || candidate.formatLevel !== null;
  return !isTold &&
    elder.form === 'run-in' &&
    candidate.form === 'alone' &&
    candidate.score >= weights.plainlyAlone
    ? weights.otherForm
    : 0;
}

function annexSiblingFit(elder: NumberLabel, label: NumberLabel): number {
  if (elder.unit === label.unit) return label.values.length === 0 ? 0 : stepFit(elder.values, label.values);
  return label.unit === 'annex' ? weights.first : weights.mixedUnit;
}

function styleSiblingFit(elder: HeadingCandidate, candidate: HeadingCandidate): number {
  return (
    looksSiblingFit(elder, candidate) +
    spaceSiblingFit(elder, candidate) +
    wordingSiblingFit(elder, candidate) +
    (candidate.line === elder.lastLine + 1 ? weights.nothingBetween : 0) +
    (candidate.isBodiless && elder.isBodiless ? weights.bothBodiless : 0)
  );
}

/** Two empty lines above chapters, one above what they hold; more than two say no more. */
const mostSpace = 2;

function spaceDifference(a: HeadingCandidate, b: HeadingCandidate): number {
  if (a.spaceAbove === undefined || b.spaceAbove === undefined) return 0;
  return Math.min(a.spaceAbove, mostSpace) - Math.min(b.spaceAbove, mostSpace);
}

function spaceSiblingFit(elder: HeadingCandidate, candidate: HeadingCandidate): number {
  if (elder.spaceAbove === undefined) return 0;
  return spaceDifference(elder, candidate) === 0 ? weights.sameSpace : weights.otherSpace;
}

function wordingSiblingFit(elder: HeadingCandidate, candidate: HeadingCandidate): number {
  if (elder.formatLevel !== null || candidate.formatLevel !== null) return 0;
  if (elder.wording === candidate.wording) return elder.wording === 'name' ? 0 : weights.sameWording;
  return weights.otherWording;
}

function looksSiblingFit(elder: HeadingCandidate, candidate: HeadingCandidate): number {
  if (elder.formatLevel !== null && candidate.formatLevel !== null) return weights.sameStyle;
  if (isSetApart(elder, candidate)) return weights.otherStyle;
  const isCapitals = elder.style === 'capitals' || candidate.style === 'capitals';
  // One word tells no style: "Conclusion" follows "Measures for the year" as well as "Education"; a foreword has its own.
  const isSame =
    elder.style === candidate.style || elder.hasKnownName || (candidate.hasKnownName && !isCapitals);
  if (isSame) return weights.sameStyle;
  return isCapitals ? weights.otherStyle : weights.nearStyle;
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

/** How well a candidate opens a new level below the innermost open section. */
export function childFit(
  state: OutlineState,
  candidate: HeadingCandidate,
  label: NumberLabel | null,
): number {
  const parent = state.open.at(-1);
  let fit = parent ? formatChildFit(parent.candidate, candidate) : 0;
  if (parent && isSetLarger(candidate, parent.candidate)) fit += weights.largerInside;
  if (parent) fit += rankFit(parent, candidate, label);
  // `(1)` inside one heading, then another set like that one: its neighbour.
  const hasKinAbove = state.open.some((open) => open.label === null && isSetAlike(open.candidate, candidate));
  if (!label && parent?.label && hasKinAbove) fit += weights.notRanked;
  if (label?.unit === 'annex') return parent ? fit - 3 : fit;
  // What an article counts are its paragraphs and items.
  if (parent?.label?.unit === 'article' && label?.unit === null && label.values.length < 2)
    fit += weights.itemOfArticle;
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
function firstNumberFit(state: OutlineState, parent: OpenSection | undefined, label: NumberLabel): number {
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
  // `Sec. 201` is the first of Title II.
  const above = parent?.label?.values.at(-1);
  if (label.unit === 'section' && above !== undefined && Math.floor(last / 100) === above && last % 100 <= 1)
    return weights.first;
  return Math.max(weights.notFirst - 3, weights.notFirst + weights.gapEach * (last - 2));
}

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
  return !isTold && state.open.slice(0, depth).every((section) => section.label === null);
}

/** Outermost first. A shape usually stands inside those above it; bare counts of one rank nest either way. */
const ranks: [pattern: RegExp, rank: number][] = [
  [/^annex$/, 0],
  [/^part$/, 1],
  [/^chapter$/, 2],
  [/^section$/, 3],
  [/^article$/, 4],
  [/^counter/, 3.5],
  [/^(?:formal|stem)、$/, 3.5],
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
  const isAfterPreamble = label?.unit === 'article' && parent.candidate.hasKnownName;
  if (label && (isMainUnit(label) || isAfterPreamble)) return weights.partInside;
  // `Section 1` follows a part with a text of its own; it stands inside a heading that has none.
  if (label?.unit === 'section' && candidate.line > parent.candidate.lastLine + 1) return weights.notRanked;
  if (label && isCounter(label))
    return announces(parent.candidate, candidate, label) ? weights.ranked : weights.notRanked;
  if (label) return numberedInsideFit(parent.candidate, candidate, label);
  if (parent.label) return unnumberedInsideFit(parent, candidate);
  return styleChildFit(parent.candidate, candidate);
}

/** Parts and chapters are the outermost divisions of whatever names them. */
function isMainUnit(label: NumberLabel | null): boolean {
  return label?.unit === 'part' || label?.unit === 'chapter';
}

function isCounter(label: NumberLabel | null): boolean {
  return label?.shape.startsWith('counter') ?? false;
}

/** `Finding 1` stands inside a heading that tells of findings, or that has no text of its own. */
function announces(
  parent: HeadingCandidate,
  candidate: HeadingCandidate,
  label: NumberLabel | null,
): boolean {
  const noun = label?.shape.replace(/^counter-(?:.* )?/, '').slice(0, 6) ?? '';
  return candidate.line === parent.lastLine + 1 || (parent.heading ?? '').toLowerCase().includes(noun);
}

/** A number in brackets, or the first one right below a heading without a text of its own: a part of it, in whatever type. */
function standsRightInside(
  parent: HeadingCandidate,
  candidate: HeadingCandidate,
  label: NumberLabel,
): boolean {
  const isTold = parent.formatLevel !== null || candidate.formatLevel !== null;
  const isBelow = candidate.line === parent.lastLine + 1 && label.values.at(-1) === 1;
  return !isTold && !parent.hasKnownName && (isBelow || /^\(|\)$/.test(label.shape));
}

/** Numbers stand inside an unnumbered heading, but not inside a foreword or a heading set in the same type. */
function numberedInsideFit(
  parent: HeadingCandidate,
  candidate: HeadingCandidate,
  label: NumberLabel,
): number {
  if (standsRightInside(parent, candidate, label)) return weights.ranked;
  const isForeword = parent.hasKnownName && candidate.formatLevel === parent.formatLevel;
  return isForeword || isSetAlike(parent, candidate) ? weights.notRanked : weights.ranked;
}

/**
 * An unnumbered heading below a numbered one: in plain text more often its neighbour ("Conclusion"),
 * in large type most often its part, since the numbers mark the outer sections.
 */
function unnumberedInsideFit({ candidate: parent, label }: OpenSection, candidate: HeadingCandidate): number {
  if (candidate.formatLevel !== null) return 0;
  // Named parts hold headings without numbers, even "Introduction" when it comes at once.
  if (
    (isMainUnit(label) || label?.unit === 'section') &&
    (!candidate.hasKnownName || candidate.line === parent.lastLine + 1)
  )
    return weights.partOfUnit;
  if (candidate.isRecurrent) return weights.partOfUnit;
  if (isCounter(label)) return weights.notRanked;
  // `2. Proposals`, then a heading above paragraph `2.3`.
  const above = candidate.numberedBelow?.slice(0, -1) ?? [];
  if (above.length > 0 && above.join() === label?.values.join()) return weights.partOfUnit;
  if (candidate.hasKnownName || candidate.prominence > parent.prominence) return -0.8;
  return candidate.prominence >= 0.5 ? 0.5 : -0.8;
}

/** An unnumbered heading inside another is set smaller, or in small letters below capitals. */
function styleChildFit(parent: HeadingCandidate, candidate: HeadingCandidate): number {
  if (candidate.formatLevel !== null || parent.formatLevel !== null) return 0;
  let fit = parent.hasKnownName ? weights.insideKnown : 0;
  if (spaceDifference(candidate, parent) > 0) fit += weights.moreSpaceInside;
  if (candidate.style === 'capitals' && parent.style !== 'capitals' && !isSetApart(parent, candidate))
    return fit + weights.capitalsInside;
  const isSmaller = isSetApart(parent, candidate)
    ? parent.prominence > candidate.prominence
    : (parent.style === 'capitals' && candidate.style !== 'capitals') ||
      (candidate.line === parent.lastLine + 1 &&
        (parent.style === candidate.style || candidate.style !== 'capitals'));
  return isSmaller || spaceDifference(parent, candidate) > 0 ? fit : fit + weights.notRanked;
}

/** Headings of one level are set in one type; a difference this large is meant. */
const typeStep = 0.03;

/** True when both are set in heading type, the first in the larger. */
function isSetLarger(a: HeadingCandidate, b: HeadingCandidate): boolean {
  const isTold = a.formatLevel !== null || b.formatLevel !== null;
  return !isTold && b.prominence >= 0.5 && a.prominence > b.prominence + typeStep;
}

function isSetApart(a: HeadingCandidate, b: HeadingCandidate): boolean {
  return Math.abs(a.prominence - b.prominence) > typeStep;
}

/** True for two headings in the same large or bold type. */
function isSetAlike(a: HeadingCandidate, b: HeadingCandidate): boolean {
  const isTold = a.formatLevel !== null || b.formatLevel !== null;
  return !isTold && a.prominence >= 0.5 && b.prominence >= 0.5 && !isSetApart(a, b);
}
