import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../functions/query/parse-query.ts';
import { createSegmentSearch } from '../../functions/ranking/segment-search-backend.ts';
import type { PartAddress } from '../../functions/segment/part.ts';
import { PartCache } from '../../functions/segment/part-cache.ts';
import { openSegment } from '../../functions/segment/segment-reader.ts';
import { plainDocument } from '../segment/indexed-documents.ts';
import { generationsOf, MemorySegments, manifestOf } from '../segment/memory-segments.ts';

/** Frequent enough that the list of `kiln` is a long one, as short a text as can be. */
const documents = 4500;

async function twoGenerations() {
  const store = new MemorySegments();
  const held = await store.build([plainDocument('old', 'kiln of glass')]);
  const added = await store.build(
    Array.from({ length: documents }, (_, at) => plainDocument(`new-${at}`, at % 50 ? 'kiln' : 'kiln glass')),
  );
  const search = () =>
    createSegmentSearch({
      store,
      generations: generationsOf([manifestOf([held], 1), manifestOf([held, added], 2)]),
      wholeFetchBytes: 0,
    }).search({ query: parseQuery('kiln glass'), filters: {}, limit: 10 });
  const { footer } = openSegment(store, added, new PartCache(1e6));
  const parts: Record<string, PartAddress> = {
    'the long list': footer.longLists.find('kiln')!.chunks[0]!,
    'the dictionary block': footer.dictionary.part(footer.dictionary.firstKeys.floor('glass')),
    'the text of the best hit': footer.texts.part(0),
  };
  return { store, added, search, parts };
}

/** Each takes the segment's bytes and a part, and gives the bytes that a reader finds; undefined: none at all. */
const damages: Record<string, (bytes: Uint8Array, part: PartAddress) => Uint8Array | undefined> = {
  dropped: () => undefined,
  'cut short': (bytes, { offset, length }) => bytes.slice(0, offset + length - 1),
  flipped: (bytes, { offset, length }) => {
    const flipped = Uint8Array.from(bytes);
    flipped[offset + Math.floor(length / 2)]! ^= 1;
    return flipped;
  },
  'swapped for the bytes behind it': (bytes, { offset, length }) => {
    const swapped = Uint8Array.from(bytes);
    swapped.set(bytes.subarray(offset + length, offset + 2 * length), offset);
    return swapped;
  },
  emptied: (bytes, { offset, length }) => Uint8Array.from(bytes).fill(0, offset, offset + length),
};

const generations = twoGenerations();

describe('when part of the newest generation is damaged', () => {
  it.each(Object.keys(damages))(
    '%s, the generation before answers and says that it is stale',
    async (kind) => {
      const { store, added, search, parts } = await generations;
      const intact = store.objects.get(added.key)!;
      expect((await search()).index).toMatchObject({ generation: 2, isStale: false });
      for (const [name, part] of Object.entries(parts)) {
        const damaged = damages[kind]!(intact, part);
        if (damaged) store.objects.set(added.key, damaged);
        else store.objects.delete(added.key);
        const { hits, index } = await search();
        expect(index, name).toMatchObject({ generation: 1, isStale: true });
        expect(
          hits.map(({ document }) => document.id),
          name,
        ).toEqual(['old']);
      }
      store.objects.set(added.key, intact);
    },
  );
});
