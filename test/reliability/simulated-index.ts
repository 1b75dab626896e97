import { createHash } from 'node:crypto';
import { loadManifest } from '../../functions/manifest/load-manifest.ts';
import type { Manifest, SegmentEntry } from '../../functions/manifest/manifest.ts';
import {
  type GenerationContent,
  type PublishOptions,
  publishGeneration,
} from '../../functions/manifest/publish-generation.ts';
import { storeSegment } from '../../functions/manifest/store-segment.ts';
import type { ObjectStore } from '../../functions/storage/objects/object-store.ts';

/**
 * An index whose segments are lists of documents and nothing else: enough to see whether one is lost, shown twice or
 * shown in the wrong edition, while all that publishes, merges and tidies is the real code.
 */
export interface SimulatedDocument {
  id: string;
  edition: number;
}

export type StoreSegment = typeof storeSegment;

/** What a reader saw: each document's edition, and in which generation. */
export interface Sight {
  generation: number;
  documents: Map<string, number>;
}

export class BrokenPromiseError extends Error {
  override name = 'BrokenPromiseError';
}

/** Writes a document's new edition, or deletes it (`edition` null), and returns when that is published. */
export async function writeDocument(
  store: ObjectStore,
  id: string,
  edition: number | null,
  options: PublishOptions & { storeSegment?: StoreSegment },
): Promise<void> {
  const added =
    edition === null
      ? []
      : [await (options.storeSegment ?? storeSegment)(store, ...build([{ id, edition }]))];
  await publishGeneration(store, (current) => withChange(current, id, edition, added), options);
}

/** The merge that is passed to `compact`: reads what is alive in the inputs and stores it as one segment. */
export function mergeIn(store: ObjectStore): (inputs: SegmentEntry[]) => Promise<SegmentEntry> {
  return async (inputs) => {
    const alive = await Promise.all(inputs.map((input) => readAlive(store, input)));
    return storeSegment(store, ...build(alive.flat().sort((a, b) => (a.id < b.id ? -1 : 1))));
  };
}

/** Reads the newest generation whole. @throws BrokenPromiseError */
export async function readIndex(store: ObjectStore): Promise<Sight> {
  const manifest = await loadManifest(store);
  const documents = new Map<string, number>();
  for (const entry of manifest?.segments ?? []) {
    for (const { id, edition } of await readAlive(store, entry)) {
      if (documents.has(id))
        throw new BrokenPromiseError(`${id} is there twice in generation ${manifest?.generation}`);
      documents.set(id, edition);
    }
  }
  if (manifest && manifest.documents !== documents.size) {
    throw new BrokenPromiseError(
      `generation ${manifest.generation} counts ${manifest.documents}, holds ${documents.size}`,
    );
  }
  return { generation: manifest?.generation ?? 0, documents };
}

function withChange(
  current: Manifest | undefined,
  id: string,
  edition: number | null,
  added: SegmentEntry[],
): GenerationContent | undefined {
  const present = current?.segments ?? [];
  const isDone =
    edition === null
      ? !present.some((entry) => aliveIn(entry).some((document) => document.id === id))
      : present.some((entry) =>
          aliveIn(entry).some((document) => document.id === id && document.edition >= edition),
        );
  if (isDone) return undefined;
  return {
    analyserFingerprint: 'simulated',
    segments: [...present.map((entry) => withoutDocument(entry, id)), ...added],
  };
}

function withoutDocument(entry: SegmentEntry, id: string): SegmentEntry {
  const ordinal = documentsOf(entry).findIndex((document) => document.id === id);
  if (ordinal < 0 || entry.deleted.includes(ordinal)) return entry;
  const deleted = [...entry.deleted, ordinal].sort((a, b) => a - b);
  return { ...entry, deleted, deletedSections: deleted.length };
}

function build(documents: SimulatedDocument[]): [Uint8Array, SegmentEntry] {
  const json = JSON.stringify(documents);
  const bytes = Buffer.from(json);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const size = { sizeBytes: bytes.length, documents: documents.length, sections: documents.length };
  return [
    bytes,
    { key: `segments/${sha256}`, sha256, footer: json, deleted: [], deletedSections: 0, ...size },
  ];
}

function documentsOf(entry: SegmentEntry): SimulatedDocument[] {
  return JSON.parse(entry.footer) as SimulatedDocument[];
}

function aliveIn(entry: SegmentEntry): SimulatedDocument[] {
  return documentsOf(entry).filter((_, ordinal) => !entry.deleted.includes(ordinal));
}

async function readAlive(store: ObjectStore, entry: SegmentEntry): Promise<SimulatedDocument[]> {
  const object = await store.find(entry.key);
  if (!object) throw new BrokenPromiseError(`segment ${entry.key.slice(0, 20)} is named and missing`);
  const hash = createHash('sha256').update(object.body).digest('hex');
  if (hash !== entry.sha256)
    throw new BrokenPromiseError(`segment ${entry.key.slice(0, 20)} has other bytes`);
  return aliveIn(entry);
}
