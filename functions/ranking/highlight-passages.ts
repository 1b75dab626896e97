import { analyse } from '../analysis/analyse-text.ts';
import { isHanTerm } from '../segment/impact.ts';
import { type AnalysedPassage, analysePassages, numbersOfTerm } from './analysed-passage.ts';
import type { Alternative, QueryPlan } from './plan-query.ts';
import { findPhrase } from './verify-phrases.ts';

/**
 * Of each passage the stretches that a query's words stand in, ascending, not overlapping, as offsets in its text.
 * Quotations are marked as wholes; words of the question's frame and stop words are not marked.
 */
export function highlightPassages(texts: readonly string[], plan: QueryPlan): [number, number][][] {
  const alternatives = plan.clauses
    .filter(({ occurrence, isCarrying }) => occurrence !== 'must-not' && isCarrying)
    .flatMap((clause) => clause.alternatives);
  const phrases = alternatives.flatMap(({ phrase }) => (phrase ? [phrase] : []));
  const analysed = analysePassages(texts);
  const lengths = markedLengths(alternatives);
  return texts.map((text, at) => {
    const terms = phrases.length > 0 ? analyse(text) : [];
    const quotations = phrases.flatMap((phrase) => findPhrase(terms, phrase));
    return joinOverlapping([...markWords(analysed[at]!, lengths), ...quotations]);
  });
}

/** How much of a word is marked, by its number in analysed passages. */
function markedLengths(alternatives: readonly Alternative[]): Map<number, number> {
  const lengths = new Map<number, number>();
  for (const { phrase, prefix, terms } of alternatives) {
    if (phrase) continue;
    // A single Han character is looked up by the pairs it begins; it alone is marked.
    const length = prefix !== null && isHanTerm(prefix) ? prefix.length : Number.POSITIVE_INFINITY;
    for (const term of terms.keys()) for (const number of numbersOfTerm(term)) lengths.set(number, length);
  }
  return lengths;
}

function markWords(
  { terms, starts, ends }: AnalysedPassage,
  lengths: ReadonlyMap<number, number>,
): [number, number][] {
  const ranges: [number, number][] = [];
  for (let at = 0; at < terms.length; at++) {
    const length = lengths.get(terms[at]!);
    if (length !== undefined) ranges.push([starts[at]!, Math.min(ends[at]!, starts[at]! + length)]);
  }
  return ranges;
}

function joinOverlapping(ranges: [number, number][]): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of ranges.sort(([a, b], [c, d]) => a - c || b - d)) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
