import { analyserFingerprint } from '../../functions/analysis/fingerprint.ts';
import { loadManifest } from '../../functions/manifest/load-manifest.ts';
import { publishGeneration } from '../../functions/manifest/publish-generation.ts';
import { createSegmentSearch } from '../../functions/ranking/segment-search-backend.ts';
import type { BuiltSegment } from '../../functions/segment/segment-writer.ts';
import type { ObjectStore } from '../../functions/storage/objects/object-store.ts';

/** Stores segments and publishes them as one generation. */
export async function publishSegments(store: ObjectStore, segments: readonly BuiltSegment[]): Promise<void> {
  for (const { bytes, entry } of segments) await store.put(entry.key, bytes);
  await publishGeneration(store, () => ({
    analyserFingerprint,
    segments: segments.map(({ entry }) => entry),
  }));
}

/** The search of a process that has nothing yet and fetches no segment whole; the manifest is its first read. */
export async function openCold(store: ObjectStore) {
  const manifest = (await loadManifest(store))!;
  const generation = async () => manifest;
  const newest = async () => ({ manifest, isStale: false });
  return {
    manifest,
    search: createSegmentSearch({
      store,
      generations: { newest, at: generation, asOf: generation },
      wholeFetchBytes: 0,
    }),
  };
}
