import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openChooser } from '../../functions/open-chooser.ts';
import { createReadSide, type ReadSide, type Stores } from '../../functions/read-side.ts';
import { FileObjectStore } from '../../functions/storage/objects/file-object-store.ts';
import { openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import { parseGlosses } from '../../functions/terms/termbase/parse-glosses.ts';
import { dataFolder, projectFolder } from './data-folder.ts';

export { dataFolder };

export const corpusFolder = join(projectFolder, 'corpus');

/** Everything on this machine: files for bytes, dynalite for records, no server to start by hand. */
export interface LocalAnnals extends ReadSide {
  stores: Stores;
  close(): Promise<void>;
}

/**
 * Opens a data folder; creates it when there is none.
 * @throws StoreUnavailableError
 */
export async function openLocalAnnals(folder: string = dataFolder()): Promise<LocalAnnals> {
  const [{ table, close }, termbaseText, glossesText] = await Promise.all([
    openLocalTables(folder),
    // Without the file every search goes without variants.
    readFile(join(corpusFolder, 'termbase.tsv'), 'utf8').catch(() => ''),
    readFile(join(corpusFolder, 'glosses.tsv'), 'utf8').catch(() => ''),
  ]);
  const stores: Stores = { objects: new FileObjectStore(folder), table };
  const readSide = {
    ...createReadSide(stores, termbaseText),
    glosses: parseGlosses(glossesText),
    chooser: openChooser(),
  };
  return { ...readSide, stores, close };
}
