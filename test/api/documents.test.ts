import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type {
  getDocument,
  getSection,
  listDocuments,
} from '../../functions/api/documents/document-routes.ts';
import { openSite, type TestSite } from '../pages/open-site.ts';
import { exampleFiles } from './example-collection.ts';
import { problemOf } from './read-answer.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await site.ingest(exampleFiles());
});
afterAll(() => site.close());

const get = (path: string) => site.site.request(path);
const read = async <Answer>(path: string) => (await (await get(path)).json()) as Answer;
type Listed = z.output<typeof listDocuments.answer>;
type Shown = z.output<typeof getDocument.answer>;
type Section = z.output<typeof getSection.answer>;

describe('the list of documents', () => {
  const ids = async (parameters: string) =>
    (await read<Listed>(`/v1/documents?${parameters}`)).documents.map((document) => document.id);

  it('begins with the latest years', async () => {
    const { documents } = await read<Listed>('/v1/documents');
    const years = documents.map((document) => document.year ?? 0);
    expect(years).toEqual([...years].sort((a, b) => b - a));
    expect(documents).toHaveLength(exampleFiles().length);
  });

  it('is filtered by year, kind, issuer and language', async () => {
    expect(await ids('year=2022')).toEqual(['marl-2022', 'toll-notice-2022']);
    expect(await ids('kind=policy')).toEqual(['waste-order-2021']);
    expect(await ids('issuer=Tarn+Water+Board')).toEqual(['tarn-2023', 'waste-order-2021']);
    expect(await ids('language=zh')).toEqual(['marl-2023-zh']);
    expect(await ids('language=zh&year=2022')).toEqual([]);
  });

  it('pages without losing or repeating one', async () => {
    const seen: string[] = [];
    let address: string | undefined = '/v1/documents?limit=2';
    while (address) {
      const response = await get(address);
      seen.push(...((await response.json()) as Listed).documents.map((document) => document.id));
      address = /^<(.+)>; rel="next"$/.exec(response.headers.get('Link') ?? '')?.[1];
    }
    expect(seen.length).toBe(exampleFiles().length);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('a document', () => {
  it('shows what is known of it, and its outline', async () => {
    const { document, outline, editions } = await read<Shown>('/v1/documents/marl-2021');
    expect(document).toMatchObject({
      id: 'marl-2021',
      year: 2021,
      kind: 'yearly-report',
      edition: 1,
      status: 'indexed',
    });
    expect(document.set).toMatchObject({ year: 2021 });
    expect(editions).toEqual([1]);
    expect(outline.map(({ number, heading }) => `${number} ${heading}`).slice(-4)).toEqual([
      '1 Kilns',
      '2 Solid waste',
      '3 Roads',
      '4 Staff',
    ]);
  });

  it('is not found under an unknown or impossible id', async () => {
    for (const id of ['nowhere', 'A', '..%2f..%2fetc', '%00', 'a'.repeat(65), '__proto__'])
      expect((await problemOf(await get(`/v1/documents/${id}`))).status).toBe(404);
  });

  it('gives back its file byte for byte, never as a page', async () => {
    const response = await get('/v1/documents/toll-notice-2022/source');
    const body = new Uint8Array(await response.arrayBuffer());
    const [file] = exampleFiles().filter((one) => one.fileName === 'toll-notice-2022.md');
    expect(Buffer.from(body).equals(file!.bytes)).toBe(true);
    expect(response.headers.get('ETag')).toBe(`"${createHash('sha256').update(body).digest('hex')}"`);
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment/);
    expect(response.headers.get('Content-Security-Policy')).toContain('sandbox');
  });
});

describe('a section', () => {
  it.each(['4', 'IV', 'Four', 'four', '四', '第四', 'sec_4'])('answers to %s', async (number) => {
    const { section } = await read<Section>(`/v1/documents/marl-2021/sections/${encodeURIComponent(number)}`);
    expect(section).toMatchObject({
      id: 'marl-2021#sec_4',
      heading: 'Staff',
      url: '/documents/marl-2021#sec_4',
    });
    expect(section.text).toContain('blue cabinet');
  });

  it('knows its neighbours', async () => {
    const { section } = await read<Section>('/v1/documents/marl-2021/sections/3');
    expect(section.previous?.id).toBe('marl-2021#sec_2');
    expect(section.next?.id).toBe('marl-2021#sec_4');
    expect((await read<Section>('/v1/documents/marl-2021/sections/4')).section.next).toBeNull();
  });

  it('is found again in other years by what it is about, not by its number', async () => {
    const { elsewhere } = await read<Section>('/v1/documents/marl-2023/sections/2');
    const english = elsewhere.filter((one) => one.document.language === 'en');
    expect(english.map((one) => one.section.id).sort()).toEqual(['marl-2021#sec_2', 'marl-2022#sec_2']);
  });

  it('names the numbers there are when asked for another', async () => {
    const problem = await problemOf(await get('/v1/documents/marl-2022/sections/9'));
    expect(problem.detail).toContain('no section "9"');
    expect(problem.detail).toMatch(/it has .*1, 2, 3/);
  });
});
