import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { authorise, type KeyRing } from './authorise.ts';
import { type Call, type Endpoint, type ExportFormat, type Route, takesJson } from './endpoint.ts';
import { atomResponse, csvResponse, jsonLinesResponse } from './exports.ts';
import { jsonResponse, notModifiedOr } from './json-response.ts';
import { ProblemError, problemResponse, toProblemError } from './problem.ts';
import { type RateLimiter, rateHeaders } from './rate-limit.ts';
import { readJsonBody, readParameters, readQuery } from './read-request.ts';

export interface Gatekeepers {
  keys: KeyRing | undefined;
  limiter: RateLimiter;
  /** Told of every answer 500 and above, with what caused it. */
  onFault: (error: unknown, requestId: string) => void;
}

/**
 * Mounts every route, its exports (`.csv`, `.jsonl`, `.atom`), and for each address an answer to the
 * methods it does not take. What all answers share is added here: request id, rate limit, validators,
 * links to the next page, cross-origin reading.
 */
export function mountRoutes(app: Hono, routes: readonly Route[], gate: Gatekeepers): void {
  for (const { endpoint, handlers } of routes) {
    const mount = (path: string, format?: ExportFormat) =>
      app.on(endpoint.method.toUpperCase(), path, (context) =>
        guarded(context, gate, () => answer({ endpoint, handlers }, context, gate, format)),
      );
    mount(endpoint.path);
    for (const format of endpoint.formats) mount(`${endpoint.path}.${format}`, format);
  }
  for (const [path, methods] of methodsByPath(routes))
    app.all(path, (context) => guarded(context, gate, () => otherMethod(context, methods)));
}

/** For addresses under `/v1` that lead nowhere. */
export function mountNotFound(app: Hono, gate: Gatekeepers): void {
  app.all('/v1/*', (context) =>
    guarded(context, gate, () => {
      throw new ProblemError('not-found', 'there is nothing at this address; `/openapi.json` lists them all');
    }),
  );
}

/** Turns whatever is thrown into a problem, and puts the common headers on whatever comes out. */
async function guarded(
  context: Context,
  gate: Gatekeepers,
  respond: () => Promise<Response> | Response,
): Promise<Response> {
  const requestId = randomUUID();
  const rate = gate.limiter.take(clientOf(context));
  let response: Response;
  try {
    if (!rate.isAllowed) throw tooMany(rate.resetSeconds);
    response = notModifiedOr(await respond(), context.req.raw);
  } catch (error) {
    const problem = toProblemError(error);
    if (problem.code === 'internal-error' || problem.code === 'unavailable') gate.onFault(error, requestId);
    response = problemResponse(problem, requestId);
  }
  const headers = {
    'Request-Id': requestId,
    'X-Content-Type-Options': 'nosniff',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Link, RateLimit, RateLimit-Policy, Request-Id, Retry-After',
    ...rateHeaders(gate.limiter.policy, rate),
  };
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  if (!response.headers.has('Content-Security-Policy'))
    response.headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  return response;
}

async function answer(
  { endpoint, handlers }: Route,
  context: Context,
  gate: Gatekeepers,
  suffix: ExportFormat | undefined,
): Promise<Response> {
  const request = context.req.raw;
  const url = new URL(request.url);
  const key = await authorise(endpoint, request, gate.keys);
  const given = new URLSearchParams(url.searchParams);
  const format = suffix ?? takeFormat(endpoint, given);
  const call: Call<Endpoint> = {
    parameters: readParameters(endpoint, context.req.param()),
    query: readQuery(endpoint, given),
    body: takesJson(endpoint) ? await readJsonBody(endpoint, request) : undefined,
    request,
    key,
  };
  const fileName = endpoint.path.split('/').at(-1)!;
  if (format === 'csv' && handlers.table) return csvResponse(handlers.table(call), fileName);
  if (format === 'jsonl' && handlers.table) return jsonLinesResponse(handlers.table(call), fileName);
  if (format === 'atom' && handlers.feed) return atomResponse(await handlers.feed(call), url);
  const body = await handlers.answer(call);
  return body instanceof Response ? body : jsonResponse(body, endpoint.status, linkToNext(body, url));
}

/** `format=` belongs to the address, not to the endpoint, so it is taken out before validation. */
function takeFormat(endpoint: Endpoint, given: URLSearchParams): ExportFormat | undefined {
  if (endpoint.formats.length === 0) return undefined;
  const format = given.get('format') ?? 'json';
  given.delete('format');
  if (format === 'json' || format === '') return undefined;
  const known = endpoint.formats.find((one) => one === format);
  if (known) return known;
  throw new ProblemError('invalid-request', `\`format\` is one of json, ${endpoint.formats.join(', ')}`, {
    errors: [{ pointer: '#/format', detail: 'unknown format' }],
  });
}

/** `Link: <...>; rel="next"` wherever an answer carries the cursor of a next page. */
function linkToNext(body: unknown, url: URL): Record<string, string> {
  const next = typeof body === 'object' && body !== null && 'next' in body ? body.next : null;
  if (typeof next !== 'string') return {};
  const parameters = new URLSearchParams(url.searchParams);
  parameters.set('cursor', next);
  return { Link: `<${url.pathname}?${parameters}>; rel="next"` };
}

interface Methods {
  all: string[];
  /** Those that need no key, which a page from elsewhere may use. */
  open: string[];
}

function methodsByPath(routes: readonly Route[]): Map<string, Methods> {
  const byPath = new Map<string, Methods>();
  for (const { endpoint } of routes)
    for (const path of [endpoint.path, ...endpoint.formats.map((format) => `${endpoint.path}.${format}`)]) {
      const own = endpoint.method === 'get' ? ['GET', 'HEAD'] : [endpoint.method.toUpperCase()];
      const known = byPath.get(path) ?? { all: [], open: [] };
      byPath.set(path, {
        all: [...known.all, ...own],
        open: endpoint.role ? known.open : [...known.open, ...own],
      });
    }
  return byPath;
}

/** OPTIONS tells a browser what it may do from elsewhere: read, never write. Anything else is refused. */
function otherMethod(context: Context, methods: Methods): Response {
  const allow = [...methods.all, 'OPTIONS'].join(', ');
  if (context.req.method !== 'OPTIONS')
    throw new ProblemError('method-not-allowed', `this address takes ${allow}`, {
      headers: { Allow: allow },
    });
  return new Response(null, {
    status: 204,
    headers: {
      Allow: allow,
      'Access-Control-Allow-Methods': [...methods.open, 'OPTIONS'].join(', '),
      'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });
}

function tooMany(resetSeconds: number): ProblemError {
  return new ProblemError('too-many-requests', `wait ${resetSeconds} seconds and go on more slowly`, {
    headers: { 'Retry-After': String(resetSeconds) },
  });
}

/** The caller's address as API Gateway or the local server states it; never a header a client can set. */
function clientOf(context: Context): string {
  const environment = (context.env ?? {}) as {
    event?: { requestContext?: { http?: { sourceIp?: string } } };
    incoming?: { socket?: { remoteAddress?: string } };
  };
  return (
    environment.event?.requestContext?.http?.sourceIp ??
    environment.incoming?.socket?.remoteAddress ??
    'unknown'
  );
}
