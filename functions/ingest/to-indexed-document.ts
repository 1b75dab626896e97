import type { Document } from '../documents/document.ts';
import type { Reading } from '../library/reading.ts';
import type { IndexedDocument } from '../segment/indexed-document.ts';

/** What the index is given of a document: its columns, its sections and their passages. */
export function toIndexedDocument(document: Document, reading: Reading): IndexedDocument {
  const { text, sections, passages, documentNumbers } = reading;
  const passagesOf = Map.groupBy(passages, (passage) => passage.section);
  return {
    id: document.id,
    title: document.title,
    year: document.year,
    kind: document.kind,
    issuer: document.issuer,
    language: document.language,
    ingestedAt: document.ingestedAt,
    sections: sections.map((section, index) => ({
      id: section.id,
      number: section.number,
      label: section.label,
      heading: section.heading,
      path: section.path,
      page: section.page,
      documentNumbers: documentNumbers
        .filter(({ start }) => start >= section.start && start < section.end)
        .map(({ number }) => number),
      passages: (passagesOf.get(index) ?? []).map(({ start, end, page }) => ({
        text: text.slice(start, end),
        start,
        end,
        page,
      })),
    })),
  };
}
