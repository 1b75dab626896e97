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
      // The title is printed as a sentence too, and promises nothing, whatever its words.
      kind: statement.text.trim() === metadata.title ? 'neither' : statement.kind,
      heading: headings.get(statement.section) ?? '',
    })),
  };
}
