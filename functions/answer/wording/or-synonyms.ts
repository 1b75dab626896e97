import type { Clause, Matcher, Query, Variant } from '../../query/query.ts';
import { optionalWord } from './in-other-words.ts';
import { findChineseSynonyms, othersOf } from './near-synonyms.ts';

/**
 * What a near synonym counts in the place of an English word. Range 0 to 1. Of 211 questions to 27 documents the first
 * section was right for .83 without, .86 from 0.5 to 0.7, .85 at 0.8; of 1,556 to smaller collections .90 without, .92 at 0.6.
 */
const inPlaceWeight = 0.6;
/**
 * What one counts beside the words of a Chinese question, which are not cut as the list cuts them. Range 0.3, below which it
 * finds no section, to 1, where it pushes the asked words down.
 */
const besideWeight = 0.3;
/** Synonyms of one word, and of all Chinese ones, at most; each costs the index a lookup and no read. */
const mostInPlace = 12;
const mostBeside = 24;
/** The frame of a question ("how many were") weighs less and has no synonyms. Range 0.3 to 1. */
const askedWeight = 0.5;

/**
 * A question as one list answers it: a word or its near synonym, whichever tells more of a passage, so that saying the same
 * thing three times is worth nothing. Phrases, exclusions and a section's number say exactly what is wanted: such a query
 * stays as it is.
 */
export function orSynonyms(query: Query): Query {
  if (!isOfWords(query)) return query;
  const chinese = new Set(findChineseSynonyms(query.text).flatMap(({ others }) => others));
  const beside = [...chinese].slice(0, mostBeside).map((word) => optionalWord(word, besideWeight));
  return { ...query, clauses: [...query.clauses.map(widened), ...beside] };
}

function isOfWords({ clauses, filters }: Query): boolean {
  const isOptional = ({ occurrence, matchers }: Clause) =>
    occurrence === 'should' && matchers.every((one) => one.kind === 'word' || isImplied(one));
  return filters.sectionNumber === undefined && clauses.length > 0 && clauses.every(isOptional);
}

function isImplied(matcher: Matcher): boolean {
  return matcher.kind === 'phrase' && matcher.isImplied === true;
}

function widened(clause: Clause): Clause {
  return clause.weight < askedWeight ? clause : { ...clause, matchers: clause.matchers.map(withSynonyms) };
}

function withSynonyms(matcher: Matcher): Matcher {
  if (matcher.kind !== 'word' || !/^\p{Script=Latin}[\p{Script=Latin}'-]{2,}$/u.test(matcher.text))
    return matcher;
  const synonyms = [...new Set(othersOf(matcher.text))].slice(0, mostInPlace);
  const variants = synonyms.map((text): Variant => ({ text, weight: inPlaceWeight }));
  return { ...matcher, variants: [...matcher.variants, ...variants] };
}
