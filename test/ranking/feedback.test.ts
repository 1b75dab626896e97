import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../functions/query/parse-query.ts';
import type { SearchRequest } from '../../functions/ranking/search-backend.ts';
import { createSegmentSearch } from '../../functions/ranking/segment-search-backend.ts';
import type { IndexedDocument } from '../../functions/segment/indexed-document.ts';
import { plainDocument, randomDocument, randomFrom } from '../segment/indexed-documents.ts';
import { generationsOf, MemorySegments, manifestOf } from '../segment/memory-segments.ts';

async function searchOver(documents: readonly IndexedDocument[], options: { wholeFetchBytes?: number } = {}) {
  const store = new MemorySegments();
  const generations = generationsOf([manifestOf([await store.build(documents)])]);
  return { store, search: createSegmentSearch({ store, generations, ...options }) };
}

function ask(text: string, more: Partial<SearchRequest> = {}): SearchRequest {
  return { query: parseQuery(text), filters: {}, limit: 20, explain: true, ...more };
}

/** Of one subject, in the words of those who write about it; two more share only the question's commonest word. */
const aboutFlooding = [
  'Dams and dykes protect low villages against floods; sluices are opened when the river rises fast',
  'Villages below the dykes were warned of floods in time, and sluices at the dams let the river down',
  'The dykes held, the sluices of both dams were opened, and no floods reached the low villages by the river',
  'Floods came twice; dams, dykes and sluices along the river were mended before the villages dried',
  'Low villages by the river pay for dykes; dams and sluices against floods are built by the province',
];
const documents = [
  ...aboutFlooding.map((text, at) => plainDocument(`flood-${at}`, text)),
  plainDocument('kin', 'Sluices are greased each spring, and the villages choose who turns them'),
  plainDocument(
    'stranger',
    'Villages choose the colour of their school doors each spring, and who paints them',
  ),
  ...Array.from({ length: 40 }, (_, at) =>
    plainDocument(
      `other-${at}`,
      `Office ${at} answered letters about permits, ferries, lamps and winter coal`,
    ),
  ),
];
const question = 'how do low villages protect against floods with dams and dykes';

describe('feedback', () => {
  it('raises what shares the words of the best hits, and finds nothing by them', async () => {
    const { search } = await searchOver(documents);
    const { hits, total } = await search.search(ask(question));
    const ids = hits.map(({ document }) => document.id);
    expect(total).toBe(7);
    expect(ids.indexOf('kin')).toBeLessThan(ids.indexOf('stranger'));
    expect(hits[0]!.explanation!.map(({ name }) => name)).toContain('feedback');
  });

  it('keeps the best hit of the question as typed first, and says so', async () => {
    const title = 'Low dykes protect';
    const answer = plainDocument('answer', 'Villages low, floods, dams, dykes', { title });
    const { search } = await searchOver([...documents, answer]);
    const { hits } = await search.search(ask(question));
    expect(hits[0]!.document.id).toBe('answer');
    expect(hits[0]!.explanation!.map(({ name }) => name)).toContain('first as typed');
    const sum = hits[0]!.explanation!.reduce((total, { score }) => total + score, 0);
    expect(hits[0]!.score).toBeCloseTo(sum, 5);
    expect(hits[0]!.score).toBeGreaterThan(hits[1]!.score);
  });

  it.each([
    ['a question of few words', 'villages protect floods'],
    [
      'a question whose best hits hold little of it',
      `${question} of quartz basalt feldspar gneiss marble onyx schist agate jasper beryl topaz garnet opal zircon`,
    ],
    ['a question that demands a word', `+low ${question}`],
  ])('is not taken for %s', async (_, text) => {
    const { search } = await searchOver(documents);
    const { hits } = await search.search(ask(text));
    expect(hits.length).toBeGreaterThan(0);
    for (const { explanation } of hits)
      expect(explanation!.map(({ name }) => name)).not.toContain('feedback');
  });

  it('keeps totals, pages and order for whoever asks again', async () => {
    const { search } = await searchOver(documents);
    const whole = await search.search(ask(question));
    const first = await search.search(ask(question, { limit: 3 }));
    const second = await search.search(ask(question, { limit: 4, cursor: first.next! }));
    expect([...first.hits, ...second.hits].map(({ document }) => document.id)).toEqual(
      whole.hits.map(({ document }) => document.id),
    );
  });
});

describe('the parts of a score', () => {
  const words = [
    'river',
    'plant',
    'permit',
    'glass',
    'kiln',
    'levy',
    '玻璃',
    '窑炉',
    '河流',
    '2021',
    'what',
    'riv*',
  ];
  const signed = fc.array(fc.tuple(fc.constantFrom('', '', '+', '-'), fc.constantFrom(...words)), {
    minLength: 1,
    maxLength: 8,
  });
  const plain = fc.array(fc.tuple(fc.constant(''), fc.constantFrom(...words)), {
    minLength: 8,
    maxLength: 14,
  });
  const query = fc.oneof(signed, plain).map((parts) => parts.map(([sign, word]) => sign + word).join(' '));

  it('add up, in the order of the hits, whatever is asked', async () => {
    const random = randomFrom(7);
    const { search } = await searchOver(
      Array.from({ length: 120 }, (_, at) => randomDocument(`doc-${at}`, random, 'mixed')),
    );
    let withFeedback = 0;
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        const { hits } = await search.search(ask(text));
        for (const [at, { score, explanation }] of hits.entries()) {
          expect(explanation!.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 9);
          const before = hits[at - 1];
          // Those whose text was looked at stand before the others, repetitions and the end of the first page included.
          if (before && at < 10 && !before.explanation!.some(({ name }) => name === 'repeated'))
            expect(score).toBeLessThanOrEqual(before.score + 1e-4);
          if (explanation!.some(({ name }) => name === 'feedback')) withFeedback++;
        }
      }),
      { numRuns: 150, seed: 11 },
    );
    expect(withFeedback).toBeGreaterThan(0);
  });
});
