import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stylesheet, stylesheetPath } from '../../functions/pages/blocks/stylesheet.ts';
import { CountingObjectStore } from '../../functions/storage/objects/counting-object-store.ts';
import { FaultyObjectStore } from '../../functions/storage/objects/faulty-object-store.ts';
import { corpusFiles, openSite, type TestSite, textFile } from './open-site.ts';

let site: TestSite;

beforeAll(async () => {
  site = await openSite();
  await site.ingest(await corpusFiles());
});

afterAll(() => site?.close());

const get = (path: string, init?: RequestInit) => site.site.request(path, init);
const bodyOf = async (path: string) => (await get(path)).text();

/** Paths of every kind of page. */
const pages = [
  '/',
  '/search?q=slag',
  '/search?q=zzzzzz',
  '/documents',
  '/documents/lanting-2021',
  '/commitments',
  '/silence?from=2021&to=2024',
  '/terms',
  '/citations',
  '/ask?q=phosphogypsum+in+2021',
  '/coverage',
  '/about',
  '/nowhere',
];

describe('every page', () => {
  it('forbids scripts, foreign content, frames and guessing of types, and sets no cookie', async () => {
    for (const path of pages) {
      const { headers } = await get(path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toMatch(/unsafe|https?:|\*|script-src/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Set-Cookie')).toBeNull();
    }
  });

  it('needs nothing that its policy forbids', async () => {
    for (const path of pages) {
      const body = await bodyOf(path);
      expect(body, path).not.toMatch(/<script|<iframe|\sstyle="|\son\w+="/i);
      expect(body, path).not.toMatch(/<(?:link|img|source)[^>]+(?:href|src)="(?:https?:)?\/\//i);
    }
  });

  it('is light: at most 100 kB with its stylesheet', async () => {
    for (const path of pages) {
      const size = new TextEncoder().encode((await bodyOf(path)) + stylesheet).length;
      expect(size, path).toBeLessThan(100_000);
    }
  });

  it('names its language, in Chinese when the browser asks for it', async () => {
    for (const path of pages) {
      const response = await get(path, { headers: { 'Accept-Language': 'zh-CN,zh;q=0.9' } });
      expect(response.headers.get('Content-Language')).toBe('zh');
      expect(response.headers.get('Vary')).toContain('Accept-Language');
      expect(await response.text()).toContain('<html lang="zh-Hans">');
    }
  });

  it('is sent once: an unchanged page is a 304', async () => {
    const tag = (await get('/documents/lanting-2021')).headers.get('ETag') ?? '';
    const again = await get('/documents/lanting-2021', { headers: { 'If-None-Match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await get('/documents/lanting-2022', { headers: { 'If-None-Match': tag } });
    expect(other.status).toBe(200);
  });

  it('answers HEAD, and refuses other methods by naming its own', async () => {
    expect((await get('/about', { method: 'HEAD' })).status).toBe(200);
    const refused = await get('/documents/lanting-2021', { method: 'DELETE' });
    expect([refused.status, refused.headers.get('Allow')]).toEqual([405, 'GET']);
  });

  it('keeps its stylesheet for ever under an address that changes with it', async () => {
    const response = await get(stylesheetPath);
    expect(response.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toContain('immutable');
    expect(await bodyOf('/')).toContain(`href="${stylesheetPath}"`);
  });
});

describe('before the first question', () => {
  it('offers the terms of the collection while one types, without a script', async () => {
    const body = await bodyOf('/about');
    expect(body).toContain('list="suggestions"');
    const list = body.slice(body.indexOf('<datalist id="suggestions">'));
    expect(list).toContain('<option value="two lines and one ledger">');
  });

  it('opens the index while the first page is being looked at', async () => {
    let store: CountingObjectStore | undefined;
    const own = await openSite((memory) => {
      store = new CountingObjectStore(memory);
      return store;
    });
    await own.ingest([textFile('rules.txt', 'Rules\n\n1. Water. Wells are measured twice a year.\n')]);
    const page = await (await own.site.request('/about')).text();
    const picture = /<img[^>]+src="([^"]+)"/.exec(page)?.[1] ?? '';
    store?.takeUse();
    const response = await own.site.request(picture);
    expect(response.headers.get('Content-Type')).toBe('image/svg+xml');
    expect(store?.takeUse().reads).toBeGreaterThan(0);
    await own.close();
  });
});

describe('addresses typed by hand', () => {
  it('are told when a question is too long, with the question kept', async () => {
    const response = await get(`/search?q=${'slag+'.repeat(80)}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/longer than 256 characters.*value="slag slag/s);
  });

  it('never break a page', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('-1', '0', '99999999999', '2021..', '../..', '%', '"', '<b>', 'NaN', 'year:x OR -'),
    );
    const name = fc.constantFrom(
      'q',
      'year',
      'from',
      'to',
      'kind',
      'cursor',
      'part',
      'edition',
      'lang',
      'document',
    );
    const query = fc.array(fc.tuple(name, value), { maxLength: 5 });
    const path = fc.constantFrom('/search', '/documents', '/documents/lanting-2021', '/coverage', '/');
    await fc.assert(
      fc.asyncProperty(path, query, async (where, parameters) => {
        const search = new URLSearchParams();
        for (const [key, text] of parameters) search.append(key, text.toWellFormed());
        const response = await get(`${where}?${search}`);
        expect(site.faults).toEqual([]);
        expect([200, 400, 404, 410]).toContain(response.status);
      }),
      { numRuns: 150 },
    );
  });

  it('lead nowhere else, however many strokes they begin with', async () => {
    for (const path of ['//', '///?lang=zh', '//evil.example', '/\\', '/\\evil.example?q=a']) {
      const body = await bodyOf(path);
      expect(body, path).toContain('<main');
      expect(body, path).not.toMatch(/(?:href|action)="(?:\/\/|\/\\)/);
    }
    expect(site.faults).toEqual([]);
  });

  it('lead to a page also when they are no document at all', async () => {
    for (const id of ['..%2F..%2Fetc', 'LANTING', 'a'.repeat(200), '%00', '%E7%A3%B7'])
      expect((await get(`/documents/${id}`)).status, id).toBe(404);
  });
});

describe('a document', () => {
  it('that changed is read in its newest edition, and the older one says so', async () => {
    const own = await openSite();
    await own.ingest([textFile('rules.txt', 'Rules\n\n1. Water. Wells are measured twice a year.\n')]);
    await own.ingest([textFile('rules.txt', 'Rules\n\n1. Water. Wells are measured four times a year.\n')]);
    const newest = await (await own.site.request('/documents/rules')).text();
    expect(newest).toContain('four times');
    expect(newest).not.toContain('a newer one is held');
    const older = await (await own.site.request('/documents/rules?edition=1')).text();
    expect(older).toContain('You are reading edition 1; a newer one is held.');
    expect(older).toContain('twice');
    await own.close();
  });

  it('that is very long is read in parts, and a passage opens in the part it is in', async () => {
    const own = await openSite();
    const sections = Array.from(
      { length: 40 },
      (_, index) =>
        `${index + 1}. Ledger of district ${index + 1}\n\n${'The yard was inspected and the wells were measured. '.repeat(120)}\n\n`,
    );
    await own.ingest([textFile('ledgers.txt', `Ledgers of the districts\n\n${sections.join('')}`)]);
    const reading = (await own.readSide.library.read('ledgers'))?.reading;
    const last = reading?.sections.at(-1);
    expect(reading?.text.length).toBeGreaterThan(200_000);

    const first = await (await own.site.request('/documents/ledgers')).text();
    expect(first).toContain('Part 1 of 2');
    expect(first).toContain(`<li id="${last?.id}"><a href="/documents/ledgers?part=2#${last?.id}">`);
    const start = (last?.bodyStart ?? 0) + 10;
    const second = await (await own.site.request(`/documents/ledgers?from=${start}&to=${start + 20}`)).text();
    expect(second).toContain('Part 2 of 2');
    expect(second).toContain(`<mark>${reading?.text.slice(start, start + 20)}</mark>`);
    await own.close();
  });
});

describe('a site in trouble', () => {
  it('that is still empty says so on every page', async () => {
    const own = await openSite();
    for (const path of ['/', '/search?q=slag', '/documents', '/coverage', '/about'])
      expect((await own.site.request(path)).status, path).toBe(200);
    expect(await (await own.site.request('/')).text()).toContain('The collection is empty so far');
    await own.close();
  });

  it('whose store does not answer keeps the question and offers to try again', async () => {
    let isDown = false;
    const own = await openSite(
      (store) => new FaultyObjectStore(store, () => (isDown ? 'unavailable' : undefined)),
    );
    isDown = true;
    const response = await own.site.request('/search?q=red+mud');
    expect(response.status).toBe(503);
    const body = await response.text();
    expect(body).toContain('href="/search?q=red+mud"');
    expect(body).not.toMatch(/simulated|Error:|at .*\.ts/);
    expect(own.faults).toHaveLength(1);
    await own.close();
  });
});
