import { isDeepStrictEqual } from 'node:util';
import { toIndexedDocument } from '../../functions/ingest/to-indexed-document.ts';
import type { Manifest, SegmentEntry } from '../../functions/manifest/manifest.ts';
import type { IndexedDocument } from '../../functions/segment/indexed-document.ts';
import { scanDocuments } from '../../functions/segment/merge-segments.ts';
import { PartCache } from '../../functions/segment/part-cache.ts';
import { DamagedSegmentError, ForeignSegmentError } from '../../functions/segment/segment-errors.ts';
import { openSegment } from '../../functions/segment/segment-reader.ts';
import type { ObjectStore } from '../../functions/storage/objects/object-store.ts';
import { getReading } from '../../functions/storage/records/readings.ts';
import type { EditionRecord, Register } from '../../functions/storage/records/register.ts';
import type { Finding } from './finding.ts';

/** Parts are read once, in order. */
const cacheBytes = 8 * 1024 * 1024;

export interface RegisterCheck {
  documents: number;
  findings: Finding[];
}

/** The newest editions of all listed documents. */
export async function listNewest(register: Register): Promise<EditionRecord[]> {
  const records: EditionRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await register.list({}, { limit: 100, ...(cursor !== undefined && { cursor }) });
    records.push(...page.records);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return records;
}

/** What is listed is searchable, what is searchable is listed, and both say the same. */
export async function checkRegister(
  objects: ObjectStore,
  manifest: Manifest | undefined,
  newest: EditionRecord[],
): Promise<RegisterCheck> {
  const listed = new Map<string, EditionRecord>(newest.map((record) => [record.document.id, record]));
  const findings: Finding[] = [];
  let documents = 0;
  for (const entry of manifest?.segments ?? []) {
    try {
      for await (const document of liveDocuments(objects, entry)) {
        documents++;
        const record = listed.get(document.id);
        listed.delete(document.id);
        const finding = record ? await compare(objects, document, record) : notRegistered(document.id);
        if (finding) findings.push(finding);
      }
    } catch (error) {
      if (!(error instanceof DamagedSegmentError || error instanceof ForeignSegmentError)) throw error;
      // What the segment holds is unknown, so nothing can be said of what is missing.
      return { documents, findings: [...findings, unusable(entry, error)] };
    }
  }
  return { documents, findings: [...findings, ...[...listed.keys()].map(notSearchable)] };
}

async function* liveDocuments(objects: ObjectStore, entry: SegmentEntry): AsyncGenerator<IndexedDocument> {
  const deleted = new Set(entry.deleted);
  const reader = openSegment(objects, entry, new PartCache(cacheBytes));
  for await (const { document, ordinal } of scanDocuments(reader)) if (!deleted.has(ordinal)) yield document;
}

async function compare(
  objects: ObjectStore,
  indexed: IndexedDocument,
  { document, readingKey }: EditionRecord,
): Promise<Finding | undefined> {
  const expected = toIndexedDocument(document, await getReading(objects, readingKey));
  if (isDeepStrictEqual(withoutEmptyPassages(indexed), withoutEmptyPassages(expected))) return undefined;
  return {
    kind: 'differs',
    what: document.id,
    detail: 'the index holds another text of it, or other facts about it, than the register',
    mend: 'ingest its file again',
  };
}

/** The index does not store passages without text. */
function withoutEmptyPassages(document: IndexedDocument): IndexedDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    passages: section.passages.filter((passage) => passage.text !== ''),
  }));
  return { ...document, sections };
}

function notRegistered(id: string): Finding {
  const detail = 'searches find it, but it is not in the list of documents';
  return {
    kind: 'not-registered',
    what: id,
    detail,
    mend: `npm run ingest -- --remove ${id}, or ingest its file again`,
  };
}

function notSearchable(id: string): Finding {
  const detail = 'it is in the list of documents, but searches do not find it';
  return { kind: 'not-searchable', what: id, detail, mend: 'ingest its file again' };
}

function unusable({ key }: SegmentEntry, error: Error): Finding {
  const mend = 'rebuild the index: npm run ingest -- --rebuild';
  return {
    kind: error instanceof ForeignSegmentError ? 'differs' : 'damaged',
    what: key,
    detail: error.message,
    mend,
  };
}
