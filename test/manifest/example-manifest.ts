import { createHash } from 'node:crypto';
import type { Manifest, SegmentEntry } from '../../functions/manifest/manifest.ts';
import type { GenerationContent, ManifestChange } from '../../functions/manifest/publish-generation.ts';

/** A segment of some documents, as far as a manifest knows of it. */
export function segmentEntry(name: string, changes: Partial<SegmentEntry> = {}): SegmentEntry {
  const sha256 = createHash('sha256').update(name).digest('hex');
  return {
    key: `segments/${sha256}`,
    sha256,
    sizeBytes: name.length,
    footer: Buffer.from(name).toString('base64'),
    documents: 1,
    sections: 10,
    deleted: [],
    deletedSections: 0,
    ...changes,
  };
}

export const fingerprint = 'analyser-1';

/** The change of a well-behaved writer: adds a segment unless it is there. */
export function adding(entry: SegmentEntry): ManifestChange {
  return (current) => {
    if (current?.segments.some(({ key }) => key === entry.key)) return undefined;
    return content([...(current?.segments ?? []), entry]);
  };
}

export function content(segments: SegmentEntry[]): GenerationContent {
  return { analyserFingerprint: fingerprint, segments };
}

export function names(manifest: Manifest | undefined): string[] {
  return (manifest?.segments ?? []).map(({ footer }) => Buffer.from(footer, 'base64').toString());
}

/** A clock that goes on by a minute each time it is looked at. */
export function tickingClock(start = '2024-01-01T00:00:00.000Z', stepMilliseconds = 60_000): () => Date {
  let looks = 0;
  return () => new Date(Date.parse(start) + looks++ * stepMilliseconds);
}
