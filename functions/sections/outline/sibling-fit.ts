import type { NumberLabel } from '../labels/number-label.ts';
import { contentsSiblingFit } from './contents-fit.ts';
import type { HeadingCandidate } from './heading-candidate.ts';
import { isCase, isRunIn, isSetAlike, isSetApart, namesPartOf, spaceDifference } from './heading-looks.ts';
import { announces, isCounter, isMainUnit, standsRightInside, stoodInBy } from './label-rank.ts';
import { strays } from './mark-counted.ts';
import type { OpenSection, OutlineState } from './outline-state.ts';
import { weights } from './step-weights.ts';

/** How well a candidate follows as the next sibling of the section open at `depth`. */
export function siblingFit(
  state: OutlineState,
  depth: number,
  candidate: HeadingCandidate,
  label: NumberLabel | null,
): number {
  const elder = state.open[depth];
  if (!elder) return 0;
  const fit =
    formatSiblingFit(elder.candidate, candidate) +
    contentsSiblingFit(elder.candidate, candidate) +
    numberSiblingFit(state, elder, candidate, label) +
    (elder.label?.shape !== 'decimal' && strays(state.open.slice(0, depth), candidate, label)
      ? weights.strays
      : 0);
  return leavesOnlyChild(state, depth, candidate) ? fit + weights.onlyChild : fit;
}

/** True for plain headings where the one open below `depth` is the first there and stands right below its parent. */
function leavesOnlyChild(state: OutlineState, depth: number, candidate: HeadingCandidate): boolean {
  const [elder, child, ...deeper] = state.open.slice(depth);
  const isPlain = [elder?.candidate, child?.candidate, candidate].every(
    (heading) =>
      heading?.style !== 'capitals' && heading?.readings.length === 0 && heading.formatLevel === null,
  );
  if (candidate.isBodiless) return false;
  return isPlain && deeper.length === 0 && child?.candidate.line === (elder?.candidate.lastLine ?? 0) + 1;
}

function formatSiblingFit(elder: HeadingCandidate, candidate: HeadingCandidate): number {
  const [before, now] = [elder.formatLevel, candidate.formatLevel];
  if (before === null && now === null) return 0;
  if (before === null || now === null) return weights.formatAndNone;
  return before === now ? weights.sameFormatLevel : weights.otherFormatLevel;
}

function numberSiblingFit(
  state: OutlineState,
  elder: OpenSection,
  candidate: HeadingCandidate,
  label: NumberLabel | null,
): number {
  if (isRunIn(candidate) || isRunIn(elder.candidate)) return runInSiblingFit(elder.candidate, candidate);
  if (elder.label && label) return labelsFit({ ...elder, label: elder.label }, candidate, label);
  return elder.label || label
    ? besideLabelFit(state, elder, candidate, label)
    : unnumberedSiblingFit(state, elder, candidate);
}

function unnumberedSiblingFit(state: OutlineState, elder: OpenSection, candidate: HeadingCandidate): number {
  const last = state.open.at(-1)?.candidate;
  const isRightBelow = last?.form !== 'run-in' && last?.lastLine === candidate.line - 1;
  return (
    styleSiblingFit(elder, candidate) +
    (isRightBelow ? weights.nothingBetween : bodilessFit(elder.candidate, candidate))
  );
}

/** One of the two has a label, the other has none. */
function besideLabelFit(
  state: OutlineState,
  elder: OpenSection,
  candidate: HeadingCandidate,
  label: NumberLabel | null,
): number {
  // "Foreword", then `1.`: the count begins beside a part that is never counted.
  if (isCounter(elder.label)) return label ? 0 : weights.afterCounter;
  if (isCounter(label))
    return announces(elder.candidate, candidate, label) ? weights.numberedAndNot : weights.first;
  if (elder.label && stoodInBy(elder.label, candidate)) return weights.partBesideWhole;
  const opening = label ? openingFit(state, label) : 0;
  if (label && standsRightInside(elder.candidate, candidate, label)) return weights.numberedAndNot;
  const isBeside =
    elder.candidate.hasKnownName ||
    candidate.hasKnownName ||
    isSetAlike(elder.candidate, candidate) ||
    (label?.unit === 'section' && candidate.line > elder.candidate.lastLine + 1);
  const isPartBehindText = isMainUnit(label) && candidate.line > elder.candidate.lastLine + 1;
  if (!isBeside && isPartBehindText) return opening + weights.partBehindText;
  return isBeside ? opening : weights.numberedAndNot;
}

