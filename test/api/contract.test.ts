import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWritableSite, type WritableSite } from './open-writable-site.ts';
import { type Description, faultsOf, methodsAt, readDescription } from './read-description.ts';

const maxUploadBytes = 20_000;
const report = (year: number) =>
  `# Report of the Fell Office for ${year}\n\n## 1. Walls\n\nNine miles of drystone wall were mended.\n\n## 2. 磷石膏\n\n磷石膏堆场已铺设黏土防渗层。\n`;

let site: WritableSite;
let description: Description;
let ingestKey: string;
let reviewKey: string;
beforeAll(async () => {
  site = await openWritableSite(maxUploadBytes);
  [ingestKey, reviewKey] = [await site.makeKey('ingest'), await site.makeKey('review')];
  description = await readDescription(site.site);
  for (const year of [2021, 2022])
    await site.site.request('/v1/documents', upload(report(year), `fell-${year}.md`));
  await site.finish();
});
afterAll(() => site.close());

function upload(text: string, name: string, key = ingestKey): RequestInit {
  const body = new FormData();
  body.set('file', new File([text], name));
  return { method: 'POST', body, headers: key === '' ? {} : { Authorization: `Bearer ${key}` } };
}

/** Asks, and holds the answer against what the description says of that address, method and status. */
async function faultsOfAnswer(address: string, init: RequestInit = {}): Promise<[number, string[]]> {
  const { pathname } = new URL(address, 'http://localhost');
  const method = init.method ?? 'GET';
  const response = await site.site.request(address, init);
  const { status, headers } = response;
  const mediaType = headers.get('Content-Type')?.split(';')[0] ?? '';
  const methods = methodsAt(description, pathname);
  const operation = methods?.[method === 'HEAD' ? 'get' : method.toLowerCase()];
  const faults: string[] = [];
  if (status >= 400) {
    if (mediaType !== 'application/problem+json') faults.push(`a problem as ${mediaType}`);
    const problem = await response.json();
    faults.push(...faultsOf(description, problem, description.components.schemas.Problem!, true));
  }
  if (status === 405) {
    const allowed = headers.get('Allow')?.split(', ') ?? [];
    const described = Object.keys(methods ?? {}).map((name) => name.toUpperCase());
    const withReading = described.includes('GET') ? [...described, 'HEAD'] : described;
    if (!withReading.concat('OPTIONS').every((name) => allowed.includes(name)))
      faults.push(`Allow ${allowed} for ${described}`);
    if (allowed.includes(method)) faults.push(`Allow names ${method}`);
    return [status, faults];
  }
  if (!methods) return [status, status === 404 ? faults : [...faults, 'an address that is not described']];
  const described = operation?.responses[status];
  if (!described) return [status, [...faults, `status ${status} is not described`]];
  if (status >= 400 || status === 304 || method === 'HEAD') return [status, faults];
  const schema = (described.content?.[mediaType] ?? described.content?.['*/*'])?.schema;
  if (!schema) return [status, [...faults, `${mediaType} is not described`]];
  if (mediaType === 'application/json')
    faults.push(...faultsOf(description, await response.json(), schema, true));
  return [status, faults];
}

const readings = [
  '/v1/search',
  '/v1/sections',
  '/v1/documents',
  '/v1/suggest',
  '/v1/documents/fell-2021',
  '/v1/documents/fell-2021/sections/1',
  '/v1/documents/fell-2021/source',
];

