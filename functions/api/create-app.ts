import { Hono } from 'hono';
import type { DocumentLibrary } from '../library/document-library.ts';
import type { SearchBackend } from '../ranking/search-backend.ts';
import type { CitationGraph } from '../terms/collection/citation-graph.ts';
import type { Termbase } from '../terms/termbase/termbase.ts';
import { documentRoutes } from './documents/document-routes.ts';
import { sectionRoutes } from './documents/section-routes.ts';
import { searchRoutes } from './search/search-routes.ts';
import type { TermSuggester } from './search/suggest.ts';
import { descriptionRoutes, healthRoute } from './service-routes.ts';
import type { Route } from './serving/endpoint.ts';
import { type Gatekeepers, mountNotFound, mountRoutes } from './serving/mount-routes.ts';
import type { IngestGate } from './uploads/ingest-gate.ts';
import { ingestRoutes } from './uploads/ingest-routes.ts';

/** What the API reads from and writes to. Everything that has an effect comes in here. */
export interface ApiDependencies {
  search: SearchBackend;
  library: DocumentLibrary;
  termbase: Termbase;
  /** Policy terms for suggestions while typing. */
  terms?: TermSuggester;
  /** Who cites whom by document number. */
  loadCitations?: () => Promise<CitationGraph>;
  clock: () => Date;
  /** The way in for documents; without it there are no addresses for writing. */
  gate?: IngestGate;
  /** Largest file taken in one request, in bytes. A Lambda behind API Gateway takes 6 MB, less base64. */
  maxUploadBytes?: number;
  /** Routes of other rooms: commitments, terms, answers. Described and guarded like the ones here. */
  routes?: readonly Route[];
  /** Who is let in, and how often. */
  gatekeepers: Gatekeepers;
}

/**
 * The JSON side of the service as one Hono application: mount it at `/`.
 *
 *     request ─▶ rate limit ─▶ key? ─▶ validate ─▶ handler ─▶ JSON | CSV | JSON Lines | Atom
 *                    └───────────┴─────────┴──────────┴─────▶ problem+json
 */
export function createApi(deps: ApiDependencies): Hono {
  const routes: Route[] = [
    ...searchRoutes(deps),
    ...documentRoutes(deps),
    ...sectionRoutes(deps),
    ...(deps.gate ? ingestRoutes({ gate: deps.gate, maxUploadBytes: deps.maxUploadBytes }) : []),
    ...(deps.routes ?? []),
    healthRoute(deps),
  ];
  const app = new Hono();
  mountRoutes(app, [...routes, ...descriptionRoutes(routes)], deps.gatekeepers);
  mountNotFound(app, deps.gatekeepers);
  return app;
}
