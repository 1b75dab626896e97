import type { Statement } from '../commitments/statement.ts';
import type { Document, DocumentMetadata, MediaType, TextOrigin } from '../documents/document.ts';
import type { DocumentNumber } from '../documents/document-number.ts';
import type { SectionedText } from '../sections/section.ts';
import type { DocumentTerm } from '../terms/policy-term.ts';

/** All that was read from one source file: pure data, a function of the file's bytes and the metadata a person set. */
export interface Reading extends SectionedText {
  formatVersion: 1;
  metadata: DocumentMetadata;
  mediaType: MediaType;
  textOrigin: TextOrigin;
  pages: number | null;
  pageLabels: string[] | null;
  documentNumbers: DocumentNumber[];
  statements: Statement[];
  terms: DocumentTerm[];
}

/** A document of the register together with its reading. */
export interface LibraryDocument {
  document: Document;
  reading: Reading;
}
