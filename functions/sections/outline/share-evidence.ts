import type { NumberLabel } from '../labels/number-label.ts';
import { judgeHeadingWords } from '../wording/judge-heading-words.ts';
import { findMixedSeries, findSeries, meanScore, shapeOf } from './find-series.ts';
import type { OutlineNode } from './fit-outline.ts';
import type { HeadingCandidate } from './heading-candidate.ts';

/** Short numbered lines one under the other, nothing between them, are a list. */
export function markListItems(candidates: HeadingCandidate[]): void {
  for (const [index, candidate] of candidates.entries()) {
    const next = candidates[index + 1];
    if (!next || !isBareItem(candidate) || !isBareItem(next) || next.line !== candidate.lastLine + 1)
      continue;
    const isSameSeries = candidate.readings.some((a) => next.readings.some((b) => goesOn(a, b)));
    if (!isSameSeries || candidate.score - next.score > mostUnlike) continue;
    if (candidate.isLedIn) {
      next.isLedIn = true;
      if (!candidate.isInList) candidate.score -= ledIn;
      next.score -= ledIn;
    }
    const isListed = candidate.isListed && next.isListed;
    candidate.isInList = next.isInList = true;
    candidate.score -= isListed ? listedInFormat : 2.2;
    const after = candidates[index + 2];
    const isFollowed = next.line + 1 === after?.line;
    // The last of them may have a body of its own, unless the format says that it is an item like the others.
    if (isListed && !(isFollowed && after?.isListed)) next.score -= listedInFormat;
    else if (!isFollowed) next.score -= 1;
  }
}

/** `4. Proposals` above `1. Plant trees.` is no item of that list. */
function goesOn(a: NumberLabel, b: NumberLabel): boolean {
  return a.shape === b.shape && (b.values.at(-1) ?? 0) >= (a.values.at(-1) ?? 0);
}

/** Items of one list are worded alike; `B. Inspections` above `C. Sanders led the inspections.` is none. */
const mostUnlike = 2.5;

/** Taken off items of a list below a line that ends in a colon. */
const ledIn = 2.5;

/** Taken off items of a list that the format itself draws, however bold they are. */
const listedInFormat = 4.5;

/** Marks headings without a number or a text of their own: `Revenues` right above `Property Taxes`. */
export function markBodiless(candidates: HeadingCandidate[]): void {
  for (const [index, candidate] of candidates.entries()) {
    const next = candidates[index + 1];
    const isAbove = next?.line === candidate.lastLine + 1 && next.readings.length === 0;
    if (
      isAbove &&
      candidate.readings.length === 0 &&
      candidate.formatLevel === null &&
      candidate.form === 'alone'
    )
      candidate.isBodiless = true;
  }
}

/** Marks unnumbered headings whose words come again. */
export function markRecurrent(candidates: HeadingCandidate[]): void {
  const plain = candidates.filter(
    ({ readings, formatLevel, form }) => readings.length === 0 && formatLevel === null && form === 'alone',
  );
  const seen = new Map<string, HeadingCandidate>();
  for (const candidate of plain) {
    const earlier = seen.get(candidate.heading ?? '');
    seen.set(candidate.heading ?? '', candidate);
    if (earlier) earlier.isRecurrent = candidate.isRecurrent = true;
  }
}

/** A report on one span of time alone has no such parts. */
const periodsAtLeast = 2;

/** Lets `今年的主要任务` hold what follows only beside `一年来的工作`. */
export function settlePeriods(candidates: HeadingCandidate[]): void {
  const periods = candidates.filter(({ wording }) => wording === 'period');
  if (periods.length < periodsAtLeast) for (const candidate of periods) candidate.wording = 'name';
}

/** Taken off a question where the paper asks and does not answer. */
const unanswered = 3;

/** `Question 1: Do you agree …?`: a consultation asks in passing; guidance answers each question before the next heading. */
export function markUnansweredQuestions(candidates: HeadingCandidate[]): void {
  const isAsked = (candidate: HeadingCandidate) =>
    candidate.readings[0]?.shape === 'question' && candidate.formatLevel === null;
  const questions = candidates.filter(isAsked);
  const isUnanswered = (candidate: HeadingCandidate, index: number) =>
    isAsked(candidate) &&
    candidate.form === 'alone' &&
    candidates[index + 1]?.line === candidate.lastLine + 1;
  if (candidates.filter(isUnanswered).length * 2 <= questions.length) return;
  for (const question of questions) question.score -= unanswered;
}

function isBareItem(candidate: HeadingCandidate): boolean {
  return candidate.form === 'alone' && candidate.formatLevel === null && candidate.readings[0]?.unit === null;
}

/**
 * Lines of one shape are headings together or paragraphs together: half or more of a line's evidence is the mean of its shape.
 * Only lines of prose share; a heading that the format or its own line shows needs no witnesses.
 */
export function shareEvidence(candidates: HeadingCandidate[]): void {
  const shared = candidates.filter(
    (candidate) => candidate.formatLevel === null && isProse(candidate) && !isShortItem(candidate),
  );
  const means = new Map(
    [...Map.groupBy(shared, shapeOf)].map(([shape, group]) => [shape, meanScore(group)] as const),
  );
  const series = findSeries(shared);
  const mixed = findMixedSeries(shared);
  const settled = shared.map((candidate) => {
    const mean = mixed.get(candidate) ?? series.get(candidate) ?? means.get(shapeOf(candidate)) ?? 0;
    // Where most lines of the shape are prose, the few that could be headings need more than their own looks.
    const own = mean < 0 || mixed.has(candidate) ? 0.3 : 0.5;
    const taken = mean < 0 ? Math.min(shapeOfProse - mean, mostOfProse) : 0;
    return own * candidate.score + (1 - own) * mean - taken;
  });
  for (const [index, candidate] of shared.entries()) candidate.score = settled[index]!;
}

