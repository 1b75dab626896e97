import { type OpenedTable, openCloudTable } from '../../functions/storage/cloud-stores.ts';
import { openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import { dataFolder } from '../local/data-folder.ts';

/** The table of a deployment when `ANNALS_TABLE` names it, that of this machine otherwise. */
export async function openTable(): Promise<OpenedTable> {
  const tableName = process.env.ANNALS_TABLE;
  if (tableName !== undefined) return openCloudTable(tableName);
  const { client, table, close } = await openLocalTables(dataFolder());
  return { client, tableName: table.name, close };
}

/** Said in the help of every command that opens the table this way. */
export const whichTable = `Works on this machine's data folder (ANNALS_DATA, by default .annals/), or on a deployment when
ANNALS_TABLE names its table (npm run deploy prints it).`;
