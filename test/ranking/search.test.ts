import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../functions/query/parse-query.ts';
import type { Query } from '../../functions/query/query.ts';
import { InvalidCursorError } from '../../functions/ranking/page-cursor.ts';
import type { SearchRequest } from '../../functions/ranking/search-backend.ts';
import { createSegmentSearch } from '../../functions/ranking/segment-search-backend.ts';
import type { IndexedDocument } from '../../functions/segment/indexed-document.ts';
import { plainDocument, randomDocument, randomFrom } from '../segment/indexed-documents.ts';
import { generationsOf, MemorySegments, manifestOf } from '../segment/memory-segments.ts';

async function searchOver(documents: readonly IndexedDocument[], options: { wholeFetchBytes?: number } = {}) {
  const store = new MemorySegments();
  const manifest = manifestOf([await store.build(documents)]);
  return {
    store,
    search: createSegmentSearch({ store, generations: generationsOf([manifest]), ...options }),
  };
}

function ask(text: string, more: Partial<SearchRequest> = {}): SearchRequest {
  return { query: parseQuery(text), filters: {}, limit: 10, ...more };
}

function manyDocuments(count: number, seed = 1): IndexedDocument[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, at) => randomDocument(`doc-${at}`, random, 'mixed'));
}

describe('ranking', () => {
  it('puts rarer words, more words and repeated words first', async () => {
    const filler = Array.from({ length: 20 }, (_, at) =>
      plainDocument(`filler-${at}`, 'the river runs past many quiet villages'),
    );
    const { search } = await searchOver([
      ...filler,
      plainDocument('rare', 'the kiln stands past many quiet villages'),
      plainDocument('both', 'the river runs past the kiln and quiet villages'),
    ]);
    const { hits } = await search.search(ask('river kiln'));
    expect(hits.slice(0, 2).map(({ document }) => document.id)).toEqual(['both', 'rare']);
  });

  it('lets the newer of two equal documents win', async () => {
    const text = 'the ferry tariff was lowered for all quiet villages';
    const { search } = await searchOver(
      [2019, 2023, 2021].map((year) => plainDocument(`report-${year}`, text, { year })),
    );
    const { hits } = await search.search(ask('ferry tariff'));
    expect(hits.map(({ document }) => document.year)).toEqual([2023, 2021, 2019]);
  });

  it('keeps a paragraph repeated every year from crowding out what differs', async () => {
    const boilerplate =
      'guided by the annual plan the department studied the spirit of the meeting and carried out harbour dredging duties with firm resolve and steady effort in every district';
    const other = plainDocument(
      'other',
      'dredging of the inner basin removed silt so that deeper ferries may enter the port again this spring',
      { year: 2018 },
    );
    const repeated = Array.from({ length: 8 }, (_, at) =>
      plainDocument(`year-${at}`, boilerplate, { year: 2010 + at }),
    );
    const elsewhere = Array.from({ length: 20 }, (_, at) => plainDocument(`else-${at}`, 'quiet villages'));
    const { search } = await searchOver([...repeated, other, ...elsewhere]);
    const { hits } = await search.search(ask('harbour dredging'));
    expect(hits[0]?.document.id).toBe('year-7');
    expect(hits.findIndex(({ document }) => document.id === 'other')).toBeLessThanOrEqual(2);
    expect(hits).toHaveLength(9);
  });

  it("lets last year's copy of a paragraph stand beside this year's", async () => {
    const promise =
      'the council will repair the harbour wall, light the quay, widen the slipway and open the ferry hall before winter';
    const { search } = await searchOver([
      ...[2021, 2022].map((year) => plainDocument(`plan-${year}`, promise, { year })),
      plainDocument('other', 'a wall of the old school was painted'),
      ...Array.from({ length: 20 }, (_, at) => plainDocument(`else-${at}`, 'quiet villages')),
    ]);
    const { hits } = await search.search(ask('harbour wall'));
    expect(hits.map(({ document }) => document.id)).toEqual(['plan-2022', 'plan-2021', 'other']);
    expect(hits[1]!.score).toBe(hits[0]!.score);
  });

  it('prefers the document of a year that the question names', async () => {
    const text = 'permits for the quarry were reviewed with care';
    const { search } = await searchOver(
      [2020, 2021, 2022].map((year) => plainDocument(`y${year}`, text, { year })),
    );
    const { hits } = await search.search(ask('quarry permits in 2021'));
    expect(hits[0]?.document.year).toBe(2021);
    expect(hits).toHaveLength(3);
  });

  it('explains a score by parts that add up to it', async () => {
    const { search } = await searchOver(manyDocuments(60));
    for (const text of [
      'river plants',
      '玻璃窑炉 2021年',
      'riv* OR glass',
      '+river -levy',
      '"river plant"',
      'permit in 2021',
    ]) {
      const { hits } = await search.search(ask(text, { explain: true }));
      for (const { score, explanation } of hits) {
        expect(explanation!.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 9);
      }
      const scores = hits.map(({ score }) => score);
      expect(
        scores.every((score, at) => at === 0 || score <= scores[at - 1]! + 1e-4),
        text,
      ).toBe(true);
    }
  });

  it('reports the variant through which a section was found', async () => {
    const query: Query = {
      text: 'kiln',
      clauses: [
        {
          occurrence: 'should',
          weight: 1,
          matchers: [{ kind: 'word', text: 'kiln', variants: [{ text: '窑炉', weight: 0.8 }] }],
        },
      ],
      filters: {},
      notes: [],
    };
    const { search } = await searchOver([
      plainDocument('zh', '全省窑炉改造完成'),
      plainDocument('en', 'each kiln was rebuilt'),
    ]);
    const { hits } = await search.search({ query, filters: {}, limit: 10 });
    expect(new Map(hits.map(({ document, throughVariants }) => [document.id, throughVariants]))).toEqual(
      new Map([
        ['en', []],
        ['zh', [{ term: 'kiln', matched: '窑炉' }]],
      ]),
    );
  });
});

