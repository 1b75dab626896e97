import type { Term } from '../analysis/term.ts';
import { isHanTerm } from '../segment/impact.ts';
import { analysePassage } from './analysed-passage.ts';
import type { QueryPlan } from './plan-query.ts';
import { findPhrase } from './verify-phrases.ts';

/**
 * Stretches of a passage that a query's words stand in, ascending, not overlapping, as offsets in the text.
 * Quotations are marked as wholes; words of the question's frame and stop words are not marked.
 */
export function highlightPassage(text: string, plan: QueryPlan): [number, number][] {
  const alternatives = plan.clauses
    .filter(({ occurrence, isCarrying }) => occurrence !== 'must-not' && isCarrying)
    .flatMap((clause) => clause.alternatives);
  const analysed = analysePassage(text).terms;
  // A single Han character is looked up by the pairs it begins; it alone is marked.
  const hanPrefixes = alternatives.flatMap(({ prefix }) => (prefix && isHanTerm(prefix) ? [prefix] : []));
  const endOf = ({ term, start, end }: Term) => {
    const prefix = hanPrefixes.find((each) => term.startsWith(each));
    return prefix === undefined ? end : start + prefix.length;
  };
  const wanted = new Set(
    alternatives.filter(({ phrase }) => !phrase).flatMap(({ terms }) => [...terms.keys()]),
  );
  const words = analysed
    .filter(({ term }) => wanted.has(term))
    .map((term): [number, number] => [term.start, endOf(term)]);
  const quotations = alternatives.flatMap(({ phrase }) => (phrase ? findPhrase(analysed, phrase) : []));
  return joinOverlapping([...words, ...quotations]);
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
