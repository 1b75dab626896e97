import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../functions/documents/document.ts';
import { toDocumentId } from '../../functions/documents/document.ts';
import { readSource } from '../../functions/ingest/read-source.ts';
import { toIndexedDocument } from '../../functions/ingest/to-indexed-document.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { parseQuery } from '../../functions/query/parse-query.ts';
import { createSegmentSearch } from '../../functions/ranking/segment-search-backend.ts';
import { generationsOf, MemorySegments, manifestOf } from '../segment/memory-segments.ts';

/** A real report, kept beside the project on machines that have it. */
const seed = new URL('../../../shared/seed/guizhou-2023.txt', import.meta.url);

describe.skipIf(!existsSync(seed))('a real report', () => {
  it.each([
    ['what did we promise about phosphogypsum', ['6', '7']],
    ['Four Laws and One Policy', ['4']],
    ['how many national green factories', ['8']],
    ['red mud 300000 tons', ['7']],
    ['No.45', [null, '9']],
    ['rectification plan No.45 2022', ['9']],
  ])('answers %s from the right section', async (question, numbers) => {
    const id = toDocumentId('seed');
    const { reading } = await readSource(
      { bytes: readFileSync(seed), fileName: 'seed.txt', id, set: {} },
      parseSource,
    );
    const document = { ...reading.metadata, id, ingestedAt: '2024-01-01T00:00:00Z' } as Document;
    const store = new MemorySegments();
    const entry = await store.build([toIndexedDocument(document, reading)]);
    const search = createSegmentSearch({ store, generations: generationsOf([manifestOf([entry])]) });
    const { hits } = await search.search({ query: parseQuery(question), filters: {}, limit: 3 });
    expect(numbers, JSON.stringify(hits.map(({ section }) => section))).toContain(hits[0]!.section.number);
  });
});
