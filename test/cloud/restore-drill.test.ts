import { afterEach, beforeEach, expect, it } from 'vitest';
import { publishDocuments } from '../../functions/ingest/publish-documents.ts';
import { loadManifest } from '../../functions/manifest/load-manifest.ts';
import { UnreadableManifestError } from '../../functions/manifest/manifest-file.ts';
import type { IndexedDocument } from '../../functions/segment/indexed-document.ts';
import { mergeSegments } from '../../functions/segment/merge-segments.ts';
import { PartCache } from '../../functions/segment/part-cache.ts';
import { openSegment } from '../../functions/segment/segment-reader.ts';
import { restoreBucket } from '../../functions/storage/objects/restore-bucket.ts';
import { S3ObjectStore } from '../../functions/storage/objects/s3-object-store.ts';
import { TableRegister } from '../../functions/storage/records/table-register.ts';
import { openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import {
  backUpTable,
  DamagedBackupError,
  restoreTable,
  TableNotEmptyError,
} from '../../functions/storage/tables/table-backup.ts';
import { type S3Double, startS3Double } from '../doubles/s3-double.ts';
import { openMemoryAnnals, textFile } from '../ingest/open-memory-stores.ts';

let s3: S3Double;
beforeEach(async () => {
  s3 = await startS3Double();
});
afterEach(() => s3.close());

function documentOf(id: string, text: string): IndexedDocument {
  const passages = [{ text, start: 0, end: text.length, page: null }];
  const section = {
    id: 'sec_1',
    number: '1',
    label: '1.',
    heading: null,
    path: [],
    page: null,
    documentNumbers: [],
    passages,
  };
  return {
    id,
    title: id,
    year: 2023,
    kind: 'notice',
    issuer: null,
    language: 'en',
    ingestedAt: '2026-01-01T00:00:00Z',
    sections: [section],
  };
}

it('a table that was lost comes back from its backup as it was, and answers as before', async () => {
  const annals = await openMemoryAnnals();
  const [restored, untouched] = [await openLocalTables(), await openLocalTables()];
  try {
    await annals.ingest(
      textFile(
        'bridges-2021.txt',
        'Report for 2021\n\nI. Bridges\n\nIn 2022 the office will paint 3 bridges.\n',
      ),
      textFile('bridges-2022.txt', 'Report for 2022\n\nI. Bridges\n\nIn 2022, 3 bridges were painted.\n'),
    );
    await annals.keys.make('night import', ['ingest']);
    await annals.tables.table.put({
      pk: 'b',
      sk: 'bytes',
      data: { B: 'a field', held: new Uint8Array([0, 255, 10]) },
    });
    const lines = await Array.fromAsync(backUpTable(annals.tables.client, annals.tables.table.name));
    expect(lines.length).toBeGreaterThan(8);
    expect(await restoreTable(restored.client, restored.table.name, toAsync(lines))).toBe(lines.length);
    const again = await Array.fromAsync(backUpTable(restored.client, restored.table.name));
    expect(again.toSorted()).toEqual(lines.toSorted());
    const register = new TableRegister(restored.table);
    const listed = await register.list({}, { limit: 10 });
    expect(listed).toEqual(await annals.register.list({}, { limit: 10 }));
    expect(JSON.stringify(listed)).toContain('bridges-2022.txt');
    await expect(restoreTable(restored.client, restored.table.name, toAsync(lines))).rejects.toThrow(
      TableNotEmptyError,
    );
    await expect(
      restoreTable(untouched.client, untouched.table.name, toAsync(['{"Item":3}'])),
    ).rejects.toThrow(DamagedBackupError);
  } finally {
    await Promise.all([annals.close(), restored.close(), untouched.close()]);
  }
});

async function* toAsync(lines: string[]): AsyncGenerator<string> {
  yield* lines;
}

it('a bucket whose pointer was overwritten and whose segments were deleted comes back whole', async () => {
  const place = { bucket: s3.bucket.name, client: s3.clientConfig };
  const store = new S3ObjectStore(place);
  await publishDocuments(store, { documents: [documentOf('first', 'The bridge was painted.')] });
  await publishDocuments(store, { documents: [documentOf('second', 'The harbour was dredged.')] });
  const before = await loadManifest(store);
  // Times in listings have whole seconds.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const asOf = new Date();
  await new Promise((resolve) => setTimeout(resolve, 1100));

  await store.put('manifests/current', Buffer.from('not a manifest'));
  for (const { key } of before!.segments) await store.delete(key);
  await expect(loadManifest(store)).rejects.toThrow(UnreadableManifestError);

  const { restored } = await restoreBucket(place, asOf);
  expect(restored.at(-1)).toBe('manifests/current');
  expect(restored).toHaveLength(before!.segments.length + 1);
  const after = await loadManifest(store);
  expect(after).toEqual(before);
  // Every byte of every segment is read and checked against its hash.
  const readers = after!.segments.map((entry) => openSegment(store, entry, new PartCache(1024 * 1024)));
  expect((await mergeSegments(readers)).entry.documents).toBe(2);
});
