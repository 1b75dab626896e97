import { afterEach, beforeEach, expect, it } from 'vitest';
import { publishDocuments } from '../../functions/ingest/publish-documents.ts';
import { loadManifest } from '../../functions/manifest/load-manifest.ts';
import { UnreadableManifestError } from '../../functions/manifest/manifest-file.ts';
import type { IndexedDocument } from '../../functions/segment/indexed-document.ts';
import { mergeSegments } from '../../functions/segment/merge-segments.ts';
import { PartCache } from '../../functions/segment/part-cache.ts';
import { openSegment } from '../../functions/segment/segment-reader.ts';
import { restoreBucket } from '../../functions/storage/restore-bucket.ts';
import { S3ObjectStore } from '../../functions/storage/s3-object-store.ts';
import { type S3Double, startS3Double } from '../doubles/s3-double.ts';

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