/** What is taken off a line whose shape is mostly prose, more where it is plainly so: a good sequence shall not carry it. */
const shapeOfProse = 1.3;
const mostOfProse = 2.2;

/** `（一）加强学习。` in a list of such lines: it says nothing of the paragraphs of other sections that are numbered alike. */
function isShortItem({ isInList, heading }: HeadingCandidate): boolean {
  return isInList === true && judgeHeadingWords(heading ?? '') > 0.5;
}

function isProse(candidate: HeadingCandidate): boolean {
  return (
    candidate.form === 'run-in' ||
    (candidate.form === 'alone' && candidate.score < 0 && candidate.readings.length > 0)
  );
}

/** Under this share of a shape's lines of prose, the accepted ones are stragglers. Range 0.2 to 0.6. */
const stragglerShare = 0.35;
const stragglersAmong = 4;

/**
 * The candidates without those run-in headings that stand alone in their shape: when the outline accepted `2.1` but none
 * of the other five numbered paragraphs, it is a numbered paragraph too.
 */
export function withoutStragglers(
  candidates: HeadingCandidate[],
  outline: OutlineNode[],
): HeadingCandidate[] {
  const accepted = new Set(outline.map((node) => node.candidate));
  const shapes = new Map<string, { accepted: number; all: number }>();
  for (const candidate of candidates) {
    const shape = candidate.readings[0]?.shape;
    if (shape === undefined || candidate.formatLevel !== null || !isProse(candidate)) continue;
    const counts = shapes.get(shape) ?? { accepted: 0, all: 0 };
    counts.all += 1;
    if (accepted.has(candidate)) counts.accepted += 1;
    shapes.set(shape, counts);
  }
  return candidates.filter((candidate) => {
    const counts = shapes.get(candidate.readings[0]?.shape ?? '');
    const isStraggler =
      counts !== undefined && counts.all >= stragglersAmong && counts.accepted < stragglerShare * counts.all;
    return !(isStraggler && candidate.form === 'run-in' && candidate.formatLevel === null);
  });
}

/** Where the text begins: the line that may be its first heading, null for none, and its first prose. */
export interface Front {
  openingLine: number | null;
  firstProse: number;
}

/**
 * The candidates without an unnumbered first heading that holds all others: what all of a document stands in
 * is its title, or a line of its letterhead, unless prose stands above it. Where it has a text of its own right below both, or where other headings
 * stand before it, it is a part beside the numbered ones (`About this plan`, then `1. Who we are`).
 */
export function withoutLoneRoot(
  candidates: HeadingCandidate[],
  outline: OutlineNode[],
  front: Front,
): HeadingCandidate[] {
  const roots = outline.filter(({ level }) => level === 1);
  const root = roots.at(-1);
  const inside = root ? outline.slice(outline.indexOf(root) + 1) : [];
  const isLone = roots.every(({ label }) => label === null) && inside.length >= 2;
  if (!root || !isLone || root.candidate.hasKnownName) return candidates;
  if (holdsNumberedParts(root, inside) && (roots.length > 1 || root.candidate.line === front.openingLine))
    return candidates.map((candidate) =>
      candidate === root.candidate ? { ...candidate, hasKnownName: true } : candidate,
    );
  // Behind the letter of a notice stands the title of the plan it issues, numbered by itself, or a title in larger type.
  const isBehindProse =
    root.candidate.line > front.firstProse &&
    inside.every(
      ({ label, candidate }) => label === null && candidate.prominence >= root.candidate.prominence,
    );
  return roots.length > 1 || isBehindProse
    ? candidates
    : candidates.filter((candidate) => candidate !== root.candidate);
}

/** Numbered headings below the text of an unnumbered one are the document's own parts where they are most of it. */
function holdsNumberedParts({ candidate }: OutlineNode, inside: OutlineNode[]): boolean {
  const [first] = inside;
  const parts = inside.filter(({ level }) => level === 2);
  const isApart = first !== undefined && first.candidate.line > candidate.lastLine + 1;
  const isCounted = first?.label?.values[0] === 1 && parts.every(({ label }) => label !== null);
  return isApart && isCounted && candidate.formatLevel === null && parts.length >= numberedPartsAtLeast;
}

/** Fewer numbered headings are points of the part they stand in. */
const numberedPartsAtLeast = 3;

/** Articles carry run-in headings all of them or none: fewer than this share, and they are first sentences. */
const titledArticleShare = 0.6;

/** Gives articles their first sentence back where most of their kin have no heading. */
export function settleArticleHeadings(candidates: HeadingCandidate[]): void {
  const articles = candidates.filter((candidate) => candidate.form === 'article');
  const titled = articles.filter((article) => article.heading !== null);
  if (titled.length >= titledArticleShare * articles.length) return;
  for (const article of titled) {
    if (article.bodyOfRunIn === undefined) continue;
    article.heading = null;
    article.bodyStart = article.bodyOfRunIn;
  }
}
