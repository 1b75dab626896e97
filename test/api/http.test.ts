import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createApi } from '../../functions/api/create-app.ts';
import type { SearchAnswer } from '../../functions/api/search/answer-search.ts';
import { createGatekeepers, type GatekeeperOptions } from '../../functions/api/serving/create-gatekeepers.ts';
import { defineEndpoint, type Route, route } from '../../functions/api/serving/endpoint.ts';
import { ProblemError } from '../../functions/api/serving/problem.ts';
import { RateLimiter } from '../../functions/api/serving/rate-limit.ts';
import { StoreUnavailableError } from '../../functions/storage/objects/object-store.ts';
import { openSite, type TestSite } from '../pages/open-site.ts';
import { exampleFiles } from './example-collection.ts';
import { problemOf } from './read-answer.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await site.ingest(exampleFiles());
});
afterAll(() => site.close());

const request = (path: string, init?: RequestInit) => site.site.request(path, init);

/** The API alone over the site's stores. */
function apiAlone({ routes = [], ...guards }: { routes?: Route[] } & Partial<GatekeeperOptions> = {}) {
  const { search, library, termbase } = site.readSide;
  const clock = guards.clock ?? (() => new Date());
  const gatekeepers = createGatekeepers({ ...guards, clock });
  return createApi({ search, library, termbase, clock, routes, gatekeepers });
}

