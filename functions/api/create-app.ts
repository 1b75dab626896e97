import { Hono } from 'hono';
import type { DocumentLibrary } from '../library/document-library.ts';
import type { SearchBackend } from '../ranking/search-backend.ts';
import type { CitationGraph } from '../terms/citation-graph.ts';
import type { Termbase } from '../terms/termbase.ts';
import type { KeyRing } from './authorise.ts';
import { documentRoutes } from './document-routes.ts';
import type { Route } from './endpoint.ts';
import type { IngestGate } from './ingest-gate.ts';
import { ingestRoutes } from './ingest-routes.ts';
import { mountNotFound, mountRoutes } from './mount-routes.ts';
import { defaultRatePolicy, RateLimiter, type RatePolicy } from './rate-limit.ts';
import { searchRoutes } from './search-routes.ts';
import { sectionRoutes } from './section-routes.ts';
import { descriptionRoutes, healthRoute } from './service-routes.ts';
import type { TermSuggester } from './suggest.ts';

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
  /** Keys for writing; without them every write is refused. */
  keys?: KeyRing;
  /** The way in for documents; without it there are no addresses for writing. */
  gate?: IngestGate;
  /** Largest file taken in one request, in bytes. A Lambda behind API Gateway takes 6 MB, less base64. */
  maxUploadBytes?: number;
  rate?: RatePolicy;
  /** Routes of other rooms: commitments, terms, answers. Described and guarded like the ones here. */
  routes?: readonly Route[];
  /** Told of every answer 500 and above. */
  onFault?: (error: unknown, requestId: string) => void;
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
  const gatekeepers = {
    keys: deps.keys,
    limiter: new RateLimiter(deps.rate ?? defaultRatePolicy, deps.clock),
    onFault: deps.onFault ?? ((error, requestId) => console.error(requestId, error)),
  };
  const app = new Hono();
  mountRoutes(app, [...routes, ...descriptionRoutes(routes)], gatekeepers);
  mountNotFound(app, gatekeepers);
  return app;
}
