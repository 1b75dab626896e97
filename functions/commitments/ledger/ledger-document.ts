import type { DocumentMetadata } from '../../documents/document.ts';
import type { Section } from '../../sections/section.ts';
import type { Statement } from '../statement.ts';
import { tellingNumbers } from '../threads/pair-editions.ts';
import type { LedgerDocument } from '../threads/thread.ts';

/** What the ledger keeps of a document's reading: who speaks, for which year, and every statement. */
export function toLedgerDocument(
  id: string,
  metadata: DocumentMetadata,
  sections: readonly Section[],
  statements: readonly Statement[],
): LedgerDocument {
  // The title is printed as a sentence too; it promises nothing and reports nothing, whatever its words.
  const own = statements.filter(({ text }) => text.trim() !== metadata.title);
  const headings = new Map(sections.map((section) => [section.id, section.heading ?? '']));
  return {
    id,
    title: metadata.title,
    issuer: metadata.issuer,
    year: metadata.year,
    kind: metadata.kind,
    language: metadata.language,
    numbers: tellingNumbers(own),
    statements: own.map((statement) => ({ ...statement, heading: headings.get(statement.section) ?? '' })),
  };
}
