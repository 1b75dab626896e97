import * as z from 'zod';
import { orSynonyms } from '../answer/wording/or-synonyms.ts';
import { expandVariants } from '../query/expand-variants.ts';
import { looksLikeQuestion, parseQuery } from '../query/parse-query.ts';
import type { Filters, Query } from '../query/query.ts';
import type { Hit } from '../ranking/search-backend.ts';
import { fitItems } from './fit-budget.ts';
import { defineTool, type McpDependencies, quotedNote } from './tool.ts';

const resultsAPage = 10;

/** The shape that ChatGPT connectors ask for: `{ results: [{ id, title, url, text }] }`. */
export const searchTool = defineTool({
  name: 'search',
  title: 'Search policy documents',
  description:
    'Finds sections of government policy documents and yearly reports, in English and Chinese. Takes words or a question; "exact phrase", +must, -not, year:2019..2023 work. Results are section ids for `fetch`, with the passage that matched.',
  parameters: {
    query: z.string().min(1).max(256).describe('Words or a question, English or Chinese'),
    year: z.number().int().optional().describe('Only documents of this year'),
    cursor: z.string().optional().describe('`next` of an earlier answer, for more results'),
  },
  async call(deps, { query, year, cursor }) {
    const asked = readAsked(deps, query);
    const filters: Filters = year === undefined ? {} : { years: { from: year, to: year } };
    const find = (limit: number) =>
      deps.search.search({ query: asked, filters, limit, ...(cursor !== undefined && { cursor }) });
    const whole = await find(resultsAPage);
    const results = fitItems(whole.hits.map((hit) => resultOf(deps, hit)));
    // What did not fit comes with the next page: its cursor has to stand behind the last result shown.
    const page = results.length < whole.hits.length ? await find(results.length) : whole;
    return { results, total: page.total, next: page.next, note: quotedNote };
  },
});

/** A question is asked in other words than the text's, so that near synonyms count too; whoever types words means those. */
function readAsked({ termbase }: McpDependencies, typed: string): Query {
  const parsed = parseQuery(typed);
  const query = termbase ? expandVariants(parsed, termbase) : parsed;
  return looksLikeQuestion(typed) ? orSynonyms(query) : query;
}

function resultOf({ siteUrl }: McpDependencies, { document, section, passages }: Hit) {
  const sectionId = section.id.slice(section.id.indexOf('#') + 1);
  const place = section.path.at(-1) ?? section.heading ?? '';
  return {
    id: `${document.id}#${sectionId}`,
    title: place === '' ? document.title : `${document.title}: ${place}`,
    url: `${siteUrl}/documents/${document.id}#${sectionId}`,
    text: passages[0]?.text ?? '',
    year: document.year,
  };
}
