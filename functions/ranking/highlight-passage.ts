import { analyse } from '../analysis/analyse-text.ts';
import { isHanTerm } from '../segment/impact.ts';
import { type AnalysedPassage, analysePassages, numbersOfTerm } from './analysed-passage.ts';
import type { Alternative, QueryPlan } from './plan-query.ts';
import { findPhrase } from './verify-phrases.ts';

/**
 * Stretches of a passage that a query's words stand in, ascending, not overlapping, as offsets in the text.
 * Quotations are marked as wholes; words of the question's frame and stop words are not marked.
 */
export function highlightPassage(text: string, plan: QueryPlan): [number, number][] {
  const alternatives = plan.clauses
    .filter(({ occurrence, isCarrying }) => occurrence !== 'must-not' && isCarrying)
    .flatMap((clause) => clause.alternatives);
  const phrases = alternatives.flatMap(({ phrase }) => (phrase ? [phrase] : []));
  const analysed = phrases.length > 0 ? analyse(text) : [];
  const quotations = phrases.flatMap((phrase) => findPhrase(analysed, phrase));
  return joinOverlapping([...markWords(text, alternatives), ...quotations]);
}

function markWords(text: string, alternatives: readonly Alternative[]): [number, number][] {
  const [{ terms, starts, ends }] = analysePassages([text]) as [AnalysedPassage];
  const markedLengths = new Map<number, number>();
  for (const { phrase, prefix, terms: wanted } of alternatives) {
    if (phrase) continue;
    // A single Han character is looked up by the pairs it begins; it alone is marked.
    const length = prefix !== null && isHanTerm(prefix) ? prefix.length : Number.POSITIVE_INFINITY;
    for (const term of wanted.keys())
      for (const number of numbersOfTerm(term)) markedLengths.set(number, length);
  }
  const ranges: [number, number][] = [];
  for (const [at, term] of terms.entries()) {
    const length = markedLengths.get(term);
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
