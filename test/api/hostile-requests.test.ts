import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '../pages/open-site.ts';
import { exampleFiles } from './example-collection.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await site.ingest(exampleFiles());
});
afterAll(() => site.close());

/** Text no person types: any code point, operators in heaps, things other systems choke on. */
const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '“',
        '+',
        '-',
        '*',
        ' OR ',
        'year:',
        '(',
        '[',
        '\\',
        '%',
        '年',
        '第',
        'No.',
        '\0',
        '\u202e',
        '😀',
        '\ud800',
      ),
      {
        maxLength: 80,
      },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString:',
    '{{7*7}}',
    "' OR 1=1 --",
    '../../etc/passwd',
    '<script>alert(1)</script>',
    '(a+)+$',
    'a'.repeat(256),
    '绿'.repeat(256),
    '2023..2019',
    '-0',
    '1e999',
    'NaN',
  ),
);
const name = fc.oneof(
  fc.constantFrom(
    'q',
    'year',
    'from',
    'to',
    'issuer',
    'kind',
    'language',
    'document',
    'section',
    'number',
    'heading',
  ),
  fc.constantFrom('limit', 'cursor', 'explain', 'variants', 'as-of', 'format', '__proto__', 'hasOwnProperty'),
  nasty,
);
const parameters = fc.array(fc.tuple(name, nasty), { maxLength: 6 });
const path = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '/v1/search',
      '/v1/search.csv',
      '/v1/search.atom',
      '/v1/sections',
      '/v1/documents',
      '/v1/suggest',
    ),
  },
  { weight: 2, arbitrary: nasty.map((id) => `/v1/documents/${encodeURIComponent(id.toWellFormed())}`) },
  {
    weight: 2,
    arbitrary: nasty.map(
      (number) => `/v1/documents/marl-2021/sections/${encodeURIComponent(number.toWellFormed())}`,
    ),
  },
  { weight: 1, arbitrary: nasty.map((id) => `/v1/jobs/${encodeURIComponent(id.toWellFormed())}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '/v1/documents/%ff',
      '/v1/%2e%2e/%2e%2e/etc',
      '/v1/documents/..;/x',
      '/v1//search',
    ),
  },
);
const method = fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE');

/** Statuses a client can cause. */
const mannered = [200, 204, 304, 400, 401, 403, 404, 405, 410, 413, 415];

describe('hostile requests', () => {
  it('never break anything, and are refused as problems that say nothing of our insides', async () => {
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(path, parameters, method, async (path, parameters, method) => {
        const query = new URLSearchParams(
          parameters.map(([name, value]): [string, string] => [name.toWellFormed(), value.toWellFormed()]),
        );
        const response = await site.site.request(`${path}?${query}`, { method });
        const body = await response.text();
        seen.set(response.status, (seen.get(response.status) ?? 0) + 1);
        expect(mannered).toContain(response.status);
        expect(body).not.toMatch(/node_modules|functions\/|\bat [\w.]+ \(|ZodError|SyntaxError/);
        if (
          response.status >= 400 &&
          method !== 'HEAD' &&
          response.headers.get('Content-Type')?.includes('json')
        )
          expect(JSON.parse(body)).toMatchObject({ status: response.status });
      }),
      { numRuns: 2000 },
    );
    for (const status of [200, 400, 404, 405]) expect(seen.get(status) ?? 0).toBeGreaterThan(20);
  });

  it('whatever is asked in words gets an answer whose offsets lie inside its text', async () => {
    const asked = fc.oneof(
      nasty,
      fc.tuple(nasty, fc.constantFrom('kilns', 'glass', '磷石膏', 'the')).map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(asked, async (text) => {
        const q = text.toWellFormed().slice(0, 256).toWellFormed();
        fc.pre(q.trim() !== '');
        const response = await site.site.request(`/v1/search?${new URLSearchParams({ q })}`);
        expect([q, response.status]).toEqual([q, 200]);
        const { hits, total, why } = (await response.json()) as {
          hits: { passages: { text: string; highlights: [number, number][] }[] }[];
          total: number;
          why: { relaxations: unknown[] } | null;
        };
        expect(total === 0).toBe(why !== null);
        for (const { text, highlights } of hits.flatMap((hit) => hit.passages))
          for (const [start, end] of highlights) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
      }),
      { numRuns: 700 },
    );
  });
});
