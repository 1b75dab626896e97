import { beforeEach, describe, expect, it } from 'vitest';
import {
  findGenerationAsOf,
  GenerationGoneError,
  listGenerations,
  loadGeneration,
  loadManifest,
} from '../../functions/manifest/load-manifest.ts';
import { UnreadableManifestError } from '../../functions/manifest/manifest-file.ts';
import { publishGeneration } from '../../functions/manifest/publish-generation.ts';
import { rollbackTo } from '../../functions/manifest/rollback.ts';
import { CountingObjectStore } from '../../functions/storage/objects/counting-object-store.ts';
import { MemoryObjectStore } from '../../functions/storage/objects/memory-object-store.ts';
import { type ObjectStore, StoreUnavailableError } from '../../functions/storage/objects/object-store.ts';
import { adding, content, names, segmentEntry, tickingClock } from './example-manifest.ts';

let store: MemoryObjectStore;
beforeEach(() => {
  store = new MemoryObjectStore();
});

describe('publishing', () => {
  it('begins at generation 1 and counts up', async () => {
    expect(await loadManifest(store)).toBeUndefined();
    const first = await publishGeneration(store, adding(segmentEntry('a')));
    const second = await publishGeneration(store, adding(segmentEntry('b')));
    expect([first?.generation, second?.generation]).toEqual([1, 2]);
    expect(await loadManifest(store)).toEqual(second);
    expect(names(second)).toEqual(['a', 'b']);
  });

  it('adds up live documents and sections', async () => {
    const worn = segmentEntry('worn', { documents: 5, sections: 50, deleted: [0, 3], deletedSections: 21 });
    const manifest = await publishGeneration(store, () => content([worn, segmentEntry('new')]));
    expect(manifest).toMatchObject({ documents: 4, sections: 39 });
  });

  it('publishes nothing when there is nothing to change', async () => {
    const first = await publishGeneration(store, adding(segmentEntry('a')));
    expect(await publishGeneration(store, adding(segmentEntry('a')))).toEqual(first);
    expect(await publishGeneration(new MemoryObjectStore(), () => undefined)).toBeUndefined();
  });

  it('loses no change of twelve writers at once', async () => {
    const letters = [...'abcdefghijkl'];
    const published = await Promise.all(
      letters.map((letter) => publishGeneration(store, adding(segmentEntry(letter)))),
    );
    expect(names(await loadManifest(store)).sort()).toEqual(letters);
    expect(published.map((manifest) => manifest?.generation).sort((a, b) => a! - b!)).toEqual(
      letters.map((_, i) => i + 1),
    );
  });

  it('takes a write whose answer was lost for done, and does not repeat it', async () => {
    const flaky = losingOneReply(store, 'manifests/current');
    await publishGeneration(store, adding(segmentEntry('a')));
    let calls = 0;
    const manifest = await publishGeneration(flaky, (current) => {
      calls++;
      return content([...(current?.segments ?? []), segmentEntry('b')]);
    });
    expect(calls).toBe(1);
    expect(manifest?.generation).toBe(2);
    expect(names(await loadManifest(store))).toEqual(['a', 'b']);
  });

  it('recognises its own generation under that of a later writer', async () => {
    await publishGeneration(store, adding(segmentEntry('a')));
    const flaky = losingOneReply(store, 'manifests/current', () =>
      publishGeneration(store, adding(segmentEntry('c'))),
    );
    const manifest = await publishGeneration(flaky, (current) =>
      content([...current!.segments, segmentEntry('b')]),
    );
    expect(manifest?.generation).toBe(2);
    expect(names(await loadManifest(store))).toEqual(['a', 'b', 'c']);
  });

  it('passes on what the change throws, with nothing published', async () => {
    const broken = publishGeneration(store, () => {
      throw new TypeError('bad change');
    });
    await expect(broken).rejects.toThrow(TypeError);
    expect(await loadManifest(store)).toBeUndefined();
  });

  it('never dates a generation before its predecessor, whatever the clock says', async () => {
    const clock = [
      new Date('2024-05-05T00:00:00Z'),
      new Date('2024-05-05T00:00:00Z'),
      new Date('2023-01-01T00:00:00Z'),
    ];
    const now = () => clock.shift()!;
    await publishGeneration(store, adding(segmentEntry('a')), { now });
    const second = await publishGeneration(store, adding(segmentEntry('b')), { now });
    expect(second?.publishedAt).toBe('2024-05-05T00:00:00.000Z');
  });

  it('opens in one read', async () => {
    await publishGeneration(store, adding(segmentEntry('a')));
    const counting = new CountingObjectStore(store);
    await loadManifest(counting);
    expect(counting.takeUse()).toMatchObject({ reads: 1, rounds: 1, lists: 0 });
  });
});

