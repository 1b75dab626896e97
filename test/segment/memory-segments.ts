import { analyserFingerprint } from '../../functions/analysis/fingerprint.ts';
import type { Manifest } from '../../functions/manifest/manifest.ts';
import type { GenerationSource } from '../../functions/ranking/generation-source.ts';
import { buildSegment } from '../../functions/segment/build-segment.ts';
import type { IndexedDocument } from '../../functions/segment/indexed-document.ts';
import type { SegmentEntry } from '../../functions/segment/segment-entry.ts';
import type { RangeStore } from '../../functions/segment/segment-file.ts';
import type { BuiltSegment } from '../../functions/segment/segment-writer.ts';

/** Segments in memory, with a count of what was read. */
export class MemorySegments implements RangeStore {
  readonly objects = new Map<string, Uint8Array>();
  reads: { key: string; bytes: number }[] = [];

  async get(key: string, range?: { start: number; end: number }): Promise<{ body: Uint8Array }> {
    const body = this.objects.get(key);
    if (!body) throw new Error(`no object ${key}`);
    const part = range ? body.subarray(range.start, range.end) : body;
    this.reads.push({ key, bytes: part.length });
    return { body: part };
  }

  keep({ bytes, entry }: BuiltSegment): SegmentEntry {
    this.objects.set(entry.key, bytes);
    return entry;
  }

  async build(documents: readonly IndexedDocument[]): Promise<SegmentEntry> {
    return this.keep(await buildSegment(documents));
  }
}

/** Generations in a list, the last one newest. */
export function generationsOf(manifests: readonly Manifest[]): GenerationSource {
  const at = async (generation: number) => {
    const found = manifests.find((manifest) => manifest.generation === generation);
    if (!found) throw new Error(`generation ${generation} is gone`);
    return found;
  };
  return {
    newest: async () => ({ manifest: manifests.at(-1), isStale: false }),
    at,
    asOf: async (time) => manifests.findLast(({ publishedAt }) => publishedAt <= time),
  };
}

export function manifestOf(segments: SegmentEntry[], generation = 1): Manifest {
  const sum = (count: (entry: SegmentEntry) => number) =>
    segments.reduce((total, entry) => total + count(entry), 0);
  return {
    formatVersion: 1,
    generation,
    publishedAt: `2024-01-${String(generation).padStart(2, '0')}T00:00:00Z`,
    analyserFingerprint,
    segments,
    documents: sum(({ documents, deleted }) => documents - deleted.length),
    sections: sum(({ sections, deletedSections }) => sections - deletedSections),
  };
}
