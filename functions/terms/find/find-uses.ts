import type { SectionedText } from '../../sections/section.ts';
import type { DocumentTerm } from '../policy-term.ts';
import { sectionAt } from '../section-at.ts';
import type { TermCandidate } from './gather-candidates.ts';

/**
 * Every place a term is used: where it was recognised, and where the same words stand without marks.
 * A surface that is also plain language (one lower-case word, two Han characters) counts only where it was recognised.
 */
export function findUses(
  document: SectionedText,
  recognised: readonly Pick<TermCandidate, 'start' | 'end'>[],
  surfaces: readonly string[],
): DocumentTerm['uses'] {
  const { text, sections } = document;
  const spans = new Map<number, number>();
  for (const { start, end } of recognised) spans.set(start, Math.max(end, spans.get(start) ?? 0));
  for (const surface of surfaces) {
    if (!isTellingWithoutMarks(surface)) continue;
    for (const start of occurrences(text, surface))
      if (!isCovered(spans, start, surface.length)) spans.set(start, start + surface.length);
  }
  return [...spans]
    .sort((a, b) => a[0] - b[0])
    .map(([start, end]) => ({ start, end, section: sections[sectionAt(sections, start)]?.id ?? '' }));
}

/** Would an occurrence without marks be this term? */
export function isTellingWithoutMarks(surface: string): boolean {
  if (/\p{Script=Han}/u.test(surface)) return [...surface].length > 2;
  return /[\s+\d]/.test(surface) ? surface.length > 3 : /^\p{Lu}/u.test(surface);
}

export function* occurrences(text: string, surface: string): Generator<number> {
  for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) {
    if (isWordEdge(text, at) && isWordEdge(text, at + surface.length)) yield at;
  }
}

/** Han characters stand side by side; letters and digits of other scripts need an edge. */
function isWordEdge(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text[at];
  return before === undefined || after === undefined || !(isLetter(before) && isLetter(after));
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);
}

/** A recognised span begins at most one mark before the words. */
function isCovered(spans: ReadonlyMap<number, number>, start: number, length: number): boolean {
  return [start, start - 1].some((from) => (spans.get(from) ?? -1) >= start + length);
}
