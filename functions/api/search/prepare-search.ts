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
  services: SearchServices,
  question: AskedQuestion,
): Promise<PreparedSearch> {
  return correctSearch(services, question, await readSearch(services, question));
}

type AskedQuestion = Pick<SearchQuestion, 'text' | 'filters' | 'useVariants'>;

/** A question as typed, widened by the termbase. Reads nothing but what is held of the index. */
export async function readSearch(
  { search, termbase }: SearchServices,
  question: AskedQuestion,
): Promise<PreparedSearch> {
  const parsed = parseQuery(question.text);
  const widened = question.useVariants === false ? parsed : expandVariants(parsed, termbase);
  const [own, given] = await Promise.all([
    withHeldIssuers(parsed.filters, search),
    withHeldIssuers(question.filters, search),
  ]);
  const query = await withHeldKinds({ ...widened, filters: own }, search);
  return { query, filters: given, corrections: [] };
}

/** The same, with words that the collection does not hold corrected. */
export async function correctSearch(
  { search, termbase }: SearchServices,
  { useVariants }: AskedQuestion,
  asTyped: PreparedSearch,
): Promise<PreparedSearch> {
  const used = useVariants === false ? emptyTermbase : termbase;
  return { ...asTyped, ...(await correctSpelling(asTyped.query, search, used)) };
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
