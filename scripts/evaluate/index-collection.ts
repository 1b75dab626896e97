import { analyserFingerprint } from '../../functions/analysis/fingerprint.ts';
import type { Manifest } from '../../functions/manifest/manifest.ts';
import type { GenerationSource } from '../../functions/ranking/generation-source.ts';
import type { SearchBackend } from '../../functions/ranking/search-backend.ts';
import { createSegmentSearch } from '../../functions/ranking/segment-search-backend.ts';
import { passagesOfPlainText } from '../../functions/sections/sentences/select-passages.ts';
import { splitSentences } from '../../functions/sections/sentences/split-sentences.ts';
import { buildSegment } from '../../functions/segment/build-segment.ts';
import type { IndexedDocument } from '../../functions/segment/indexed-document.ts';
import type { SegmentEntry } from '../../functions/segment/segment-entry.ts';
import type { JudgedCollection } from './read-collection.ts';

/** Documents of one segment: large collections come out as several, as in production. */
const documentsPerSegment = 20_000;

/** A throw-away index in memory over a judged collection, searched by the production code. */
export async function indexCollection(collection: JudgedCollection): Promise<SearchBackend> {
  const objects = new Map<string, Uint8Array>();
  const segments: SegmentEntry[] = [];
  for (let start = 0; start < collection.documents.length; start += documentsPerSegment) {
    const documents = collection.documents.slice(start, start + documentsPerSegment).map(toIndexed);
    const { bytes, entry } = await buildSegment(documents);
    objects.set(entry.key, bytes);
    segments.push(entry);
  }
  const get = async (key: string, range?: { start: number; end: number }) => {
    const body = objects.get(key)!;
    return { body: range ? body.subarray(range.start, range.end) : body };
  };
  return createSegmentSearch({ store: { get }, generations: onlyGeneration(segments) });
}

/** A judged document is one section; its passages are cut as those of a report. */
function toIndexed({ id, title, text }: JudgedCollection['documents'][0]): IndexedDocument {
  const passages = passagesOfPlainText(text, splitSentences(text));
  return {
    id,
    title,
    year: null,
    kind: 'other',
    issuer: null,
    language: 'und',
    ingestedAt: '1970-01-01T00:00:00Z',
    sections: [
      {
        id: 'text',
        number: null,
        label: null,
        heading: null,
        path: [],
        page: null,
        documentNumbers: [],
        passages: passages.map(({ start, end, page }) => ({
          text: text.slice(start, end),
          start,
          end,
          page,
        })),
      },
    ],
  };
}

function onlyGeneration(segments: SegmentEntry[]): GenerationSource {
  const manifest: Manifest = {
    formatVersion: 1,
    generation: 1,
    publishedAt: '1970-01-01T00:00:00Z',
    analyserFingerprint,
    segments,
    documents: segments.reduce((sum, { documents }) => sum + documents, 0),
    sections: segments.reduce((sum, { sections }) => sum + sections, 0),
  };
  return {
    newest: async () => ({ manifest, isStale: false }),
    at: async () => manifest,
    asOf: async () => manifest,
  };
}
