import type { MatchedTerm } from './matched-terms.ts';

/**
 * The words a matcher compares, as a reader knows them: concepts (`=name`) by their name, stems as the word stands
 * in the text, neighbouring pairs of Chinese characters put together again.
 *
 *     "By 2022 all kilns shall be rectified." + [rectif, kiln]   ─▶  rectified, kilns
 *     "水泥、玻璃行业"                          + [玻璃, 璃行, 行业]  ─▶  玻璃行业
 *
 * @param words what is compared, most telling first; the order is kept
 * @param found where they stand in the text
 */
export function showTerms(text: string, words: readonly string[], found: readonly MatchedTerm[]): string[] {
  const concepts = words.filter((word) => word.startsWith('=')).map((word) => word.slice(1));
  const spans = mergeSpans(findSpans(found, words));
  const shown = spans.flatMap(({ start, end }) => withoutParticles(text.slice(start, end)));
  const named = concepts.join(' ').toLowerCase();
  const isNamed = (word: string) => named.includes(word.toLowerCase().replace(/s$/, ''));
  return [...concepts, ...new Set(shown.filter((word) => !isNamed(word) && !auxiliary.test(word)))];
}

/** They are compared like any word, but nobody looks for them. */
const auxiliary = /^(?:shall|should|will|must|least|most|more|less|than)$/i;

/** Particles stand between the words of a run of Chinese characters; a single character left over tells nothing. */
function withoutParticles(words: string): string[] {
  if (!/\p{Script=Han}/u.test(words)) return [words];
  return words.split(/[的了和与及等之将应在为]/).filter(({ length }) => length > 1);
}

interface Span {
  start: number;
  end: number;
  /** Place in the list of words. */
  rank: number;
}

/** Where each word stands first. */
function findSpans(found: readonly MatchedTerm[], words: readonly string[]): Span[] {
  const ranks = new Map(words.map((word, rank) => [word, rank]));
  const seen = new Set<string>();
  return found.flatMap(({ name, start, end }) => {
    const rank = ranks.get(name);
    if (rank === undefined || seen.has(name)) return [];
    seen.add(name);
    return [{ start, end, rank }];
  });
}

/** Overlapping spans become one; the most telling first. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((left, right) => left.start - right.start)) {
    const last = merged.at(-1);
    if (!last || span.start >= last.end) merged.push({ ...span });
    else Object.assign(last, { end: Math.max(last.end, span.end), rank: Math.min(last.rank, span.rank) });
  }
  return merged.sort((left, right) => left.rank - right.rank);
}
