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
  const name = document.issuer ?? withoutNumbers(document.title);
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return `${document.language}:${folded}`;
}

/** "2012 Budget Speech", "Speech from the Throne P22S1", "2024年政府工作报告": what stays the same from year to year. */
function withoutNumbers(title: string): string {
  return title.replace(/[\d〇零一二三四五六七八九]{4}\s*年度?|[A-Za-z]*\d[\w-]*/g, ' ');
}
