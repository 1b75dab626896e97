import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../functions/segment/build-segment.ts';
import { decodeFooter, encodeFooter } from '../../functions/segment/footer.ts';
import { mergeSegments, scanDocuments } from '../../functions/segment/merge-segments.ts';
import { PartCache } from '../../functions/segment/part-cache.ts';
import { countPostings } from '../../functions/segment/postings.ts';
import { DamagedSegmentError, ForeignSegmentError } from '../../functions/segment/segment-errors.ts';
import { findDocumentOrdinals, openSegment } from '../../functions/segment/segment-reader.ts';
import { plainDocument, randomDocument, randomFrom } from './indexed-documents.ts';
import { MemorySegments } from './memory-segments.ts';

const byRange = { wholeFetchBytes: 0 };

function mixedDocuments(count: number, seed: number) {
  const random = randomFrom(seed);
  const scripts = ['english', 'chinese', 'mixed'] as const;
  return Array.from({ length: count }, (_, at) => randomDocument(`doc-${at}`, random, scripts[at % 3]!));
}

describe('a segment', () => {
  it('has the same bytes for the same documents', async () => {
    const [first, second] = [
      await buildSegment(mixedDocuments(40, 1)),
      await buildSegment(mixedDocuments(40, 1)),
    ];
    expect(first.entry).toEqual(second.entry);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('gives back every document as it was indexed', async () => {
    const documents = mixedDocuments(90, 2);
    documents.push({ ...plainDocument('hollow', ''), sections: [] });
    const store = new MemorySegments();
    const reader = openSegment(store, await store.build(documents), new PartCache(1e6));
    const found = await Array.fromAsync(scanDocuments(reader));
    expect(found.map(({ document }) => document)).toEqual(documents);
    expect(found.map(({ ordinal }) => ordinal)).toEqual(documents.map((_, at) => at));
  });

  it('finds the ordinals of documents by id', async () => {
    const store = new MemorySegments();
    const reader = openSegment(store, await store.build(mixedDocuments(50, 3)), new PartCache(1e6), byRange);
    expect(await findDocumentOrdinals(reader, ['doc-7', 'doc-49', 'nobody', 'doc-0'])).toEqual([0, 7, 49]);
  });

  it('answers the same whole and by range', async () => {
    const store = new MemorySegments();
    const entry = await store.build(mixedDocuments(120, 4));
    const whole = openSegment(store, entry, new PartCache(1e6));
    const ranged = openSegment(store, entry, new PartCache(1e6), byRange);
    for (const key of ['river', '玻璃', '2021', '300000', 'the', 'no.45', 'absent']) {
      expect(await ranged.readTerms([key])).toEqual(await whole.readTerms([key]));
    }
    expect(await ranged.readPassages([5, 100, 6])).toEqual(await whole.readPassages([5, 100, 6]));
  });

  it('is read whole in one read when it is small', async () => {
    const store = new MemorySegments();
    const reader = openSegment(store, await store.build(mixedDocuments(30, 5)), new PartCache(1e6));
    await reader.readTerms(['river', '玻璃']);
    await reader.readPassages([3]);
    expect(store.reads).toHaveLength(1);
  });

  it('keeps long lists in chunks, strongest first, and says when it stopped short', async () => {
    const store = new MemorySegments();
    const passages = Array.from({ length: 40_000 }, (_, at) => {
      const text = at % 100 === 0 ? 'kiln kiln kiln kiln' : 'kiln glass';
      return { text, start: 0, end: text.length, page: null };
    });
    const document = plainDocument('long', '');
    document.sections[0]!.passages = passages;
    const documents = [document];
    const reader = openSegment(store, await store.build(documents), new PartCache(1e8), byRange);
    const part = (await reader.readTerms(['kiln'], () => 1)).get('kiln')!;
    expect(part.isComplete).toBe(false);
    const strongest = part.slots.find((ordinals) => ordinals !== undefined);
    expect([...strongest!]).toEqual(Array.from({ length: 400 }, (_, at) => at * 100));
    const all = (await reader.readTerms(['kiln'])).get('kiln')!;
    expect(all).toMatchObject({ isComplete: true, frequency: 40_000 });
    expect(countPostings(all.slots)).toBe(40_000);
  });

  it('survives words that are names of object members', async () => {
    const store = new MemorySegments();
    const entry = await store.build([
      plainDocument('a', 'constructor prototype hasOwnProperty'),
      plainDocument('b', 'river'),
    ]);
    const reader = openSegment(store, entry, new PartCache(1e6));
    const found = await reader.lookUp(['constructor', 'prototyp', 'toString', '__proto__', 'hasownproperti']);
    expect([...found.keys()].sort()).toEqual(['constructor', 'hasownproperti', 'prototyp']);
  });
});

describe('merging', () => {
  it('gives, byte for byte, the segment built from the live documents', async () => {
    const documents = mixedDocuments(150, 6);
    const store = new MemorySegments();
    const cuts = [documents.slice(0, 50), documents.slice(50, 51), documents.slice(51)];
    const entries = await Promise.all(cuts.map((cut) => store.build(cut)));
    entries[0]!.deleted = [0, 13, 49];
    entries[1]!.deleted = [0];
    entries[2]!.deleted = [1, 2, 3, 98];
    const readers = entries.map((entry, at) =>
      openSegment(store, entry, new PartCache(1e6), at === 0 ? byRange : {}),
    );
    const merged = await mergeSegments(readers);
    const gone = new Set([0, 13, 49, 50, 52, 53, 54, 149]);
    const live = documents.filter((_, at) => !gone.has(at));
    expect(merged.entry.sha256).toBe((await buildSegment(live)).entry.sha256);
  });
});

describe('damage', () => {
  const readAll = async (reader: ReturnType<typeof openSegment>) => {
    for await (const _ of reader.scan().terms());
    for await (const _ of reader.scan().words());
    for await (const _ of reader.scan().texts());
  };

  it('to any byte of any part is noticed, read by range', async () => {
    const store = new MemorySegments();
    const entry = await store.build(mixedDocuments(60, 7));
    const intact = store.objects.get(entry.key)!;
    const bodyEnd = intact.length - Buffer.from(entry.footer, 'base64').length - 12;
    for (let at = 8; at < bodyEnd; at += 997) {
      const damaged = Uint8Array.from(intact);
      damaged[at]! ^= 1 << (at % 8);
      store.objects.set(entry.key, damaged);
      await expect(
        readAll(openSegment(store, entry, new PartCache(1e6), byRange)),
        `byte ${at}`,
      ).rejects.toThrow(DamagedSegmentError);
    }
  });

  it('to any byte at all is noticed, read whole', async () => {
    const store = new MemorySegments();
    const entry = await store.build(mixedDocuments(20, 8));
    const intact = store.objects.get(entry.key)!;
    for (let at = 0; at < intact.length; at += 499) {
      const damaged = Uint8Array.from(intact);
      damaged[at]! ^= 0x10;
      store.objects.set(entry.key, damaged);
      await expect(openSegment(store, entry, new PartCache(1e6)).lookUp(['river'])).rejects.toThrow(
        DamagedSegmentError,
      );
    }
  });

  it('by cutting the object short is noticed', async () => {
    const store = new MemorySegments();
    const entry = await store.build(mixedDocuments(60, 9));
    store.objects.set(entry.key, store.objects.get(entry.key)!.slice(0, -2000));
    await expect(readAll(openSegment(store, entry, new PartCache(1e6), byRange))).rejects.toThrow(
      DamagedSegmentError,
    );
  });

  it('by swapping two equally long parts is noticed', async () => {
    const store = new MemorySegments();
    const texts = (word: string) =>
      Array.from({ length: 64 }, (_, at) => plainDocument(`${word}${at}`, `${word} stays`));
    const entry = await store.build([...texts('aa'), ...texts('bb')]);
    const other = await store.build([...texts('bb'), ...texts('aa')]);
    store.objects.set(entry.key, store.objects.get(other.key)!);
    await expect(readAll(openSegment(store, entry, new PartCache(1e6), byRange))).rejects.toThrow(
      DamagedSegmentError,
    );
  });

  it('to the footer is noticed at opening', async () => {
    const store = new MemorySegments();
    const entry = await store.build(mixedDocuments(5, 10));
    const footer = Buffer.from(entry.footer, 'base64');
    footer[20]! ^= 1;
    const spoiled = { ...entry, footer: footer.toString('base64') };
    expect(() => openSegment(store, spoiled, new PartCache(1e6))).toThrow(DamagedSegmentError);
  });
});

describe('the cache', () => {
  it('stays within its bound and still answers', async () => {
    const store = new MemorySegments();
    const entry = await store.build(mixedDocuments(400, 11));
    const cache = new PartCache(20_000);
    const reader = openSegment(store, entry, cache, byRange);
    for (let ordinal = 0; ordinal < 400; ordinal += 16) {
      await reader.readPassages([ordinal]);
      expect(cache.sizeBytes).toBeLessThanOrEqual(20_000 + 32 * 1024);
    }
  });

  it('loads a part once, even when two ask for it at a time', async () => {
    const store = new MemorySegments();
    const reader = openSegment(
      store,
      await store.build(mixedDocuments(400, 12)),
      new PartCache(1e7),
      byRange,
    );
    await Promise.all([reader.lookUp(['river']), reader.lookUp(['river']), reader.lookUp(['river'])]);
    await reader.lookUp(['river']);
    expect(store.reads.length).toBeLessThanOrEqual(3);
    const before = store.reads.length;
    await reader.lookUp(['river']);
    expect(store.reads).toHaveLength(before);
  });
});

describe('a segment of another', () => {
  it.each([
    ['analyser', { analyserFingerprint: 'someone-else' }],
    ['format', { formatVersion: 2 }],
  ])('%s is refused, and the refusal says what to do', async (_, changes) => {
    const store = new MemorySegments();
    const entry = await store.build([plainDocument('a', 'river')]);
    const footer = decodeFooter(entry.key, Buffer.from(entry.footer, 'base64'));
    const foreign = Buffer.from(encodeFooter({ ...footer, ...changes })).toString('base64');
    const open = () => openSegment(store, { ...entry, footer: foreign }, new PartCache(1e6));
    expect(open).toThrow(ForeignSegmentError);
    expect(open).toThrow('indexed anew');
  });
});
