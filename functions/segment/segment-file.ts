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

/** As many ranges as are wanted at most, and bytes between them that may be read for it. */
export interface Joining {
  ranges: number;
  spareBytes: number;
}

const nothingSpare: Joining = { ranges: Number.POSITIVE_INFINITY, spareBytes: 0 };

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
  readEach(addresses: readonly PartAddress[], joining = nothingSpare): Promise<Uint8Array>[] {
    const sealed = this.#isFetchedWhole
      ? this.#cutFromWhole(addresses)
      : this.#readRanges(addresses, joining);
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

  #readRanges(addresses: readonly PartAddress[], joining: Joining): Promise<Uint8Array>[] {
    const parts = new Array<Promise<Uint8Array>>(addresses.length);
    for (const { start, end, members } of joinNearest(joinNeighbours(addresses), joining)) {
      const reading = this.#store.get(this.#entry.key, { start, end });
      for (const index of members) {
        const { offset, length } = addresses[index]!;
        parts[index] = reading.then(({ body }) => body.subarray(offset - start, offset - start + length));
      }
    }
    return parts;
  }
}

interface JoinedRange {
  start: number;
  end: number;
  /** Places in the list of addresses. */
  members: number[];
}

function joinNeighbours(addresses: readonly PartAddress[]): JoinedRange[] {
  const order = addresses
    .map((_, index) => index)
    .sort((left, right) => addresses[left]!.offset - addresses[right]!.offset);
  const ranges: JoinedRange[] = [];
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

/** Joins ranges that are nearest to one another until they are few enough, or what lies between them is too much. */
function joinNearest(ranges: readonly JoinedRange[], { ranges: wanted, spareBytes }: Joining): JoinedRange[] {
  const joined = [...ranges];
  let spare = spareBytes;
  while (joined.length > wanted) {
    const gaps = joined.slice(1).map(({ start }, at) => start - joined[at]!.end);
    const smallest = Math.min(...gaps);
    if (smallest > spare) break;
    spare -= smallest;
    const [left, right] = joined.splice(gaps.indexOf(smallest), 2) as [JoinedRange, JoinedRange];
    joined.splice(gaps.indexOf(smallest), 0, {
      start: left.start,
      end: right.end,
      members: [...left.members, ...right.members],
    });
  }
  return joined;
}
