import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvCell } from '../../functions/api/serving/exports.ts';
import { openSite, type TestSite } from '../pages/open-site.ts';
import { exampleFiles } from './example-collection.ts';
import { searchFor, sectionIds } from './read-answer.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await site.ingest(exampleFiles());
});
afterAll(() => site.close());

const textOf = async (path: string) => (await site.site.request(path)).text();

/** RFC 4180, written apart from the code under test. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/y;
  while (cell.lastIndex < text.length) {
    const [, value = '', end] = cell.exec(text)!;
    rows.at(-1)!.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a cell', () => {
  it.each([
    '=2+3',
    '+1',
    '-1',
    '@sum',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '＋1',
    '－1',
    '＠a',
    '\u200b=1',
    '\u3000=1',
  ])('that a spreadsheet would calculate (%j) is text', (value) => {
    expect(csvCell(value).replace(/^"/, '')).toMatch(/^'/);
  });

  it('keeps numbers as numbers', () => {
    expect([csvCell(-3), csvCell(2.5), csvCell(null)]).toEqual(['-3', '2.5', '']);
  });

  it('comes back whole whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const [[read] = []] = parseCsv(`${csvCell(value)}\r\n`);
        expect([value, `'${value}`]).toContain(read);
        expect(read).not.toMatch(/^[\s\u200b\ufeff]*[=+\-@＝＋－＠]/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a list of hits as CSV', () => {
  it('holds every hit, beyond any page', async () => {
    const { total } = await searchFor(site, 'the', { limit: '1' });
    const rows = parseCsv(await textOf('/v1/search.csv?q=the&limit=1'));
    expect(rows).toHaveLength(total + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  it('opens in a spreadsheet with its Chinese, and calculates nothing', async () => {
    const bytes = new Uint8Array(
      await (await site.site.request('/v1/search?format=csv&q=toll')).arrayBuffer(),
    );
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain('2+3');
    expect(text).not.toMatch(/(^|,|")=2\+3/);
    expect(await textOf(`/v1/search.csv?q=${encodeURIComponent('赤泥')}`)).toContain('赤泥运往黏土坑');
  });

  it('is a file to save, of the filtered list only', async () => {
    const response = await site.site.request('/v1/search.csv?q=kilns&year=2021');
    expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="search.csv"');
    expect(parseCsv(await response.text()).map((row) => row[0])).toEqual(['document', 'marl-2021']);
  });

  it('refuses what the JSON list refuses, before it begins', async () => {
    expect((await site.site.request('/v1/search.csv?q=')).status).toBe(400);
    expect((await site.site.request('/v1/search.csv?q=a&year=x')).status).toBe(400);
  });
});

describe('a list as JSON Lines', () => {
  it('holds the same objects as the pages of the list', async () => {
    const lines = (await textOf('/v1/search.jsonl?q=the')).trim().split('\n');
    const { hits } = await searchFor(site, 'the', { limit: '100' });
    expect(lines.map((line) => JSON.parse(line).section.id)).toEqual(hits.map((hit) => hit.section.id));
    expect(JSON.parse(lines[0]!)).toEqual(hits[0]);
  });

  it('exists for documents and sections, too', async () => {
    expect((await textOf('/v1/documents.jsonl')).trim().split('\n')).toHaveLength(exampleFiles().length);
    expect(parseCsv(await textOf('/v1/documents.csv?year=2022')).map((row) => row[0])).toEqual([
      'id',
      'marl-2022',
      'toll-notice-2022',
    ]);
    expect((await textOf('/v1/sections.jsonl?number=4')).trim().split('\n')).toHaveLength(2);
  });
});

describe('a feed', () => {
  it('has an entry for each hit, with addresses that are whole', async () => {
    const feed = await textOf('/v1/search.atom?q=causeway+toll');
    const hits = sectionIds(await searchFor(site, 'causeway toll'));
    expect(feed.match(/<entry>/g)).toHaveLength(hits.length);
    expect(feed).toContain('<link href="http://localhost/documents/toll-notice-2022?from=');
    expect(
      feed.match(/<updated>[^<]+<\/updated>/g)!.every((one) => !Number.isNaN(Date.parse(one.slice(9, -10)))),
    ).toBe(true);
  });

  it('escapes what a text or a query brings in', async () => {
    const feed = await textOf(
      `/v1/search.atom?q=${encodeURIComponent('night <script>alert(1)</script> & "mail')}`,
    );
    expect(feed).not.toMatch(/<script/);
    expect(feed).toContain('&lt;script&gt;');
  });
});
