import type { NumberLabel } from '../labels/number-label.ts';
import type { HeadingCandidate } from './heading-candidate.ts';

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

export function rankOf(label: NumberLabel): number {
  const known = rankOfShape.get(label.shape);
  if (known !== undefined) return known;
  const rank = ranks.find(([pattern]) => pattern.test(label.shape))?.[1] ?? 6;
  rankOfShape.set(label.shape, rank);
  return rank;
}

/** Parts and chapters are the outermost divisions of whatever names them. */
export function isMainUnit(label: NumberLabel | null): boolean {
  return label?.unit === 'part' || label?.unit === 'chapter';
}

export function isCounter(label: NumberLabel | null): boolean {
  return label?.shape.startsWith('counter') ?? false;
}

/** `Finding 1` stands inside a heading that tells of findings, or that has no text of its own. */
export function announces(
  parent: HeadingCandidate,
  candidate: HeadingCandidate,
  label: NumberLabel | null,
): boolean {
  const noun = label?.shape.replace(/^counter-(?:.* )?/, '').slice(0, 6) ?? '';
  return candidate.line === parent.lastLine + 1 || (parent.heading ?? '').toLowerCase().includes(noun);
}

/** A number in brackets, or the first one right below a heading without a text of its own: a part of it, in whatever type. */
export function standsRightInside(
  parent: HeadingCandidate,
  candidate: HeadingCandidate,
  label: NumberLabel,
): boolean {
  const isTold = parent.formatLevel !== null || candidate.formatLevel !== null;
  const isBelow = candidate.line === parent.lastLine + 1 && label.values.at(-1) === 1;
  return !isTold && !parent.hasKnownName && (isBelow || /^\(|\)$/.test(label.shape));
}

/** `2. Proposals`, then a heading above paragraph `2.3`, which so stands in section 2. */
export function stoodInBy(label: NumberLabel, { numberedBelow }: HeadingCandidate): boolean {
  const above = numberedBelow?.slice(0, -1) ?? [];
  return above.length > 0 && above.join() === label.values.join();
}
