import type { Clause, Query } from '../../query/query.ts';
import { findChineseSynonyms, othersOf } from './near-synonyms.ts';

/**
 * What a near synonym counts beside a word of the question. Range 0 to 1. At 0.3 one search has the right section as often as
 * two had, one for the words as typed and one with synonyms at 0.5.
 */
const synonymWeight = 0.3;
/** Words added at most; each costs the index a lookup. */
const mostAdded = 24;

/** The question with the near synonyms and irregular forms of its words: `How much land was burnt` finds `burned`. */
export function inOtherWords(query: Query): Query {
  const words = query.text.match(/\p{Script=Latin}{3,}/gu) ?? [];
  const english = words.flatMap(othersOf);
  const chinese = findChineseSynonyms(query.text).flatMap(({ others }) => others);
  const added = [...new Set([...english, ...chinese])].slice(0, mostAdded);
  return { ...query, clauses: [...query.clauses, ...added.map((word) => optionalWord(word, synonymWeight))] };
}

/** A clause of one word that nobody typed. */
export function optionalWord(text: string, weight: number): Clause {
  return { occurrence: 'should', matchers: [{ kind: 'word', text, variants: [] }], weight };
}
