import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ObjectStore } from './object-store.ts';
import { requireEnv } from './require-env.ts';
import { S3ObjectStore } from './s3-object-store.ts';
import { Table } from './table.ts';

/**
 * The bucket and the table this function was given, by `ANNALS_BUCKET` and `ANNALS_TABLE`.
 * `ANNALS_S3_ENDPOINT` names another server of the S3 protocol; for the others the SDK has variables of its own.
 * The S3 client starts to load at once, while the function is still starting; the table's waits until it is needed.
 *
 * @throws MissingEnvironmentError
 */
export function openCloudStores(): { objects: ObjectStore; table: Table } {
  const s3Endpoint = process.env.ANNALS_S3_ENDPOINT;
  const objects = new S3ObjectStore({
    bucket: requireEnv('ANNALS_BUCKET'),
    ...(s3Endpoint === undefined ? {} : { client: { endpoint: s3Endpoint, forcePathStyle: true } }),
  });
  void objects.open();
  return { objects, table: new Table(requireEnv('ANNALS_TABLE')) };
}

export interface OpenedTable {
  client: DynamoDBClient;
  tableName: string;
  close(): Promise<void>;
}

/** A table of the account, for operators: what the functions need of it is `Table`. */
export async function openCloudTable(tableName: string): Promise<OpenedTable> {
  const { DynamoDBClient } = await import('./dynamodb.ts');
  const client = new DynamoDBClient({});
  return { client, tableName, close: async () => client.destroy() };
}
