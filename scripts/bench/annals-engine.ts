import { analyserFingerprint } from '../../functions/analysis/fingerprint.ts';
import { loadManifest } from '../../functions/manifest/load-manifest.ts';
import { publishGeneration } from '../../functions/manifest/publish-generation.ts';
import { parseQuery } from '../../functions/query/parse-query.ts';
import { createSegmentSearch } from '../../functions/ranking/segment-search-backend.ts';
import { buildSegment } from '../../functions/segment/build-segment.ts';
import type { IndexedDocument } from '../../functions/segment/indexed-document.ts';
import { mergeSegments } from '../../functions/segment/merge-segments.ts';
import { PartCache } from '../../functions/segment/part-cache.ts';
import type { SegmentEntry } from '../../functions/segment/segment-entry.ts';
import { openSegment } from '../../functions/segment/segment-reader.ts';
import type { Engine } from './engine.ts';
import type { SampleSection } from './sample-sections.ts';

/** Sections of one made-up document. */
const sectionsPerDocument = 25;

/** Documents of a segment before merging, and segments of one merge: memory stays where a Lambda has it. */
const documentsPerSegment = 800;
const segmentsPerMerge = 13;

export const annalsEngine: Engine = {
  name: 'Annals',
  settings: 'as in production: English and Chinese analyser, BM25F, facets and highlights included',
  mostSections: Number.POSITIVE_INFINITY,
  smallCacheBytes: 16 * 1024 * 1024,
  async build(sections, store) {
    let segments: SegmentEntry[] = [];
    let fresh: SegmentEntry[] = [];
    const keep = async ({ bytes, entry }: Awaited<ReturnType<typeof buildSegment>>) => {
      await store.put(entry.key, bytes);
      return entry;
    };
    const merge = async () => {
      const readers = fresh.map((entry) => openSegment(store, entry, new PartCache(8e6)));
      segments = [...segments, await keep(await mergeSegments(readers))];
      fresh = [];
    };
    for (const documents of inBatches(toDocuments(sections), documentsPerSegment)) {
      fresh.push(await keep(await buildSegment(documents)));
      if (fresh.length === segmentsPerMerge) await merge();
    }
    if (fresh.length > 1) await merge();
    const live = [...segments, ...fresh];
    await publishGeneration(store, () => ({ analyserFingerprint, segments: live }));
    const readers = live.map((entry) => openSegment(store, entry, new PartCache(8e6)));
    return { indexBytes: readers.reduce((sum, { footer }) => sum + footer.indexBytes, 0) };
  },
  async open(store, cacheBytes) {
    const manifest = await loadManifest(store);
    const search = createSegmentSearch({
      store,
      ...(cacheBytes === undefined ? {} : { cacheBytes }),
      generations: {
        newest: async () => ({ manifest, isStale: false }),
        at: async () => manifest!,
        asOf: async () => manifest,
      },
    });
    return {
      search: async (query) =>
        (await search.search({ query: parseQuery(query), filters: {}, limit: 10 })).hits,
      find: (query) => search.count(parseQuery(query), {}),
    };
  },
};

/** Sections as documents of 25, without headings. */
export function* toDocuments(sections: Iterable<SampleSection>): Generator<IndexedDocument> {
  for (const batch of inBatches(sections, sectionsPerDocument)) {
    const [first] = batch;
    yield {
      id: `message-${first!.id}`,
      title: `Message of ${first!.year}`,
      year: first!.year,
      kind: 'speech',
      issuer: null,
      language: 'en',
      ingestedAt: '2024-01-01T00:00:00Z',
      sections: batch.map(({ text }, at) => ({
        id: `sec_${at + 1}`,
        number: String(at + 1),
        label: null,
        heading: null,
        path: [],
        page: null,
        documentNumbers: [],
        passages: [{ text, start: 0, end: text.length, page: null }],
      })),
    };
  }
}

function* inBatches<T>(values: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const value of values) {
    batch.push(value);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
