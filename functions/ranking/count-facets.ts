import type { FacetValues } from '../segment/columns.ts';
import { type FacetName, type FilterSet, facetNames, passesFacets } from './filter-sections.ts';
import type { Facets, FacetValue } from './search-backend.ts';

/** Matching sections of all documents that agree in year, issuer, kind and language, before those are filtered by. */
export interface CombinationCount {
  values: FacetValues;
  sections: number;
}

/** Each facet is counted under all filters but its own, so that a reader sees what choosing another value would find. */
export function countFacets(counts: readonly CombinationCount[], filters: FilterSet): Facets {
  const found = counts.filter(({ sections }) => sections > 0);
  const passing = found.filter(({ values }) => passesFacets(values, filters));
  const [year, issuer, kind, language] = facetNames.map((name) =>
    sumByValue(
      isAsked(name, filters) ? found.filter(({ values }) => passesFacets(values, filters, name)) : passing,
      name,
    ),
  );
  return { year: year!.sort(byYear), issuer: issuer!, kind: kind!, language: language! };
}

function isAsked(name: FacetName, filters: FilterSet): boolean {
  const filterOf = { year: 'years', issuer: 'issuers', kind: 'kinds', language: 'languages' } as const;
  return filters.some((each) => each[filterOf[name]] !== undefined);
}

function sumByValue(counts: readonly CombinationCount[], name: FacetName): FacetValue[] {
  const sums = new Map<string | number, number>();
  for (const { values, sections } of counts) {
    const value = values[name];
    if (value !== null) sums.set(value, (sums.get(value) ?? 0) + sections);
  }
  return [...sums]
    .map(([value, count]) => ({ value: String(value), count }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
}

function byYear(left: FacetValue, right: FacetValue): number {
  return Number(right.value) - Number(left.value);
}

/** Sections that pass every filter. */
export function countPassing(counts: readonly CombinationCount[], filters: FilterSet): number {
  return counts.reduce(
    (sum, { values, sections }) => sum + (passesFacets(values, filters) ? sections : 0),
    0,
  );
}
