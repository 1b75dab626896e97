import { expandVariants } from '../../query/expand-variants.ts';
import { parseQuery } from '../../query/parse-query.ts';
import type { Filters, Query } from '../../query/query.ts';
import type { SearchBackend } from '../../ranking/search-backend.ts';
import { emptyTermbase } from '../../terms/termbase/parse-termbase.ts';
import type { Termbase } from '../../terms/termbase/termbase.ts';
import { type Correction, correctSpelling } from './correct-spelling.ts';
import { withHeldIssuers } from './held-issuers.ts';
import type { SearchQuestion } from './search-question.ts';

export interface SearchServices {
  search: SearchBackend;
  termbase: Termbase;
}

export interface PreparedSearch {
  query: Query;
  filters: Filters;
  corrections: Correction[];
}

/** A question made ready for the backend: read, widened by the termbase, corrected by the collection's own words. */
export async function prepareSearch(
  { search, termbase }: SearchServices,
  question: Pick<SearchQuestion, 'text' | 'filters' | 'useVariants'>,
): Promise<PreparedSearch> {
  const parsed = parseQuery(question.text);
  const widened = question.useVariants === false ? parsed : expandVariants(parsed, termbase);
  const [{ query, corrections }, own, given] = await Promise.all([
    correctSpelling(widened, search, question.useVariants === false ? emptyTermbase : termbase),
    withHeldIssuers(parsed.filters, search),
    withHeldIssuers(question.filters, search),
  ]);
  return { query: await withHeldKinds({ ...query, filters: own }, search), filters: given, corrections };
}

/** "Section four of the 2023 report" means a report, if the collection has one of that year. */
async function withHeldKinds(query: Query, search: SearchBackend): Promise<Query> {
  const { preferredKinds, filters } = query;
  if (!preferredKinds || filters.kinds) return query;
  const { from, to } = filters.years ?? { from: 0, to: 9999 };
  const held = (await search.coverage()).filter(({ year }) => (year ?? 0) >= from && (year ?? 0) <= to);
  const kinds = preferredKinds.filter((kind) => held.some((entry) => entry.kind === kind));
  return kinds.length > 0 ? { ...query, filters: { ...filters, kinds } } : query;
}
