import { createHash } from 'node:crypto';
import type { ReadSource } from '../../functions/ingest/accept-source.ts';
import { toIndexedDocument } from '../../functions/ingest/to-indexed-document.ts';
import type { Reading } from '../../functions/library/reading.ts';
import type { Manifest, SegmentEntry } from '../../functions/manifest/manifest.ts';
import { buildSegment } from '../../functions/segment/build-segment.ts';
import { mergeSegments, scanDocuments } from '../../functions/segment/merge-segments.ts';
import { PartCache } from '../../functions/segment/part-cache.ts';
import { openSegment } from '../../functions/segment/segment-reader.ts';
import type { ObjectStore } from '../../functions/storage/objects/object-store.ts';
import { getSource } from '../../functions/storage/records/readings.ts';
import type { EditionRecord } from '../../functions/storage/records/register.ts';
import type { Finding } from './finding.ts';

const cacheBytes = 64 * 1024 * 1024;

/**
 * Reads every original again with the program as it is now, builds every segment from that, and compares byte by byte
 * with what is stored. Changes nothing. A difference after an update of the program is no damage: reading got better.
 *
 * @param onDocument called after each document
 */
export async function rebuildFromSources(
  objects: ObjectStore,
  manifest: Manifest | undefined,
  newest: EditionRecord[],
  readSource: ReadSource,
  onDocument: (id: string) => void,
): Promise<{ segments: number; findings: Finding[] }> {
  const records = new Map<string, EditionRecord>(newest.map((record) => [record.document.id, record]));
  const findings: Finding[] = [];
  const readAgain = async (record: EditionRecord) => {
    const reading = await readOriginal(objects, record, readSource);
    if (keyOf(reading) !== record.readingKey) findings.push(readsDifferently(record.document.id));
    onDocument(record.document.id);
    return toIndexedDocument(record.document, reading);
  };
  for (const entry of manifest?.segments ?? []) {
    const live = await liveRecords(objects, entry, records);
    if (live.length === 0) continue;
    const documents = [];
    for (const record of live) documents.push(await readAgain(record));
    const [built, stored] = await Promise.all([buildSegment(documents), withoutTombstones(objects, entry)]);
    if (built.entry.sha256 !== stored) findings.push(buildsDifferently(entry.key));
  }
  return { segments: manifest?.segments.length ?? 0, findings };
}

async function readOriginal(
  objects: ObjectStore,
  record: EditionRecord,
  readSource: ReadSource,
): Promise<Reading> {
  const { id, fileName, set } = record.document;
  const bytes = await getSource(objects, record.sourceKey);
  return (await readSource({ bytes, fileName, id, set })).reading;
}

/** Records of the segment's living documents, in its order; those that the register does not know are left out. */
async function liveRecords(
  objects: ObjectStore,
  entry: SegmentEntry,
  records: Map<string, EditionRecord>,
): Promise<EditionRecord[]> {
  const live: EditionRecord[] = [];
  for await (const { document, ordinal } of scanDocuments(
    openSegment(objects, entry, new PartCache(cacheBytes)),
  )) {
    const record = entry.deleted.includes(ordinal) ? undefined : records.get(document.id);
    if (record) live.push(record);
  }
  return live;
}

/** Hash of the segment as it would be without what is deleted in it. */
async function withoutTombstones(objects: ObjectStore, entry: SegmentEntry): Promise<string> {
  if (entry.deleted.length === 0) return entry.sha256;
  return (await mergeSegments([openSegment(objects, entry, new PartCache(cacheBytes))])).entry.sha256;
}

function keyOf(reading: Reading): string {
  return `readings/${createHash('sha256').update(JSON.stringify(reading)).digest('hex')}`;
}

function readsDifferently(id: string): Finding {
  const detail = 'this version of the program reads its original differently than the one that ingested it';
  return { kind: 'differs', what: id, detail, mend: 'ingest its file again to profit from it' };
}

function buildsDifferently(key: string): Finding {
  const detail = 'built from the originals it comes out with other bytes';
  return { kind: 'differs', what: key, detail, mend: 'rebuild the index: npm run ingest -- --rebuild' };
}
