import type { Document, DocumentId } from '../../documents/document.ts';
import type { DocumentFilter } from '../../library/document-library.ts';

/** What the register holds of one edition of a document. */
export interface EditionRecord {
  document: Document;
  /** Where the original file is: `sources/<sha256>`. */
  sourceKey: string;
  /** Where its reading is: `readings/<sha256>`. */
  readingKey: string;
  /**
   * `indexed`: searchable and shown. `deleted`: withdrawn by a person; kept for the record, shown nowhere.
   * `quarantined`: accepted once, but its stored files do not match their hashes; shown nowhere until ingested again.
   */
  status: EditionStatus;
}

export type EditionStatus = 'indexed' | 'deleted' | 'quarantined';

/** Where a document came from, so that a changed file is known for a new edition of the same document. */
export interface RegisterEntry extends EditionRecord {
  /** Address or path the file was taken from; null for an upload without one. */
  source: string | null;
}

/**
 * The list of accepted documents with their provenance. It follows the index: an edition is put here after the
 * generation that holds it was published, and putting it again changes nothing.
 */
export interface Register {
  /** The newest edition of a document, whatever its status. */
  find(id: DocumentId): Promise<EditionRecord | undefined>;
  findEdition(id: DocumentId, edition: number): Promise<EditionRecord | undefined>;
  /** All editions, newest first, whatever their status. */
  editions(id: DocumentId): Promise<EditionRecord[]>;
  /** Newest editions with status `indexed`, by year descending (unknown years last), then id. @throws InvalidCursorError */
  list(filter: DocumentFilter, page: { cursor?: string; limit: number }): Promise<RegisterPage>;
  /** The edition that was made of exactly this file, whatever its status. */
  findByFile(sha256: string): Promise<EditionRecord | undefined>;
  /** The document last taken from this address or path. */
  findBySource(source: string): Promise<DocumentId | undefined>;
  put(entries: RegisterEntry[]): Promise<void>;
  /** Changes the status of the newest edition, which puts it into the lists or takes it out. */
  setStatus(id: DocumentId, status: EditionStatus): Promise<void>;
}

export interface RegisterPage {
  records: EditionRecord[];
  /** Undefined on the last page. */
  cursor: string | undefined;
}
