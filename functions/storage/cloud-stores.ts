import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ObjectStore } from './object-store.ts';
import { requireEnv } from './require-env.ts';
import { S3ObjectStore } from './s3-object-store.ts';
import { Table } from './table.ts';

/**
 * The bucket and the table this function was given, by `ANNALS_BUCKET` and `ANNALS_TABLE`.
 * `ANNALS_S3_ENDPOINT` and `ANNALS_DYNAMODB_ENDPOINT` point at other servers of the same protocols.
 * The S3 client starts to load at once, while the function is still starting.
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
  const tableEndpoint = process.env.ANNALS_DYNAMODB_ENDPOINT;
  const client = new DynamoDBClient(tableEndpoint === undefined ? {} : { endpoint: tableEndpoint });
  return { objects, table: new Table(client, requireEnv('ANNALS_TABLE')) };
}