function labelsFit(
  elder: OpenSection & { label: NumberLabel },
  candidate: HeadingCandidate,
  label: NumberLabel,
): number {
  if (elder.label.unit === 'annex' || label.unit === 'annex') return annexSiblingFit(elder.label, label);
  if (elder.label.shape === label.shape)
    return stepFit(elder.label.values, label.values) + formFit(elder.candidate, candidate);
  if (elder.label.unit !== label.unit) return weights.mixedUnit;
  const step = (label.values.at(-1) ?? 0) - (elder.label.values.at(-1) ?? 0);
  if (elder.label.values.length !== label.values.length) return weights.mixedUnit;
  return step === 1 ? weights.mixedNext : step > 1 && step < 4 ? weights.mixedGap : weights.mixedOther;
}

/** `DATES: This rule …` and `SUPPLEMENTARY INFORMATION:` are of one kind; else what runs in stands beside its like. */
function runInSiblingFit(elder: HeadingCandidate, candidate: HeadingCandidate): number {
  const areCapitals = elder.style === 'capitals' && candidate.style === 'capitals';
  const isSame = areCapitals || (isRunIn(elder) && isRunIn(candidate));
  return isSame ? weights.sameStyle : weights.otherForm;
}

/** A bare count that begins beside an unnumbered heading begins with 1, or goes on. */
function openingFit(state: OutlineState, label: NumberLabel): number {
  const last = label.values.at(-1) ?? 0;
  if (last === 1) return weights.first;
  const isStray = label.shape === 'arabic ' && last !== (state.lastOfShape[label.shape] ?? -1) + 1;
  return isStray ? weights.notFirst : 0;
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

/** Headings without a text of their own stand beside an introduction that has one; beside one another, see `memoryFit`. */
function bodilessFit(elder: HeadingCandidate, candidate: HeadingCandidate): number {
  return candidate.isBodiless && elder.hasKnownName ? weights.bothBodiless : 0;
}

/** The same set of headings comes under each of several; what is not of the set stands beside those. */
function recurrenceFit(elder: HeadingCandidate, candidate: HeadingCandidate): number {
  return elder.isRecurrent && !candidate.isRecurrent ? weights.besideRecurrent : 0;
}

function styleSiblingFit(
  { candidate: elder, wordedAlike }: OpenSection,
  candidate: HeadingCandidate,
): number {
  return (
    looksSiblingFit(elder, candidate) +
    spaceSiblingFit(elder, candidate) +
    recurrenceFit(elder, candidate) +
    (namesPartOf(candidate, elder) ? weights.partBeside : 0) +
    wordingSiblingFit(elder, candidate, wordedAlike)
  );
}

function spaceSiblingFit(elder: HeadingCandidate, candidate: HeadingCandidate): number {
  if (elder.spaceAbove === undefined) return 0;
  return spaceDifference(elder, candidate) === 0 ? weights.sameSpace : weights.otherSpace;
}

function wordingSiblingFit(
  elder: HeadingCandidate,
  candidate: HeadingCandidate,
  wordedAlike: number,
): number {
  if (elder.formatLevel !== null || candidate.formatLevel !== null) return 0;
  if (isCase(candidate) && elder.wording !== 'condition') return weights.conditionBeside;
  if (elder.wording === 'period' && candidate.wording === 'name')
    return candidate.hasKnownName ? 0 : weights.besidePeriod;
  if (elder.wording === candidate.wording) return elder.wording === 'name' ? 0 : weights.sameWording;
  if (isOneWord(candidate)) return 0;
  return elder.wording !== 'name' && wordedAlike > 1 ? weights.endsSeries : weights.otherWording;
}

function looksSiblingFit(elder: HeadingCandidate, candidate: HeadingCandidate): number {
  if (elder.formatLevel !== null && candidate.formatLevel !== null) return weights.sameStyle;
  if (isSetApart(elder, candidate)) return weights.otherStyle;
  const isCapitals = elder.style === 'capitals' || candidate.style === 'capitals';
  // One word tells no style: `Flood risk` follows "Design"; a foreword and a conclusion have their own.
  const isNeutral = elder.hasKnownName || (!isCapitals && (candidate.hasKnownName || isOneWord(elder)));
  const isSame = elder.style === candidate.style || isNeutral;
  if (isSame) return weights.sameStyle;
  return isCapitals ? weights.otherStyle : weights.nearStyle;
}

function isOneWord({ heading }: HeadingCandidate): boolean {
  return !(heading ?? '').includes(' ');
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
