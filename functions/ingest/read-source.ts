import { extractStatements } from '../commitments/statements/extract-statements.ts';
import type { DocumentId, DocumentMetadata } from '../documents/document.ts';
import { findDocumentNumbers } from '../documents/find-document-numbers.ts';
import type { Reading } from '../library/reading.ts';
import type { ParsedSource } from '../parse/block.ts';
import { detectMetadata } from '../sections/front/detect-metadata.ts';
import { splitSections } from '../sections/split-sections.ts';
import { extractTerms } from '../terms/extract-terms.ts';

/** What a reading is a function of. Plain data: it travels to a worker and back. */
export interface ReadingRequest {
  bytes: Uint8Array;
  fileName: string;
  /** The id the document most likely gets; should it turn out another, the reading is completed anew. */
  id: DocumentId;
  set: Partial<DocumentMetadata>;
}

/** Asks for a file already read under another id or other settings; its bytes are not read again. */
export interface CompletionRequest {
  earlier: ReadingResult;
  id: DocumentId;
  set: Partial<DocumentMetadata>;
}

export interface ReadingResult {
  /** What the file says of itself, before anything a person set. */
  detected: DocumentMetadata;
  /** Complete for the id and the settings of the request. */
  reading: Reading;
}

/** How bytes become blocks. @throws RefusedFileError */
export type Parse = (bytes: Uint8Array, options: { fileName: string }) => Promise<ParsedSource>;

/** Bytes to a whole reading; `set` holds what a person said and wins over what was detected. @throws RefusedFileError */
export async function readSource(
  request: ReadingRequest | CompletionRequest,
  parse: Parse,
): Promise<ReadingResult> {
  const { detected, reading } = 'earlier' in request ? request.earlier : await readText(request, parse);
  const metadata = { ...detected, ...request.set };
  const { documentNumbers } = reading;
  return {
    detected,
    reading: {
      ...reading,
      metadata,
      statements: extractStatements({ text: reading, documentId: request.id, metadata, documentNumbers }),
      terms: extractTerms({ text: reading, documentNumbers, language: metadata.language }),
    },
  };
}

/** All that depends on neither id nor settings. */
async function readText({ bytes, fileName }: ReadingRequest, parse: Parse): Promise<ReadingResult> {
  const parsed = await parse(bytes, { fileName });
  const sectioned = splitSections(parsed);
  const detected = detectMetadata({ parsed, sectioned, fileName });
  return {
    detected,
    reading: {
      formatVersion: 1,
      ...sectioned,
      problems: [...parsed.problems, ...sectioned.problems],
      metadata: detected,
      mediaType: parsed.mediaType,
      textOrigin: parsed.textOrigin,
      pages: parsed.pages,
      pageLabels: parsed.pageLabels,
      documentNumbers: findDocumentNumbers(sectioned.text),
      statements: [],
      terms: [],
    },
  };
}
