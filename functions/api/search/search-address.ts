import type { Filters } from '../../query/query.ts';
import { readSectionNumber } from '../../query/section-question.ts';

/**
 * A search as an address of the site, `/search?q=...`; `/v1/search` takes the same. One that asks for nothing
 * is the list of documents.
 */
export function searchAddress({
  text,
  filters = {},
  useVariants = true,
}: {
  text: string;
  filters?: Filters;
  useVariants?: boolean;
}): string {
  const parameters = new URLSearchParams();
  const asked = [text, headingInText(filters.heading)].filter((part) => part !== '').join(' ');
  if (asked !== '') parameters.set('q', asked);
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
  if (filters.sectionNumber !== undefined) parameters.set('section', filters.sectionNumber);
  else if (filters.heading && headingInText(filters.heading) === '')
    parameters.set('section', filters.heading);
  if (parameters.size === 0) return '/documents';
  if (!useVariants) parameters.set('variants', '0');
  return `/search?${parameters}`;
}

/** A heading that reads as a number would be taken for one in `section=`. */
function headingInText(heading: string | undefined): string {
  return heading !== undefined && readSectionNumber(heading) !== undefined ? `section:"${heading}"` : '';
}

/** 0 and 9999 stand for an open end. */
function open(year: number): string {
  return year === 0 || year === 9999 ? '' : String(year);
}
