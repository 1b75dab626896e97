import type { Document } from '../documents/document.ts';
import type { IndexedDocument } from '../segment/indexed-document.ts';
import { getSource, putReading } from '../storage/records/readings.ts';
import type { EditionRecord, Register, RegisterEntry } from '../storage/records/register.ts';
import type { AcceptedSource, ReadSource } from './accept-source.ts';
import { type WriteStores, writeDerived } from './ingest-files.ts';
import { publishRebuilt } from './publish-documents.ts';
import { toIndexedDocument } from './to-indexed-document.ts';

/** Documents built into one segment; compaction joins segments later. */
const documentsPerSegment = 500;

/**
 * Reads every held original again and replaces the whole index in one generation: after a change of the rules for
 * reading or for terms. Until that generation is published the old one answers; killed before, nothing has changed.
 *
 * @returns the number of documents
 */
export async function rebuildIndex(
  stores: WriteStores,
  readSource: ReadSource,
  onRead: (document: Document) => void,
): Promise<number> {
  const rebuilt: { accepted: AcceptedSource; entry: RegisterEntry }[] = [];
  async function* segments(): AsyncGenerator<IndexedDocument[]> {
    let batch: IndexedDocument[] = [];
    for await (const record of allIndexed(stores.register)) {
      const again = await readAgain(stores, record, readSource);
      rebuilt.push(again);
      batch.push(toIndexedDocument(again.accepted.document, again.accepted.reading));
      onRead(again.accepted.document);
      if (batch.length === documentsPerSegment) {
        yield batch;
        batch = [];
      }
    }
    yield batch;
  }
  await publishRebuilt(stores.objects, segments());
  await writeDerived(stores, { documents: rebuilt.map(({ accepted }) => accepted), removed: [] });
  await stores.register.put(rebuilt.map(({ entry }) => entry));
  return rebuilt.length;
}

async function* allIndexed(register: Register): AsyncGenerator<EditionRecord> {
  let cursor: string | undefined;
  do {
    const page = await register.list({}, { limit: 100, ...(cursor === undefined ? {} : { cursor }) });
    yield* page.records;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

async function readAgain(
  { objects }: WriteStores,
  { document, sourceKey }: EditionRecord,
  readSource: ReadSource,
): Promise<{ accepted: AcceptedSource; entry: RegisterEntry }> {
  const bytes = await getSource(objects, sourceKey);
  const { id, fileName, set } = document;
  const { detected, reading } = await readSource({ bytes, fileName, id, set });
  const renewed: Document = {
    ...document,
    ...reading.metadata,
    textOrigin: reading.textOrigin,
    sections: reading.sections.length,
    pages: reading.pages,
    documentNumbers: [...new Set(reading.documentNumbers.map(({ key }) => key))],
    detected,
  };
  const readingKey = await putReading(objects, reading);
  return {
    accepted: { document: renewed, reading, source: null },
    entry: { document: renewed, source: null, sourceKey, readingKey, status: 'indexed' },
  };
}
