import { foldText } from '../../analysis/fold-character.ts';
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
    const fitting = issuersLike(typed, held);
    return fitting.length > 0 ? fitting : [typed];
  });
  return { ...filters, issuers: [...new Set(issuers)] };
}

/** The issuer itself when it is held, otherwise all whose name contains every typed word. */
export function issuersLike(typed: string, held: readonly string[]): string[] {
  const wanted = foldText(typed).trim();
  const exact = held.filter((issuer) => foldText(issuer) === wanted);
  if (exact.length > 0 || wanted === '') return exact;
  const words = wanted.split(/\s+/);
  return held.filter((issuer) => words.every((word) => foldText(issuer).includes(word)));
}
