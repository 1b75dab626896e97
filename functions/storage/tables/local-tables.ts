import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { StoreUnavailableError } from '../objects/object-store.ts';
import { LocalTableHandler } from './local-table-handler.ts';
import { Table } from './table.ts';
import { ensureTable } from './table-schema.ts';

/** Name of the table on a person's own machine. */
const localTableName = 'annals';

export interface LocalTables {
  table: Table;
  client: DynamoDBClient;
  /** Finishes the writes under way and lets another process take over. */
  close(): Promise<void>;
}

/**
 * DynamoDB without AWS: dynalite inside this process, its data in `dataFolder/tables`, in memory when no folder is given.
 *
 * Several processes may open one folder (a server runs, an ingest is started beside it): the first serves the
 * others over a loopback port it picks itself, and when it ends the next request of another makes that one the server.
 *
 * @throws StoreUnavailableError when the folder can neither be opened nor its owner reached
 */
export async function openLocalTables(dataFolder?: string): Promise<LocalTables> {
  if (dataFolder !== undefined) makeFolder(dataFolder);
  const handler = new LocalTableHandler(dataFolder === undefined ? undefined : join(dataFolder, 'tables'));
  const client = new DynamoDBClient({
    endpoint: 'http://localhost',
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: handler,
    maxAttempts: 1,
  });
  try {
    await ensureTable(client, localTableName);
  } catch (error) {
    await handler.close();
    throw error;
  }
  return {
    table: new Table(localTableName, client),
    client,
    close: async () => {
      client.destroy();
      await handler.close();
    },
  };
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new StoreUnavailableError(`the data folder ${path} cannot be made (${code}); name another`, {
      cause,
    });
  }
}
