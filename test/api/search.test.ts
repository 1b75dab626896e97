import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../functions/api/search/answer-search.ts';
import { openSite, type TestSite } from '../pages/open-site.ts';
import { exampleFiles } from './example-collection.ts';
import { problemOf, searchFor, sectionIds } from './read-answer.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
  await site.ingest(exampleFiles());
});
afterAll(() => site.close());

const search = (text: string, parameters: Record<string, string> = {}) => searchFor(site, text, parameters);

describe('a search', () => {
  it.each([
    ['what do the kilns burn?', 'marl-2021#sec_1'],
    ['dam at Hollow', 'tarn-2023#sec_1'],
    ['who pays nothing', 'toll-notice-2022#sec_2'],
    ['石灰窑改造', 'marl-2023-zh#sec_1'],
    ['石灰窯改造', 'marl-2023-zh#sec_1'],
    ['黏土防渗层铺好了吗？', 'marl-2023-zh#sec_2'],
    ['"night mail"', 'toll-notice-2022#sec_2'],
    ['harbo* mended', 'marl-2021#sec_3'],
    ['+glass -eels -slag', 'marl-2023#sec_2'],
    ['section:staff map', 'marl-2023#sec_4'],
  ])('answers %s first from %s', async (text, expected) => {
    expect(sectionIds(await search(text))[0]).toBe(expected);
  });

  it('prefers the years a question names without hiding the others', async () => {
    const ids = sectionIds(await search('what about the clay for phosphogypsum in 2022'));
    expect(ids[0]).toBe('marl-2022#sec_2');
    expect(ids).toContain('marl-2021#sec_2');
  });

  it('reads a section question as one, whatever the style of its number', async () => {
    for (const text of ['section three of the 2023 report', '2023年报告的第三部分', 'part III year:2023'])
      expect(sectionIds(await search(text))).toEqual(['marl-2023#sec_3']);
  });

  it.each([
    ['Section II', {}, '2'],
    ['II', {}, '2'],
    ['(2)', {}, '2'],
    ['二、', {}, '2'],
    ['（二）', {}, '2'],
    ['第二节', { year: '2023' }, '2'],
    ['section four', { issuer: 'marl' }, '4'],
  ])('answers %s alone with every section of that number', async (typed, filters, number) => {
    const { hits, total } = await searchFor(site, typed, { ...filters, limit: '100' } as Record<
      string,
      string
    >);
    const list = new URLSearchParams({ ...filters, number, limit: '100' });
    const listed = (await (await site.site.request(`/v1/sections?${list}`)).json()) as { total: number };
    expect([...new Set(hits.map(({ section }) => section.number))]).toEqual([number]);
    expect([total, hits.length]).toEqual([listed.total, listed.total]);
    expect(total).toBeGreaterThan(1);
  });

  it('offers the words where a number alone is no section', async () => {
    const { total, why } = await searchFor(site, '9.7');
    expect(total).toBe(0);
    expect((await searchFor(site, '"12"')).total).toBeGreaterThan(0);
    expect(why!.relaxations.length).toBeGreaterThan(0);
    const asLabel = await searchFor(site, '12、');
    expect(asLabel.why!.relaxations.map(({ drop }) => drop)).toContain('the reading as a section');
  });

  it('tells two documents with one serial number apart by their years', async () => {
    expect(sectionIds(await search('No.45 2021'))[0]).toMatch(/^waste-order-2021#/);
    expect(sectionIds(await search('No.45, 2022'))[0]).toMatch(/^(toll-notice-2022|marl-2022)#/);
    const bySerial = await search('number:45');
    expect(new Set(bySerial.hits.map((hit) => hit.document.id))).toContain('marl-2022');
  });

  it('links every hit and passage to the reader, and marks what matched', async () => {
    const { hits } = await search('causeway', { year: '2021' });
    const [passage] = hits[0]!.passages;
    expect(hits[0]!.section.url).toBe('/documents/marl-2021#sec_3');
    expect(passage!.url).toBe(`/documents/marl-2021?from=${passage!.start}&to=${passage!.end}#sec_3`);
    expect(passage!.highlights.map(([start, end]) => passage!.text.slice(start, end))).toEqual(['causeway']);
  });

  it('counts facets under the other filters, each without its own', async () => {
    const { facets, total } = await search('kilns', { year: '2022' });
    expect(total).toBe(1);
    expect(facets.year.map(({ value, count }) => `${value}:${count}`).sort()).toEqual([
      '2021:1',
      '2022:1',
      '2023:1',
    ]);
    expect(facets.language).toEqual([{ value: 'en', count: 1 }]);
  });

  it('counts facets as a look at every hit does, whatever the filters', async () => {
    const text = fc.constantFrom(
      '',
      'kilns',
      'the',
      'causeway -toll',
      '"lime kilns"',
      '磷石膏',
      'glass',
      'year:2023 the',
    );
    const filters = fc.record(
      {
        year: fc.constantFrom('2021', '2022..2023', '2021..2023', '2020..'),
        kind: fc.constantFrom('yearly-report', 'notice'),
        language: fc.constantFrom('en', 'zh'),
        issuer: fc.constantFrom('marl', '马尔', 'tarn'),
        section: fc.constantFrom('1', '2', 'roads'),
      },
      { requiredKeys: [] },
    );
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(text, filters, async (typed, given) => {
        const asked = { ...given, from: '1900', limit: '100' } as Record<string, string>;
        const { facets } = await search(typed, asked);
        for (const name of ['year', 'kind', 'language', 'issuer'] as const) {
          const { [name]: _, ...others } = asked;
          // Years stand in `from`, too, and a filter inside the text stays: neither is this facet's own here.
          const { hits } = await search(typed, name === 'year' ? { ...others, from: '1900' } : others);
          const naive = new Map<string, number>();
          for (const { document } of hits) {
            const value = String(document[name]);
            naive.set(value, (naive.get(value) ?? 0) + 1);
          }
          const own = name === 'year' && typed.startsWith('year:') ? '2023' : undefined;
          const shown = facets[name].filter(({ value }) => own === undefined || value === own);
          expect([typed, given, name, new Map(shown.map(({ value, count }) => [value, count]))]).toEqual([
            typed,
            given,
            name,
            naive,
          ]);
          counted += shown.length;
        }
      }),
      { numRuns: 200 },
    );
    expect(counted).toBeGreaterThan(50);
  }, 60_000);

  it('shows parts of the score that add up', async () => {
    const { hits } = await search('lime kilns', { explain: '1' });
    for (const { score, explanation } of hits)
      expect(explanation!.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 6);
    expect((await search('lime kilns')).hits[0]!.explanation).toBeUndefined();
  });
});

describe('filters', () => {
  const found = async (text: string, parameters: Record<string, string>) =>
    [...new Set((await search(text, parameters)).hits.map((hit) => hit.document.id))].sort();

  it.each([
    [{ year: '2023' }, ['marl-2023', 'tarn-2023']],
    [{ year: '2021..2022' }, ['waste-order-2021']],
    [{ from: '2022' }, ['marl-2023', 'tarn-2023']],
    [{ to: '2022' }, ['waste-order-2021']],
    [{ issuer: 'tarn' }, ['tarn-2023', 'waste-order-2021']],
    [{ issuer: 'Tarn Water Board' }, ['tarn-2023', 'waste-order-2021']],
    [{ kind: 'policy' }, ['waste-order-2021']],
    [{ document: 'marl-2023' }, ['marl-2023']],
    [{ section: 'solid waste' }, ['marl-2023']],
    [{ section: 'II' }, ['marl-2023']],
    [{ language: 'zh' }, []],
    [{ year: '2023', to: '2021' }, []],
  ])('%j', async (parameters, expected) => {
    expect(await found('glass', { variants: '0', ...(parameters as Record<string, string>) })).toEqual(
      expected,
    );
  });

  it('means the same inside the text and beside it', async () => {
    const inside = await search('glass year:2023 issuer:tarn kind:yearly-report');
    const beside = await search('glass', { year: '2023', issuer: 'tarn', kind: 'yearly-report' });
    expect(sectionIds(inside)).toEqual(sectionIds(beside));
    expect(inside.total).toBe(1);
  });

  it('lists sections without any words', async () => {
    expect((await search('', { year: '2022', kind: 'notice' })).total).toBeGreaterThanOrEqual(2);
  });

  it('asks for words or a filter when given neither', async () => {
    const problem = await problemOf(await site.site.request('/v1/search?q=%20&year='));
    expect(problem.errors).toEqual([{ pointer: '#/q', detail: 'missing' }]);
  });
});

describe('variants and spelling', () => {
  const through = (answer: SearchAnswer) =>
    answer.hits.flatMap((hit) =>
      hit.throughVariants.map(({ term, matched }) => `${hit.section.id} ${term}=${matched}`),
    );

  it('finds the other language, and says through which word', async () => {
    const english = await search('phosphogypsum');
    expect(through(english)).toContain('marl-2023-zh#sec_2 phosphogypsum=磷石膏');
    expect(english.query.variants[0]).toMatchObject({ term: 'phosphogypsum', matched: ['磷石膏'] });
    const chinese = await search('磷石膏');
    expect(sectionIds(chinese)[0]).toBe('marl-2023-zh#sec_2');
    expect(through(chinese)).toContain('marl-2022#sec_2 磷石膏=phosphogypsum');
  });

  it('can be told to look for the typed words only', async () => {
    const { hits, query } = await search('磷石膏', { variants: '0' });
    expect(hits.map((hit) => hit.document.id)).toEqual(['marl-2023-zh']);
    expect(query.variants).toEqual([]);
  });

  it.each([
    ['phosphogypsom', 'phosphogypsum', 'marl-2021#sec_2'],
    ['resevoirs', 'reservoirs', 'tarn-2023#sec_1'],
    ['causway flooded', 'causeway', 'marl-2022#sec_3'],
  ])('corrects %s to %s', async (typed, to, expected) => {
    const answer = await search(typed);
    expect(answer.query.corrections.map((correction) => correction.to)).toEqual([to]);
    expect(sectionIds(answer)).toContain(expected);
  });

  it('corrects nothing that the collection knows, and no quotation', async () => {
    expect((await search('lime kiln toll')).query.corrections).toEqual([]);
    expect((await search('"phosphogypsom"')).query.corrections).toEqual([]);
  });

  it('translates a corrected word, too', async () => {
    expect(through(await search('phosphogypsom')).join()).toContain(
      'marl-2023-zh#sec_2 phosphogypsom=磷石膏',
    );
  });
});

describe('pages of a list', () => {
  it('give every section once, and stay on the generation they began with', async () => {
    const whole = sectionIds(await search('the', { limit: '100' }));
    const seen: string[] = [];
    let address: string | undefined = '/v1/search?q=the&limit=3';
    let generation: number | undefined;
    for (let page = 0; address && page < 20; page += 1) {
      const response = await site.site.request(address);
      const answer = (await response.json()) as SearchAnswer;
      seen.push(...sectionIds(answer));
      generation ??= answer.index.generation;
      expect(answer.index.generation).toBe(generation);
      address = /^<(.+)>; rel="next"$/.exec(response.headers.get('Link') ?? '')?.[1];
      if (page === 0)
        await site.ingest(
          exampleFiles()
            .slice(0, 1)
            .map((file) => ({ ...file, set: { ...file.set, title: 'Changed' } })),
        );
    }
    expect(seen).toEqual(whole);
    expect(whole.length).toBeGreaterThan(6);
  });

  it('refuses a cursor it never gave out', async () => {
    for (const cursor of ['zzz', 'W10', btoa('[1,-5,"x"]'), '😀']) {
      const problem = await problemOf(
        await site.site.request(`/v1/search?q=the&cursor=${encodeURIComponent(cursor)}`),
      );
      expect(problem.status).toBe(400);
    }
  });
});

describe('sections', () => {
  const sections = async (parameters: string) =>
    sectionIds((await (await site.site.request(`/v1/sections?${parameters}`)).json()) as SearchAnswer);

  it('are found by number in any style, across documents and years', async () => {
    for (const number of ['4', 'IV', 'Four', '四', '第四部分', '（四）'])
      expect((await sections(`number=${encodeURIComponent(number)}`)).sort()).toEqual([
        'marl-2021#sec_4',
        'marl-2023#sec_4',
      ]);
    expect(await sections('number=4&year=2023')).toEqual(['marl-2023#sec_4']);
  });

  it('are found by heading, and by words under it', async () => {
    expect((await sections('heading=solid%20waste')).length).toBe(3);
    expect(await sections('heading=solid%20waste&q=glass')).toEqual(['marl-2023#sec_2']);
  });

  it('say what a number is when given something else', async () => {
    const problem = await problemOf(await site.site.request('/v1/sections?number=banana'));
    expect(problem.detail).toContain('4, IV, Four, 四');
  });
});

describe('suggestions', () => {
  const suggestions = async (typed: string) => {
    const response = await site.site.request(`/v1/suggest?q=${encodeURIComponent(typed)}`);
    return ((await response.json()) as { suggestions: { text: string; kind: string; url: string }[] })
      .suggestions;
  };

  it.each([
    ['reserv', 'Reservoirs'],
    ['solid wa', 'Solid waste'],
    ['caus', 'causeway'],
    ['固体', '固体废物'],
  ])('complete %s to %s', async (typed, expected) => {
    expect((await suggestions(typed)).map((one) => one.text.toLowerCase())).toContain(expected.toLowerCase());
  });

  it('lead to something, every one', async () => {
    for (const typed of ['so', 'repo', 'ro', 'st', '窑', 'la'])
      for (const { url, kind } of await suggestions(typed)) {
        const response = await site.site.request(`/v1${url}`);
        expect(response.status).toBe(200);
        if (kind !== 'title') expect(((await response.json()) as SearchAnswer).total).toBeGreaterThan(0);
      }
  });

  it('are none for nothing', async () => {
    for (const typed of ['', ' ', 'k', '"', 'zzzzqq']) expect(await suggestions(typed)).toEqual([]);
  });
});
