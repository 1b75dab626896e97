import { toDocumentId } from '../documents/document.ts';
import type { Jobs } from '../storage/records/jobs.ts';
import { getReading } from '../storage/records/readings.ts';
import type { RegisterEntry } from '../storage/records/register.ts';
import type { AcceptedSource } from './accept-source.ts';
import type { IndexMessage } from './index-message.ts';
import { publishAccepted, removeDocuments, type WriteStores } from './ingest-files.ts';
import { reportOutcome } from './process-upload.ts';

export interface WaitingMessage {
  messageId: string;
  message: IndexMessage;
}

export interface IndexedMessages {
  indexed: number;
  /** Messages to be delivered again; the others are done. */
  failed: { messageId: string; error: Error }[];
}

interface ReadyDocument {
  messageId: string;
  jobId: string;
  accepted: AcceptedSource;
  entry: RegisterEntry;
}

/**
 * Makes all waiting documents searchable in one generation, and takes out those that are to go.
 * One whose reading cannot be loaded does not stop the others. Messages may come twice and late: the newest text
 * of a document, by the time it was accepted, wins.
 */
export async function indexWaiting(
  stores: WriteStores & { jobs: Jobs },
  waiting: readonly WaitingMessage[],
): Promise<IndexedMessages> {
  const failed: IndexedMessages['failed'] = [];
  const ready: ReadyDocument[] = [];
  for (const { messageId, message } of waiting) {
    if (message.kind !== 'index') continue;
    try {
      ready.push(await makeReady(stores, messageId, message));
    } catch (error) {
      failed.push({ messageId, error: error as Error });
    }
  }
  const current = await withoutOvertaken(stores, ready);
  try {
    if (current.length > 0) await publishAccepted(stores, current);
    for (const { jobId, accepted } of ready) {
      await reportOutcome(stores.jobs, jobId, {
        state: 'indexed',
        document: accepted.document,
        problems: [],
      });
    }
  } catch (error) {
    failed.push(...ready.map(({ messageId }) => ({ messageId, error: error as Error })));
  }
  await removeAll(stores, waiting, failed);
  return { indexed: waiting.length - failed.length, failed };
}

async function makeReady(
  { objects }: WriteStores,
  messageId: string,
  { jobId, entry }: Extract<IndexMessage, { kind: 'index' }>,
): Promise<ReadyDocument> {
  const reading = await getReading(objects, entry.readingKey);
  return { messageId, jobId, entry, accepted: { document: entry.document, reading, source: entry.source } };
}

/** Leaves out documents of which a later text is registered or waits beside them, and numbers editions anew. */
async function withoutOvertaken(
  { register }: WriteStores,
  ready: readonly ReadyDocument[],
): Promise<ReadyDocument[]> {
  const newest = new Map<string, ReadyDocument>();
  for (const item of ready.toSorted((left, right) => compareTimes(left.entry, right.entry))) {
    newest.set(item.entry.document.id, item);
  }
  const current: ReadyDocument[] = [];
  for (const item of newest.values()) {
    const held = await register.find(item.entry.document.id);
    if (held && compareTimes(held, item.entry) > 0) continue;
    const isNewText = held !== undefined && held.document.sha256 !== item.entry.document.sha256;
    const edition = isNewText
      ? held.document.edition + 1
      : (held?.document.edition ?? item.entry.document.edition);
    const document = { ...item.entry.document, edition };
    current.push({ ...item, entry: { ...item.entry, document }, accepted: { ...item.accepted, document } });
  }
  return current;
}

function compareTimes(
  left: { document: { ingestedAt: string } },
  right: { document: { ingestedAt: string } },
): number {
  return Date.parse(left.document.ingestedAt) - Date.parse(right.document.ingestedAt);
}

async function removeAll(
  stores: WriteStores & { jobs: Jobs },
  waiting: readonly WaitingMessage[],
  failed: IndexedMessages['failed'],
): Promise<void> {
  for (const { messageId, message } of waiting) {
    if (message.kind !== 'remove') continue;
    try {
      const id = toDocumentId(message.documentId);
      await removeDocuments(stores, [id]);
      await stores.jobs.update(message.jobId, { state: 'indexed', document: id });
    } catch (error) {
      failed.push({ messageId, error: error as Error });
    }
  }
}
