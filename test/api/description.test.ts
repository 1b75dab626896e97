import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusFiles, openSite, type TestSite } from '../pages/open-site.ts';
import { type Description, faultsOf, operationAt, readDescription } from './read-description.ts';

let site: TestSite;
let description: Description;
let commands: string[];
beforeAll(async () => {
  site = await openSite();
  await site.ingest(await corpusFiles());
  description = await readDescription(site.site);
  const page = await (await site.site.request('/docs')).text();
  commands = [...page.matchAll(/<pre>(.+?)<\/pre>/gs)].map(([, command = '']) => unescapeHtml(command));
});
afterAll(() => site.close());

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The request a curl command of the page makes. */
function toRequest(command: string): Request {
  const words = [...command.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map((match) =>
    (match[1] ?? match[2] ?? '').replaceAll("'\\''", "'"),
  );
  const after = (flag: string) => (words.includes(flag) ? words[words.indexOf(flag) + 1] : undefined);
  const body = after('-d');
  const address = words.find((word) => word.startsWith('http'))!;
  const method = after('-X') ?? (body === undefined ? 'GET' : 'POST');
  return new Request(address, {
    method,
    ...(body === undefined ? {} : { body, headers: { 'Content-Type': 'application/json' } }),
  });
}

describe('the description of the interface', () => {
  it('is OpenAPI 3.1 with every reference leading somewhere', () => {
    expect(description.openapi).toBe('3.1.0');
    const references = JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
    for (const [, name = ''] of references)
      expect(Object.keys(description.components.schemas)).toContain(name);
    expect(JSON.stringify(description)).not.toContain('$defs');
  });

  it('names each operation once, and each parameter of a path', () => {
    const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.values(methods).map((operation) => ({ path, operation })),
    );
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of operations) {
      const named = operation.parameters.filter((one) => one.in === 'path').map((one) => `{${one.name}}`);
      expect(named).toEqual(path.match(/\{\w+\}/g) ?? []);
    }
  });

  it('holds what the service promises', () => {
    const promised = [
      '/v1/search',
      '/v1/documents',
      '/v1/documents/{id}',
      '/v1/documents/{id}/sections/{number}',
      '/v1/documents/{id}/source',
      '/v1/sections',
      '/v1/suggest',
      '/health',
      '/openapi.json',
      '/docs',
    ];
    expect(Object.keys(description.paths)).toEqual(expect.arrayContaining(promised));
  });

  it('is true of every answer', async () => {
    const { id } = (
      (await (await site.site.request('/v1/documents?kind=yearly-report&language=en&limit=1')).json()) as {
        documents: { id: string }[];
      }
    ).documents[0]!;
    const addresses = [
      ...commands
        .filter((command) => !/-d |-X |\.(csv|jsonl|atom)\?|\.csv/.test(command))
        .map((command) => toRequest(command).url),
      '/v1/search?q=phosphogypsom&explain=1',
      '/v1/search?q=zeppelin&year=1900',
      '/v1/sections?number=2',
      `/v1/documents/${id}`,
      `/v1/documents/${id}/sections/2`,
      '/v1/documents/nowhere',
      '/v1/search?limit=0',
      '/v1/suggest?q=ph',
    ];
    for (const address of addresses) {
      const url = new URL(address, 'http://localhost');
      const response = await site.site.request(url.pathname + url.search);
      const operation = operationAt(description, url.pathname, 'GET');
      expect([address, operation?.responses[response.status] !== undefined]).toEqual([address, true]);
      const [mediaType = ''] = response.headers.get('Content-Type')!.split(';');
      const schema = operation!.responses[response.status]!.content![mediaType]!.schema;
      if (mediaType.includes('json'))
        expect([address, faultsOf(description, await response.json(), schema)]).toEqual([address, []]);
    }
  });

  it('documents every field that is sent', async () => {
    for (const address of [
      '/v1/search?q=kilns&explain=1',
      '/v1/search?q=zeppelin',
      '/v1/documents',
      '/v1/documents/lanting-2021',
      '/v1/documents/lanting-2021/sections/2',
      '/health',
    ]) {
      const response = await site.site.request(address);
      const { schema } = operationAt(description, new URL(address, 'http://x').pathname, 'GET')!
        .responses[200]!.content!['application/json']!;
      expect([address, faultsOf(description, await response.json(), schema, true)]).toEqual([address, []]);
    }
  });
});

describe('the page for people', () => {
  it('loads nothing from elsewhere and allows nothing to run', async () => {
    const response = await site.site.request('/docs');
    const page = await response.text();
    expect(page).not.toMatch(/<(script|img|link|iframe|form)\b|@import|url\(/i);
    expect(response.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
  });

  it('shows every parameter with a word of explanation', () => {
    const bare = Object.values(description.paths).flatMap((methods) =>
      Object.values(methods).flatMap((operation) =>
        operation.parameters
          .filter((one) => !one.description)
          .map((one) => `${operation.operationId} ${one.name}`),
      ),
    );
    expect(bare).toEqual([]);
  });

  it('gives examples that work as they stand', async () => {
    expect(commands.length).toBeGreaterThan(8);
    for (const command of commands) {
      const request = toRequest(command);
      const response = await site.site.request(request);
      expect([command, response.status]).toEqual([command, 200]);
      expect((await response.text()).length).toBeGreaterThan(20);
    }
  });
});

describe('the README', () => {
  it('names addresses that there are', async () => {
    const text = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
    const addresses = new Set(
      [...text.matchAll(/`(\/[a-z][\w/.?=&+%-]*)`/g)].map(([, address = '']) => address),
    );
    expect(addresses.size).toBeGreaterThan(2);
    for (const address of addresses)
      expect([200, 405], address).toContain((await site.site.request(address)).status);
  });
});
