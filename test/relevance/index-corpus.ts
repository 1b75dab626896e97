import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Document, DocumentMetadata } from '../../functions/documents/document.ts';
import { toDocumentId } from '../../functions/documents/document.ts';
import { readSource } from '../../functions/ingest/read-source.ts';
import { toIndexedDocument } from '../../functions/ingest/to-indexed-document.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';
import type { SearchBackend } from '../../functions/ranking/search-backend.ts';
import { createSegmentSearch } from '../../functions/ranking/segment-search-backend.ts';
import { generationsOf, MemorySegments, manifestOf } from '../segment/memory-segments.ts';

const folder = new URL('../../corpus/documents/', import.meta.url);

/** The sample corpus, read and indexed as `npm start` does, but held in memory. */
export async function indexCorpus(): Promise<SearchBackend> {
  const names = readdirSync(folder).filter(
    (name) => !name.endsWith('.meta.json') && existsSync(new URL(`${name}.meta.json`, folder)),
  );
  const documents = await Promise.all(names.sort().map(indexOne));
  const store = new MemorySegments();
  return createSegmentSearch({
    store,
    generations: generationsOf([manifestOf([await store.build(documents)])]),
  });
}

async function indexOne(fileName: string) {
  const id = toDocumentId(fileName.replace(/\.\w+$/, ''));
  const set = JSON.parse(
    readFileSync(new URL(`${fileName}.meta.json`, folder), 'utf8'),
  ) as Partial<DocumentMetadata>;
  const bytes = readFileSync(new URL(fileName, folder));
  const { reading } = await readSource({ bytes, fileName, id, set }, parseSource);
  const document = { ...reading.metadata, ...set, id, ingestedAt: '2024-01-01T00:00:00Z' } as Document;
  return toIndexedDocument(document, reading);
}
