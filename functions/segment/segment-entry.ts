/** What a manifest knows of one segment: all that a reader needs to open it. */
export interface SegmentEntry {
  /** `segments/<sha256>`, with a suffix where the same bytes had to be stored a second time. */
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
