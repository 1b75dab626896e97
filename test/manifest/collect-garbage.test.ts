import { beforeEach, describe, expect, it } from 'vitest';
import { collectGarbage, takeInventory } from '../../functions/manifest/collect-garbage.ts';
import { compact } from '../../functions/manifest/compact.ts';
import { defaultKeepPolicy, keepGenerations } from '../../functions/manifest/keep-generations.ts';
import { listGenerations, loadGeneration, loadManifest } from '../../functions/manifest/load-manifest.ts';
import type { SegmentEntry } from '../../functions/manifest/manifest.ts';
import { currentKey, UnreadableManifestError } from '../../functions/manifest/manifest-file.ts';
import { ManifestReader } from '../../functions/manifest/manifest-reader.ts';
import { publishGeneration } from '../../functions/manifest/publish-generation.ts';
import { storeSegment } from '../../functions/manifest/store-segment.ts';
import { CountingObjectStore } from '../../functions/storage/objects/counting-object-store.ts';
import { MemoryObjectStore } from '../../functions/storage/objects/memory-object-store.ts';
import { adding, content, fingerprint, names, segmentEntry } from './example-manifest.ts';

const hour = 60 * 60 * 1000;
let time: number;
const now = () => new Date(time);
let store: MemoryObjectStore;
beforeEach(() => {
  time = Date.parse('2024-06-01T00:00:00Z');
  store = new MemoryObjectStore({ now });
});

async function add(name: string): Promise<SegmentEntry> {
  const entry = await storeSegment(store, Buffer.from(name), segmentEntry(name));
  await publishGeneration(store, adding(entry), { now });
  return entry;
}

async function isStored(key: string): Promise<boolean> {
  return (await store.find(key)) !== undefined;
}

describe('the janitor', () => {
  it('keeps everything that a kept generation names', async () => {
    for (const name of ['a', 'b', 'c']) await add(name);
    time += 1000 * hour;
    expect(await collectGarbage(store, { now })).toEqual([]);
    expect(names(await loadGeneration(store, 1))).toEqual(['a']);
  });

  it('deletes what no kept generation names, after the grace time and not before', async () => {
    await add('a');
    const orphan = await storeSegment(store, Buffer.from('orphan'), segmentEntry('orphan'));
    time += defaultKeepPolicy.graceMilliseconds - 1;
    expect(await collectGarbage(store, { now })).toEqual([]);
    time += 1;
    expect((await collectGarbage(store, { now })).map(({ key }) => key)).toEqual([orphan.key]);
    expect(await isStored(orphan.key)).toBe(false);
  });

  it('deletes a replaced segment once its last generation is no longer kept', async () => {
    const old = await add('old');
    await publishGeneration(store, () => content([]), { now });
    time += 3 * hour;
    const keep = { ...defaultKeepPolicy, newest: 1, days: 1, months: 1 };
    expect(await collectGarbage(store, { now, keep })).toEqual([]);
    await publishGeneration(store, adding(segmentEntry('x')), { now, keep });
    const deleted = await collectGarbage(store, { now, keep });
    expect(deleted.map(({ key }) => key)).toContain(old.key);
    expect((await listGenerations(store)).map(({ generation }) => generation)).toEqual([3, 2]);
  });

  it('accounts for every object, and for those that are missing', async () => {
    const a = await add('a');
    const b = await add('b');
    await storeSegment(store, Buffer.from('young'), segmentEntry('young'));
    await store.delete(b.key);
    const { referenced, inGrace, garbage, missing } = await takeInventory(store, { now });
    expect(referenced.map(({ key }) => key)).toEqual(expect.arrayContaining([a.key]));
    expect([referenced.length, inGrace.length, garbage.length]).toEqual([3, 1, 0]);
    expect(missing).toEqual([b.key]);
  });

  it('deletes nothing when a kept generation cannot be read', async () => {
    await add('a');
    await add('b');
    const orphan = await storeSegment(store, Buffer.from('orphan'), segmentEntry('orphan'));
    time += 1000 * hour;
    const first = (await listGenerations(store)).at(-1)!;
    await store.delete(first.key);
    await expect(collectGarbage(store, { now })).rejects.toThrow(UnreadableManifestError);
    await store.delete(currentKey);
    await expect(collectGarbage(store, { now })).rejects.toThrow(UnreadableManifestError);
    expect(await isStored(orphan.key)).toBe(true);
  });

  it('touches nothing but segments and generations', async () => {
    await store.put('sources/abc', Buffer.from('source'));
    time += 1000 * hour;
    await collectGarbage(store, { now });
    expect(await isStored('sources/abc')).toBe(true);
  });
});

