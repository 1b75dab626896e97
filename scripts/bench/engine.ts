import type { ObjectStore } from '../../functions/storage/objects/object-store.ts';
import type { SampleSection } from './sample-sections.ts';

/** One search engine under the same conditions as all others. */
export interface Engine {
  name: string;
  /** How it was set up, for the reader of the report. */
  settings: string;
  /** Sections beyond which it is not run: it would not fit, or take longer than the whole benchmark. */
  mostSections: number;
  /** Bytes of a small cache that it is asked with as well, to show that its memory follows the setting. */
  smallCacheBytes?: number;
  /** Builds its index and leaves it in the store. @returns bytes of the index without stored text, where it can tell */
  build(sections: Iterable<SampleSection>, store: ObjectStore): Promise<{ indexBytes: number }>;
  /**
   * Opens the index from the store, as a fresh Lambda would.
   * @param cacheBytes memory for what was read; undefined for the engine's default
   */
  open(store: ObjectStore, cacheBytes?: number): Promise<OpenEngine>;
}

export interface OpenEngine {
  /** Ids of the ten best. */
  search(query: string): Promise<unknown[]>;
  /** The same without the text of any hit, where an engine keeps text: what of its reads is of the index alone. */
  find?(query: string): Promise<unknown>;
}
