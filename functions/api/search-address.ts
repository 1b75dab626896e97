import type { Filters } from '../query/query.ts';

/** A search as an address of the site, `/search?q=...`; `/v1/search` takes the same. One that asks for nothing is the list of documents. */
export function searchAddress(text: string, filters: Filters): string {
  const parameters = new URLSearchParams();
  if (text !== '') parameters.set('q', text);
  const { years } = filters;
  if (years)
    parameters.set(
      'year',
      years.from === years.to ? String(years.from) : `${open(years.from)}..${open(years.to)}`,
    );
  for (const issuer of filters.issuers ?? []) parameters.append('issuer', issuer);
  for (const kind of filters.kinds ?? []) parameters.append('kind', kind);
  for (const language of filters.languages ?? []) parameters.append('language', language);
  for (const document of filters.documents ?? []) parameters.append('document', document);
  const section = filters.sectionNumber ?? filters.heading;
  if (section !== undefined) parameters.set('section', section);
  return parameters.size === 0 ? '/documents' : `/search?${parameters}`;
}

/** 0 and 9999 stand for an open end. */
function open(year: number): string {
  return year === 0 || year === 9999 ? '' : String(year);
}
