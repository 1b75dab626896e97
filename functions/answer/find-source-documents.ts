import { parseQuery } from '../query/parse-query.ts';
import type { CitedPlace } from './find-cited-place.ts';
import type { VerifierDependencies } from './verify-quotes.ts';

/** Sections asked for to find where a quotation comes from. */
const sectionsLookedAt = 12;
/** Documents read for one quotation. */
const mostDocuments = 6;
/** Characters of a quotation that the engine is asked for; the rest is compared in the document. */
const longestQuestion = 240;

/** Ids of the documents that a quotation most likely comes from: the one the draft names, then the engine's best. */
export async function findSourceDocuments(
  { search, library }: VerifierDependencies,
  quote: string,
  place: CitedPlace,
): Promise<string[]> {
  const named = place.document !== null && (await library.find(place.document)) ? [place.document] : [];
  const { hits } = await search.search({
    query: { ...parseQuery(asWords(quote)), filters: {} },
    filters: {},
    limit: sectionsLookedAt,
  });
  const ids = [...named, ...hits.map((hit) => hit.document.id)];
  return [...new Set(ids)].slice(0, mostDocuments);
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
