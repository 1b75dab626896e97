import * as z from 'zod';
import { toKind } from '../../query/fields.ts';
import type { Filters } from '../../query/query.ts';
import { readSectionNumber } from '../../query/section-question.ts';
import { cursor, flag, limit, queryText, text, textList, year, years } from '../serving/parameters.ts';
import { ProblemError } from '../serving/problem.ts';
import type { SearchQuestion } from './search-question.ts';

/** Filters that every search takes beside its text. */
export const filterParameters = {
  year: years.optional().describe('`2023`, or `2019..2023`'),
  from: year.optional().describe('First year'),
  to: year.optional().describe('Last year'),
  issuer: textList.optional().describe('The issuing body, whole or some words of its name; may be repeated'),
  kind: textList.optional().describe('Kind of document, such as `yearly-report`; may be repeated'),
  language: textList.optional().describe('`en` or `zh`; may be repeated'),
  document: textList.optional().describe('Id of a document; may be repeated'),
};

export const searchParameters = z.object({
  q: queryText.optional().describe('What to find, in the query language'),
  ...filterParameters,
  section: text.optional().describe('Number of the section in any style, or words of its heading'),
  // The ranking looks at the text of ten candidates; showing them costs no further read.
  limit: limit.unwrap().default(10).describe('Hits a page, 1 to 100'),
  cursor: cursor.optional().describe('`next` of the page before'),
  explain: flag.optional().describe('`1` shows the parts of each score'),
  variants: flag
    .optional()
    .describe('`0` looks for the typed words only, without translations and other spellings'),
  'as-of': z.iso
    .datetime({ offset: true, error: 'write a time as 2023-12-31T00:00:00Z' })
    .optional()
    .describe('Answer from the index as it was at this time'),
});

/** @throws ProblemError when there is neither a text nor a filter: that asks for nothing */
export function toSearchQuestion(query: z.output<typeof searchParameters>): SearchQuestion {
  const filters = { ...toFilters(query), ...toSectionFilter(query.section) };
  const typed = query.q?.trim() ?? '';
  if (typed === '' && Object.keys(filters).length === 0)
    throw new ProblemError('invalid-request', 'give words in `q`, or a filter such as `year=2023`', {
      errors: [{ pointer: '#/q', detail: 'missing' }],
    });
  return {
    text: typed,
    filters,
    limit: query.limit,
    cursor: query.cursor,
    explain: query.explain ?? false,
    useVariants: query.variants ?? true,
    asOf: query['as-of'],
  };
}

type GivenFilters = {
  [Name in keyof typeof filterParameters]?: z.output<(typeof filterParameters)[Name]> | undefined;
};

export function toFilters(given: GivenFilters): Filters {
  const span = intersection(given.year, { from: given.from ?? 0, to: given.to ?? 9999 });
  return {
    ...(span ? { years: span } : {}),
    ...(given.issuer ? { issuers: given.issuer } : {}),
    ...(given.kind ? { kinds: given.kind.map(toKind) } : {}),
    ...(given.language ? { languages: given.language.map((one) => one.toLowerCase()) } : {}),
    ...(given.document ? { documents: given.document.map((one) => one.toLowerCase()) } : {}),
  };
}

/** A number where it reads as one, words of the heading otherwise. */
export function toSectionFilter(section: string | undefined): Filters {
  if (section === undefined || section.trim() === '') return {};
  const number = readSectionNumber(section);
  return number === undefined ? { heading: section.trim() } : { sectionNumber: number };
}

type Span = { from: number; to: number };

/** Undefined when neither says anything. Ends that exclude one another stay so, and find nothing. */
function intersection(a: Span | undefined, b: Span): Span | undefined {
  if (!a) return b.from === 0 && b.to === 9999 ? undefined : b;
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}