describe('storing a segment', () => {
  it('shares the bytes that the newest generation names', async () => {
    const first = await add('a');
    expect((await storeSegment(store, Buffer.from('a'), segmentEntry('a'))).key).toBe(first.key);
  });

  it('does not take over leftovers that the janitor may be deleting', async () => {
    const leftover = await storeSegment(store, Buffer.from('a'), segmentEntry('a'));
    time += 3 * hour;
    const own = await storeSegment(store, Buffer.from('a'), segmentEntry('a'));
    expect(own.key).not.toBe(leftover.key);
    expect(own.sha256).toBe(leftover.sha256);
    await collectGarbage(store, { now });
    expect([await isStored(leftover.key), await isStored(own.key)]).toEqual([false, true]);
  });
});

describe('kept generations', () => {
  const entry = (generation: number, publishedAt: string) => ({
    generation,
    key: `g${generation}`,
    publishedAt,
  });
  const kept = (entries: ReturnType<typeof entry>[], at: string, changes = {}) =>
    keepGenerations(entries, Date.parse(at), {
      graceMilliseconds: 2 * hour,
      newest: 2,
      days: 3,
      months: 2,
      ...changes,
    }).map(({ generation }) => generation);

  it('are the newest, the last of each day and the last of each month', () => {
    const entries = [
      entry(9, '2024-06-10T12:00:00Z'),
      entry(8, '2024-06-10T06:00:00Z'),
      entry(7, '2024-06-10T03:00:00Z'),
      entry(6, '2024-06-09T20:00:00Z'),
      entry(5, '2024-06-09T10:00:00Z'),
      entry(4, '2024-06-07T10:00:00Z'),
      entry(3, '2024-06-06T10:00:00Z'),
      entry(2, '2024-05-20T10:00:00Z'),
      entry(1, '2024-04-20T10:00:00Z'),
    ];
    expect(kept(entries, '2024-06-10T12:00:00Z')).toEqual([9, 8, 6, 4, 2]);
  });

  it('are all that were the newest within the grace time, so that no reader loses its own', () => {
    const entries = Array.from({ length: 50 }, (_, i) =>
      entry(50 - i, new Date(Date.parse('2024-06-10T12:00:00Z') - i * 10 * 60_000).toISOString()),
    );
    // Replaced ten minutes after its publication: the one of 2 h 10 min ago was the newest until 2 h ago.
    expect(kept(entries, '2024-06-10T12:00:00Z', { days: 1, months: 1 })).toEqual(
      entries.slice(0, 13).map((e) => e.generation),
    );
  });
});

