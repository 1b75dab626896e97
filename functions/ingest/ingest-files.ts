import { type Document, InvalidDocumentIdError } from '../documents/document.ts';
import { type Problem, type RefusalCode, RefusedFileError } from '../documents/refusal.ts';
import type { ObjectStore } from '../storage/objects/object-store.ts';
import { putReading, putSource } from '../storage/records/readings.ts';
import type { Register, RegisterEntry } from '../storage/records/register.ts';
import {
  type AcceptedSource,
  acceptSource,
  findDuplicate,
  type ReadSource,
  type SourceFile,
  toReadingRequest,
} from './accept-source.ts';
import { PendingRegister } from './pending-register.ts';
import { type BuildSegment, publishDocuments } from './publish-documents.ts';
import type { ReadingResult } from './read-source.ts';
import { toIndexedDocument } from './to-indexed-document.ts';

/** Where the write path writes. */
export interface WriteStores {
  objects: ObjectStore;
  register: Register;
  /**
   * Works out what a change means for the ledger and the terms. What it gives writes them: after the change's generation
   * is published, and before the register says `indexed`.
   */
  derive?: (change: PublishedChange) => Promise<() => Promise<void>>;
  /** Builds large segments beside this thread, which derives meanwhile. Without it all is done here, in turn. */
  buildSegment?: BuildSegment;
}

export interface PublishedChange {
  documents: readonly AcceptedSource[];
  /** Ids of documents that are gone. */
  removed: readonly string[];
}

export type FileOutcome =
  | { state: 'indexed'; document: Document; problems: Problem[] }
  | { state: 'duplicate'; document: Document }
  | { state: 'rejected'; code: RefusalCode | 'invalid_id'; detail: string };

export interface IngestOptions<File extends SourceFile = SourceFile> {
  readSource: ReadSource;
  /** Files read ahead of the one being decided; as many as there are readers. */
  readAhead?: number;
  /** Called once a file, in the order of the files within a batch, when its fate is settled. */
  onOutcome: (file: File, outcome: FileOutcome) => void;
}

/**
 * A thousand documents are one build, not a thousand generations; but memory ends somewhere.
 * 24 million characters take some 500 MB while a segment is built. Range: 4 to 60 million.
 */
const batchCharacters = 24_000_000;
/** Starting a thread for less takes longer than it saves. Range 0.2 to 5 million. */
const apartFromCharacters = 1_000_000;
/** A batch lost to a crash is read again: a thousand short files are a minute's work. */
const batchDocuments = 1_000;

/**
 * The write path for many files: read, decide, store, build one segment a batch, publish, register.
 *
 * Killed at any point, the last published generation answers, and running it again ends in the same state.
 */
export async function ingestFiles<File extends SourceFile>(
  stores: WriteStores,
  files: AsyncIterable<File> | Iterable<File>,
  options: IngestOptions<File>,
): Promise<void> {
  const { onOutcome } = options;
  let register = new PendingRegister(stores.register);
  let batch: { file: File; accepted: AcceptedSource; entry: RegisterEntry }[] = [];
  let characters = 0;

  const flush = async () => {
    if (batch.length === 0) return;
    await publishAccepted(stores, batch);
    for (const { file, accepted } of batch) {
      onOutcome(file, { state: 'indexed', document: accepted.document, problems: accepted.reading.problems });
    }
    batch = [];
    characters = 0;
    register = new PendingRegister(stores.register);
  };

  for await (const { file, result } of readAhead(
    files,
    (file) => read(register, file, options.readSource),
    options.readAhead ?? 1,
  )) {
    const decided = await decide(register, file, result, options.readSource);
    if ('state' in decided) {
      onOutcome(file, decided);
      continue;
    }
    const entry = await storeAccepted(stores.objects, file, decided);
    register.add(entry);
    batch.push({ file, accepted: decided, entry });
    characters += decided.reading.text.length;
    if (batch.length >= batchDocuments || characters >= batchCharacters) await flush();
  }
  await flush();
}

