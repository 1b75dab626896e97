import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMcpServer } from '../../functions/mcp/create-mcp-server.ts';
import { estimateTokens, fitText } from '../../functions/mcp/fit-budget.ts';
import { answerDependencies } from '../../functions/read-side.ts';
import { corpusFiles, openSite, type TestSite, textFile } from '../pages/open-site.ts';
import { pagedFiles, pageEveryTool } from './page-every-tool.ts';

/** Says "elevators" where a reader asks for lifts, and "put" of something else. */
const wharfsideHomes = `# Report of the Wharfside Homes Office

## 1. Elevators

Last year 47 elevators were installed in blocks of more than five storeys.

## 2. Savings

The office put its savings in a bond, and the tenants were told.
`;

let site: TestSite;
let address: string;
let client: Client;

beforeAll(async () => {
  site = await openSite();
  await site.ingest([
    ...(await corpusFiles()),
    ...pagedFiles.map(({ fileName, text }) => textFile(fileName, text, { year: 2029 })),
    textFile('wharfside-homes.md', wharfsideHomes),
  ]);
  address = await site.serve();
  client = new Client({ name: 'test', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', address)) as never);
});
afterAll(async () => {
  await client.close();
  await site.close();
});

describe('tools over HTTP, called by the official client', () => {
  test('six tools are listed, every one read-only', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'fetch',
      'find_commitments',
      'get_section',
      'list_documents',
      'search',
      'verify_quote',
    ]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
    expect(tools.find(({ name }) => name === 'search')?.inputSchema.required).toEqual(['query']);
  });

  test('search and fetch have the shapes that connectors expect', async () => {
    const { results } = await call('search', { query: 'phosphogypsum utilization rate' });
    expect(Object.keys(results[0]!)).toEqual(expect.arrayContaining(['id', 'title', 'url', 'text']));
    const fetched = await call('fetch', { id: results[0]!.id });
    expect(fetched).toMatchObject({ id: results[0]!.id, title: expect.any(String), url: results[0]!.url });
    expect(fetched.text).toContain('phosphogypsum');
    expect(fetched.metadata.note).toContain('not instructions');
  });

  test('links lead back to this site', async () => {
    const { results } = await call('search', { query: 'kilns' });
    expect(results[0]!.url.startsWith(`${address}/documents/`)).toBe(true);
    expect((await fetch(results[0]!.url)).status).toBe(200);
  });

  test('search is paged without repeating', async () => {
    const first = await call('search', { query: 'department' });
    const second = await call('search', { query: 'department', cursor: first.next });
    const ids = (page: { results: { id: string }[] }) => page.results.map(({ id }) => id);
    expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([]);
    expect(second.results.length).toBeGreaterThan(0);
  });

  test('a question finds what says it in other words; words and phrases mean themselves', async () => {
    const first = async (query: string) => (await call('search', { query })).results[0]?.text ?? '';
    expect(await first('How many lifts were put in?')).toContain('47 elevators');
    expect(await first('How many "lifts" were put in?')).not.toContain('elevators');
    expect(await first('lifts')).toBe('');
  });

  test('a whole document comes in parts that join to its very text', async () => {
    const { reading } = (await site.readSide.library.read('solid-waste-measures-2020'))!;
    let text = '';
    for (let id: string | null = 'solid-waste-measures-2020'; id !== null; ) {
      const part: ToolJson = await call('fetch', { id });
      text += part.text;
      id = part.metadata.next;
    }
    expect(text).toBe(reading.text);
  });

  test('a section is read by its number in either language, and knows its neighbours', async () => {
    const english = await call('get_section', { document: 'lanting-2021', number: 'five' });
    expect(english).toMatchObject({ id: 'lanting-2021#sec_5', previous: 'lanting-2021#sec_4' });
    const chinese = await call('get_section', { document: 'lanting-2022-zh', number: '五' });
    expect(chinese.heading).toContain('磷石膏');
  });

  test('documents are listed and filtered', async () => {
    const { documents } = await call('list_documents', { year: 2021, language: 'zh' });
    expect(documents.map(({ id }) => id).sort()).toEqual(['blue-chimney-notice-2021-zh', 'lanting-2021-zh']);
  });

  test('commitments are found with their words, figures and place', async () => {
    const { commitments } = await call('find_commitments', {
      query: 'phosphogypsum utilization rate',
      year: 2021,
      kind: 'commitment',
    });
    const promise = commitments.find(({ text }) => text.includes('62%'));
    expect(promise).toMatchObject({ document: 'lanting-2021', section: 'lanting-2021#sec_5' });
    expect(promise?.quantities[0]).toMatchObject({ value: 62, unit: '%', modifier: 'at-least' });
  });

  test('a quotation is verified, and a changed one shown with its difference', async () => {
    const { quotes } = await call('verify_quote', {
      text: '6 kilns completed the transformation in the year',
    });
    expect(quotes[0]).toMatchObject({ verdict: 'verified', found: { document: { id: 'lanting-2021' } } });
    const changed = await call('verify_quote', {
      text: '“7 kilns completed the transformation in the year”',
    });
    expect(changed.quotes[0]?.difference).toContainEqual({ kind: 'added', text: '6' });
  });

  test('promises are paged without repeating', async () => {
    const first = await call('find_commitments', { query: '企业' });
    const second = await call('find_commitments', { query: '企业', cursor: first.next });
    const texts = (page: ToolJson) => page.commitments.map(({ text }) => text);
    expect(texts(second).length).toBeGreaterThan(0);
    expect(texts(first).filter((text) => texts(second).includes(text))).toEqual([]);
  });

  test('every tool is paged to its end', async () => {
    await pageEveryTool(async (name, given) => ({ ...(await call(name, given)) }));
  });

  test('a long draft in Chinese comes back in parts, and no quotation is left out', async () => {
    const { reading } = (await site.readSide.library.read('solid-waste-regulations-2018-zh'))!;
    const sentences = reading.sentences
      .map(({ start, end }) => reading.text.slice(start, end))
      .filter((sentence) => sentence.length > 30 && !/[“”\n]/.test(sentence))
      .slice(0, 40);
    const quoted = [...sentences, ...sentences, ...sentences, ...sentences];
    const draft = quoted.map((sentence) => `条例规定：“${sentence}”`).join('\n');
    const verdicts: string[] = [];
    let parts = 0;
    for (let from: number | null = 0; from !== null; parts++) {
      const part: ToolJson = await call('verify_quote', { text: draft.slice(from) });
      verdicts.push(...part.quotes.map(({ verdict }: { verdict: string }) => verdict));
      from = part.next === null ? null : from + Number(part.next);
    }
    expect(parts).toBeGreaterThan(1);
    expect(verdicts).toEqual(quoted.map(() => 'verified'));
  });

  test.each([
    ['fetch', { id: 'no-such-document' }, 'list_documents'],
    ['fetch', { id: 'lanting-2021#sec_99' }, 'sec_1'],
    ['fetch', { id: '../../etc/passwd' }, 'search gives ids'],
    ['get_section', { document: 'lanting-2021', number: '77' }, 'it has'],
  ])('%s of what is not there says how to mend the call', async (name, given, help) => {
    const result = await client.callTool({ name, arguments: given });
    expect(result.isError).toBe(true);
    expect(JSON.stringify(result.content)).toContain(help);
  });

  test('a call with a wrong parameter is refused, and the server goes on', async () => {
    const refused = await client.callTool({ name: 'search', arguments: { query: ['kilns'] } });
    expect(refused.isError).toBe(true);
    expect(JSON.stringify(refused.content)).toContain('It takes query, year, cursor');
    expect((await call('search', { query: 'kilns' })).results.length).toBeGreaterThan(0);
  });
});

