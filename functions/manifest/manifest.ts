import type { SegmentEntry } from '../segment/segment-entry.ts';

export type { SegmentEntry };

/**
 * One generation of the index: which immutable segments are live and which of their documents are deleted.
 * Published by a single conditional write, so a reader sees one generation whole, or the one before.
 */
export interface Manifest {
  formatVersion: 1;
  /** 1 for the first, then one more for each publication. */
  generation: number;
  /** ISO 8601 with offset. */
  publishedAt: string;
  /** Fingerprint of the analyser that built every segment; another analyser refuses to read them. */
  analyserFingerprint: string;
  segments: SegmentEntry[];
  /** Live documents and sections, tombstones taken off. */
  documents: number;
  sections: number;
}
