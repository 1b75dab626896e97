import { analyserFingerprint } from '../analysis/fingerprint.ts';
import type { Manifest, SegmentEntry } from '../manifest/manifest.ts';
import { type GenerationContent, publishGeneration } from '../manifest/publish-generation.ts';
import { storeSegment } from '../manifest/store-segment.ts';
import { buildSegment } from '../segment/build-segment.ts';
import type { IndexedDocument } from '../segment/indexed-document.ts';
import { PartCache } from '../segment/part-cache.ts';
import { ForeignSegmentError } from '../segment/segment-errors.ts';
import { formatVersion } from '../segment/segment-format.ts';
import { findDocumentOrdinals, openSegment, type SegmentReader } from '../segment/segment-reader.ts';
import type { ObjectStore } from '../storage/objects/object-store.ts';

/** Memory for the parts of segments that are looked into for earlier editions; they are read once each. */
const lookupCacheBytes = 16 * 1024 * 1024;

/** The stored index was built with other rules for terms, or in another format, than this release uses. */
export class OtherAnalyserError extends Error {
  override name = 'OtherAnalyserError';
  constructor(found: string, options?: ErrorOptions) {
    super(
      `the index was built with ${found}, this release uses ${analyserFingerprint} and format ${formatVersion}: run "npm run ingest -- --rebuild"`,
      options,
    );
  }
}

/** What one publication changes: documents that come in (replacing what was there under their ids) and ids that go. */
export interface IndexChange {
  documents: readonly IndexedDocument[];
  removed?: readonly string[];
}

/** Documents to the one segment that holds them. */
export type BuildSegment = typeof buildSegment;

/**
 * Makes the change searchable: one segment, one generation. Publishing the same change twice is harmless.
 * @throws OtherAnalyserError, PublicationFailedError, UnreadableManifestError
 */
export async function publishDocuments(
  store: ObjectStore,
  change: IndexChange,
  build: BuildSegment = buildSegment,
): Promise<Manifest | undefined> {
  const added = await storeDocuments(store, change.documents, build);
  const replaced = [...change.documents.map(({ id }) => id), ...(change.removed ?? [])];
  return publishGeneration(store, async (current) => {
    if (current && current.analyserFingerprint !== analyserFingerprint) {
      throw new OtherAnalyserError(current.analyserFingerprint);
    }
    const others = (current?.segments ?? []).filter(({ key }) => key !== added?.key);
    const kept = await Promise.all(others.map((entry) => buryDocuments(store, entry, replaced)));
    const content: GenerationContent = { analyserFingerprint, segments: added ? [...kept, added] : kept };
    return changesNothing(current, content) ? undefined : content;
  });
}

/** Replaces the whole index by these documents: after a change of the analyser, or to rebuild from the readings. */
export async function publishRebuilt(
  store: ObjectStore,
  batches: AsyncIterable<readonly IndexedDocument[]>,
): Promise<Manifest | undefined> {
  const segments: SegmentEntry[] = [];
  for await (const documents of batches) {
    const entry = await storeDocuments(store, documents, buildSegment);
    if (entry) segments.push(entry);
  }
  return publishGeneration(store, () => ({ analyserFingerprint, segments }));
}

async function storeDocuments(
  store: ObjectStore,
  documents: readonly IndexedDocument[],
  build: BuildSegment,
): Promise<SegmentEntry | undefined> {
  if (documents.length === 0) return undefined;
  const { bytes, entry } = await build(documents);
  return storeSegment(store, bytes, entry);
}

/** The segment with tombstones for those of the documents that it holds. */
async function buryDocuments(
  store: ObjectStore,
  entry: SegmentEntry,
  ids: readonly string[],
): Promise<SegmentEntry> {
  const reader = openOwnSegment(store, entry);
  const found = await findDocumentOrdinals(reader, ids);
  const deleted = [...new Set([...entry.deleted, ...found])].toSorted((left, right) => left - right);
  if (deleted.length === entry.deleted.length) return entry;
  const { firstSection } = reader.columns;
  const deletedSections = deleted.reduce(
    (sum, ordinal) => sum + firstSection[ordinal + 1]! - firstSection[ordinal]!,
    0,
  );
  return { ...entry, deleted, deletedSections };
}

function openOwnSegment(store: ObjectStore, entry: SegmentEntry): SegmentReader {
  try {
    return openSegment(store, entry, new PartCache(lookupCacheBytes));
  } catch (error) {
    if (error instanceof ForeignSegmentError) throw new OtherAnalyserError(error.found, { cause: error });
    throw error;
  }
}

function changesNothing(current: Manifest | undefined, next: GenerationContent): boolean {
  if (current === undefined) return next.segments.length === 0;
  const state = (segments: SegmentEntry[]) =>
    segments.map(({ key, deleted }) => `${key} ${deleted.join(',')}`).toSorted();
  const before = state(current.segments);
  const after = state(next.segments);
  return before.length === after.length && before.every((line, index) => line === after[index]);
}
