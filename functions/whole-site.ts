import { Hono } from 'hono';
import { answerRoutes } from './api/answers/answer-routes.ts';
import { commitmentRoutes } from './api/commitments/commitment-routes.ts';
import { type ApiDependencies, createApi } from './api/create-app.ts';
import { termRoutes } from './api/terms/term-routes.ts';
import { createMcp } from './mcp/create-mcp.ts';
import { answerPages } from './pages/answers/answer-pages.ts';
import { commitmentPages } from './pages/commitments/commitment-pages.ts';
import { createPages } from './pages/create-pages.ts';
import { termPages } from './pages/terms/term-pages.ts';
import { answerDependencies, type ReadSide } from './read-side.ts';
import type { Jobs } from './storage/records/jobs.ts';
import { loadTerms } from './terms/collection/load-terms.ts';

export type WholeSiteOptions = Omit<ApiDependencies, 'routes' | 'loadCitations'>;

/** Every address there is: the API under `/v1`, assistants at `/mcp`, pages for people everywhere else. */
export function createWholeSite(readSide: ReadSide, options: WholeSiteOptions): Hono {
  const { ledger, terms, glosses, jobs } = readSide;
  const { search, library, termbase, clock, gatekeepers } = options;
  const answers = answerDependencies(readSide);
  const shared = { search, library, termbase, clock };
  const routes = [
    ...commitmentRoutes({ ledger, ...shared }),
    ...termRoutes({ terms, termbase, glosses }),
    ...answerRoutes(answers),
  ];
  const site = new Hono();
  site.route('/', createMcp({ ...answers, onFault: gatekeepers.onFault }));
  site.route(
    '/',
    createApi({ ...options, routes, loadCitations: async () => (await loadTerms(terms)).citations }),
  );
  site.route(
    '/',
    createPages({
      ...shared,
      pages: [
        ...commitmentPages({ ledger, search, termbase, clock, keys: gatekeepers.keys }),
        ...termPages({ terms, termbase, glosses }),
        ...answerPages(answers),
      ],
      refusedFiles: refusedFilesOf(jobs),
      suggestions: async () => (await loadTerms(terms)).list().map(({ term }) => term),
      onFault: gatekeepers.onFault,
    }),
  );
  return site;
}

function refusedFilesOf(jobs: Jobs) {
  return {
    async list(limit: number) {
      const { jobs: rejected } = await jobs.list('rejected', { limit });
      return rejected.map(({ fileName, code, detail, updatedAt }) => ({
        fileName,
        code: code ?? 'damaged',
        detail: detail ?? '',
        at: updatedAt,
      }));
    },
  };
}
