import * as z from 'zod';
import type { IndexStatus, SearchBackend } from '../ranking/search-backend.ts';
import { docsPage } from './serving/docs-page.ts';
import { defineEndpoint, type Endpoint, type Route, route } from './serving/endpoint.ts';
import { openApiDocument } from './serving/openapi.ts';

const tag = 'Service';

export const getHealth = defineEndpoint({
  path: '/health',
  method: 'get',
  operation: 'getHealth',
  summary: 'Ask whether the collection can be searched',
  description:
    '`stale` means that the newest generation of the index could not be read and the one before answers. Asking opens the index, so a page does it before a reader types.',
  tag,
  answer: z.object({
    status: z.enum(['ok', 'stale', 'empty']),
    generation: z.number().int(),
    documents: z.number().int(),
    sections: z.number().int(),
    publishedAt: z.string().nullable(),
  }),
  examples: [{ title: 'Is it up?', request: '/health' }],
});

const getOpenApi = defineEndpoint({
  path: '/openapi.json',
  method: 'get',
  operation: 'getOpenApi',
  summary: 'Fetch this description as OpenAPI 3.1',
  description: 'Made from the same schemas that check every request.',
  tag,
  answer: z.record(z.string(), z.unknown()),
  examples: [{ title: 'The whole interface for a code generator', request: '/openapi.json' }],
});

const getDocs = defineEndpoint({
  path: '/docs',
  method: 'get',
  operation: 'getDocs',
  summary: 'Read this description as a page',
  description: 'Nothing on it comes from elsewhere.',
  tag,
  answer: z.string(),
  mediaType: 'text/html',
});

export function healthRoute({ search }: { search: SearchBackend }): Route {
  return route(getHealth, {
    async answer() {
      const status = await search.status();
      const { generation, documents, sections, publishedAt } = status;
      return { status: healthOf(status), generation, documents, sections, publishedAt };
    },
  });
}

function healthOf({ isStale, documents }: IndexStatus): 'ok' | 'stale' | 'empty' {
  if (isStale) return 'stale';
  return documents === 0 ? 'empty' : 'ok';
}

/** Describes `routes`, and itself. */
export function descriptionRoutes(routes: readonly Route[]): Route[] {
  const endpoints: Endpoint[] = [...routes.map((one) => one.endpoint), getOpenApi, getDocs];
  return [
    route(getOpenApi, {
      answer: async ({ request }) => openApiDocument(endpoints, new URL(request.url).origin),
    }),
    route(getDocs, { answer: async ({ request }) => docsPage(endpoints, new URL(request.url).origin) }),
  ];
}
