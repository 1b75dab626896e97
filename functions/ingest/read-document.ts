import { extractStatements } from '../commitments/extract-statements.ts';
import type { DocumentId, DocumentMetadata } from '../documents/document.ts';
import { findDocumentNumbers } from '../documents/find-document-numbers.ts';
import type { Reading } from '../library/reading.ts';
import type { ParsedSource } from '../parse/block.ts';
import { detectMetadata } from '../sections/detect-metadata.ts';
import { splitSections } from '../sections/split-sections.ts';
import { extractTerms } from '../terms/extract-terms.ts';

/** What a source says of itself, before its place in the register is known. */
export interface Draft {
  parsed: ParsedSource;
  sectioned: ReturnType<typeof splitSections>;
  detected: DocumentMetadata;
}

/** Blocks to text, outline and detected metadata. */
export function draftDocument(parsed: ParsedSource, fileName: string): Draft {
  const sectioned = splitSections(parsed);
  return { parsed, sectioned, detected: detectMetadata({ parsed, sectioned, fileName }) };
}

/** The whole reading; `set` holds what a person said and wins over what was detected. */
export function completeReading(draft: Draft, id: DocumentId, set: Partial<DocumentMetadata>): Reading {
  const { parsed, sectioned, detected } = draft;
  const metadata = { ...detected, ...set };
  const documentNumbers = findDocumentNumbers(sectioned.text);
  return {
    formatVersion: 1,
    ...sectioned,
    problems: [...parsed.problems, ...sectioned.problems],
    metadata,
    mediaType: parsed.mediaType,
    textOrigin: parsed.textOrigin,
    pages: parsed.pages,
    pageLabels: parsed.pageLabels,
    documentNumbers,
    statements: extractStatements({ text: sectioned, documentId: id, metadata, documentNumbers }),
    terms: extractTerms({ text: sectioned, documentNumbers, language: metadata.language }),
  };
}
