import { parseQuery } from '../query/parse-query.ts';
import type { Clause, Query } from '../query/query.ts';
import type { CitedPlace } from './find-cited-place.ts';
import { partsOf } from './find-quote.ts';
import type { VerifierDependencies } from './verify-quotes.ts';

/** Sections asked for to find where a quotation comes from. */
const sectionsLookedAt = 12;
/** Documents read for one quotation. */
const mostDocuments = 6;
/** Characters of a quotation that the engine is asked for; the rest is compared in the document. */
const longestQuestion = 240;

/** Beginning of each part that is looked for as a phrase: long enough to be rare, short enough to escape a change. */
const phraseWords = 6;
const phraseCharacters = 60;
/** What a phrase counts beside one of its words. Range 1 to 10. */
const phraseWeight = 3;

/** Ids of the documents that a quotation most likely comes from: the one the draft names, then the engine's best. */
export async function findSourceDocuments(
  { search, library }: VerifierDependencies,
  quote: string,
  place: CitedPlace,
): Promise<string[]> {
  const named = place.document !== null && (await library.find(place.document)) ? [place.document] : [];
  const { hits } = await search.search({
    query: questionFor(quote),
    filters: {},
    limit: sectionsLookedAt,
  });
  const ids = [...named, ...hits.map((hit) => hit.document.id)];
  return [...new Set(ids)].slice(0, mostDocuments);
}

/** Its words, and each of its parts as a phrase: common words in an uncommon order are found too. */
function questionFor(quote: string): Query {
  const words = parseQuery(asWords(quote));
  const phrases = partsOf(quote).map((part): Clause => {
    const text = asWords(part).split(' ').slice(0, phraseWords).join(' ').slice(0, phraseCharacters);
    return { occurrence: 'should', matchers: [{ kind: 'phrase', text, variants: [] }], weight: phraseWeight };
  });
  return { ...words, clauses: [...words.clauses, ...phrases], filters: {} };
}

/** The quotation without anything the query language would take for an operator. */
function asWords(quote: string): string {
  return quote
    .slice(0, longestQuestion)
    .replace(/["“”「」『』＂:：+*()[\]（）]/g, ' ')
    .replace(/(?<=^|\s)-/g, ' ')
    .replace(/\bOR\b/g, 'or')
    .replace(/\s+/g, ' ')
    .trim();
}
