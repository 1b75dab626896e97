import * as z from 'zod';
import type { Hit } from '../ranking/search-backend.ts';
import { fitItems } from './fit-budget.ts';
import { prepareFinding } from './prepare-finding.ts';
import { defineTool, type McpDependencies, quotedNote } from './tool.ts';

const resultsAPage = 10;

/** The shape that ChatGPT connectors ask for: `{ results: [{ id, title, url, text }] }`. */
export const searchTool = defineTool({
  name: 'search',
  title: 'Search policy documents',
  description:
    'Finds sections of government policy documents and yearly reports, in English and Chinese. Takes words or a question; "exact phrase", +must, -not, year:2019..2023 work. Results are section ids for `fetch`, with the passage that matched.',
  parameters: {
    query: z.string().trim().min(1).max(256).describe('Words or a question, English or Chinese'),
    year: z.number().int().optional().describe('Only documents of this year'),
    cursor: z.string().optional().describe('`next` of an earlier answer, for more results'),
  },
  async call(deps, { query, year, cursor }) {
    const { find, explain } = await prepareFinding(deps, { query, year, cursor, isInOtherWords: true });
    const whole = await find(resultsAPage);
    const results = fitItems(whole.hits.map((hit) => resultOf(deps, hit)));
    // What did not fit comes with the next page: its cursor has to stand behind the last result shown.
    const page = results.length < whole.hits.length ? await find(results.length) : whole;
    return { results, total: page.total, next: page.next, ...(await explain(page)), note: quotedNote };
  },
});

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
