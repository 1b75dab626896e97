import type { SearchBackend } from '../../ranking/search-backend.ts';
import { groupYears, type Period } from '../blocks/period.ts';

export type CoverageRow = Awaited<ReturnType<SearchBackend['coverage']>>[number];

/** Documents per body and period; both lists in the order of the table. */
export interface CoverageTable {
  /** Ascending; null last, for documents without a year. */
  periods: (Period | null)[];
  /** Most documents first. */
  issuers: (string | null)[];
  count(issuer: string | null, period: Period | null): number;
  countOf(issuer: string | null): number;
}

/** Columns a table has at most before years are joined to decades. */
const maxColumns = 24;

export function tabulateCoverage(rows: readonly CoverageRow[]): CoverageTable {
  const years = groupYears(
    rows.flatMap(({ year }) => (year === null ? [] : [year])),
    maxColumns,
  );
  const byIssuer = Map.groupBy(rows, ({ issuer }) => issuer);
  const countOf = (issuer: string | null) => sumDocuments(byIssuer.get(issuer) ?? []);
  return {
    periods: rows.some(({ year }) => year === null) ? [...years, null] : years,
    issuers: [...byIssuer.keys()].sort((a, b) => countOf(b) - countOf(a)),
    count: (issuer, period) =>
      sumDocuments((byIssuer.get(issuer) ?? []).filter(({ year }) => isWithin(year, period))),
    countOf,
  };
}

function isWithin(year: number | null, period: Period | null): boolean {
  if (year === null || period === null) return year === period;
  return year >= period.from && year <= period.to;
}

function sumDocuments(rows: readonly CoverageRow[]): number {
  return rows.reduce((sum, { documents }) => sum + documents, 0);
}

/** Years of the collection, first and last; undefined when no document has one. */
export function yearSpan(rows: readonly CoverageRow[]): Period | undefined {
  const years = rows.flatMap(({ year }) => (year === null ? [] : [year]));
  return years.length === 0 ? undefined : { from: Math.min(...years), to: Math.max(...years) };
}
