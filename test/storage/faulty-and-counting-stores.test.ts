import { describe, expect, it } from 'vitest';
import { CountingObjectStore } from '../../functions/storage/objects/counting-object-store.ts';
import {
  FaultyObjectStore,
  faultAt,
  randomFaults,
  SimulatedCrashError,
} from '../../functions/storage/objects/faulty-object-store.ts';
import { MemoryObjectStore } from '../../functions/storage/objects/memory-object-store.ts';
import { StoreUnavailableError } from '../../functions/storage/objects/object-store.ts';

const body = Buffer.from('0123456789');

describe('the counting store', () => {
  it('counts reads issued together as one round, and a read that waited for another as the next', async () => {
    const store = new CountingObjectStore(new MemoryObjectStore());
    for (const key of ['a', 'b', 'c']) await store.put(key, body);
    store.takeUse();
    await Promise.all([store.get('a'), store.get('b'), store.find('missing')]);
    await store.get('c', { start: 2, end: 5 });
    expect(store.takeUse()).toEqual({
      reads: 4,
      readBytes: 23,
      rounds: 2,
      writes: 0,
      writtenBytes: 0,
      lists: 0,
    });
    expect(store.takeUse().rounds).toBe(0);
  });

  it('sees the longest chain when chains run side by side', async () => {
    const store = new CountingObjectStore(new MemoryObjectStore());
    const chain = async (length: number) => {
      for (let i = 0; i < length; i++) await store.find('a');
    };
    await Promise.all([chain(3), chain(1), chain(2)]);
    expect(store.takeUse()).toMatchObject({ reads: 6, rounds: 3 });
  });

  it('sees the same rounds when it is slow', async () => {
    const store = new CountingObjectStore(new MemoryObjectStore(), {
      latencyMilliseconds: 5,
      megabytesPerSecond: 1,
    });
    await store.put('a', Buffer.alloc(3000));
    const startedAt = performance.now();
    await Promise.all([store.get('a'), store.get('a')]);
    await store.get('a');
    // Two latencies at least; a timer may go off a millisecond early.
    expect(performance.now() - startedAt).toBeGreaterThan(8);
    expect(store.takeUse().rounds).toBe(2);
  });
});

describe('the faulty store', () => {
  it('dies for good at a crash, with or without the operation applied', async () => {
    for (const fault of ['crash-before', 'crash-after'] as const) {
      const inner = new MemoryObjectStore();
      const store = new FaultyObjectStore(inner, faultAt(1, fault));
      await store.put('a', body);
      await expect(store.put('b', body)).rejects.toThrow(SimulatedCrashError);
      await expect(store.find('a')).rejects.toThrow(SimulatedCrashError);
      expect((await inner.find('b')) !== undefined).toBe(fault === 'crash-after');
    }
  });

  it('loses answers, refuses, cuts and flips as planned', async () => {
    const inner = new MemoryObjectStore();
    const lossy = new FaultyObjectStore(inner, faultAt(0, 'lost-reply'));
    await expect(lossy.put('a', body)).rejects.toThrow(StoreUnavailableError);
    expect((await lossy.get('a')).body.length).toBe(10);
    const refusing = new FaultyObjectStore(inner, faultAt(0, 'unavailable'));
    await expect(refusing.put('b', body)).rejects.toThrow(StoreUnavailableError);
    expect(await inner.find('b')).toBeUndefined();
    expect((await new FaultyObjectStore(inner, faultAt(0, 'cut-body')).get('a')).body.length).toBe(5);
    const flipped = (await new FaultyObjectStore(inner, faultAt(0, 'flipped-byte')).get('a')).body;
    expect(flipped.filter((byte, i) => byte !== body[i]).length).toBe(1);
  });

  it('plans the same faults from the same seed, about as often as asked', () => {
    const plan = (seed: number) => {
      const faults = randomFaults(seed, { unavailable: 0.1, delay: 0.2 });
      return Array.from({ length: 2000 }, (_, index) => faults({ index, name: 'get', key: 'a' }));
    };
    expect(plan(7)).toEqual(plan(7));
    expect(plan(7)).not.toEqual(plan(8));
    const delays = plan(7).filter((fault) => fault === 'delay').length;
    expect(delays).toBeGreaterThan(300);
    expect(delays).toBeLessThan(500);
  });
});