describe('highlights', () => {
  it.each([
    ['plants', 'The plant closed; two Plants remain.', ['plant', 'Plants']],
    ['磷石膏', '全省磷石膏利用率提高，石膏砌块也有销路。', ['磷石膏', '石膏']],
    ['"quiet villages"', 'Quiet villages, and villages that are not quiet.', ['Quiet villages']],
    ['300000', 'It used 300,000 tons, or 30万吨.', ['300,000', '30']],
    ['窑', '一座窑炉和一座老窑。', ['窑', '窑']],
    ['ferr*', 'Ferries and a ferry, no fern.', ['Ferries', 'ferry']],
  ])('of %s stand where the words stand', async (text, passage, marked) => {
    const { search } = await searchOver([plainDocument('one', passage)]);
    const { hits } = await search.search(ask(text));
    const [shown] = hits[0]!.passages;
    expect(shown!.highlights.map(([start, end]) => shown!.text.slice(start, end))).toEqual(marked);
  });
});

describe('pages', () => {
  it('follow one another without gap or repetition', async () => {
    const { search } = await searchOver(manyDocuments(80));
    const whole = await search.search(ask('river 玻璃', { limit: 100 }));
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await search.search(ask('river 玻璃', { limit: 9, ...(cursor ? { cursor } : {}) }));
      paged.push(...page.hits.map(({ document, section }) => `${document.id}#${section.id}`));
      cursor = page.next;
    }
    expect(paged).toHaveLength(whole.total);
    expect(new Set(paged).size).toBe(whole.total);
    expect(paged.slice(0, 100)).toEqual(
      whole.hits.map(({ document, section }) => `${document.id}#${section.id}`),
    );
  });

  it('stay on the generation they began with', async () => {
    const store = new MemorySegments();
    const first = manifestOf([await store.build(manyDocuments(30, 1))], 1);
    const second = manifestOf([await store.build(manyDocuments(30, 2))], 2);
    const generations = [first];
    const search = createSegmentSearch({ store, generations: generationsOf(generations) });
    const page = await search.search(ask('river', { limit: 5 }));
    generations.push(second);
    const next = await search.search(ask('river', { limit: 5, cursor: page.next! }));
    expect(next.index.generation).toBe(1);
    expect((await search.search(ask('river'))).index.generation).toBe(2);
  });

  it('refuse a cursor that is not theirs', async () => {
    const { search } = await searchOver(manyDocuments(30));
    const { next } = await search.search(ask('river', { limit: 2 }));
    for (const cursor of [
      '',
      'nonsense',
      `${next}x`,
      Buffer.from('[1,2]').toString('base64url'),
      Buffer.from('[1,-1,"x"]').toString('base64url'),
    ]) {
      await expect(search.search(ask('river', { cursor }))).rejects.toThrow(InvalidCursorError);
    }
    await expect(search.search(ask('glass', { cursor: next! }))).rejects.toThrow(InvalidCursorError);
  });
});

