import type { FacetValues } from '../segment/columns.ts';
import { type FacetName, type FilterSet, passesFacets } from './filter-sections.ts';
import type { Facets } from './search-backend.ts';

/** Matching sections of all documents that agree in year, issuer, kind and language, before those are filtered by. */
export interface CombinationCount {
  values: FacetValues;
  sections: number;
}

/** Each facet is counted under all filters but its own, so that a reader sees what choosing another value would find. */
export function countFacets(counts: readonly CombinationCount[], filters: FilterSet): Facets {
  const found = counts.filter(({ sections }) => sections > 0);
  const passing = found.filter(({ values }) => passesFacets(values, filters));
  const facetOf = (name: FacetName, isBefore: (left: FacetCount, right: FacetCount) => boolean) => {
    const asked = isAsked(name, filters);
    const counted = asked ? found.filter(({ values }) => passesFacets(values, filters, name)) : passing;
    return sumByValue(counted, name)
      .sort((left, right) => (isBefore(left, right) ? -1 : 1))
      .map(([value, count]) => ({ value: String(value), count }));
  };
  return {
    year: facetOf('year', ([left], [right]) => left > right),
    issuer: facetOf('issuer', isMoreFrequent),
    kind: facetOf('kind', isMoreFrequent),
    language: facetOf('language', isMoreFrequent),
  };
}

type FacetCount = [value: string | number, count: number];

function isMoreFrequent([left, leftCount]: FacetCount, [right, rightCount]: FacetCount): boolean {
  return leftCount === rightCount ? left < right : leftCount > rightCount;
}

function isAsked(name: FacetName, filters: FilterSet): boolean {
  const filterOf = { year: 'years', issuer: 'issuers', kind: 'kinds', language: 'languages' } as const;
  return filters.some((each) => each[filterOf[name]] !== undefined);
}

function sumByValue(counts: readonly CombinationCount[], name: FacetName): FacetCount[] {
  const sums = new Map<string | number, number>();
  for (const { values, sections } of counts) {
    const value = values[name];
    if (value !== null) sums.set(value, (sums.get(value) ?? 0) + sections);
  }
  return [...sums];
}

/** Sections that pass every filter. */
export function countPassing(counts: readonly CombinationCount[], filters: FilterSet): number {
  return counts.reduce(
    (sum, { values, sections }) => sum + (passesFacets(values, filters) ? sections : 0),
    0,
  );
}
