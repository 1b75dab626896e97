import type { DocumentMetadata } from '../../documents/document.ts';
import type { Section } from '../../sections/section.ts';
import type { Statement } from '../statement.ts';
import type { FindConcepts } from '../threads/body-name.ts';
import { buildThreads } from '../threads/build-threads.ts';
import { type Body, joinBodies } from '../threads/join-bodies.ts';
import type { LedgerDocument, Thread } from '../threads/thread.ts';
import { buildSeries } from './build-series.ts';
import { toLedgerDocument } from './ledger-document.ts';
import type { LedgerEntry, LedgerThread } from './ledger-entry.ts';
import type { LedgerChange, LedgerStore } from './ledger-store.ts';

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
  /** Joins spellings and translations of one thing; from the termbase. */
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
  const entries = await deps.ledger.allEntries();
  const gone = new Set([...change.removed, ...change.changed.map(({ document }) => document.id)]);
  const staying = entries.filter(({ document }) => !gone.has(document.id));
  const arriving = change.changed.map(({ document, reading }) =>
    toLedgerDocument(document.id, document, reading.sections, reading.statements),
  );
  const bodies = touchedBodies(
    entries.map(({ document }) => document),
    [...staying.map(({ document }) => document), ...arriving],
    gone,
    deps.findConcepts,
  );
  const affected = bodies.flatMap(({ documents }) => documents);
  const before = new Map(
    entries.flatMap(({ threads }) => threads.map((thread) => [thread.commitment, thread])),
  );
  const threads = threadsOf(bodies, deps.findConcepts, before, deps.clock().toISOString());
  const held = new Map(entries.map((entry) => [entry.document.id, entry]));
  const written = affected
    .map((document): LedgerEntry => ({ document, threads: threads.get(document.id) ?? [] }))
    .filter((entry) => !isUnchanged(entry, held.get(entry.document.id)));
  const removed = change.removed.filter((id) => held.has(id));
  if (written.length > 0 || removed.length > 0)
    await deps.ledger.write({ entries: written, removed, series: seriesOf(bodies, threads) });
  const all = [...threads.values()].flat();
  return {
    documentsWritten: written.length,
    commitments: all.length,
    statusesChanged: all.filter(({ commitment, status }) => before.get(commitment)?.status !== status).length,
  };
}

/** Bodies with other documents than before, or with a document that was read again. */
function touchedBodies(
  before: readonly LedgerDocument[],
  after: readonly LedgerDocument[],
  changed: ReadonlySet<string>,
  findConcepts: FindConcepts | undefined,
): Body[] {
  const nameOf = ({ documents }: Body) =>
    documents
      .map(({ id }) => id)
      .toSorted()
      .join(' ');
  const known = new Set(joinBodies(before, findConcepts).map(nameOf));
  return joinBodies(after, findConcepts).filter(
    (body) => !known.has(nameOf(body)) || body.documents.some(({ id }) => changed.has(id)),
  );
}

function threadsOf(
  bodies: readonly Body[],
  findConcepts: FindConcepts | undefined,
  before: ReadonlyMap<string, LedgerThread>,
  now: string,
): Map<string, LedgerThread[]> {
  const threads = bodies.flatMap((body) => buildThreads(body, findConcepts));
  return Map.groupBy(
    threads.map((thread) => keepHistory(thread, before.get(thread.commitment), now)),
    ({ document }) => document,
  );
}

/** Of each body, kept under its first document. */
function seriesOf(
  bodies: readonly Body[],
  threads: ReadonlyMap<string, LedgerThread[]>,
): LedgerChange['series'] {
  return bodies.map(({ documents }) => ({
    id: documents.map(({ id }) => id).toSorted()[0]!,
    series: buildSeries(documents.map((document) => ({ document, threads: threads.get(document.id) ?? [] }))),
  }));
}

function keepHistory(thread: Thread, before: LedgerThread | undefined, now: string): LedgerThread {
  if (before?.status === thread.status) return { ...thread, since: before.since, previous: before.previous };
  return { ...thread, since: now, previous: before?.status ?? null };
}

/** An untouched neighbour of the same body is not written again. */
function isUnchanged(entry: LedgerEntry, held: LedgerEntry | undefined): boolean {
  return held !== undefined && JSON.stringify(held) === JSON.stringify(entry);
}