describe('compaction', () => {
  const merge = async (inputs: SegmentEntry[]) => {
    const name = inputs.map((input) => Buffer.from(input.footer, 'base64').toString()).join('+');
    const documents = inputs.reduce((sum, input) => sum + input.documents - input.deleted.length, 0);
    return storeSegment(
      store,
      Buffer.from(name),
      segmentEntry(name, { documents, sections: documents * 10 }),
    );
  };

  it('publishes each merge as a generation with the same documents', async () => {
    for (let i = 0; i < 9; i++) await add(`s${i}`);
    const { manifest, done } = await compact(store, merge, { now });
    expect(done.map(({ reason }) => reason)).toEqual(['too many of one size']);
    expect(manifest).toMatchObject({
      generation: 10,
      documents: 9,
      sections: 90,
      analyserFingerprint: fingerprint,
    });
    expect(names(manifest)).toEqual(['s0+s1+s2+s3+s4+s5+s6+s7+s8']);
  });

  it('never brings back what was deleted while it merged', async () => {
    for (let i = 0; i < 9; i++) await add(`s${i}`);
    let merges = 0;
    const { manifest } = await compact(
      store,
      async (inputs) => {
        const merged = await merge(inputs);
        if (merges++ === 0) {
          const withDeletion = (segments: SegmentEntry[]) =>
            segments.map((entry, i) => (i === 0 ? { ...entry, deleted: [0], deletedSections: 10 } : entry));
          await publishGeneration(store, (current) => content(withDeletion(current!.segments)), { now });
        }
        return merged;
      },
      { now },
    );
    expect(manifest?.documents).toBe(8);
    expect(names(manifest).join()).not.toContain('s0');
  });

  it('stops when told to, and does nothing to an empty store', async () => {
    for (let i = 0; i < 9; i++) await add(`s${i}`);
    expect((await compact(store, merge, { now, shouldStop: () => true })).done).toEqual([]);
    expect(await compact(new MemoryObjectStore(), merge)).toEqual({ manifest: undefined, done: [] });
  });
});

describe('a reader of manifests', () => {
  it('sees a new generation at the next look, and asks for one line as long as there is none', async () => {
    await add('a');
    const counting = new CountingObjectStore(store);
    const reader = new ManifestReader(counting, { checkEveryMilliseconds: 0 });
    expect(names((await reader.load()).manifest)).toEqual(['a']);
    counting.takeUse();
    await reader.load();
    expect(counting.takeUse()).toMatchObject({ reads: 1, readBytes: 128 });
    await add('b');
    expect(names((await reader.load()).manifest)).toEqual(['a', 'b']);
  });

  it('does not look again within its time, and looks once for many requests', async () => {
    await add('a');
    const counting = new CountingObjectStore(store);
    const reader = new ManifestReader(counting, { checkEveryMilliseconds: 60_000 });
    await Promise.all([reader.load(), reader.load(), reader.load()]);
    await reader.load();
    expect(counting.takeUse().reads).toBe(1);
  });

  it('looks again at once while nothing was published, so that the first document is seen when it is there', async () => {
    const reader = new ManifestReader(store, { checkEveryMilliseconds: 60_000 });
    expect((await reader.load()).manifest).toBeUndefined();
    await add('a');
    expect(names((await reader.load()).manifest)).toEqual(['a']);
  });

  it('goes on with what it has when the newest is damaged, says so, and recovers', async () => {
    await add('a');
    const reader = new ManifestReader(store, { checkEveryMilliseconds: 0 });
    await reader.load();
    await add('b');
    const sound = await store.get(currentKey);
    await store.put(currentKey, sound.body.subarray(0, sound.body.length - 1));
    expect(await reader.load()).toMatchObject({ isStale: true, manifest: { generation: 1 } });
    await store.delete(currentKey);
    expect(await reader.load()).toMatchObject({ isStale: true, manifest: { generation: 1 } });
    await store.put(currentKey, sound.body);
    expect(await reader.load()).toMatchObject({ isStale: false, manifest: { generation: 2 } });
  });

  it('fails when it has nothing to go on with, and knows an empty store from a damaged one', async () => {
    expect(await new ManifestReader(store).load()).toEqual({ manifest: undefined, isStale: false });
    await store.put(currentKey, Buffer.from('not a manifest'));
    await expect(new ManifestReader(store).load()).rejects.toThrow(UnreadableManifestError);
    expect(await loadManifest(new MemoryObjectStore())).toBeUndefined();
  });
});
