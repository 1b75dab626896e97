import type { Stores } from '../../functions/read-side.ts';
import { openCloudStores } from '../../functions/storage/cloud-stores.ts';
import { FileObjectStore } from '../../functions/storage/objects/file-object-store.ts';
import { openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import { dataFolder } from '../local/data-folder.ts';

export interface OpenStores extends Stores {
  /** Which stores these are, for people. */
  name: string;
  close(): Promise<void>;
}

/** The stores of a deployment when `ANNALS_BUCKET` and `ANNALS_TABLE` name them, those of this machine otherwise. */
export async function openStores(): Promise<OpenStores> {
  const { ANNALS_BUCKET: bucket, ANNALS_TABLE: table } = process.env;
  if (bucket !== undefined && table !== undefined) {
    const stores = openCloudStores();
    return {
      ...stores,
      name: `bucket ${bucket} and table ${table}`,
      close: () => stores.table.close(),
    };
  }
  const folder = dataFolder();
  const tables = await openLocalTables(folder);
  return { objects: new FileObjectStore(folder), table: tables.table, name: folder, close: tables.close };
}

/** Said in the help of every command that opens stores this way. */
export const whichStores = `Works on this machine's data folder (ANNALS_DATA, by default .annals/), or on a deployment when
ANNALS_BUCKET and ANNALS_TABLE name its bucket and table (npm run deploy prints both).`;
