import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pagedFiles, pageEveryTool } from '../mcp/page-every-tool.ts';
import { LocalCloud } from './local-cloud.ts';

const documentsFolder = join(import.meta.dirname, '../../corpus/documents');

describe('tools for assistants in the built bundle', () => {
  let cloud: LocalCloud;
  let client: Client;

  beforeAll(async () => {
    cloud = await LocalCloud.start({ uploadPrefixes: ['uploads/'] });
    const { key } = await cloud.keys.make('test', ['ingest']);
    const samples = await Promise.all(
      ['lanting-2021.md', 'lanting-2022.txt'].map(async (fileName) => ({
        fileName,
        text: await readFile(join(documentsFolder, fileName), 'utf8'),
      })),
    );
    for (const { fileName, text } of [...samples, ...pagedFiles]) {
      const form = new FormData();
      form.set('file', new Blob([text]), fileName);
      const upload = new Request('https://annals.example/v1/documents', {
        method: 'POST',
        headers: { authorization: `Bearer ${key}` },
        body: form,
      });
      expect((await throughLambda(upload)).status).toBe(202);
    }
    await cloud.settle();
    const transport = new StreamableHTTPClientTransport(new URL('https://annals.example/mcp'), {
      fetch: (address, init) => throughLambda(new Request(address, init)),
    });
    client = new Client({ name: 'test', version: '1' });
    await client.connect(transport as never);
  }, 120_000);
  afterAll(async () => {
    await client?.close();
    await cloud?.close();
  });

  /** A request as API Gateway hands it to the function, its answer as a client sees it. */
  async function throughLambda(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const body = new Uint8Array(await request.arrayBuffer());
    const { status, headers, text } = await cloud.request(pathname + search, {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      ...(body.length > 0 ? { body } : {}),
    });
    const isEmpty = status === 202 || status === 204;
    return new Response(isEmpty ? null : text, { status, headers: headers as Record<string, string> });
  }

  async function call(name: string, given: Record<string, unknown>) {
    const { content, isError } = await client.callTool({ name, arguments: given });
    const [part] = content as { text: string }[];
    expect(isError ?? false, part?.text).toBe(false);
    return JSON.parse(part!.text) as Record<string, unknown>;
  }

  it('are listed and every one can be called by the official client', async () => {
    const calls: Record<string, [given: Record<string, unknown>, found: string]> = {
      search: [{ query: 'phosphogypsum' }, 'lanting-2021'],
      fetch: [{ id: 'lanting-2021' }, 'phosphogypsum'],
      get_section: [{ document: 'lanting-2021', number: '5' }, 'lanting-2021#sec_5'],
      list_documents: [{ year: 2021 }, 'lanting-2021'],
      find_commitments: [{ query: 'phosphogypsum' }, 'lanting-2021#sec_5'],
      verify_quote: [{ text: '6 kilns completed the transformation in the year' }, 'verified'],
    };
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).toSorted()).toEqual(Object.keys(calls).toSorted());
    for (const [name, [given, found]] of Object.entries(calls))
      expect(JSON.stringify(await call(name, given))).toContain(found);
  }, 60_000);

  it('are every one paged to the end', async () => {
    await pageEveryTool(call);
  }, 120_000);

  it('page through results without repeating one', async () => {
    const ids = new Set<string>();
    let pages = 0;
    for (let cursor: string | null | undefined; cursor !== null; pages++) {
      const { results, next } = await call('search', { query: 'department', ...(cursor ? { cursor } : {}) });
      for (const { id } of results as { id: string }[]) {
        expect(ids.has(id)).toBe(false);
        ids.add(id);
      }
      cursor = next as string | null;
    }
    expect(pages).toBeGreaterThan(1);
  }, 60_000);
});
