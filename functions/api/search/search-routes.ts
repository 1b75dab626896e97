import * as z from 'zod';
import type { DocumentLibrary } from '../../library/document-library.ts';
import { defineEndpoint, type Route, route } from '../serving/endpoint.ts';
import type { Column, Feed, Table } from '../serving/exports.ts';
import { limit, queryText } from '../serving/parameters.ts';
import { answerSearch, type SearchServices, shownHit } from './answer-search.ts';
import { prepareSearch } from './prepare-search.ts';
import { searchParameters, toSearchQuestion } from './search-parameters.ts';
import type { SearchQuestion } from './search-question.ts';
import type { hit } from './search-schemas.ts';
import { searchAnswer } from './search-schemas.ts';
import { suggest, type TermSuggester } from './suggest.ts';

export const searchSections = defineEndpoint({
  path: '/v1/search',
  method: 'get',
  operation: 'search',
  summary: 'Find the sections that answer a question',
  description:
    'Words are optional, and rarer ones weigh more. `+word` must be there, `-word` must not, `"exact phrase"`, `word*`, `OR`, `year:2023`, `year:2019..2023`, `issuer:`, `kind:`, `language:`, `section:"solid waste"`, `number:45`. Chinese works the same, full-width signs too. What is not understood is read as words, and `query.notes` says so. When nothing is found, `why` tells which condition emptied the list and what would find something.',
  tag: 'Search',
  query: searchParameters,
  answer: searchAnswer,
  problems: ['generation-gone'],
  formats: ['csv', 'jsonl', 'atom'],
  examples: [
    {
      title: 'A question as one would ask it',
      request: '/v1/search?q=what%20did%20we%20promise%20about%20phosphogypsum',
    },
    { title: 'An exact phrase in some years', request: '/v1/search?q=%22solid%20waste%22&from=2021&to=2023' },
    { title: 'A question in Chinese', request: '/v1/search?q=%E7%A3%B7%E7%9F%B3%E8%86%8F' },
    { title: 'Every hit for a spreadsheet', request: '/v1/search.csv?q=green%20factories' },
    { title: 'A feed to subscribe to', request: '/v1/search.atom?q=green%20factories' },
  ],
});

export const suggestQueries = defineEndpoint({
  path: '/v1/suggest',
  method: 'get',
  operation: 'suggest',
  summary: 'Complete what is being typed',
  description: 'From headings, policy terms, titles and words of the collection; each leads to something.',
  tag: 'Search',
  query: z.object({
    q: queryText.optional().describe('The text so far; its last word may be unfinished'),
    limit: limit.default(8).describe('Suggestions, 1 to 100'),
  }),
  answer: z.object({
    suggestions: z.array(
      z.object({ text: z.string(), kind: z.enum(['heading', 'title', 'term', 'word']), url: z.string() }),
    ),
  }),
  examples: [{ title: 'While someone types', request: '/v1/suggest?q=green%20fac' }],
});

export interface SearchRouteServices extends SearchServices {
  library: DocumentLibrary;
  terms?: TermSuggester;
  clock: () => Date;
}

export function searchRoutes(services: SearchRouteServices): Route[] {
  return [
    route(searchSections, {
      answer: ({ query }) => answerSearch(services, toSearchQuestion(query)),
      table: ({ query }) => hitTable(services, toSearchQuestion(query)),
      feed: ({ query }) => hitFeed(services, toSearchQuestion(query)),
    }),
    route(suggestQueries, {
      answer: async ({ query }) => ({ suggestions: await suggest(services, query.q ?? '', query.limit) }),
    }),
  ];
}

type ShownHit = z.input<typeof hit>;

const hitColumns: readonly Column<ShownHit>[] = [
  { name: 'document', value: (one) => one.document.id },
  { name: 'title', value: (one) => one.document.title },
  { name: 'year', value: (one) => one.document.year },
  { name: 'issuer', value: (one) => one.document.issuer },
  { name: 'kind', value: (one) => one.document.kind },
  { name: 'language', value: (one) => one.document.language },
  { name: 'section', value: (one) => one.section.id },
  { name: 'label', value: (one) => one.section.label },
  { name: 'heading', value: (one) => one.section.heading },
  { name: 'page', value: (one) => one.passages[0]?.page ?? one.section.page },
  { name: 'passage', value: (one) => one.passages[0]?.text ?? null },
  { name: 'start', value: (one) => one.passages[0]?.start ?? null },
  { name: 'end', value: (one) => one.passages[0]?.end ?? null },
  { name: 'url', value: (one) => one.section.url },
  { name: 'score', value: (one) => Math.round(one.score * 1000) / 1000 },
];

/** All hits, from one generation. */
export function hitTable(services: SearchServices, question: SearchQuestion): Table<ShownHit> {
  async function* items() {
    const { query, filters } = await prepareSearch(services, question);
    const { cursor, asOf, limit } = question;
    const hits = services.search.searchAll({
      query,
      filters,
      limit,
      ...(cursor === undefined ? {} : { cursor }),
      ...(asOf === undefined ? {} : { asOf }),
    });
    for await (const hit of hits) yield shownHit(hit);
  }
  return { columns: hitColumns, items: items() };
}

/** Best hits of a query; an entry is updated when its document was taken in. */
async function hitFeed(services: SearchRouteServices, question: SearchQuestion): Promise<Feed> {
  const { hits, index } = await answerSearch(services, question);
  const indexedAt = index.publishedAt ?? services.clock().toISOString();
  const ids = [...new Set(hits.map((one) => one.document.id))];
  const documents = await Promise.all(ids.map((id) => services.library.find(id)));
  const takenIn = new Map(documents.flatMap((one) => (one ? [[one.id as string, one.ingestedAt]] : [])));
  return {
    title: `Annals: ${question.text || 'sections'}`,
    updated: indexedAt,
    entries: hits.map((one) => ({
      id: one.section.url,
      title: [one.document.title, one.section.label, one.section.heading].filter(Boolean).join(' · '),
      link: one.passages[0]?.url ?? one.section.url,
      updated: takenIn.get(one.document.id) ?? indexedAt,
      summary: one.passages[0]?.text ?? '',
    })),
  };
}
