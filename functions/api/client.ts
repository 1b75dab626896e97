import type { Hono } from 'hono';
import { type ClientRequestOptions, hc } from 'hono/client';
import type * as z from 'zod';
import type { getAnswer, verifyDraft } from './answers/answer-routes.ts';
import type {
  compareDocuments,
  getCommitment,
  listCommitments,
  listSeries,
  listSilence,
  reviewCommitment,
} from './commitments/commitment-endpoints.ts';
import type { getDocument, getSection, getSource, listDocuments } from './documents/document-routes.ts';
import type { findSections } from './documents/section-routes.ts';
import type { searchSections, suggestQueries } from './search/search-routes.ts';
import type { getHealth } from './service-routes.ts';
import type { Endpoint } from './serving/endpoint.ts';
import type { getTerm, listCitations, listTerms } from './terms/term-routes.ts';
import type { addDocument, deleteDocument, getJob } from './uploads/ingest-routes.ts';

/** Everything the client knows: endpoints by the type of their description. */
type Endpoints =
  | typeof searchSections
  | typeof suggestQueries
  | typeof findSections
  | typeof listDocuments
  | typeof getDocument
  | typeof getSection
  | typeof getSource
  | typeof addDocument
  | typeof deleteDocument
  | typeof getJob
  | typeof listCommitments
  | typeof getCommitment
  | typeof reviewCommitment
  | typeof listSilence
  | typeof listSeries
  | typeof compareDocuments
  | typeof listTerms
  | typeof getTerm
  | typeof listCitations
  | typeof getAnswer
  | typeof verifyDraft
  | typeof getHealth;

/**
 * What Hono's client needs of an endpoint: the shapes that travel, taken from the schemas that check them.
 * A type, not an interface: only those fit the index signatures of Hono's schema.
 */
type Travelling<E extends Endpoint> = {
  input: InputPart<'param', z.input<E['parameters']>> &
    InputPart<'query', z.input<E['query']>> &
    (E['body'] extends z.ZodUndefined ? unknown : { json: z.input<E['body']> });
  output: z.output<E['answer']>;
  outputFormat: E['answer'] extends z.ZodString ? 'text' : 'json';
  status: E['status'];
};

type InputPart<Name extends string, Value> = keyof Value extends never
  ? unknown
  : Record<string, never> extends Value
    ? { [Key in Name]?: Value }
    : { [Key in Name]: Value };

type ApiSchema = {
  [Path in Endpoints['path']]: {
    [E in Extract<Endpoints, { path: Path }> as `$${E['method']}`]: Travelling<E>;
  };
};

/** The API as Hono's client sees it. */
export type AnnalsApi = Hono<object, ApiSchema, '/'>;

/**
 * A client whose calls and answers are typed by the API's own schemas.
 *
 *     const annals = createClient('http://localhost:8787');
 *     const response = await annals.v1.search.$get({ query: { q: 'red mud', year: '2023' } });
 *     if (response.ok) for (const hit of (await response.json()).hits) console.log(hit.section.id);
 *
 * @param options `headers` for the key of a writer; `fetch` to call an application in the same process
 */
export function createClient(address: string, options: ClientRequestOptions = {}) {
  return hc<AnnalsApi>(address, options);
}
