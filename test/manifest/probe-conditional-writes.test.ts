import { describe, expect, it } from 'vitest';
import {
  ConditionalWritesIgnoredError,
  probeConditionalWrites,
} from '../../functions/manifest/probe-conditional-writes.ts';
import { publishGeneration } from '../../functions/manifest/publish-generation.ts';
import { FaultyObjectStore, faultAt } from '../../functions/storage/objects/faulty-object-store.ts';
import { MemoryObjectStore } from '../../functions/storage/objects/memory-object-store.ts';
import { adding, segmentEntry } from './example-manifest.ts';

describe('the probe of conditional writes', () => {
  it('accepts a store that refuses what it has to, again and again, and from many at once', async () => {
    const store = new MemoryObjectStore();
    await probeConditionalWrites(store);
    await Promise.all(Array.from({ length: 5 }, () => probeConditionalWrites(store)));
    expect((await store.list('')).objects.map(({ key }) => key)).toEqual(['manifests/probe']);
  });

  it.each([
    ['If-None-Match', 1],
    ['If-Match', 4],
  ])('refuses a store that ignores %s', async (header, index) => {
    const store = new FaultyObjectStore(new MemoryObjectStore(), faultAt(index, 'ignored-precondition'));
    const probe = probeConditionalWrites(store);
    await expect(probe).rejects.toThrow(ConditionalWritesIgnoredError);
    await expect(probe).rejects.toThrow(header);
  });

  it('refuses a store that ignores every condition', async () => {
    const store = new FaultyObjectStore(new MemoryObjectStore(), () => 'ignored-precondition');
    await expect(probeConditionalWrites(store)).rejects.toThrow(ConditionalWritesIgnoredError);
  });

  it('keeps an index from being begun there', async () => {
    const store = new FaultyObjectStore(new MemoryObjectStore(), () => 'ignored-precondition');
    await expect(publishGeneration(store, adding(segmentEntry('a')))).rejects.toThrow(
      ConditionalWritesIgnoredError,
    );
    expect(await store.find('manifests/current')).toBeUndefined();
  });
});
