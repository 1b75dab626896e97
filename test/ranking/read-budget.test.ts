import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../functions/query/parse-query.ts';
import { buildSegment } from '../../functions/segment/build-segment.ts';
import type { IndexedDocument } from '../../functions/segment/indexed-document.ts';
import { PartCache } from '../../functions/segment/part-cache.ts';
import type { PostingsBySlot } from '../../functions/segment/postings.ts';
import { openSegment } from '../../functions/segment/segment-reader.ts';
import { type BuiltSegment, SegmentWriter } from '../../functions/segment/segment-writer.ts';
import { CountingObjectStore } from '../../functions/storage/objects/counting-object-store.ts';
import { MemoryObjectStore } from '../../functions/storage/objects/memory-object-store.ts';
import { plainDocument, randomFrom } from '../segment/indexed-documents.ts';
import { openCold, publishSegments } from './publish-segments.ts';

const sectionsPerDocument = 25;
const kilobyte = 1024;

/** The word of a rank in a language where the word of rank r is in one of r passages. */
const wordOf = (rank: number) => `w${rank.toString(36)}`;

function documentOf(at: number, texts: readonly string[]): IndexedDocument {
  const document = plainDocument(`doc-${at}`, '', { year: 1990 + (at % 30) });
  const [section] = document.sections as [IndexedDocument['sections'][0]];
  document.sections = texts.map((text, place) => ({
    ...section,
    id: `sec_${place + 1}`,
    number: String(place + 1),
    passages: [{ text, start: 0, end: text.length, page: null }],
  }));
  return document;
}

async function publish(segments: readonly BuiltSegment[]): Promise<CountingObjectStore> {
  const store = new CountingObjectStore(new MemoryObjectStore());
  await publishSegments(store, segments);
  return store;
}

/** A process that has nothing yet: manifest, question, answer. */
async function askCold(store: CountingObjectStore, text: string) {
  store.takeUse();
  const { search } = await openCold(store);
  const { hits } = await search.search({ query: parseQuery(text), filters: {}, limit: 10 });
  return { hits, use: store.takeUse() };
}

describe('a cold question', () => {
  it('over ten thousand sections takes three rounds, a read a word, and one for the text of each hit', async () => {
    const random = randomFrom(1);
    const sentence = () =>
      Array.from({ length: 20 + Math.floor(random() * 60) }, () =>
        wordOf(Math.floor(1.01 ** (random() * 900)) + 3),
      ).join(' ');
    const documents = Array.from({ length: 400 }, (_, at) =>
      documentOf(at, Array.from({ length: sectionsPerDocument }, sentence)),
    );
    const store = await publish([await buildSegment(documents)]);
    for (const ranks of [[5, 40], [9, 300, 2000], [4, 12, 70, 900], [6000]]) {
      const question = ranks.map(wordOf).join(' ');
      const { hits, use } = await askCold(store, question);
      expect(hits.length, question).toBeGreaterThan(0);
      expect(use.rounds, question).toBeLessThanOrEqual(3);
      // From four words on, the page is chosen among thirty by their text.
      const texts = ranks.length < 4 ? 10 : 30;
      expect(use.reads, question).toBeLessThanOrEqual(1 + ranks.length + texts);
      expect(use.readBytes, question).toBeLessThanOrEqual(256 * kilobyte);
    }
  }, 60_000);

  it('whose best hits are copies of one paragraph waits for the text at most twice, and shows others too', async () => {
    const random = randomFrom(2);
    const words = (count: number) =>
      Array.from({ length: count }, () => wordOf(Math.floor(1.01 ** (random() * 900)) + 50)).join(' ');
    const copied = `${wordOf(1)} ${wordOf(2)} ${words(60)}`;
    const documents = Array.from({ length: 200 }, (_, at) =>
      documentOf(at, [
        ...(at % 17 === 0 ? [copied] : []),
        `${wordOf(1)} ${words(20 + at)}`,
        ...Array.from({ length: 20 }, () => words(60)),
      ]),
    );
    const store = await publish([await buildSegment(documents)]);
    const { hits, use } = await askCold(store, `${wordOf(1)} ${wordOf(2)}`);
    const copies = hits.filter(({ passages: [best] }) => best!.text === copied).length;
    expect(hits).toHaveLength(10);
    expect(copies).toBeLessThan(10);
    expect(use.rounds).toBeLessThanOrEqual(4);
    expect(use.reads).toBeLessThanOrEqual(1 + 2 + 20);
  }, 60_000);

  it('costs one read a term or eight for many that stand near, and is small beside what a million sections may cost', async () => {
    const passages = 100_000;
    const built = syntheticSegment(passages);
    const store = new CountingObjectStore(new MemoryObjectStore());
    await store.put(built.entry.key, built.bytes);
    const reader = openSegment(store, built.entry, new PartCache(1e8), { wholeFetchBytes: 0 });
    store.takeUse();
    const terms = [20, 100, 3000, 90_000].map(wordOf);
    const found = await reader.readTerms([...terms, 'absent']);
    const use = store.takeUse();
    expect([...found.keys()]).toEqual(terms);
    expect(use.rounds).toBe(1);
    expect(use.reads).toBeLessThanOrEqual(terms.length + 1);
    // Ten of these are a million: their footers leave half of 512 KB for words and text.
    expect(Buffer.from(built.entry.footer, 'base64').length).toBeLessThanOrEqual(25 * kilobyte);
    await reader.readTerms([wordOf(4000), wordOf(70_001)]);
    expect(store.takeUse().readBytes).toBeLessThanOrEqual(2 * 20 * kilobyte);

    const many = Array.from({ length: 14 }, (_, at) => wordOf(10_000 + 6000 * at));
    const readAnew = async (spareBytes: number) => {
      const fresh = openSegment(store, built.entry, new PartCache(1e8), { wholeFetchBytes: 0 });
      const words = await fresh.readTerms(many, undefined, spareBytes);
      return { words, use: store.takeUse() };
    };
    const apart = await readAnew(0);
    const joined = await readAnew(512 * kilobyte);
    expect(apart.use.reads).toBeGreaterThan(8);
    expect(joined.use.reads).toBeLessThanOrEqual(8);
    expect(joined.use.readBytes).toBeLessThanOrEqual(apart.use.readBytes + 512 * kilobyte);
    expect(joined.words).toEqual(apart.words);
  }, 60_000);
});

/** A segment of Zipf's law: the word of rank r is in every r-th passage, from the tenth on. */
function syntheticSegment(passages: number): BuiltSegment {
  const writer = new SegmentWriter();
  const texts = new Array<string>(sectionsPerDocument).fill('x');
  for (let at = 0; at * sectionsPerDocument < passages; at++) writer.addDocument(documentOf(at, texts));
  const ranks = Array.from({ length: passages }, (_, at) => at + 10).map(
    (rank) => [wordOf(rank), rank] as const,
  );
  ranks.sort(([left], [right]) => (left < right ? -1 : 1));
  for (const [word, rank] of ranks) {
    const postings: PostingsBySlot = [];
    postings[7] = Uint32Array.from(
      { length: Math.max(1, Math.floor(passages / rank)) },
      (_, at) => at * rank,
    );
    writer.addTerm(word, postings);
  }
  return writer.finish({ words: { passages, terms: passages * 100 }, han: { passages: 0, terms: 0 } });
}
