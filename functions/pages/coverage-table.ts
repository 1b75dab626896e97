import type { SearchBackend } from '../ranking/search-backend.ts';

export type CoverageRow = Awaited<ReturnType<SearchBackend['coverage']>>[number];

/** Documents per body and year; both lists in the order of the table. */
export interface CoverageTable {
  /** Ascending, documents without a year last. */
  years: (number | null)[];
  /** Most documents first. */
  issuers: (string | null)[];
  count(issuer: string | null, year: number | null): number;
  countOf(issuer: string | null): number;
}

export function tabulateCoverage(rows: readonly CoverageRow[]): CoverageTable {
  const cells = new Map<string, number>();
  const byIssuer = new Map<string | null, number>();
  for (const { issuer, year, documents } of rows) {
    cells.set(cellKey(issuer, year), (cells.get(cellKey(issuer, year)) ?? 0) + documents);
    byIssuer.set(issuer, (byIssuer.get(issuer) ?? 0) + documents);
  }
  return {
    years: [...new Set(rows.map((row) => row.year))].sort(
      (a, b) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY),
    ),
    issuers: [...byIssuer.keys()].sort((a, b) => (byIssuer.get(b) ?? 0) - (byIssuer.get(a) ?? 0)),
    count: (issuer, year) => cells.get(cellKey(issuer, year)) ?? 0,
    countOf: (issuer) => byIssuer.get(issuer) ?? 0,
  };
}

function cellKey(issuer: string | null, year: number | null): string {
  return JSON.stringify([issuer, year]);
}

/** Years of the collection, first and last; undefined when no document has one. */
export function yearSpan(rows: readonly CoverageRow[]): { from: number; to: number } | undefined {
  const years = rows.flatMap(({ year }) => (year === null ? [] : [year]));
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) };
}