describe('going back', () => {
  beforeEach(async () => {
    const now = tickingClock();
    for (const letter of ['a', 'b', 'c']) {
      const entry = segmentEntry(letter);
      await store.put(entry.key, Buffer.from(letter));
      await publishGeneration(store, adding(entry), { now });
    }
  });

  it('reads every kept generation by its number', async () => {
    expect(names(await loadGeneration(store, 1))).toEqual(['a']);
    expect(names(await loadGeneration(store, 3))).toEqual(['a', 'b', 'c']);
    expect((await listGenerations(store)).map(({ generation }) => generation)).toEqual([3, 2, 1]);
    await expect(loadGeneration(store, 0)).rejects.toThrow(GenerationGoneError);
    await expect(loadGeneration(store, 4)).rejects.toThrow(GenerationGoneError);
  });

  it('finds what was current at a time', async () => {
    const published = await listGenerations(store);
    const asOf = async (time: string) => (await findGenerationAsOf(store, time))?.generation;
    expect(await asOf(published[1]!.publishedAt)).toBe(2);
    expect(await asOf('2023-12-31T23:59:59Z')).toBeUndefined();
    expect(await asOf('2030-01-01T08:00:00+08:00')).toBe(3);
  });

  it('rolls back by going forward, and back again', async () => {
    const back = await rollbackTo(store, 1);
    expect(back).toMatchObject({ generation: 4, documents: 1 });
    expect(names(back)).toEqual(['a']);
    expect(names(await rollbackTo(store, 3))).toEqual(['a', 'b', 'c']);
    expect((await rollbackTo(store, 3))?.generation).toBe(5);
  });

  it('refuses to roll back to what is gone or damaged', async () => {
    await expect(rollbackTo(store, 9)).rejects.toThrow(GenerationGoneError);
    await store.delete(segmentEntry('b').key);
    await expect(rollbackTo(store, 2)).rejects.toThrow(UnreadableManifestError);
    expect((await loadManifest(store))?.generation).toBe(3);
  });
});

describe('a manifest that cannot be trusted', () => {
  beforeEach(async () => {
    await publishGeneration(store, adding(segmentEntry('a')));
    await publishGeneration(store, adding(segmentEntry('b')));
  });

  async function expectClosed() {
    await expect(loadManifest(store)).rejects.toThrow(UnreadableManifestError);
    await expect(publishGeneration(store, adding(segmentEntry('c')))).rejects.toThrow(
      UnreadableManifestError,
    );
  }

  it('is refused with any single byte flipped', async () => {
    const { body } = await store.get('manifests/current');
    for (let i = 0; i < body.length; i += 7) {
      const damaged = body.slice();
      damaged[i]! ^= 1 << (i % 8);
      await store.put('manifests/current', damaged);
      await expect(loadManifest(store), `byte ${i}`).rejects.toThrow(UnreadableManifestError);
    }
    await expectClosed();
  });

  it('is refused when it was cut anywhere', async () => {
    const { body } = await store.get('manifests/current');
    for (let length = 0; length < body.length; length += 11) {
      await store.put('manifests/current', body.subarray(0, length));
      await expect(loadManifest(store), `cut at ${length}`).rejects.toThrow(UnreadableManifestError);
    }
  });

  it('is refused when a newer program wrote it', async () => {
    const { body } = await store.get('manifests/current');
    await store.put(
      'manifests/current',
      Buffer.from(Buffer.from(body).toString('latin1').replace('manifest 1 ', 'manifest 2 '), 'latin1'),
    );
    await expectClosed();
    await expect(loadManifest(store)).rejects.toThrow(/format 2/);
  });

  it('is refused when the pointer was lost: never an empty index over an existing one', async () => {
    await store.delete('manifests/current');
    await expectClosed();
  });

  it('is refused when one generation lies under the name of another', async () => {
    const [second, first] = await listGenerations(store);
    await store.put(first!.key, (await store.get(second!.key)).body);
    await expect(loadGeneration(store, 1)).rejects.toThrow(UnreadableManifestError);
  });
});

/** Applies the first write of `key`, then says that it did not get an answer. */
function losingOneReply(inner: ObjectStore, key: string, meanwhile?: () => Promise<unknown>): ObjectStore {
  let isLost = false;
  return {
    get: (...args) => inner.get(...args),
    find: (...args) => inner.find(...args),
    delete: (...args) => inner.delete(...args),
    list: (...args) => inner.list(...args),
    put: async (...args) => {
      const answer = await inner.put(...args);
      if (isLost || args[0] !== key) return answer;
      isLost = true;
      await meanwhile?.();
      throw new StoreUnavailableError('connection reset');
    },
  };
}