describe('generations', () => {
  it('answer as of a time', async () => {
    const store = new MemorySegments();
    const old = manifestOf([await store.build([plainDocument('old', 'river')])], 1);
    const recent = manifestOf([await store.build([plainDocument('recent', 'river')])], 2);
    const search = createSegmentSearch({ store, generations: generationsOf([old, recent]) });
    const ids = async (asOf?: string) =>
      (await search.search(ask('river', asOf === undefined ? {} : { asOf }))).hits.map(
        ({ document }) => document.id,
      );
    expect(await ids()).toEqual(['recent']);
    expect(await ids('2024-01-01T12:00:00Z')).toEqual(['old']);
    expect(await ids('2023-01-01T00:00:00Z')).toEqual([]);
  });

  it('that cannot be read leave the one before answering, and it says so', async () => {
    const store = new MemorySegments();
    const old = manifestOf([await store.build([plainDocument('old', 'river')])], 1);
    const recent = manifestOf([await store.build([plainDocument('recent', 'river')])], 2);
    store.objects.delete(recent.segments[0]!.key);
    const search = createSegmentSearch({ store, generations: generationsOf([old, recent]) });
    const { hits, index } = await search.search(ask('river'));
    expect(hits.map(({ document }) => document.id)).toEqual(['old']);
    expect(index).toMatchObject({ generation: 1, isStale: true });
  });

  it('none of which was ever published give an empty answer', async () => {
    const search = createSegmentSearch({ store: new MemorySegments(), generations: generationsOf([]) });
    expect(await search.search(ask('river'))).toMatchObject({
      total: 0,
      hits: [],
      next: null,
      index: { generation: 0 },
    });
    expect(await search.completeWord('ri', 5)).toEqual([]);
    expect(await search.suggestSpelling('rivr', 5)).toEqual([]);
    expect(await search.coverage()).toEqual([]);
  });
});

describe('reading', () => {
  it('takes at most three rounds by range, and eight reads before the text', async () => {
    const { store, search } = await searchOver(manyDocuments(600), { wholeFetchBytes: 0 });
    store.reads = [];
    await search.count(parseQuery('river plant permit 玻璃'), {});
    expect(store.reads.length).toBeLessThanOrEqual(8);
  });

  it('asks the store nothing twice while the cache holds it', async () => {
    const { store, search } = await searchOver(manyDocuments(200), { wholeFetchBytes: 0 });
    await search.search(ask('river glass'));
    store.reads = [];
    await search.search(ask('river glass'));
    expect(store.reads).toEqual([]);
  });
});

describe('words', () => {
  it('are completed as printed, most frequent first, and in Chinese by a character', async () => {
    const { search } = await searchOver([
      plainDocument('a', 'regulations and regulation of quarries'),
      plainDocument('b', 'regulations again'),
      plainDocument('c', '磷石膏利用，磷石膏堆场'),
    ]);
    expect(await search.completeWord('Regul', 5)).toEqual([
      { word: 'regulations', sections: 2 },
      { word: 'regulation', sections: 1 },
    ]);
    expect((await search.completeWord('磷石', 5)).map(({ word }) => word)).toEqual(['磷石膏']);
  });

  it('that the collection holds are not corrected', async () => {
    const { search } = await searchOver([plainDocument('a', 'quarries and ferries 玻璃窑炉')]);
    expect(await search.suggestSpelling('quarry', 5)).toEqual([]);
    expect(await search.suggestSpelling('窑炉', 5)).toEqual([]);
    expect((await search.suggestSpelling('quarrise', 5))[0]?.word).toBe('quarries');
    expect((await search.suggestSpelling('玻璃遥炉', 5))[0]?.word).toBe('玻璃窑炉');
  });

  it('of function alone are answered too', async () => {
    const { search } = await searchOver([
      plainDocument('a', 'to be or not to be'),
      plainDocument('b', 'river'),
    ]);
    expect((await search.search(ask('to be or not to be'))).hits.map(({ document }) => document.id)).toEqual([
      'a',
    ]);
    expect((await search.search(ask('"or not to"'))).total).toBe(1);
  });
});
