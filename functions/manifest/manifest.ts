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

export interface SegmentEntry {
  /** `segments/<sha256>` */
  key: string;
  sha256: string;
  sizeBytes: number;
  /** The segment's footer, base64: opening a segment needs no read of its own. */
  footer: string;
  /** Documents and sections in the segment, deleted ones included. */
  documents: number;
  sections: number;
  /** Tombstones: ordinals of documents in this segment that are deleted or replaced, ascending. */
  deleted: number[];
  /** Sections of the deleted documents. */
  deletedSections: number;
}
