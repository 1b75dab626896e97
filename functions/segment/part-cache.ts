interface CacheEntry {
  value: Promise<unknown>;
  /** Undefined until the value is there. */
  loaded: unknown;
  sizeBytes: number;
}

/**
 * Least recently used parts of segments, bounded by what they take in memory. One cache serves every segment of a
 * process; segments are immutable, so nothing in it is ever stale.
 */
export class PartCache {
  readonly #maxBytes: number;
  readonly #entries = new Map<string, CacheEntry>();
  #sizeBytes = 0;

  /** @param maxBytes 8 MB and more; the parts of one question are held beside it while it is answered */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  /** What is kept under `key`, without waiting; undefined while it is loaded and when it is not kept. */
  find<V>(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (entry?.loaded === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.loaded as V;
  }

  /** What is kept under `key`, loaded once even when asked for twice at a time. A failed load is not kept. */
  get<V>(key: string, load: () => Promise<{ value: V; sizeBytes: number }>): Promise<V> {
    const kept = this.#entries.get(key);
    if (kept) {
      this.#entries.delete(key);
      this.#entries.set(key, kept);
      return kept.value as Promise<V>;
    }
    const entry: CacheEntry = { value: undefined as unknown as Promise<V>, loaded: undefined, sizeBytes: 0 };
    const value = load().then(
      (loaded) => {
        entry.loaded = loaded.value;
        this.grow(key, loaded.sizeBytes);
        return loaded.value;
      },
      (error: unknown) => {
        if (this.#entries.get(key) === entry) this.#entries.delete(key);
        throw error;
      },
    );
    entry.value = value;
    this.#entries.set(key, entry);
    return value;
  }

  /** The part under `key` takes `moreBytes` more than before. */
  grow(key: string, moreBytes: number): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    entry.sizeBytes += moreBytes;
    this.#sizeBytes += moreBytes;
    this.#evict();
  }

  #evict(): void {
    for (const [key, entry] of this.#entries) {
      if (this.#sizeBytes <= this.#maxBytes || this.#entries.size === 1) return;
      this.#entries.delete(key);
      this.#sizeBytes -= entry.sizeBytes;
    }
  }
}
