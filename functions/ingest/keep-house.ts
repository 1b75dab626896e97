import { collectGarbage } from '../manifest/collect-garbage.ts';
import { compact } from '../manifest/compact.ts';
import type { SegmentEntry } from '../manifest/manifest.ts';
import { storeSegment } from '../manifest/store-segment.ts';
import { mergeSegments } from '../segment/merge-segments.ts';
import { PartCache } from '../segment/part-cache.ts';
import { openSegment } from '../segment/segment-reader.ts';
import type { ObjectStore } from '../storage/objects/object-store.ts';

/** Each input's blocks are read once, in order; more would only hold what is done with. */
const mergeCacheBytes = 64 * 1024 * 1024;

export interface HousekeepingDone {
  mergedSegments: number;
  deletedObjects: number;
  generation: number;
  /** ISO 8601; null when nothing was ever published. */
  publishedAt: string | null;
}

/** Merges small and worn segments, then deletes what nothing refers to. Safe beside writers and readers, and to interrupt. */
export async function keepHouse(
  store: ObjectStore,
  options: { shouldStop?: () => boolean } = {},
): Promise<HousekeepingDone> {
  const { manifest, done } = await compact(store, (inputs) => mergeStored(store, inputs), options);
  const deleted = options.shouldStop?.() ? [] : await collectGarbage(store);
  return {
    mergedSegments: done.reduce((sum, plan) => sum + plan.inputs.length, 0),
    deletedObjects: deleted.length,
    generation: manifest?.generation ?? 0,
    publishedAt: manifest?.publishedAt ?? null,
  };
}

async function mergeStored(store: ObjectStore, inputs: readonly SegmentEntry[]): Promise<SegmentEntry> {
  const cache = new PartCache(mergeCacheBytes);
  const { bytes, entry } = await mergeSegments(inputs.map((input) => openSegment(store, input, cache)));
  return storeSegment(store, bytes, entry);
}
