import { Hono } from 'hono';
import { answerRoutes } from './api/answer-routes.ts';
import type { KeyRing } from './api/authorise.ts';
import { commitmentRoutes } from './api/commitment-routes.ts';
import { type ApiDependencies, createApi } from './api/create-app.ts';
import type { IngestGate } from './api/ingest-gate.ts';
import type { TermSuggester } from './api/suggest.ts';
import { termRoutes } from './api/term-routes.ts';
import { createMcp } from './mcp/create-mcp.ts';
import { answerPages } from './pages/answer-pages.ts';
import { commitmentPages } from './pages/commitment-pages.ts';
import { createPages } from './pages/create-pages.ts';
import { termPages } from './pages/term-pages.ts';
import { answerDependencies, type ReadSide } from './read-side.ts';
import type { ApiKeys } from './storage/api-keys.ts';
import type { Jobs } from './storage/jobs.ts';
import { loadTerms } from './terms/load-terms.ts';
import type { TermStore } from './terms/term-store.ts';

export type SiteOptions = Pick<ApiDependencies, 'maxUploadBytes' | 'rate' | 'onFault'> & {
  gate?: IngestGate;
};

/** The whole site as one application: the API under `/v1`, pages for people everywhere else. */
export function createSite(readSide: ReadSide, options: SiteOptions = {}): Hono {
  const { search, library, termbase, keys, jobs, ledger, terms, glosses } = readSide;
  const answers = answerDependencies(readSide);
  const shared = { search, library, termbase, clock: () => new Date() };
  const routes = [
    ...commitmentRoutes({ ledger, ...shared }),
    ...termRoutes({ terms, termbase, glosses }),
    ...answerRoutes(answers),
  ];
  const site = new Hono();
  site.route('/', createMcp(answers));
  site.route(
    '/',
    createApi({
      ...shared,
      ...options,
      routes,
      keys: toKeyRing(keys),
      terms: toTermSuggester(terms),
      loadCitations: async () => (await loadTerms(terms)).citations,
    }),
  );
  site.route(
    '/',
    createPages({
      ...shared,
      pages: [
        ...commitmentPages({ ledger, search, termbase }),
        ...termPages({ terms, termbase, glosses }),
        ...answerPages(answers),
      ],
      refusedFiles: refusedFilesOf(jobs),
      suggestions: async () => (await loadTerms(terms)).list().map(({ term }) => term),
      ...(options.onFault ? { onFault: options.onFault } : {}),
    }),
  );
  return site;
}

/** Terms that begin as typed, the most used first. */
function toTermSuggester(store: TermStore): TermSuggester {
  return {
    async suggest(prefix, limit) {
      const folded = prefix.toLowerCase();
      const matching = (await loadTerms(store))
        .list({})
        .filter(({ term }) => term.toLowerCase().startsWith(folded));
      return matching.slice(0, limit).map(({ term }) => term);
    },
  };
}

function toKeyRing(keys: ApiKeys): KeyRing {
  return { find: (key) => keys.verify(key) };
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
