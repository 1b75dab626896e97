import type { NumberLabel } from '../labels/number-label.ts';
import { contentsChildFit } from './contents-fit.ts';
import type { HeadingCandidate } from './heading-candidate.ts';
import {
  isCase,
  isRunIn,
  isSetAlike,
  isSetApart,
  isSetLarger,
  namesPartOf,
  spaceDifference,
} from './heading-looks.ts';
import { announces, isCounter, isMainUnit, rankOf, standsRightInside, stoodInBy } from './label-rank.ts';
import { strays } from './mark-counted.ts';
import type { OpenSection, OutlineState } from './outline-state.ts';
import { weights } from './step-weights.ts';

/** How well a candidate opens a new level below the innermost open section. */
export function childFit(
  state: OutlineState,
  candidate: HeadingCandidate,
  label: NumberLabel | null,
): number {
  const parent = state.open.at(-1);
  let fit = parent
    ? formatChildFit(parent.candidate, candidate) + contentsChildFit(parent.candidate, candidate)
    : 0;
  if (parent && isSetLarger(candidate, parent.candidate)) fit += weights.largerInside;
  if (parent) fit += rankFit(parent, candidate, label);
  // `(1)` inside one heading, then another set like that one: its neighbour.
  const hasKinAbove = state.open.some((open) => open.label === null && isSetAlike(open.candidate, candidate));
  if (!label && !candidate.isRecurrent && parent?.label && hasKinAbove) fit += weights.notRanked;
  if (label?.unit === 'annex') return parent ? fit - 3 : fit;
  // What an article counts are its paragraphs and items.
  if (parent?.label?.unit === 'article' && label?.unit === null && label.values.length < 2)
    fit += weights.itemOfArticle;
  if (strays(state.open, candidate, label)) fit += weights.strays;
  if (label && label.values.length > 0)
    fit += firstNumberFit(state, parent, label, candidate.form === 'alone');
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
function firstNumberFit(
  state: OutlineState,
  parent: OpenSection | undefined,
  label: NumberLabel,
  isAlone: boolean,
): number {
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
  if (last === (state.lastOfShape[label.shape] ?? -1) + 1)
    return parent?.label || !label.shape.startsWith('arabic') ? weights.first : weights.goesOnUncounted;
  if (label.unit === null && goesOnInOtherShape(state, last)) return weights.mixedNext;
  // `Sec. 201` is the first of Title II.
  const above = parent?.label?.values.at(-1);
  if (label.unit === 'section' && above !== undefined && Math.floor(last / 100) === above && last % 100 <= 1)
    return weights.first;
  const opensText = parent === undefined && Object.keys(state.lastOfShape).length === 0;
  if (opensText && isAlone && label.unit === null && label.shape !== 'arabic ') return weights.opensLater;
  return Math.max(weights.notFirst - 3, weights.notFirst + weights.gapEach * (last - 2));
}

/** `7.` after `(6)` of the section before: the families differ, the counting goes on. */
function goesOnInOtherShape(state: OutlineState, last: number): boolean {
  return Object.entries(state.lastOfShape).some(
    ([shape, before]) => before === last - 1 && state.depthOfShape[shape] === state.open.length,
  );
}

function rankFit(parent: OpenSection, candidate: HeadingCandidate, label: NumberLabel | null): number {
  if (parent.label && label) {
    if (label.shape === 'decimal' && parent.label.shape === 'decimal') {
      return label.values.length > parent.label.values.length ? weights.ranked : weights.notRanked - 2;
    }
    const isAnnounced = isCounter(label) && announces(parent.candidate, candidate, label);
    return isAnnounced || rankOf(label) > rankOf(parent.label) ? weights.ranked : weights.notRanked;
  }
  const isAfterPreamble = label?.unit === 'article' && parent.candidate.hasKnownName;
  if (label && (isMainUnit(label) || isAfterPreamble)) return weights.partInside;
  // `Section 1` follows a part with a text of its own; it stands inside a heading that has none.
  if (label?.unit === 'section' && candidate.line > parent.candidate.lastLine + 1) return weights.notRanked;
  if (label && isCounter(label))
    return announces(parent.candidate, candidate, label) ? weights.ranked : weights.notRanked;
  if (isRunIn(parent.candidate)) return weights.insideRunIn;
  if (label) return numberedInsideFit(parent.candidate, candidate, label);
  if (isRunIn(candidate)) return weights.ranked;
  if (parent.label) return unnumberedInsideFit(parent, candidate);
  return styleChildFit(parent.candidate, candidate);
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
  if (label && stoodInBy(label, candidate)) return weights.partOfUnit;
  if (candidate.hasKnownName || candidate.prominence > parent.prominence) return -0.8;
  return candidate.prominence >= 0.5 ? 0.5 : -0.8;
}

/** An unnumbered heading inside another is set smaller, or in small letters below capitals. */
function styleChildFit(parent: HeadingCandidate, candidate: HeadingCandidate): number {
  if (candidate.formatLevel !== null || parent.formatLevel !== null) return 0;
  const isRightBelow = candidate.line === parent.lastLine + 1;
  let fit = parent.hasKnownName && !isRightBelow ? weights.insideKnown : 0;
  if (spaceDifference(candidate, parent) > 0) fit += weights.moreSpaceInside;
  if (candidate.style === 'capitals' && parent.style !== 'capitals' && !isSetApart(parent, candidate))
    return fit + weights.capitalsInside;
  if (isCase(candidate) && parent.wording !== 'condition' && !isSetApart(parent, candidate)) return fit;
  if (
    parent.wording === 'period' &&
    candidate.wording === 'name' &&
    !isSetApart(parent, candidate) &&
    !candidate.hasKnownName
  )
    return fit;
  const isSmaller = isSetApart(parent, candidate)
    ? parent.prominence > candidate.prominence
    : (parent.style === 'capitals' && candidate.style !== 'capitals') ||
      (isRightBelow && (parent.style === candidate.style || candidate.style !== 'capitals'));
  if (isSmaller || spaceDifference(parent, candidate) > 0) return fit;
  return fit + (namesPartOf(candidate, parent) ? weights.namedPartInside : weights.notRanked);
}
