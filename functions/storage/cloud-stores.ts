import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ObjectStore } from './objects/object-store.ts';
import { S3ObjectStore } from './objects/s3-object-store.ts';
import { SignedReads } from './objects/signed-reads.ts';
import { requireEnv } from './require-env.ts';
import { Table } from './tables/table.ts';

/**
 * The bucket and the table this function was given, by `ANNALS_BUCKET` and `ANNALS_TABLE`.
 * `ANNALS_S3_ENDPOINT` names another server of the S3 protocol; for the others the SDK has variables of its own.
 * The S3 client starts to load at once, while the function is still starting; the table's waits until it is needed.
 *
 * @throws MissingEnvironmentError
 */
export function openCloudStores(): { objects: ObjectStore; table: Table } {
  const objects = new S3ObjectStore(bucketOfEnvironment());
  void objects.open();
  return { objects, table: tableOfEnvironment() };
}

/**
 * The same for a function that mostly reads: reads go out without the S3 client, which is loaded when something is
 * written, listed or amiss.
 *
 * @throws MissingEnvironmentError
 */
export function openCloudStoresToRead(): { objects: ObjectStore; table: Table; firstSent: Promise<void> } {
  const place = bucketOfEnvironment();
  const reads = new SignedReads({
    bucket: place.bucket,
    endpoint: place.client?.endpoint,
    region: requireEnv('AWS_REGION'),
    credentials: {
      accessKeyId: requireEnv('AWS_ACCESS_KEY_ID'),
      secretAccessKey: requireEnv('AWS_SECRET_ACCESS_KEY'),
      sessionToken: process.env.AWS_SESSION_TOKEN,
    },
  });
  return {
    objects: new S3ObjectStore({ ...place, reads }),
    table: tableOfEnvironment(),
    firstSent: reads.firstSent,
  };
}

function bucketOfEnvironment(): { bucket: string; client?: { endpoint: string; forcePathStyle: boolean } } {
  const bucket = requireEnv('ANNALS_BUCKET');
  const endpoint = process.env.ANNALS_S3_ENDPOINT;
  return endpoint === undefined ? { bucket } : { bucket, client: { endpoint, forcePathStyle: true } };
}

function tableOfEnvironment(): Table {
  return new Table(requireEnv('ANNALS_TABLE'));
}

export interface OpenedTable {
  client: DynamoDBClient;
  tableName: string;
  close(): Promise<void>;
}

/** A table of the account, for operators: what the functions need of it is `Table`. */
export async function openCloudTable(tableName: string): Promise<OpenedTable> {
  const { DynamoDBClient } = await import('./tables/dynamodb.ts');
  const client = new DynamoDBClient({});
  return { client, tableName, close: async () => client.destroy() };
}
