import { toSectionFilter } from '../../api/search/search-parameters.ts';
import type { SearchQuestion } from '../../api/search/search-question.ts';
import { maxParameterCharacters } from '../../api/serving/parameters.ts';
import type { Filters } from '../../query/query.ts';
import type { LinkQuery } from '../blocks/page.ts';

/** Hits a page. */
const hitsPerPage = 10;

/** Values of one filter that are read; more than a person ever clicks together. */
const maxValues = 20;

/**
 * The search an address of the page asks for; the same parameters as `/v1/search`. A person may have edited
 * the address by hand, so a value that means nothing is passed over rather than refused.
 */
export function readSearchQuestion({ searchParams }: URL): SearchQuestion {
  const cursor = searchParams.get('cursor') ?? undefined;
  return {
    text: (searchParams.get('q') ?? '').trim(),
    filters: readFilters(searchParams),
    limit: hitsPerPage,
    cursor,
    explain: searchParams.get('explain') === '1',
    useVariants: searchParams.get('variants') !== '0',
  };
}

function readFilters(search: URLSearchParams): Filters {
  const list = (name: string) =>
    [...new Set(search.getAll(name).filter((value) => value !== ''))].slice(0, maxValues);
  const years = readYears(search);
  const [issuers, kinds, languages, documents] = ['issuer', 'kind', 'language', 'document'].map(list);
  return {
    ...(years && { years }),
    ...(issuers?.length && { issuers }),
    ...(kinds?.length && { kinds }),
    ...(languages?.length && { languages }),
    ...(documents?.length && { documents }),
    ...toSectionFilter(search.get('section')?.slice(0, maxParameterCharacters)),
  };
}

/** `year=2023`, `year=2019..2023` with open ends, or `from=` and `to=`. */
function readYears(search: URLSearchParams): { from: number; to: number } | undefined {
  const [, from, dots, to] = /^(\d{4})?(\.\.)?(\d{4})?$/.exec(search.get('year') ?? '') ?? [];
  const first = from ?? fourDigits(search.get('from'));
  const last = to ?? (dots ? undefined : (from ?? fourDigits(search.get('to'))));
  if (first === undefined && last === undefined) return undefined;
  return { from: Number(first ?? 0), to: Number(last ?? 9999) };
}

function fourDigits(value: string | null): string | undefined {
  return value !== null && /^\d{4}$/.test(value) ? value : undefined;
}

/** The parameters of a search without those that belong to one page of its results. */
export function searchParameters({ searchParams }: URL): Record<string, string[]> {
  const names = [...new Set(searchParams.keys())].filter((name) => name !== 'cursor' && name !== 'lang');
  return Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)]));
}

/** The same search with one value of a filter more, or less when it is there already. */
export function toggled(parameters: Record<string, string[]>, name: string, value: string): LinkQuery {
  const values = parameters[name] ?? [];
  // A section is of one year only, so a second year takes the place of the first.
  if (name === 'year') return { ...parameters, year: values.includes(value) ? [] : [value] };
  const others = values.filter((one) => one !== value);
  return { ...parameters, [name]: others.length < values.length ? others : [...values, value] };
}