/** Takes documents out of the search in one generation. Ids that are not held are passed over. @returns those that were */
export async function removeDocuments(
  stores: WriteStores,
  ids: readonly Document['id'][],
): Promise<Document['id'][]> {
  const records = await Promise.all(ids.map((id) => stores.register.find(id)));
  const held = ids.filter((_, index) => records[index]?.status === 'indexed');
  if (held.length === 0) return [];
  await publishDocuments(stores.objects, { documents: [], removed: held });
  await writeDerived(stores, { documents: [], removed: held });
  for (const id of held) await stores.register.setStatus(id, 'deleted');
  return held;
}

type ReadOutcome = ReadingResult | FileOutcome;

async function read(
  register: PendingRegister,
  file: SourceFile,
  readSource: ReadSource,
): Promise<ReadOutcome> {
  try {
    const duplicate = await findDuplicate(register, file);
    return duplicate ? { state: 'duplicate', document: duplicate } : await readSource(toReadingRequest(file));
  } catch (error) {
    return toRejection(error);
  }
}

/** Once more against the register, since a file read ahead did not know the ones before it. */
async function decide(
  register: PendingRegister,
  file: SourceFile,
  result: ReadOutcome,
  readSource: ReadSource,
): Promise<AcceptedSource | FileOutcome> {
  if ('state' in result) return result;
  try {
    const duplicate = await findDuplicate(register, file);
    return duplicate
      ? { state: 'duplicate', document: duplicate }
      : await acceptSource(register, file, result, readSource);
  } catch (error) {
    return toRejection(error);
  }
}

export function toRejection(error: unknown): FileOutcome {
  if (error instanceof RefusedFileError)
    return { state: 'rejected', code: error.code, detail: error.message };
  if (error instanceof InvalidDocumentIdError)
    return { state: 'rejected', code: 'invalid_id', detail: error.message };
  throw error;
}

/** The original and its reading, under their hashes; nobody sees them before the publication. */
export async function storeAccepted(
  objects: ObjectStore,
  file: SourceFile,
  accepted: AcceptedSource,
): Promise<RegisterEntry> {
  const [sourceKey, readingKey] = await Promise.all([
    putSource(objects, file.bytes),
    putReading(objects, accepted.reading),
  ]);
  return { document: accepted.document, source: accepted.source, sourceKey, readingKey, status: 'indexed' };
}

/** The index first, what is derived from it next, the register last: what it calls indexed is everywhere. */
export async function publishAccepted(
  stores: WriteStores,
  batch: readonly { accepted: AcceptedSource; entry: RegisterEntry }[],
): Promise<void> {
  const newest = [...new Map(batch.map((item) => [item.accepted.document.id, item])).values()];
  const documents = newest.map(({ accepted }) => accepted);
  const indexed = {
    documents: documents.map(({ document, reading }) => toIndexedDocument(document, reading)),
  };
  const change = { documents, removed: [] };
  const characters = documents.reduce((sum, { reading }) => sum + reading.text.length, 0);
  if (stores.buildSegment && characters >= apartFromCharacters) {
    const [, write] = await Promise.all([
      publishDocuments(stores.objects, indexed, stores.buildSegment),
      stores.derive?.(change),
    ]);
    await write?.();
  } else {
    await publishDocuments(stores.objects, indexed);
    await writeDerived(stores, change);
  }
  await stores.register.put(batch.map(({ entry }) => entry));
}

/** To be called when the generation is published. */
export async function writeDerived({ derive }: WriteStores, change: PublishedChange): Promise<void> {
  const write = await derive?.(change);
  await write?.();
}

/** Keeps up to `width` files being read, and hands them on in order. */
async function* readAhead<File extends SourceFile>(
  files: AsyncIterable<File> | Iterable<File>,
  start: (file: File) => Promise<ReadOutcome>,
  width: number,
): AsyncGenerator<{ file: File; result: ReadOutcome }> {
  const running: { file: File; result: Promise<ReadOutcome> }[] = [];
  for await (const file of files) {
    running.push({ file, result: start(file) });
    if (running.length < width) continue;
    const next = running.shift()!;
    yield { file: next.file, result: await next.result };
  }
  for (const next of running) yield { file: next.file, result: await next.result };
}
