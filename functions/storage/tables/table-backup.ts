import type { AttributeValue, DynamoDBClient, WriteRequest } from '@aws-sdk/client-dynamodb';
import { backoffMilliseconds, pause } from '../objects/retry.ts';
import { sendTo } from './send-to-table.ts';

/** The table a backup was to go into holds something already. */
export class TableNotEmptyError extends Error {
  override name = 'TableNotEmptyError';
  constructor(tableName: string) {
    super(`table ${tableName} is not empty: restore into a new one, then point the functions to it`);
  }
}

/** A line of a backup that is no item. */
export class DamagedBackupError extends Error {
  override name = 'DamagedBackupError';
  constructor(line: number, options?: ErrorOptions) {
    super(`line ${line} of the backup is no item: expected {"Item":{...}}`, options);
  }
}

/** Most items a BatchWriteItem takes, by DynamoDB's rules. */
const writesPerBatch = 25;

/**
 * Every item of a table, one a line, in the form of DynamoDB's own export to S3 (`{"Item":{"pk":{"S":"..."}}}`), so
 * that either can be restored. Reads the whole table: for operators, never for a request.
 */
export async function* backUpTable(client: DynamoDBClient, tableName: string): AsyncGenerator<string> {
  const sdk = await import('@aws-sdk/client-dynamodb');
  const send = sendTo(sdk, client);
  let startKey: Record<string, AttributeValue> | undefined;
  do {
    const page = await send(
      new sdk.ScanCommand({ TableName: tableName, ExclusiveStartKey: startKey, ConsistentRead: true }),
    );
    for (const item of page.Items ?? []) yield JSON.stringify({ Item: item }, bytesAsBase64);
    startKey = page.LastEvaluatedKey;
  } while (startKey);
}

/**
 * Puts the items of a backup into an empty table, as they were, versions included. A restore that broke off is done
 * again into another new table. @returns how many there were
 * @throws TableNotEmptyError, DamagedBackupError
 */
export async function restoreTable(
  client: DynamoDBClient,
  tableName: string,
  lines: AsyncIterable<string>,
): Promise<number> {
  const sdk = await import('@aws-sdk/client-dynamodb');
  const send = sendTo(sdk, client);
  const { Items = [] } = await send(new sdk.ScanCommand({ TableName: tableName, Limit: 1 }));
  if (Items.length > 0) throw new TableNotEmptyError(tableName);
  const write = async (requests: WriteRequest[]) => {
    let left = requests;
    for (let attempt = 0; left.length > 0; attempt++) {
      if (attempt > 0) await pause(backoffMilliseconds(attempt));
      const answer = await send(new sdk.BatchWriteItemCommand({ RequestItems: { [tableName]: left } }));
      left = answer.UnprocessedItems?.[tableName] ?? [];
    }
  };
  let count = 0;
  const batch: WriteRequest[] = [];
  for await (const line of lines) {
    if (line === '') continue;
    count++;
    batch.push({ PutRequest: { Item: readItem(line, count) } });
    if (batch.length === writesPerBatch) await write(batch.splice(0));
  }
  if (batch.length > 0) await write(batch);
  return count;
}

function readItem(line: string, lineNumber: number): Record<string, AttributeValue> {
  let item: unknown;
  try {
    item = (JSON.parse(line, base64AsBytes) as { Item?: unknown } | null)?.Item;
  } catch (error) {
    throw new DamagedBackupError(lineNumber, { cause: error });
  }
  if (typeof item !== 'object' || item === null || !('pk' in item && 'sk' in item))
    throw new DamagedBackupError(lineNumber);
  return item as Record<string, AttributeValue>;
}

/** For JSON.stringify: bytes stand in base64. A Buffer has become `{ type, data }` by the time it is seen. */
function bytesAsBase64(this: unknown, key: string, value: unknown): unknown {
  const held = (this as Record<string, unknown>)[key];
  return held instanceof Uint8Array ? Buffer.from(held).toString('base64') : value;
}

/** For JSON.parse: `B` is a type only where it is the one field of a value; an item's own field may have that name. */
function base64AsBytes(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { B } = value as { B?: unknown };
  const isBinary = typeof B === 'string' && Object.keys(value).length === 1;
  return isBinary ? { B: new Uint8Array(Buffer.from(B, 'base64')) } : value;
}
