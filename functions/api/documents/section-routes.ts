import * as z from 'zod';
import type { Filters } from '../../query/query.ts';
import { readSectionNumber } from '../../query/section-question.ts';
import { answerSearch, type SearchServices } from '../search/answer-search.ts';
import { filterParameters, toFilters } from '../search/search-parameters.ts';
import type { SearchQuestion } from '../search/search-question.ts';
import { hitTable } from '../search/search-routes.ts';
import { searchAnswer } from '../search/search-schemas.ts';
import { type Call, defineEndpoint, type Route, route } from '../serving/endpoint.ts';
import { cursor, flag, limit, queryText, text } from '../serving/parameters.ts';
import { ProblemError } from '../serving/problem.ts';

export const findSections = defineEndpoint({
  path: '/v1/sections',
  method: 'get',
  operation: 'findSections',
  summary: 'Find sections by number or heading, across documents and years',
  description:
    'The number in any style (`4`, `IV`, `Four`, `四`), words of the heading or of the headings above it, words of the text, or all together.',
  tag: 'Search',
  query: z.object({
    q: queryText.optional().describe('Words of the text, in the query language'),
    number: text.optional().describe('Number of the section, in any style'),
    heading: text.optional().describe('Words of its heading, or of the headings above it'),
    ...filterParameters,
    limit: limit.describe('Sections a page, 1 to 100'),
    cursor: cursor.optional().describe('`next` of the page before'),
    variants: flag.optional().describe('`0` looks for the typed words only'),
  }),
  answer: searchAnswer,
  problems: ['generation-gone'],
  formats: ['csv', 'jsonl'],
  examples: [
    { title: 'Section four of the reports of 2023', request: '/v1/sections?number=4&year=2023' },
    { title: 'Everything under headings on solid waste', request: '/v1/sections?heading=solid%20waste' },
  ],
});

export function sectionRoutes(services: SearchServices): Route[] {
  return [
    route(findSections, {
      answer: ({ query }) => answerSearch(services, toQuestion(query)),
      table: ({ query }) => hitTable(services, toQuestion(query)),
    }),
  ];
}

/** @throws ProblemError for a number that is none, and when nothing is asked for */
function toQuestion(query: Call<typeof findSections>['query']): SearchQuestion {
  const { q, number, heading } = query;
  const filters: Filters = { ...toFilters(query), ...(heading ? { heading } : {}), ...numberFilter(number) };
  const typed = q?.trim() ?? '';
  if (typed === '' && Object.keys(filters).length === 0)
    throw new ProblemError('invalid-request', 'give a `number`, a `heading`, words in `q` or a filter');
  return {
    text: typed,
    filters,
    limit: query.limit,
    cursor: query.cursor,
    useVariants: query.variants ?? true,
  };
}

function numberFilter(number: string | undefined): Filters {
  if (number === undefined) return {};
  const sectionNumber = readSectionNumber(number);
  if (sectionNumber !== undefined) return { sectionNumber };
  throw new ProblemError('invalid-request', '`number` is a section number such as 4, IV, Four, 四 or 4.2', {
    errors: [{ pointer: '#/number', detail: 'not a number of a section' }],
  });
}
