import { orSynonyms } from '../answer/wording/or-synonyms.ts';
import { explainNothing } from '../api/search/explain-nothing.ts';
import { readSearch } from '../api/search/prepare-search.ts';
import { looksLikeQuestion } from '../query/parse-query.ts';
import type { SearchResult } from '../ranking/search-backend.ts';
import { emptyTermbase } from '../terms/termbase/parse-termbase.ts';
import type { McpDependencies } from './tool.ts';

interface Wanted {
  query: string;
  year: number | undefined;
  cursor: string | undefined;
  /** A question is asked in other words than the text's, so that near synonyms count too; whoever types words means those. */
  isInOtherWords?: boolean;
}

/**
 * A search as an assistant types it, read as the site's own but never corrected in silence: `find` brings a page of so
 * many hits, `explain` says of a page without any what would find something.
 */
export async function prepareFinding(
  { search, termbase = emptyTermbase }: McpDependencies,
  { query: text, year, cursor, isInOtherWords = false }: Wanted,
) {
  const services = { search, termbase };
  const question = {
    text,
    filters: year === undefined ? {} : { years: { from: year, to: year } },
    limit: 1,
  };
  const prepared = await readSearch(services, question);
  const asksInOtherWords = isInOtherWords && looksLikeQuestion(text);
  const query = asksInOtherWords ? orSynonyms(prepared.query) : prepared.query;
  const { filters } = prepared;
  return {
    find: (limit: number) =>
      search.search({ query, filters, limit, ...(cursor !== undefined && { cursor }) }),
    async explain({ total }: SearchResult): Promise<{ nothing_found?: string }> {
      if (total > 0) return {};
      const { empty, relaxations, nearest } = await explainNothing(services, question, prepared);
      // A single way on is part of the sentence.
      const ways =
        relaxations.length > 1
          ? relaxations.map(({ drop, total: count }) => `without ${drop} ${count} sections match`)
          : [];
      const words = nearest.length > 0 ? [`words held that are near: ${nearest.join(', ')}`] : [];
      return { nothing_found: [empty, ...ways, ...words].join('; ') };
    },
  };
}
