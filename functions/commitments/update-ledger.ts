import type { DocumentMetadata } from '../documents/document.ts';
import type { Section } from '../sections/section.ts';
import { buildThreads } from './build-threads.ts';
import { bodyOf, toLedgerDocument } from './ledger-document.ts';
import type { LedgerEntry, LedgerStore, LedgerThread } from './ledger-store.ts';
import type { Statement } from './statement.ts';
import type { FindConcepts } from './statement-index.ts';
import type { LedgerDocument, Thread } from './thread.ts';

/** A document with its reading, as far as the ledger cares. */
export interface LedgerSource {
  document: DocumentMetadata & { id: string };
  reading: { sections: readonly Section[]; statements: readonly Statement[] };
}

export interface LedgerUpdate {
  /** Documents whose entry was written. */
  documentsWritten: number;
  commitments: number;
  /** Promises whose proposed status is another than before. */
  statusesChanged: number;
}

export interface LedgerUpdateDependencies {
  ledger: LedgerStore;
  /** Joins spellings and translations of one thing; see `conceptsOf` of the termbase. */
  findConcepts?: FindConcepts;
  clock: () => Date;
}

/**
 * Brings the ledger up to date after a publication: the changed documents' statements, and the threads of every
 * body that has a changed or removed document. Doing it twice with the same change is harmless.
 */
export async function updateLedger(
  deps: LedgerUpdateDependencies,
  change: { changed: readonly LedgerSource[]; removed: readonly string[] },
): Promise<LedgerUpdate> {
  const { entries } = await deps.ledger.load();
  const gone = new Set([...change.removed, ...change.changed.map(({ document }) => document.id)]);
  const leaving = entries.filter(({ document }) => gone.has(document.id));
  const staying = entries.filter(({ document }) => !gone.has(document.id));
  const arriving = change.changed.map(({ document, reading }) =>
    toLedgerDocument(document.id, document, reading.sections, reading.statements),
  );
  const touched = new Set([...leaving.map(({ document }) => bodyOf(document)), ...arriving.map(bodyOf)]);
  const affected = [
    ...staying.map(({ document }) => document).filter((document) => touched.has(bodyOf(document))),
    ...arriving,
  ];
  const before = new Map(
    entries.flatMap(({ threads }) => threads.map((thread) => [thread.commitment, thread])),
  );
  const threads = threadsOf(affected, deps.findConcepts, before, deps.clock().toISOString());
  const written = affected
    .map((document): LedgerEntry => ({ document, threads: threads.get(document.id) ?? [] }))
    .filter((entry) => !isUnchanged(entry, entries));
  const removed = change.removed.filter((id) => entries.some(({ document }) => document.id === id));
  if (written.length > 0 || removed.length > 0) await deps.ledger.write({ entries: written, removed });
  const all = [...threads.values()].flat();
  return {
    documentsWritten: written.length,
    commitments: all.length,
    statusesChanged: all.filter(({ commitment, status }) => before.get(commitment)?.status !== status).length,
  };
}

function threadsOf(
  documents: readonly LedgerDocument[],
  findConcepts: FindConcepts | undefined,
  before: ReadonlyMap<string, LedgerThread>,
  now: string,
): Map<string, LedgerThread[]> {
  const bodies = [...Map.groupBy(documents, bodyOf).values()];
  const threads = bodies.flatMap((body) => buildThreads(body, findConcepts));
  return Map.groupBy(
    threads.map((thread) => keepHistory(thread, before.get(thread.commitment), now)),
    ({ document }) => document,
  );
}

function keepHistory(thread: Thread, before: LedgerThread | undefined, now: string): LedgerThread {
  if (before?.status === thread.status) return { ...thread, since: before.since, previous: before.previous };
  return { ...thread, since: now, previous: before?.status ?? null };
}

/** An untouched neighbour of the same body is not written again. */
function isUnchanged(entry: LedgerEntry, entries: readonly LedgerEntry[]): boolean {
  const held = entries.find(({ document }) => document.id === entry.document.id);
  return held !== undefined && JSON.stringify(held) === JSON.stringify(entry);
}
