import type { DocumentMetadata } from '../documents/document.ts';
import type { Section } from '../sections/section.ts';
import type { Statement } from './statement.ts';
import type { LedgerDocument } from './thread.ts';

/** What the ledger keeps of a document's reading: who speaks, for which year, and every statement. */
export function toLedgerDocument(
  id: string,
  metadata: DocumentMetadata,
  sections: readonly Section[],
  statements: readonly Statement[],
): LedgerDocument {
  const headings = new Map(sections.map((section) => [section.id, section.heading ?? '']));
  return {
    id,
    title: metadata.title,
    issuer: metadata.issuer,
    year: metadata.year,
    kind: metadata.kind,
    language: metadata.language,
    statements: statements.map((statement) => ({
      ...statement,
      heading: headings.get(statement.section) ?? '',
    })),
  };
}

/**
 * Documents of one body in one language answer each other's promises. A body is told by its name as printed,
 * folded; a document without one stands with those of the same title but for its year.
 */
export function bodyOf(document: Pick<LedgerDocument, 'issuer' | 'title' | 'language'>): string {
  const name =
    document.issuer ?? document.title.replace(/(?:19|20)\d\d|[\d〇零一二三四五六七八九]{4}年/g, '');
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${document.language}:${folded}`;
}
