import { createHash } from 'node:crypto';
import { type PartAddress, unsealPart } from './part.ts';
import type { PartCache } from './part-cache.ts';
import type { SegmentEntry } from './segment-entry.ts';
import { DamagedSegmentError } from './segment-errors.ts';

/** All that reading needs of a store: an object, or a half-open range of it. Anything that has this can hold segments. */
export interface RangeStore {
  get(key: string, range?: { start: number; end: number }): Promise<{ body: Uint8Array }>;
}

/**
 * Two parts closer than this are fetched as one range: at 80 MB/s, 16 KB cost 0.2 ms, a request far more.
 * Range 0-256 KB.
 */
const joinedGapBytes = 16 * 1024;

/** Bytes read at a time when a segment is gone through from end to end. Range 64 KB-8 MB. */
const scanBytes = 1024 * 1024;

/** Checked parts of one stored segment: from the whole object when it is small, else by range. */
export class SegmentFile {
  readonly #store: RangeStore;
  readonly #entry: SegmentEntry;
  readonly #cache: PartCache;
  readonly #isFetchedWhole: boolean;
  readonly #identity: number;

  /** @param identity what the segment's parts are marked with */
  constructor(
    store: RangeStore,
    entry: SegmentEntry,
    identity: number,
    cache: PartCache,
    wholeFetchBytes: number,
  ) {
    this.#identity = identity;
    this.#store = store;
    this.#entry = entry;
    this.#cache = cache;
    this.#isFetchedWhole = entry.sizeBytes <= wholeFetchBytes;
  }

  /** All parts in one round of parallel reads. @throws DamagedSegmentError, and what the store throws */
  readParts(addresses: readonly PartAddress[]): Promise<Uint8Array[]> {
    return Promise.all(this.readEach(addresses));
  }

  /** The same, each as soon as it is there, so that whoever decodes them need not wait for the slowest. */
  readEach(addresses: readonly PartAddress[]): Promise<Uint8Array>[] {
    const sealed = this.#isFetchedWhole ? this.#cutFromWhole(addresses) : this.#readRanges(addresses);
    return addresses.map(async (address, index) =>
      unsealPart(this.#entry.key, address, await sealed[index]!, this.#identity),
    );
  }

  /** Contents of parts that follow one another, in order, a megabyte at a time. */
  async *scan(addresses: Iterable<PartAddress>): AsyncGenerator<Uint8Array> {
    let batch: PartAddress[] = [];
    let bytes = 0;
    for (const address of addresses) {
      batch.push(address);
      bytes += address.length;
      if (bytes < scanBytes) continue;
      yield* await this.readParts(batch);
      batch = [];
      bytes = 0;
    }
    yield* await this.readParts(batch);
  }

  #cutFromWhole(addresses: readonly PartAddress[]): Promise<Uint8Array>[] {
    return addresses.map(async ({ offset, length }) =>
      (await this.#readWhole()).subarray(offset, offset + length),
    );
  }

  #readWhole(): Promise<Uint8Array> {
    return this.#cache.get(`${this.#entry.sha256}/whole`, async () => {
      const { body } = await this.#store.get(this.#entry.key);
      const isIntact = createHash('sha256').update(body).digest('hex') === this.#entry.sha256;
      if (!isIntact) throw new DamagedSegmentError(this.#entry.key, 'the object');
      return { value: body, sizeBytes: body.length };
    });
  }

  #readRanges(addresses: readonly PartAddress[]): Promise<Uint8Array>[] {
    const parts = new Array<Promise<Uint8Array>>(addresses.length);
    for (const { start, end, members } of joinNeighbours(addresses)) {
      const reading = this.#store.get(this.#entry.key, { start, end });
      for (const index of members) {
        const { offset, length } = addresses[index]!;
        parts[index] = reading.then(({ body }) => body.subarray(offset - start, offset - start + length));
      }
    }
    return parts;
  }
}

function joinNeighbours(
  addresses: readonly PartAddress[],
): { start: number; end: number; members: number[] }[] {
  const order = addresses
    .map((_, index) => index)
    .sort((left, right) => addresses[left]!.offset - addresses[right]!.offset);
  const ranges: { start: number; end: number; members: number[] }[] = [];
  for (const index of order) {
    const { offset, length } = addresses[index]!;
    const last = ranges.at(-1);
    if (last && offset - last.end <= joinedGapBytes) {
      last.end = Math.max(last.end, offset + length);
      last.members.push(index);
    } else {
      ranges.push({ start: offset, end: offset + length, members: [index] });
    }
  }
  return ranges;
}
