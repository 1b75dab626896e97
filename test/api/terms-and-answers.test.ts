import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusFiles, openSite, type TestSite } from '../pages/open-site.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await site.ingest(await corpusFiles());
});
afterAll(() => site.close());

/** Fields of the answers that the tests look into. */
interface Json {
  terms: { id: string; term: string; kind: string; uses: number }[];
  term: string;
  definition: { text: string; section: { id: string } } | null;
  uses: { section: { id: string }; count: number }[];
  totalUses: number;
  byYear: { year: number; count: number; per10k: number }[];
  variants: string[];
  note: string;
  glosses: { text: string; language: string }[];
  citations: { text: string; heldBy: string[]; citedBy: { document: { id: string } }[] }[];
  verdict: string;
  quotes: {
    text: string;
    verdict: string;
    section: { id: string; url: string };
    url: string;
    found: unknown;
  }[];
  next: string | null;
  total: number;
}

async function get(path: string): Promise<Json> {
  const response = await site.site.request(path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as Json;
}

describe('/v1/terms', () => {
  test('pages through all terms once, most used first', async () => {
    const seen: string[] = [];
    const uses: number[] = [];
    let cursor = '';
    let total = 0;
    do {
      const page = await get(`/v1/terms?limit=40${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.terms.map(({ id }) => id));
      uses.push(...page.terms.map((term) => term.uses));
      total = page.total;
      cursor = page.next ?? '';
    } while (cursor !== '');
    expect(new Set(seen).size).toBe(total);
    expect(uses).toEqual([...uses].sort((a, b) => b - a));
  });

  test('a defined term brings its sentence, its uses by year and in all', async () => {
    const { terms } = await get('/v1/terms?q=two+lines');
    const term = await get(`/v1/terms/${terms[0]?.id}`);
    expect(term.term).toBe(terms[0]?.term);
    expect(term.definition).toMatchObject({
      text: expect.stringContaining('refers to'),
      section: { id: 'solid-waste-measures-2020#art_4' },
    });
    expect(term.uses.reduce((sum, { count }) => sum + count, 0)).toBe(term.totalUses);
    expect(term.byYear.reduce((sum, { count }) => sum + count, 0)).toBe(term.totalUses);
  });

  test('a term nobody defines has no definition and says so', async () => {
    const term = await get('/v1/terms/Blue%20Chimney%20Action');
    expect(term.definition).toBeNull();
    expect(term.note).toMatch(/Used \d+ times in \d+ documents of this collection, never defined\./);
  });

  test('a curated explanation stands apart from definitions and says what it is', async () => {
    const term = await get('/v1/terms/Blue%20Chimney%20Action');
    expect(term.glosses).toEqual([{ language: 'en', text: expect.stringContaining('industrial kilns') }]);
    expect(term.definition).toBeNull();
    const page = await (await site.site.request('/terms/Blue%20Chimney%20Action')).text();
    expect(page).toContain('curated explanation');
    expect(page.indexOf('never defined')).toBeLessThan(page.indexOf('curated explanation'));
  });

  test('a term that is nowhere is a problem that says how to look', async () => {
    const response = await site.site.request('/v1/terms/no-such-term');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('/v1/terms?q=') });
  });

  test('the table is there for spreadsheets', async () => {
    const csv = await (await site.site.request('/v1/terms.csv')).text();
    expect(csv.split('\r\n').length).toBeGreaterThan(20);
  });
});

test('/v1/citations tells held numbers from those that are not', async () => {
  const held = await get('/v1/citations?held=yes&limit=100');
  expect(held.citations.find(({ text }) => text.includes('[2019] No.8'))?.heldBy).toEqual([
    'reporting-notice-2019',
  ]);
  const missing = await get('/v1/citations?held=no&limit=100');
  expect(missing.citations.length).toBeGreaterThan(0);
  expect(missing.citations.every(({ heldBy }) => heldBy.length === 0)).toBe(true);
});

test('a document tells whom it cites and who cites it', async () => {
  const response = await site.site.request('/v1/documents/reporting-notice-2019');
  const { citations } = (await response.json()) as {
    citations: { citedBy: { document: string; url: string }[]; cites: { heldBy: string[] }[] };
  };
  const citing = citations.citedBy[0]!;
  expect((await site.site.request(citing.url)).status).toBe(200);
  const other = await site.site.request(`/v1/documents/${citing.document}`);
  const { citations: back } = (await other.json()) as { citations: typeof citations };
  expect(back.cites.flatMap(({ heldBy }) => heldBy)).toContain('reporting-notice-2019');
});

describe('/v1/answer', () => {
  test('a quotation has its section and a link that opens it', async () => {
    const { verdict, quotes } = await get(
      '/v1/answer?q=How+many+kilns+completed+the+transformation+in+2021%3F',
    );
    expect(verdict).toBe('stated');
    expect(quotes[0]).toMatchObject({ section: { id: 'lanting-2021#sec_7' } });
    expect((await site.site.request(quotes[0]!.url)).status).toBe(200);
  });

  test('an empty question is refused with the way to mend it', async () => {
    const response = await site.site.request('/v1/answer?q=%20');
    expect(response.status).toBe(400);
  });

  test.each(['"', '+-*', 'year:', '？？？', '\u0000', 'the', '的', 'a'.repeat(256)])(
    'strange question %j is no fault',
    async (q) => {
      const response = await site.site.request(`/v1/answer?q=${encodeURIComponent(q)}`);
      expect(response.status).toBeLessThan(500);
      expect(site.faults).toEqual([]);
    },
  );
});

describe('/v1/verify', () => {
  const post = async (body: unknown) =>
    site.site.request('/v1/verify', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('each quotation of a draft has its verdict, in order', async () => {
    const response = await post({
      text: '“6 kilns completed the transformation in the year” and “8 kilns completed the transformation in the year” and “kilns sing under purple moons at noon”',
    });
    const { quotes } = (await response.json()) as Json;
    expect(quotes.map(({ verdict }) => verdict)).toEqual(['verified', 'wording-changed', 'not-found']);
  });

  test.each([[{}], [{ text: '' }], [{ text: 7 }], [[]]])('%j is refused', async (body) => {
    expect((await post(body)).status).toBe(400);
  });
});

describe('pages', () => {
  test.each([
    ['/terms', 'two lines and one ledger'],
    ['/terms?kind=programme&lang=zh', '蓝烟囱行动'],
    ['/citations', 'No.8'],
    ['/ask?q=What+is+two+lines+and+one+ledger%3F', 'refers to'],
    ['/verify', '<textarea'],
  ])('%s shows %s', async (path, words) => {
    const response = await site.site.request(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(words);
  });

  test('a posted draft is checked on the page, its marks escaped', async () => {
    const response = await site.site.request('/verify', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ text: '“6 kilns completed the transformation in the year” <script>' }),
    });
    const page = await response.text();
    expect(page).toContain('Verified');
    expect(page).not.toContain('<script>');
  });
});
