/** A document's id: `^[a-z0-9][a-z0-9-]{0,63}$`. Stable across editions and re-ingest. */
export type DocumentId = string & { readonly __brand: 'DocumentId' };

const documentIdPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;

export class InvalidDocumentIdError extends Error {
  override name = 'InvalidDocumentIdError';
  constructor(found: string) {
    super(`document id ${JSON.stringify(found.slice(0, 80))} does not match ${documentIdPattern.source}`);
  }
}

export function isDocumentId(value: string): value is DocumentId {
  return documentIdPattern.test(value);
}

/** @throws InvalidDocumentIdError */
export function toDocumentId(value: string): DocumentId {
  if (!isDocumentId(value)) throw new InvalidDocumentIdError(value);
  return value;
}

/** `en`, `zh`, other ISO 639-1 codes where the script tells them apart (`ja`, `ko`, ...), or `und`. */
export type Language = string;

export const documentKinds = [
  'yearly-report',
  'plan',
  'policy',
  'law',
  'notice',
  'reply',
  'speech',
  'minutes',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What is said *about* a document: the fields a reader filters by, and that a person may correct. */
export interface DocumentMetadata {
  title: string;
  /** The body that issued it, as printed; null when nothing names it. */
  issuer: string | null;
  /** The year the document speaks for (a report's reporting year), never one read from a citation; null when unknown. */
  year: number | null;
  kind: DocumentKind;
  language: Language;
  /** Where the original is published. */
  url: string | null;
}

/** How the text of a document was obtained; shown to readers, since machine-read text has errors. */
export type TextOrigin = 'text' | 'markup' | 'pdf-text-layer' | 'ocr';

export type MediaType =
  | 'text/plain'
  | 'text/markdown'
  | 'text/html'
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** One edition of a document: the effective metadata with its provenance. An entry of the register. */
export interface Document extends DocumentMetadata {
  id: DocumentId;
  /** 1 for the first text seen under this id, then one more for each changed text. */
  edition: number;
  /** Hash of the source file, hex. */
  sha256: string;
  /** Size of the source file. */
  bytes: number;
  mediaType: MediaType;
  /** The name the file came with, without folders. */
  fileName: string;
  textOrigin: TextOrigin;
  /** ISO 8601 with offset: when this edition was accepted. */
  ingestedAt: string;
  sections: number;
  pages: number | null;
  documentNumbers: string[];
  /** What the reader of the file found, before anything a person set. */
  detected: DocumentMetadata;
  /** What a person set; survives re-ingest. */
  set: Partial<DocumentMetadata>;
}
