import { type ObjectStore, StoreUnavailableError } from '../../functions/storage/objects/object-store.ts';
import { getReading, getSource } from '../../functions/storage/records/readings.ts';
import type { EditionRecord } from '../../functions/storage/records/register.ts';
import type { Finding } from './finding.ts';
import { listKeys } from './list-objects.ts';

export interface FileCheck {
  sources: number;
  readings: number;
  /** Files no edition of a listed document names: of deleted documents, or of an ingest that was interrupted. */
  unlisted: number;
  findings: Finding[];
}

/** Every original and every reading has the bytes its name says, and every edition has both. */
export async function checkFiles(objects: ObjectStore, records: EditionRecord[]): Promise<FileCheck> {
  const [sources, readings] = await Promise.all([
    listKeys(objects, 'sources/'),
    listKeys(objects, 'readings/'),
  ]);
  const named = new Set(records.flatMap((record) => [record.sourceKey, record.readingKey]));
  const stored = [...sources, ...readings];
  const findings: Finding[] = [];
  for (const key of new Set([...stored, ...named])) {
    const finding = await checkFile(objects, key);
    if (finding) findings.push(finding);
  }
  const unlisted = stored.filter((key) => !named.has(key)).length;
  return { sources: sources.length, readings: readings.length, unlisted, findings };
}

async function checkFile(objects: ObjectStore, key: string): Promise<Finding | undefined> {
  try {
    await (key.startsWith('sources/') ? getSource(objects, key) : getReading(objects, key));
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof StoreUnavailableError) throw error;
    const kind = error.name === 'ObjectNotFoundError' ? 'missing' : 'damaged';
    return {
      kind,
      what: key,
      detail: error.message,
      mend: 'restore it from a backup, or ingest its document again',
    };
  }
}