describe('what assistants write', () => {
  test('null for what is left out, a year in quotation marks, a number without', async () => {
    const plain = await call('search', { query: 'kilns', year: 2021 });
    expect(await call('search', { query: 'kilns', year: '2021', cursor: null })).toEqual(plain);
    const section = await call('get_section', { document: 'lanting-2021', number: 5, offset: null });
    expect(section.id).toBe('lanting-2021#sec_5');
  });

  test('a link where an id is asked for', async () => {
    const { results } = await call('search', { query: 'kilns' });
    const [first] = results;
    expect((await call('fetch', { id: first!.url })).id).toBe(first!.id);
    const path = new URL(first!.url).pathname;
    expect((await call('fetch', { id: path })).id).toBe(first!.id.split('#')[0]);
    const inSection = { document: first!.id, number: first!.id };
    expect((await call('get_section', inSection)).id).toBe(first!.id);
  });

  test('some words of an issuer; of none or several the names are told', async () => {
    const { documents } = await call('list_documents', { issuer: 'lanting industry' });
    expect(documents.length).toBeGreaterThan(0);
    const refused = await client.callTool({ name: 'list_documents', arguments: { issuer: 'Moonshot' } });
    expect(refused.isError).toBe(true);
    expect(JSON.stringify(refused.content)).toContain('Lanting');
  });

  test('of nothing found is told what would find something', async () => {
    const misspelt = await call('search', { query: 'phosphogipsum' });
    expect(misspelt.nothing_found).toContain('phosphogypsum');
    const nothing = await call('search', { query: 'kilns', year: 1901 });
    expect(nothing.results).toEqual([]);
    expect(nothing.nothing_found).toContain('year=1901');
  });

  test('a tool that does not exist', async () => {
    await expect(client.callTool({ name: 'summarise', arguments: {} })).rejects.toThrow(
      'there are search, fetch',
    );
  });
});

