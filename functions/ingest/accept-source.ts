import { createHash } from 'node:crypto';
import {
  type Document,
  type DocumentId,
  type DocumentMetadata,
  toDocumentId,
} from '../documents/document.ts';
import type { Reading } from '../library/reading.ts';
import type { EditionRecord } from '../storage/records/register.ts';
import { distinctDocumentId, documentIdFromFileName } from './choose-document-id.ts';
import type { RegisterView } from './pending-register.ts';
import type { CompletionRequest, ReadingRequest, ReadingResult } from './read-source.ts';

/** A file on its way in, with what a person said about it. */
export interface SourceFile {
  bytes: Uint8Array;
  /** Without folders. */
  fileName: string;
  /** Address or path it was taken from, to know a changed file for a new edition; null for an upload. */
  source: string | null;
  /** A person's word: wins over what is detected, now and at every later ingest. */
  set: Partial<DocumentMetadata>;
  /** Id a person chose. */
  id?: string;
}

/** A file that was read and is ready to be published. */
export interface AcceptedSource {
  document: Document;
  reading: Reading;
  source: string | null;
}

/** How a source is read: in this thread, or in a worker with limits. */
export type ReadSource = (request: ReadingRequest | CompletionRequest) => Promise<ReadingResult>;

/** The document this file already is, when it says nothing that the register does not know. */
export async function findDuplicate(register: RegisterView, file: SourceFile): Promise<Document | undefined> {
  const known = await findKnown(register, file);
  return known?.status === 'indexed' && saysNothingNew(known.document, file) ? known.document : undefined;
}

/** The reading's request before the register was asked: right in all but rare cases, so that reading can start at once. */
export function toReadingRequest(file: SourceFile): ReadingRequest {
  const id = file.id === undefined ? documentIdFromFileName(file.fileName) : toDocumentId(file.id);
  return { bytes: file.bytes, fileName: file.fileName, id, set: file.set };
}

/**
 * Decides what a file that was read is to the register - a new document, a new edition, a correction.
 * Writes nothing.
 * @throws InvalidDocumentIdError, RefusedFileError
 */
export async function acceptSource(
  register: RegisterView,
  file: SourceFile,
  result: ReadingResult,
  readSource: ReadSource,
): Promise<AcceptedSource> {
  const { detected } = result;
  const known = await findKnown(register, file);
  const id = known?.document.id ?? (await chooseId(register, file, detected));
  const previous = await register.find(id);
  const set = { ...previous?.document.set, ...file.set };
  const request = toReadingRequest(file);
  const isAsRequested = id === request.id && Object.keys(set).length === Object.keys(request.set).length;
  const { reading } = isAsRequested ? result : await readSource({ earlier: result, id, set });
  const sha256 = sha256Of(file.bytes);
  const document: Document = {
    ...reading.metadata,
    id,
    edition: editionAfter(previous, sha256),
    sha256,
    bytes: file.bytes.length,
    mediaType: reading.mediaType,
    fileName: file.fileName,
    textOrigin: reading.textOrigin,
    ingestedAt: new Date().toISOString(),
    sections: reading.sections.length,
    pages: reading.pages,
    documentNumbers: [...new Set(reading.documentNumbers.map(({ key }) => key))],
    detected,
    set,
  };
  return { document, reading, source: file.source };
}

/** The newest edition made of exactly this file, unless a person asks for another id. */
async function findKnown(register: RegisterView, file: SourceFile): Promise<EditionRecord | undefined> {
  const sha256 = sha256Of(file.bytes);
  const sameFile = await register.findByFile(sha256);
  if (sameFile === undefined || (file.id !== undefined && file.id !== sameFile.document.id)) return undefined;
  const newest = await register.find(sameFile.document.id);
  return newest?.document.sha256 === sha256 ? newest : undefined;
}

function saysNothingNew(document: Document, file: SourceFile): boolean {
  return Object.entries(file.set).every(
    ([name, value]) => document.set[name as keyof DocumentMetadata] === value,
  );
}

async function chooseId(
  register: RegisterView,
  file: SourceFile,
  detected: DocumentMetadata,
): Promise<DocumentId> {
  if (file.id !== undefined) return toDocumentId(file.id);
  const bySource = file.source === null ? undefined : await register.findBySource(file.source);
  if (bySource !== undefined) return bySource;
  const id = documentIdFromFileName(file.fileName);
  const holder = await register.find(id);
  if (holder === undefined || !isAnotherDocument(holder.document, { ...detected, ...file.set })) return id;
  const { issuer, year, title } = { ...detected, ...file.set };
  return distinctDocumentId(id, JSON.stringify([issuer, year, title]));
}

/** `report.pdf` of two bodies, or of two years, is two documents, though the name is one. */
function isAnotherDocument(held: Document, found: DocumentMetadata): boolean {
  const differ = (left: string | number | null, right: string | number | null) =>
    left !== null && right !== null && left !== right;
  return held.title !== found.title && (differ(held.year, found.year) || differ(held.issuer, found.issuer));
}

/** The same text again is the same edition: a correction of its metadata, or its return after a deletion. */
function editionAfter(previous: EditionRecord | undefined, sha256: string): number {
  if (previous === undefined) return 1;
  return previous.document.edition + (previous.document.sha256 === sha256 ? 0 : 1);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
