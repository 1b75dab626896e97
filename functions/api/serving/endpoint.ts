import * as z from 'zod';
import type { Feed, Table } from './exports.ts';
import type { ProblemCode } from './problem.ts';

/**
 * An endpoint of the HTTP API, described once. The same description validates requests, types the
 * handler and the TypeScript client, and becomes the OpenAPI document and the page at `/docs`.
 */
export interface Endpoint<
  Path extends string = string,
  Verb extends Method = Method,
  Parameters extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  /** `/v1/documents/:id` */
  path: Path;
  method: Verb;
  /** camelCase, unique: `operationId` in OpenAPI. */
  operation: string;
  /** One line in the imperative: `Find sections`. */
  summary: string;
  /** Plain sentences for a person who reads `/docs`. */
  description: string;
  /** The heading it stands under in `/docs`. */
  tag: string;
  parameters: Parameters;
  query: Query;
  /** JSON body, validated before the handler runs. */
  body: Body;
  /** Bodies the handler reads itself, by media type: a form with a file. Documented, not validated. */
  requestBodies?: Record<string, z.ZodType>;
  answer: Answer;
  /** Status of success. */
  status: 200 | 202;
  /** Role a key needs; absent for reading, which is public. */
  role?: Role;
  /** Problems beyond those any endpoint can have. */
  problems: readonly ProblemCode[];
  /** Shown in `/docs` and executed by a test. */
  examples: readonly Example[];
  /** Formats besides JSON, reached by `.csv` behind the path or by `format=csv`. */
  formats: readonly ExportFormat[];
  /** Media type of an answer that is not JSON; a range where it depends on what is asked for. */
  mediaType?: string;
}

export type Method = 'get' | 'post' | 'put' | 'delete';
export type Role = 'ingest' | 'review' | 'admin';
export type ExportFormat = 'csv' | 'jsonl' | 'atom';

export interface Example {
  title: string;
  /** Path with query string: `/v1/search?q=phosphogypsum`. */
  request: string;
  /** JSON body of a POST or PUT. */
  body?: unknown;
}

/** What a handler is given: everything is validated already. */
export interface Call<E extends Endpoint> {
  parameters: z.output<E['parameters']>;
  query: z.output<E['query']>;
  body: z.output<E['body']>;
  request: Request;
  /** Set when the endpoint asks for a role. */
  key: AccessKey | undefined;
}

/** Who writes: the id of a key, never the key itself. */
export interface AccessKey {
  id: string;
  roles: readonly string[];
}

/** The handlers of one endpoint. */
export interface Handlers<E extends Endpoint, Item = never> {
  /** The JSON answer, or a whole response where the answer is not JSON. */
  answer(call: Call<E>): Promise<z.input<E['answer']> | Response>;
  /** The whole list, page after page, for CSV and JSON Lines. */
  table?(call: Call<E>): Table<Item>;
  feed?(call: Call<E>): Promise<Feed>;
}

/** An endpoint with its handlers, types forgotten: what is mounted. */
export interface Route {
  endpoint: Endpoint;
  handlers: Handlers<Endpoint, unknown>;
}

const nothing = z.object({});
type Nothing = typeof nothing;

type Optional = 'parameters' | 'query' | 'body' | 'status' | 'problems' | 'examples' | 'formats';

export function defineEndpoint<
  const Path extends string,
  const Verb extends Method,
  Answer extends z.ZodType,
  Parameters extends z.ZodObject = Nothing,
  Query extends z.ZodObject = Nothing,
  Body extends z.ZodType = z.ZodUndefined,
>(
  endpoint: Omit<Endpoint<Path, Verb, Parameters, Query, Body, Answer>, Optional> &
    Partial<Pick<Endpoint<Path, Verb, Parameters, Query, Body, Answer>, Optional>>,
): Endpoint<Path, Verb, Parameters, Query, Body, Answer> {
  return {
    parameters: nothing as unknown as Parameters,
    query: nothing as unknown as Query,
    body: z.undefined() as unknown as Body,
    status: 200,
    problems: [],
    examples: [],
    formats: [],
    ...endpoint,
  };
}

export function route<E extends Endpoint, Item = never>(
  endpoint: E,
  handlers: Handlers<NoInfer<E>, Item>,
): Route {
  return { endpoint, handlers: handlers as unknown as Handlers<Endpoint, unknown> };
}

export function takesJson(endpoint: Endpoint): boolean {
  return endpoint.body.def.type !== 'undefined';
}