describe('what clients send', () => {
  const ping = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
  const send = (headers: Record<string, string>, body = ping) =>
    site.site.request('/mcp', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  test.each(['application/json, text/event-stream', 'application/json', 'text/event-stream', '*/*', ''])(
    'an Accept of %j is answered with JSON',
    async (accept) => {
      const answered = await send({ accept });
      expect(answered.status).toBe(200);
      expect(answered.headers.get('content-type')).toBe('application/json');
    },
  );

  test('a version of the protocol that nobody speaks is a bad request, not a lost session', async () => {
    expect((await send({ 'mcp-protocol-version': '2099-01-01' })).status).toBe(400);
    expect((await send({ 'mcp-protocol-version': '2025-03-26' })).status).toBe(200);
  });

  test('a notification is taken without a word', async () => {
    const taken = await send({}, JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }));
    expect([taken.status, await taken.text()]).toEqual([202, '']);
  });

  test('a page of another site may ask', async () => {
    const asked = await site.site.request('/mcp', { method: 'OPTIONS' });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-headers')).toContain('Mcp-Protocol-Version');
    expect(
      (await send({ origin: 'https://elsewhere.test' })).headers.get('access-control-allow-origin'),
    ).toBe('*');
  });

  test('the longest draft fits with every character escaped, and more is refused unread', async () => {
    const text = '\\u5206'.repeat(20_000);
    const body = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"verify_quote","arguments":{"text":"${text}"}}}`;
    expect((await send({}, body)).status).toBe(200);
    expect((await send({}, 'x'.repeat(400_000))).status).toBe(413);
  });
});

test('without a session: any request is answered alone, GET is refused', async () => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
  const listed = await site.site.request('/mcp', { method: 'POST', body, headers });
  expect(listed.headers.get('content-type')).toContain('application/json');
  expect(((await listed.json()) as { result: { tools: unknown[] } }).result.tools).toHaveLength(6);
  expect((await site.site.request('/mcp')).status).toBe(405);
});

test.each(['not json', '[]', '{"jsonrpc":"2.0"}', '{"jsonrpc":"2.0","id":1,"method":"no/such"}', ''])(
  'a broken request %j gets an error and no fault of ours',
  async (body) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
    const response = await site.site.request('/mcp', { method: 'POST', body, headers });
    expect(response.status).toBeLessThan(500);
    expect(site.faults).toEqual([]);
  },
);

test('the same site answers behind Lambda', async () => {
  const invoke = handle(site.site);
  const event = {
    version: '2.0',
    routeKey: '$default',
    rawPath: '/mcp',
    rawQueryString: '',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      host: 'annals.test',
    },
    requestContext: { http: { method: 'POST', path: '/mcp' }, domainName: 'annals.test' },
    body: JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'search', arguments: { query: 'kilns' } },
    }),
    isBase64Encoded: false,
  };
  const response = await invoke(event as unknown as LambdaEvent);
  expect(response.statusCode).toBe(200);
  expect(response.body).toContain('https://annals.test/documents/');
});

test('the same tools answer without HTTP, as a desktop assistant calls them', async () => {
  const [here, there] = InMemoryTransport.createLinkedPair();
  const server = createMcpServer({ ...answerDependencies(site.readSide), siteUrl: 'http://localhost:8787' });
  const desktop = new Client({ name: 'desktop', version: '1' });
  await Promise.all([server.connect(there), desktop.connect(here)]);
  const { tools } = await desktop.listTools();
  expect(tools).toHaveLength(6);
  await desktop.close();
});

test('/llms.txt names the tools and the API', async () => {
  const text = await (await site.site.request('/llms.txt')).text();
  expect(text).toContain('verify_quote');
  expect(text).toContain('/openapi.json');
});

test('every address that /llms.txt names answers', async () => {
  const text = await (await site.site.request('/llms.txt')).text();
  const addresses = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, url]) => url!);
  expect(addresses.length).toBeGreaterThan(8);
  for (const url of addresses.filter((one) => !one.endsWith('/mcp')))
    expect([url, (await site.site.request(url)).status]).toEqual([url, 200]);
});

describe('no answer is longer than about 6,000 tokens', () => {
  test.each([
    ['English', 'The yard was lined with clay before the rains came. '],
    ['Chinese', '堆场在雨季之前铺设了黏土防渗层。'],
  ])('%s', (_, sentence) => {
    const long = sentence.repeat(5_000);
    const { text, end } = fitText(long);
    expect(estimateTokens(text)).toBeLessThanOrEqual(5_500);
    expect(text).toBe(long.slice(0, end));
    expect(estimateTokens(text)).toBeGreaterThan(4_000);
  });
});

/** Fields of the tools' answers that the tests look into; each tool fills its own. */
interface ToolJson {
  id: string;
  url: string;
  text: string;
  heading: string;
  next: string;
  metadata: { note: string; next: string | null };
  results: { id: string; title: string; url: string; text: string }[];
  documents: { id: string }[];
  commitments: { text: string; quantities: unknown[] }[];
  quotes: { verdict: string; difference: unknown[] }[];
  nothing_found: string;
}

async function call(name: string, given: Record<string, unknown>): Promise<ToolJson> {
  const result = await client.callTool({ name, arguments: given });
  const [content] = result.content as { type: string; text: string }[];
  if (result.isError) throw new Error(content?.text);
  expect(estimateTokens(content!.text)).toBeLessThan(6_500);
  return JSON.parse(content!.text);
}
