import type { DocumentId, DocumentMetadata } from '../documents/document.ts';
import type { Reading } from '../library/reading.ts';
import type { ParsedSource } from '../parse/block.ts';
import { completeReading, type Draft, draftDocument } from './read-document.ts';

/** What a reading is a function of. Plain data: it travels to a worker and back. */
export interface ReadingRequest {
  bytes: Uint8Array;
  fileName: string;
  /** The id the document most likely gets; should it turn out another, the reading is completed anew. */
  id: DocumentId;
  set: Partial<DocumentMetadata>;
}

export interface ReadingResult {
  draft: Draft;
  /** Complete for the id and the settings of the request. */
  reading: Reading;
}

/** How bytes become blocks: a pool of workers with limits, as a rule. @throws RefusedFileError */
export type Parse = (bytes: Uint8Array, options: { fileName: string }) => Promise<ParsedSource>;

/** Bytes to a whole reading. @throws RefusedFileError */
export async function readSource(request: ReadingRequest, parse: Parse): Promise<ReadingResult> {
  const parsed = await parse(request.bytes, { fileName: request.fileName });
  const draft = draftDocument(parsed, request.fileName);
  return { draft, reading: completeReading(draft, request.id, request.set) };
}
