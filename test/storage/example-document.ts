import { createHash } from 'node:crypto';
import { type Document, type DocumentMetadata, toDocumentId } from '../../functions/documents/document.ts';
import type { Reading } from '../../functions/library/reading.ts';
import type { RegisterEntry } from '../../functions/storage/records/register.ts';

/** A document of the register with sensible values, and the changes a test is about. */
export function exampleDocument(id: string, changes: Partial<Document> = {}): Document {
  const metadata: DocumentMetadata = {
    title: `Report ${id}`,
    issuer: 'Department of Tides',
    year: 2021,
    kind: 'yearly-report',
    language: 'en',
    url: null,
    ...changes,
  };
  return {
    ...metadata,
    id: toDocumentId(id),
    edition: 1,
    sha256: createHash('sha256')
      .update(`${id} ${changes.edition ?? 1}`)
      .digest('hex'),
    bytes: 1000,
    mediaType: 'text/plain',
    fileName: `${id}.txt`,
    textOrigin: 'text',
    ingestedAt: '2024-01-01T00:00:00.000Z',
    sections: 9,
    pages: null,
    documentNumbers: [],
    detected: metadata,
    set: {},
    ...changes,
  };
}

export function exampleEntry(
  id: string,
  changes: Partial<Document> = {},
  source: string | null = null,
): RegisterEntry {
  const document = exampleDocument(id, changes);
  return {
    document,
    sourceKey: `sources/${document.sha256}`,
    readingKey: `readings/${document.sha256}`,
    status: 'indexed',
    source,
  };
}

export function exampleReading(text: string): Reading {
  const { title, issuer, year, kind, language, url } = exampleDocument('any');
  return {
    formatVersion: 1,
    metadata: { title, issuer, year, kind, language, url },
    mediaType: 'text/plain',
    textOrigin: 'text',
    pages: null,
    pageLabels: null,
    documentNumbers: [],
    statements: [],
    terms: [],
    text,
    sections: [],
    sentences: [],
    passages: [],
    pageStarts: null,
    problems: [],
  };
}
