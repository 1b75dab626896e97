import { namesLike } from '../../analysis/names-like.ts';
import type { Filters } from '../../query/query.ts';
import type { SearchBackend } from '../../ranking/search-backend.ts';

/**
 * Issuers as people type them (`industry`) to issuers as the collection prints them (`Department of Industry`),
 * so that the filter itself can be exact. One that fits nothing stays as typed and lets nothing through.
 */
export async function withHeldIssuers(filters: Filters, search: SearchBackend): Promise<Filters> {
  if (!filters.issuers) return filters;
  const held = [...new Set((await search.coverage()).map((entry) => entry.issuer))].filter(
    (one) => one !== null,
  );
  const issuers = filters.issuers.flatMap((typed) => {
    const fitting = namesLike(typed, held);
    return fitting.length > 0 ? fitting : [typed];
  });
  return { ...filters, issuers: [...new Set(issuers)] };
}
