import type { Manifest } from '../manifest/manifest.ts';

/** Where generations of the index come from. Wired from `manifest/` by whoever builds the backend. */
export interface GenerationSource {
  /** The newest generation, undefined when nothing was ever published; stale when an older one stands in for it. */
  newest(): Promise<{ manifest: Manifest | undefined; isStale: boolean }>;
  /** @throws when the generation is not kept */
  at(generation: number): Promise<Manifest>;
  /** The newest generation published at or before `time` (ISO 8601). */
  asOf(time: string): Promise<Manifest | undefined>;
}