describe('problems', () => {
  it.each([
    ['/v1/nothing', 'GET', 404],
    ['/v1', 'GET', 404],
    ['/v1/search/', 'GET', 404],
    ['/v1/documents/nowhere', 'GET', 404],
    ['/v1/documents/nowhere/source', 'GET', 404],
    ['/v1/search?limit=0&q=a', 'GET', 400],
    ['/v1/search?limit=101&q=a', 'GET', 400],
    ['/v1/search?year=soon&q=a', 'GET', 400],
    ['/v1/search?q=a&q=b', 'GET', 400],
    ['/v1/search?q=a&format=xml', 'GET', 400],
    [`/v1/search?q=${'a'.repeat(257)}`, 'GET', 400],
    ['/v1/search?q=a&as-of=yesterday', 'GET', 400],
    ['/v1/search', 'POST', 405],
    ['/health', 'DELETE', 405],
    ['/v1/documents/marl-2021/sections/1', 'PUT', 405],
    ['/v1/search.csv', 'POST', 405],
  ])('%s by %s is %i', async (path, method, status) => {
    const problem = await problemOf(await request(path, { method }));
    expect(problem.status).toBe(status);
    expect(problem.type).toMatch(/^\/docs#problem-[a-z-]+$/);
    expect(problem.detail).not.toBe('');
  });

  it('point at each wrong parameter', async () => {
    const problem = await problemOf(await request('/v1/search?q=a&limit=x&year=soon'));
    expect(problem.errors.map((error) => error.pointer)).toEqual(['#/year', '#/limit']);
    expect(problem.detail).toContain('write a year as 2023');
  });

  it('name the parameters there are when given one that is not', async () => {
    const problem = await problemOf(await request('/v1/search?q=a&yaer=2021'));
    expect(problem.detail).toContain('`year`');
    expect(problem.errors).toEqual([{ pointer: '#/yaer', detail: 'there is no parameter "yaer"' }]);
  });

  it('are explained where their type leads', async () => {
    const docs = await (await request('/docs')).text();
    const { type } = await problemOf(await request('/v1/nothing'));
    expect(docs).toContain(`id="${type.split('#')[1]}"`);
  });

  it('take an empty value for an absent one, as forms send it', async () => {
    expect((await request('/v1/search?q=kilns&year=&issuer=&limit=')).status).toBe(200);
  });
});

describe('faults of ours', () => {
  const failing = defineEndpoint({
    path: '/v1/failing',
    method: 'get',
    operation: 'fail',
    summary: 'Fail',
    description: '',
    tag: 'Test',
    query: z.object({ how: z.enum(['secret', 'store', 'known']) }),
    answer: z.object({}),
  });
  const errors = {
    secret: new Error('password is swordfish'),
    store: new StoreUnavailableError('bucket annals-prod is gone'),
    known: new ProblemError('not-found', 'it was never there'),
  };
  const faults: unknown[] = [];
  const api = () =>
    apiAlone({
      routes: [route(failing, { answer: ({ query }) => Promise.reject(errors[query.how]) })],
      onFault: (error) => faults.push(error),
    });

  it.each([
    ['secret', 500],
    ['store', 503],
    ['known', 404],
  ])('%s becomes %i and tells nothing of our insides', async (how, status) => {
    const response = await api().request(`/v1/failing?how=${how}`);
    const body = await response.clone().text();
    expect((await problemOf(response)).status).toBe(status);
    expect(body).not.toMatch(/swordfish|annals-prod/);
    if (status === 503) expect(response.headers.get('Retry-After')).toBe('5');
  });

  it('are told to whoever keeps the service, with their cause', async () => {
    faults.length = 0;
    await api().request('/v1/failing?how=secret');
    await api().request('/v1/failing?how=known');
    expect(faults).toEqual([errors.secret]);
  });
});

describe('methods', () => {
  it('name in Allow what an address takes', async () => {
    const response = await request('/v1/search', { method: 'PATCH' });
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS');
  });

  it('HEAD is GET without a body', async () => {
    const head = await request('/v1/documents', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    expect(head.headers.get('ETag')).toBe((await request('/v1/documents')).headers.get('ETag'));
  });

  it('OPTIONS lets pages from elsewhere read', async () => {
    const response = await request('/v1/search', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, OPTIONS');
  });
});

describe('an answer', () => {
  it.each(['/v1/search?q=kilns', '/v1/documents.csv', '/v1/nothing'])(
    '%s can be read by pages from elsewhere, with what its headers say',
    async (path) => {
      const { headers } = await request(path);
      expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
      for (const name of ['ETag', 'Link', 'RateLimit', 'Request-Id'])
        expect(headers.get('Access-Control-Expose-Headers')).toContain(name);
    },
  );

  it('is given as of a time before the last publication', async () => {
    const own = await openSite();
    const at = async (asOf?: string) => {
      const parameters = new URLSearchParams({ q: 'causeway', ...(asOf && { 'as-of': asOf }) });
      const response = await own.site.request(`/v1/search?${parameters}`);
      return { answer: (await response.json()) as SearchAnswer, etag: response.headers.get('ETag') };
    };
    await own.ingest(exampleFiles().slice(0, 1));
    const before = await at();
    await own.ingest(exampleFiles().slice(1));
    const [now, then] = [await at(), await at(before.answer.index.publishedAt!)];
    expect(now.answer.total).toBeGreaterThan(before.answer.total);
    expect(then.answer.hits.map(({ section }) => section.id)).toEqual(
      before.answer.hits.map(({ section }) => section.id),
    );
    expect(then.answer.index.generation).toBe(before.answer.index.generation);
    expect(then.etag).not.toBe(now.etag);
    expect((await at('1999-01-01T00:00:00Z')).answer.total).toBe(0);
    await own.close();
  });
});

describe('an answer held already', () => {
  it.each([
    '/v1/search?q=kilns',
    '/v1/documents',
    '/v1/documents/marl-2021',
    '/v1/documents/marl-2021/source',
    '/health',
    '/openapi.json',
  ])('%s is not sent again', async (path) => {
    const first = await request(path);
    const tag = first.headers.get('ETag')!;
    const second = await request(path, { headers: { 'If-None-Match': tag } });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    expect(second.headers.get('ETag')).toBe(tag);
    const list = await request(path, { headers: { 'If-None-Match': `"other", ${tag}` } });
    expect(list.status).toBe(304);
    const changed = await request(path, { headers: { 'If-None-Match': '"other"' } });
    expect(changed.status).toBe(200);
  });

  it('is another for another question', async () => {
    const tags = await Promise.all(
      ['kilns', 'glass'].map(async (q) => (await request(`/v1/search?q=${q}`)).headers.get('ETag')),
    );
    expect(tags[0]).not.toBe(tags[1]);
  });
});

describe('the rate limit', () => {
  const limited = (requests: number) => {
    let now = 0;
    const clock = () => new Date(now);
    const api = apiAlone({ clock, rate: { requests, windowSeconds: 10 } });
    return { api, passSeconds: (seconds: number) => (now += seconds * 1000) };
  };

  it('counts down, refuses with the time to wait, and opens again', async () => {
    const { api, passSeconds } = limited(2);
    const first = await api.request('/health');
    expect(first.headers.get('RateLimit-Policy')).toBe('"default";q=2;w=10');
    expect(first.headers.get('RateLimit')).toBe('"default";r=1;t=10');
    expect((await api.request('/health')).status).toBe(200);
    passSeconds(4);
    const refused = await api.request('/health');
    expect((await problemOf(refused)).status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('6');
    passSeconds(6);
    expect((await api.request('/health')).status).toBe(200);
  });

  it('counts each client for itself, and remembers a bounded number of them', () => {
    const limiter = new RateLimiter({ requests: 1, windowSeconds: 60 }, () => new Date(0));
    expect(limiter.take('a').isAllowed).toBe(true);
    expect(limiter.take('a').isAllowed).toBe(false);
    expect(limiter.take('b').isAllowed).toBe(true);
    for (let client = 0; client < 10_000; client += 1) limiter.take(`client ${client}`);
    expect(limiter.take('a').isAllowed).toBe(true);
  });

  it('knows a client by the address of its connection', async () => {
    const { api } = limited(1);
    const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
    expect((await api.request('/health', {}, from('192.0.2.1'))).status).toBe(200);
    expect(
      (await api.request('/health', { headers: { 'X-Forwarded-For': '192.0.2.9' } }, from('192.0.2.1')))
        .status,
    ).toBe(429);
    expect((await api.request('/health', {}, from('192.0.2.2'))).status).toBe(200);
  });
});

describe('mounted in a larger site', () => {
  it('leaves every other address to it', async () => {
    const whole = new Hono();
    whole.route('/', apiAlone());
    whole.get('/elsewhere', (context) => context.text('a page'));
    expect(await (await whole.request('/elsewhere')).text()).toBe('a page');
    expect((await problemOf(await whole.request('/v1/elsewhere'))).status).toBe(404);
  });

  it('says whether it can be searched', async () => {
    const health = await (await request('/health')).json();
    expect(health).toMatchObject({ status: 'ok', documents: exampleFiles().length });
    const empty = await openSite();
    expect(await (await empty.site.request('/health')).json()).toMatchObject({
      status: 'empty',
      documents: 0,
    });
    await empty.close();
  });
});
