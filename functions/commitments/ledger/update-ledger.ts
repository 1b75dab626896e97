import type { DocumentMetadata } from '../../documents/document.ts';
import type { Section } from '../../sections/section.ts';
import type { Statement } from '../statement.ts';
import type { FindConcepts } from '../threads/body-name.ts';
import { buildThreads } from '../threads/build-threads.ts';
import type { LedgerDocument, Thread } from '../threads/thread.ts';
import { type ChangedBody, findChangedBodies } from './find-changed-bodies.ts';
import { findIndicatorLinks } from './indicator-links.ts';
import { toLedgerDocument } from './ledger-document.ts';
import type { LedgerEntry, LedgerThread } from './ledger-entry.ts';
import { type DocumentOutline, toOutline } from './ledger-outline.ts';
import type { LedgerChange, LedgerStore } from './ledger-store.ts';
import { findNumberLinks } from './number-links.ts';

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

/** A change worked out and not yet written. */
export interface LedgerPlan {
  update: LedgerUpdate;
  /** What is to be written; undefined where all is as it was. */
  change: LedgerChange | undefined;
}

export interface LedgerUpdateDependencies {
  ledger: LedgerStore;
  /** Joins spellings and translations of one thing; from the termbase. */
  findConcepts?: FindConcepts;
  clock: () => Date;
}

/**
 * Brings the ledger up to date after a publication: the changed documents' statements, and the threads that a changed
 * or removed document can bear on. It ends the same as built from all documents at once, in whatever order they came;
 * doing it twice with the same change is harmless.
 */
export async function updateLedger(
  deps: LedgerUpdateDependencies,
  sources: { changed: readonly LedgerSource[]; removed: readonly string[] },
): Promise<LedgerUpdate> {
  const { update, change } = await planLedgerUpdate(deps, sources);
  if (change) await deps.ledger.write(change);
  return update;
}

/** As `updateLedger`, without the writing: what takes long needs not wait for the publication. */
export async function planLedgerUpdate(
  deps: LedgerUpdateDependencies,
  change: { changed: readonly LedgerSource[]; removed: readonly string[] },
): Promise<LedgerPlan> {
  const { outlines } = await deps.ledger.outlines();
  const known = new Map(outlines.map((outline) => [outline.document.id, outline]));
  const arriving = change.changed.map(({ document, reading }) =>
    toLedgerDocument(document.id, document, reading.sections, reading.statements),
  );
  const after = outlinesAfter(outlines, arriving, change.removed);
  const bodies = findChangedBodies(outlines, after, deps.findConcepts);
  const idsOf = (part: 'needed' | 'rebuilt') =>
    new Set([...arriving.map(({ id }) => id), ...bodies.flatMap((body) => [...body[part]])]);

  const held = await readEntries(
    deps.ledger,
    [...idsOf('needed')].filter((id) => known.has(id)),
  );
  const documents = new Map(
    [...[...held.values()].map(({ document }) => document), ...arriving].map((one) => [one.id, one]),
  );
  const before = new Map(
    [...held.values()].flatMap(({ threads }) => threads.map((thread) => [thread.commitment, thread])),
  );
  const now = deps.clock().toISOString();
  const threads = bodies
    .flatMap(({ names, ...affected }) =>
      buildThreads({ documents: pick(documents, affected.needed), names }, deps.findConcepts, affected),
    )
    .map((thread) => keepHistory(thread, before.get(thread.commitment), now));

  const rebuilt = toEntries(pick(documents, idsOf('rebuilt')), threads);
  const entries = rebuilt.filter(
    (entry) => !isUnchanged(entry, held.get(entry.document.id), known.get(entry.document.id)),
  );
  const removed = change.removed.filter((id) => known.has(id));
  const update = {
    documentsWritten: entries.length,
    commitments: threads.length,
    statusesChanged: threads.filter(({ commitment, status }) => before.get(commitment)?.status !== status)
      .length,
  };
  if (entries.length === 0 && removed.length === 0) return { update, change: undefined };
  return {
    update,
    change: { entries, links: linksOf(rebuilt, documents, bodies, deps.findConcepts), removed },
  };
}

/** Of what stays the very same outlines, of what arrives its own, whose threads are still to be built. */
function outlinesAfter(
  outlines: readonly DocumentOutline[],
  arriving: readonly LedgerDocument[],
  removed: readonly string[],
): DocumentOutline[] {
  const gone = new Set([...removed, ...arriving.map(({ id }) => id)]);
  return [
    ...outlines.filter(({ document }) => !gone.has(document.id)),
    ...arriving.map((document) => toOutline({ document, threads: [] })),
  ];
}

async function readEntries(ledger: LedgerStore, ids: readonly string[]): Promise<Map<string, LedgerEntry>> {
  const entries = ids.length > 0 ? await ledger.entries(ids) : [];
  return new Map(entries.flatMap((entry) => (entry ? [[entry.document.id, entry]] : [])));
}

function pick(documents: ReadonlyMap<string, LedgerDocument>, ids: ReadonlySet<string>): LedgerDocument[] {
  return [...ids].flatMap((id) => documents.get(id) ?? []);
}

function toEntries(documents: readonly LedgerDocument[], threads: readonly LedgerThread[]): LedgerEntry[] {
  const byDocument = Map.groupBy(threads, ({ document }) => document);
  return documents.map((document) => ({ document, threads: byDocument.get(document.id) ?? [] }));
}

function linksOf(
  entries: readonly LedgerEntry[],
  documents: ReadonlyMap<string, LedgerDocument>,
  bodies: readonly ChangedBody[],
  findConcepts: FindConcepts | undefined,
): LedgerChange['links'] {
  const threads = entries.flatMap((entry) => entry.threads);
  const found = [
    ...findNumberLinks(threads, [...documents.values()]),
    ...bodies.flatMap(({ needed, rebuilt }) =>
      findIndicatorLinks(pick(documents, needed), rebuilt, findConcepts),
    ),
  ];
  const links = Map.groupBy(found, ({ promised }) => promised.document);
  return entries.map(({ document: { id } }) => ({ id, links: links.get(id) ?? [] }));
}

function keepHistory(thread: Thread, before: LedgerThread | undefined, now: string): LedgerThread {
  if (before?.status === thread.status) return { ...thread, since: before.since, previous: before.previous };
  return { ...thread, since: now, previous: before?.status ?? null };
}

/** An untouched neighbour is not written again; one whose writing was broken off before its outline is. */
function isUnchanged(
  entry: LedgerEntry,
  held: LedgerEntry | undefined,
  outline: DocumentOutline | undefined,
): boolean {
  return (
    JSON.stringify(outline) === JSON.stringify(toOutline(entry)) &&
    JSON.stringify(held) === JSON.stringify(entry)
  );
}