describe('every answer about documents, sections and searches is as described', () => {
  it.each([
    ['/v1/search?q=drystone&explain=1', 200],
    ['/v1/search?q=磷石膏&limit=1', 200],
    ['/v1/search?q=phosphogypsum&language=en&year=2021', 200],
    ['/v1/search?q=walls&limit=1', 200],
    ['/v1/search?q=what+did+we+promise+about+walls+in+2021', 200],
    ['/v1/search?q=zeppelin+year:1900&issuer=nobody', 200],
    ['/v1/search?q=year:soon+colour:red+"wall', 200],
    ['/v1/search?q=4.2', 200],
    ['/v1/search?year=2021', 200],
    ['/v1/search.csv?q=walls', 200],
    ['/v1/search.jsonl?q=walls', 200],
    ['/v1/search.atom?q=walls', 200],
    ['/v1/search', 400],
    ['/v1/search?q=a&limit=0', 400],
    ['/v1/search?q=a&cursor=x', 400],
    ['/v1/search?q=a&yaer=2021', 400],
    ['/v1/search.csv?q=a&year=soon', 400],
    ['/v1/search.xml?q=a', 404],
    ['/v1/sections?number=IV', 200],
    ['/v1/sections?number=1&year=2021', 200],
    ['/v1/sections?heading=walls&q=mended', 200],
    ['/v1/sections.csv?number=1', 200],
    ['/v1/sections?number=soon-ish', 400],
    ['/v1/sections', 400],
    ['/v1/documents', 200],
    ['/v1/documents?limit=1', 200],
    ['/v1/documents.csv', 200],
    ['/v1/documents?limit=x', 400],
    ['/v1/documents?cursor=x', 400],
    ['/v1/documents/fell-2021', 200],
    ['/v1/documents/nowhere', 404],
    ['/v1/documents/..%2f', 404],
    ['/v1/documents/fell-2021/sections/I', 200],
    ['/v1/documents/fell-2021/sections/sec_2', 200],
    ['/v1/documents/fell-2021/sections/9', 404],
    ['/v1/documents/nowhere/sections/1', 404],
    ['/v1/documents/fell-2021/source', 200],
    ['/v1/documents/nowhere/source', 404],
    ['/v1/suggest?q=wa', 200],
    ['/v1/suggest?q=磷', 200],
    ['/v1/suggest?q=a&limit=x', 400],
    ['/v1/nothing', 404],
  ])('GET %s is %i', async (address, status) => {
    expect(await faultsOfAnswer(address)).toEqual([status, []]);
  });

  it.each(readings)('%s refuses other methods and names its own', async (address) => {
    for (const method of ['PATCH', 'PUT', 'PROPFIND'])
      expect(await faultsOfAnswer(address, { method })).toEqual([405, []]);
  });

  it.each([
    '/v1/search?q=walls',
    '/v1/sections?number=1',
    '/v1/documents',
    '/v1/documents/fell-2021',
    '/v1/documents/fell-2021/sections/1',
  ])('%s answers a held answer and a question for its head without a body', async (address) => {
    const held = (await site.site.request(address)).headers.get('ETag')!;
    expect(await faultsOfAnswer(address, { headers: { 'If-None-Match': held } })).toEqual([304, []]);
    expect(await faultsOfAnswer(address, { method: 'HEAD' })).toEqual([200, []]);
    expect(await (await site.site.request(address, { method: 'HEAD' })).text()).toBe('');
  });

  it('and so is every answer about sending documents in and taking them out', async () => {
    expect(await faultsOfAnswer('/v1/documents', upload(report(2023), 'fell-2023.md'))).toEqual([202, []]);
    expect(await faultsOfAnswer('/v1/documents', upload(report(2023), 'fell-2023.md', ''))).toEqual([
      401,
      [],
    ]);
    expect(await faultsOfAnswer('/v1/documents', upload('x', 'x.md', 'annals_x_y'))).toEqual([401, []]);
    expect(await faultsOfAnswer('/v1/documents', upload('x', 'x.md', reviewKey))).toEqual([403, []]);
    const tooLarge = upload('x'.repeat(2 * maxUploadBytes), 'large.md');
    expect(await faultsOfAnswer('/v1/documents', tooLarge)).toEqual([413, []]);
    const noForm = {
      method: 'POST',
      body: '{',
      headers: { ...upload('', '').headers, 'Content-Type': 'text/plain' },
    };
    expect((await faultsOfAnswer('/v1/documents', noForm))[1]).toEqual([]);
    await site.finish();
    const remove = { method: 'DELETE', headers: { Authorization: `Bearer ${ingestKey}` } };
    expect(await faultsOfAnswer('/v1/documents/nowhere', remove)).toEqual([404, []]);
    expect(await faultsOfAnswer('/v1/documents/fell-2021', { method: 'DELETE' })).toEqual([401, []]);
    expect(await faultsOfAnswer('/v1/documents/fell-2023', remove)).toEqual([202, []]);
    await site.finish();
  });
});
