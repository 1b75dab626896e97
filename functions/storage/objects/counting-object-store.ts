import type { ByteRange, ObjectPage, ObjectStore, StoredObject, WriteCondition } from './object-store.ts';

/** What a piece of work asked of the store. */
export interface StoreUse {
  reads: number;
  readBytes: number;
  /**
   * Dependent rounds: the longest chain of reads each of which began after another had ended.
   * Reads issued together are one round, however many they are.
   */
  rounds: number;
  writes: number;
  writtenBytes: number;
  lists: number;
}

/** Stands in front of a store, counts what is asked of it and, if told so, makes it as slow as a remote one. */
export class CountingObjectStore implements ObjectStore {
  private readonly inner: ObjectStore;
  private readonly latencyMilliseconds: number;
  private readonly bytesPerMillisecond: number;
  private use = noUse();
  private linkIsFreeAt = 0;

  /**
   * @param options.latencyMilliseconds time to the first byte of a read (default 0)
   * @param options.megabytesPerSecond throughput shared by all reads under way (default unlimited)
   */
  constructor(
    inner: ObjectStore,
    options: { latencyMilliseconds?: number; megabytesPerSecond?: number } = {},
  ) {
    this.inner = inner;
    this.latencyMilliseconds = options.latencyMilliseconds ?? 0;
    this.bytesPerMillisecond = (options.megabytesPerSecond ?? Number.POSITIVE_INFINITY) * 1000;
  }

  /** What was asked since the last call, or since the beginning. */
  takeUse(): StoreUse {
    const taken = this.use;
    this.use = noUse();
    return taken;
  }

  async get(key: string, range?: ByteRange): Promise<StoredObject> {
    return this.count(() => this.inner.get(key, range));
  }

  async find(key: string, range?: ByteRange): Promise<StoredObject | undefined> {
    return this.count(() => this.inner.find(key, range));
  }

  async put(key: string, body: Uint8Array, onlyIf?: WriteCondition): Promise<{ etag: string }> {
    this.use.writes++;
    this.use.writtenBytes += body.length;
    return this.inner.put(key, body, onlyIf);
  }

  async delete(key: string): Promise<void> {
    this.use.writes++;
    return this.inner.delete(key);
  }

  async list(prefix: string, page?: { cursor?: string; limit?: number }): Promise<ObjectPage> {
    this.use.lists++;
    return this.inner.list(prefix, page);
  }

  private async count<T extends StoredObject | undefined>(read: () => Promise<T>): Promise<T> {
    const use = this.use;
    // Nothing that has ended already can have been waited for in vain: this read comes one round after it.
    const round = use.rounds + 1;
    use.reads++;
    const firstByteAt = performance.now() + this.latencyMilliseconds;
    try {
      const object = await read();
      const bytes = object?.body.length ?? 0;
      use.readBytes += bytes;
      this.linkIsFreeAt = Math.max(firstByteAt, this.linkIsFreeAt) + bytes / this.bytesPerMillisecond;
      return object;
    } finally {
      await untilTime(Math.max(firstByteAt, this.linkIsFreeAt));
      use.rounds = Math.max(use.rounds, round);
    }
  }
}

function noUse(): StoreUse {
  return { reads: 0, readBytes: 0, rounds: 0, writes: 0, writtenBytes: 0, lists: 0 };
}

/** Always ends in a later turn of the event loop, so that reads issued in one turn are one round. */
async function untilTime(time: number): Promise<void> {
  const wait = time - performance.now();
  if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
  else await new Promise((resolve) => setImmediate(resolve));
}
