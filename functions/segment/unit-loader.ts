import type { PartAddress } from './part.ts';
import type { PartCache } from './part-cache.ts';
import type { Joining, SegmentFile } from './segment-file.ts';

/** What is cached as one: the parts it is read from and what they become. */
export interface Unit<V> {
  /** Unique in the segment. */
  name: string;
  addresses: PartAddress[];
  /** `sizeBytes`: what the value takes in memory. */
  decode(contents: Uint8Array[]): { value: V; sizeBytes: number };
}

/** Units of one segment through the cache that all segments share. */
export class UnitLoader {
  readonly #file: SegmentFile;
  readonly #cache: PartCache;
  readonly #sha256: string;

  constructor(file: SegmentFile, cache: PartCache, sha256: string) {
    this.#file = file;
    this.#cache = cache;
    this.#sha256 = sha256;
  }

  /** By name, in the order asked; the parts of all units that the cache lacks are read in one round. */
  async load<V>(units: readonly Unit<V>[], joining?: Joining): Promise<Map<string, V>> {
    const values = new Map<string, V>();
    const others = new Map<string, Unit<V>>();
    for (const unit of units) {
      if (values.has(unit.name) || others.has(unit.name)) continue;
      const kept = this.#cache.find<V>(this.#keyOf(unit.name));
      if (kept === undefined) others.set(unit.name, unit);
      else values.set(unit.name, kept);
    }
    if (others.size === 0) return values;
    await this.#read([...others.values()], values, joining);
    return new Map(units.map(({ name }) => [name, values.get(name)!]));
  }

  async #read<V>(units: readonly Unit<V>[], into: Map<string, V>, joining?: Joining): Promise<void> {
    const missing = units.filter(({ name }) => !this.#cache.has(this.#keyOf(name)));
    const reading = this.#file.readEach(
      missing.flatMap(({ addresses }) => addresses),
      joining,
    );
    const startOf = new Map<Unit<V>, number>();
    let next = 0;
    for (const unit of missing) {
      startOf.set(unit, next);
      next += unit.addresses.length;
    }
    const loads = units.map(async (unit) => {
      const start = startOf.get(unit);
      const value = await this.#cache.get(this.#keyOf(unit.name), async () =>
        unit.decode(
          start === undefined
            ? await this.#file.readParts(unit.addresses)
            : await Promise.all(reading.slice(start, start + unit.addresses.length)),
        ),
      );
      into.set(unit.name, value);
    });
    await Promise.all(loads);
  }

  /** The unit takes `moreBytes` more than when it was decoded. */
  grow(name: string, moreBytes: number): void {
    this.#cache.grow(this.#keyOf(name), moreBytes);
  }

  #keyOf(name: string): string {
    return `${this.#sha256}/${name}`;
  }
}
