import { isDocumentId } from '../../documents/document.ts';
import type { DocumentLibrary } from '../../library/document-library.ts';
import type { Reading } from '../../library/reading.ts';
import type { ObjectStore } from '../objects/object-store.ts';
import { getReading, getSource } from './readings.ts';
import type { EditionRecord, Register } from './register.ts';

/**
 * Readings kept at hand, by their key: they never change. A reading of a long report is about 2 MB of objects, so this
 * is at most some 60 MB; a page over several years of one report reads a dozen.
 */
const readingsKept = 32;

/** The library made of the register and the stored readings. What is deleted or quarantined is not in it. */
export function createDocumentLibrary(register: Register, store: ObjectStore): DocumentLibrary {
  const readings = keepLatest(readingsKept, (key: string) => getReading(store, key));

  async function findShown(id: string): Promise<EditionRecord | undefined> {
    const record = isDocumentId(id) ? await register.find(id) : undefined;
    return record?.status === 'indexed' ? record : undefined;
  }

  async function findShownEdition(
    id: string,
    edition: number | undefined,
  ): Promise<EditionRecord | undefined> {
    const newest = await findShown(id);
    if (!newest || edition === undefined || edition === newest.document.edition) return newest;
    const older = await register.findEdition(newest.document.id, edition);
    return older?.status === 'indexed' ? older : undefined;
  }

  return {
    async list(filter, page) {
      const { records, cursor } = await register.list(filter, page);
      return { documents: records.map((record) => record.document), cursor };
    },

    async find(id) {
      return (await findShown(id))?.document;
    },

    async read(id, edition) {
      const record = await findShownEdition(id, edition);
      return record && { document: record.document, reading: await readings(record.readingKey) };
    },

    async editions(id) {
      const newest = await findShown(id);
      if (!newest) return [];
      const records = await register.editions(newest.document.id);
      return records.filter((record) => record.status === 'indexed').map((record) => record.document);
    },

    async source(id) {
      const record = await findShown(id);
      return record && { document: record.document, body: await getSource(store, record.sourceKey) };
    },
  };
}

/** Remembers the `most` latest results; one that fails is forgotten at once. */
function keepLatest(
  most: number,
  load: (key: string) => Promise<Reading>,
): (key: string) => Promise<Reading> {
  const kept = new Map<string, Promise<Reading>>();
  return (key) => {
    const reading = kept.get(key) ?? load(key);
    kept.delete(key);
    kept.set(key, reading);
    reading.catch(() => kept.delete(key));
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return reading;
  };
}
