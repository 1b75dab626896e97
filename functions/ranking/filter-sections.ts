import { analyse } from '../analysis/analyse-text.ts';
import type { Filters } from '../query/query.ts';
import type { FacetValues } from '../segment/columns.ts';
import type { PostingsBySlot } from '../segment/postings.ts';
import { fieldKeys } from '../segment/segment-format.ts';
import type { SegmentReader } from '../segment/segment-reader.ts';
import { searchTerms } from './plan-query.ts';

export type FacetName = 'year' | 'issuer' | 'kind' | 'language';

/** Two sets of filters, both of which must hold. */
export type FilterSet = readonly Filters[];

/** Does any facet have to have a value? Most questions ask for none, and then nothing needs to be looked at. */
export function asksFacet({ years, issuers, kinds, languages }: Filters): boolean {
  return [years, issuers, kinds, languages].some((asked) => asked !== undefined);
}

/** Does a document with these values pass? A facet left out is not asked. */
export function passesFacets(values: FacetValues, filters: FilterSet, except?: FacetName): boolean {
  return filters.every(
    ({ years, issuers, kinds, languages }) =>
      (except === 'year' ||
        !years ||
        (values.year !== null && values.year >= years.from && values.year <= years.to)) &&
      (except === 'issuer' || !issuers || (values.issuer !== null && issuers.includes(values.issuer))) &&
      (except === 'kind' || !kinds || kinds.includes(values.kind)) &&
      (except === 'language' || !languages || languages.includes(values.language)),
  );
}

/** Keys to look up for the filters that columns do not hold. Keys of one group are alternatives. */
export function filterKeys(filters: FilterSet): string[][] {
  return filters.flatMap(({ documents, sectionNumber, documentNumber, heading }) => [
    ...(documents ? [documents.map(fieldKeys.document)] : []),
    ...(sectionNumber === undefined ? [] : [[fieldKeys.sectionNumber(sectionNumber)]]),
    ...(documentNumber === undefined ? [] : [[fieldKeys.documentNumber(documentNumber)]]),
    ...(heading === undefined
      ? []
      : searchTerms(analyse(heading)).map(({ term }) => [fieldKeys.heading(term)])),
  ]);
}

/**
 * By section: 1 where it is alive and passes the filters by key; undefined when all are and do. What columns decide (year, issuer, kind, language) is
 * left to `passesFacets`, since each facet is counted without its own filter.
 *
 * @param find postings of a key, undefined where the segment lacks it
 */
export function allowedSections(
  reader: SegmentReader,
  groups: readonly string[][],
  find: (key: string) => PostingsBySlot | undefined,
): Uint8Array | undefined {
  const { columns, entry } = reader;
  if (entry.deleted.length === 0 && groups.length === 0) return undefined;
  const allowed = new Uint8Array(columns.sections).fill(1);
  const setDocument = (document: number, into: Uint8Array, value: number) => {
    into.fill(value, columns.firstSection[document], columns.firstSection[document + 1]);
  };
  for (const document of entry.deleted) setDocument(document, allowed, 0);
  for (const group of groups) {
    const passing = new Uint8Array(columns.sections);
    for (const key of group) {
      const isDocumentKey = key.startsWith(fieldKeys.document(''));
      for (const ordinal of find(key)?.[0] ?? []) {
        if (isDocumentKey) setDocument(ordinal, passing, 1);
        else passing[ordinal] = 1;
      }
    }
    for (let section = 0; section < allowed.length; section++) allowed[section]! &= passing[section]!;
  }
  return allowed;
}
