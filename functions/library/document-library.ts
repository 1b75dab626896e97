import type { Document } from '../documents/document.ts';
import type { LibraryDocument } from './reading.ts';

/** The read side's view of the register and the stored readings. */
export interface DocumentLibrary {
  /** Newest editions of accepted documents, by year descending (unknown years last), then id. */
  list(
    filter: DocumentFilter,
    page: { cursor?: string; limit: number },
  ): Promise<{ documents: Document[]; cursor: string | undefined }>;
  find(id: string): Promise<Document | undefined>;
  /** The document with its text, sections, statements and terms; an older edition when `edition` is given. */
  read(id: string, edition?: number): Promise<LibraryDocument | undefined>;
  /** All editions, newest first. */
  editions(id: string): Promise<Document[]>;
  /** The original file, byte for byte. */
  source(id: string): Promise<{ document: Document; body: Uint8Array } | undefined>;
}

export interface DocumentFilter {
  year?: number;
  kind?: string;
  issuer?: string;
  language?: string;
}
