import { randomBytes } from 'node:crypto';
import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb';
import { fromAttributes, toAttributes } from './attribute-values.ts';
import { backoffMilliseconds, pause } from './retry.ts';
import { decodeTableCursor, encodeTableCursor } from './table-cursor.ts';
import { type ListNumber, listAttribute, listIndexName } from './table-schema.ts';

export interface ItemKey {
  pk: string;
  sk: string;
}

/** What is written: the data under its key, and the lists in which the item stands. */
export interface NewItem<T> extends ItemKey {
  data: T;
  /** Name of the item's list in each index; left out where it stands in none. */
  lists?: Partial<Record<ListNumber, string>>;
  /** Sort key within all its lists; needed when `lists` is not empty. */
  order?: string;
  /** Seconds since 1970 after which the item is as good as gone (readers filter, DynamoDB deletes later). */
  expiresAt?: number;
}

export interface Item<T> extends NewItem<T> {
  /** Changes with every write: what `onlyIf` compares. */
  version: string;
}

/** `absent`: create only. `version`: replace only this version. The twin of ObjectStore's WriteCondition. */
export type ItemCondition = { absent: true } | { version: string };

export interface ItemQuery {
  /** Items of one partition, or of one list. */
  from: { pk: string } | { list: ListNumber; name: string };
  /** Only sort keys (`sk`, or `order` in a list) that begin with this. */
  beginsWith?: string;
  descending?: boolean;
  /** Only items whose `data` has these values. Items passed over are still read: keep it for the rarer filters. */
  where?: Record<string, string | number | boolean | null>;
  limit?: number;
  cursor?: string;
}

export class ItemConditionFailedError extends Error {
  override name = 'ItemConditionFailedError';
  readonly key: ItemKey;
  constructor(key: ItemKey, condition: ItemCondition, options?: ErrorOptions) {
    const item = `item ${key.pk} ${key.sk}`;
    super(
      'absent' in condition ? `${item} exists already` : `${item} is no longer version ${condition.version}`,
      options,
    );
    this.key = key;
  }
}

/** Most items a BatchWriteItem takes, by DynamoDB's rules. */
const writesPerBatch = 25;
/** Most items a BatchGetItem takes, by DynamoDB's rules. */
const readsPerBatch = 100;
/** Optimistic updates that lose this often in a row mean a bug or a storm: give up loudly. */
const updateAttempts = 12;

/** The table, in the few words the project needs: get, put, update, delete, query, in batches or one by one. */
export class Table {
  readonly client: DynamoDBClient;
  readonly name: string;

  constructor(client: DynamoDBClient, name: string) {
    this.client = client;
    this.name = name;
  }

  async find<T>(key: ItemKey): Promise<Item<T> | undefined> {
    const { Item } = await this.client.send(
      new GetItemCommand({ TableName: this.name, Key: keyAttributes(key), ConsistentRead: true }),
    );
    return Item && toLiveItem<T>(Item);
  }

  /** Found items in no particular order; missing ones are left out. */
  async findMany<T>(keys: ItemKey[]): Promise<Item<T>[]> {
    const found: Item<T>[] = [];
    for (let start = 0; start < keys.length; start += readsPerBatch) {
      let asked = keys.slice(start, start + readsPerBatch).map(keyAttributes);
      for (let attempt = 0; asked.length > 0; attempt++) {
        if (attempt > 0) await pause(backoffMilliseconds(attempt));
        const answer = await this.client.send(
          new BatchGetItemCommand({ RequestItems: { [this.name]: { Keys: asked, ConsistentRead: true } } }),
        );
        for (const attributes of answer.Responses?.[this.name] ?? []) {
          const item = toLiveItem<T>(attributes);
          if (item) found.push(item);
        }
        asked = (answer.UnprocessedKeys?.[this.name]?.Keys ?? []) as typeof asked;
      }
    }
    return found;
  }

  /** @throws ItemConditionFailedError when `onlyIf` does not hold; nothing is written then. */
  async put<T>(item: NewItem<T>, onlyIf?: ItemCondition): Promise<{ version: string }> {
    const version = newVersion();
    try {
      await this.client.send(
        new PutItemCommand({
          TableName: this.name,
          Item: itemAttributes(item, version),
          ...(onlyIf && conditionExpression(onlyIf)),
        }),
      );
    } catch (error) {
      if (!onlyIf || !(error instanceof ConditionalCheckFailedException)) throw error;
      // The client repeats a write whose answer was lost; the repetition then collides with our own first write.
      const present = await this.find(item);
      if (present?.version !== version) throw new ItemConditionFailedError(item, onlyIf, { cause: error });
    }
    return { version };
  }

  /** Reads, changes, writes, and starts over when another writer came between. `change` must be pure. */
  async update<T>(
    key: ItemKey,
    change: (current: Item<T> | undefined) => NewItem<T> | undefined,
  ): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const current = await this.find<T>(key);
      const next = change(current);
      if (next === undefined) return;
      try {
        await this.put(next, current ? { version: current.version } : { absent: true });
        return;
      } catch (error) {
        if (!(error instanceof ItemConditionFailedError) || attempt === updateAttempts) throw error;
        await pause(backoffMilliseconds(attempt));
      }
    }
  }

  /** Deleting what is not there is no error. */
  async delete(key: ItemKey): Promise<void> {
    await this.client.send(new DeleteItemCommand({ TableName: this.name, Key: keyAttributes(key) }));
  }

  /** Writes items in any order, each whole or not at all; a failure leaves some written. The last of equal keys wins. */
  async putMany<T>(items: NewItem<T>[]): Promise<void> {
    const byKey = new Map(items.map((item) => [`${item.pk}\n${item.sk}`, item]));
    await this.writeMany(
      [...byKey.values()].map((item) => ({ PutRequest: { Item: itemAttributes(item, newVersion()) } })),
    );
  }

  async deleteMany(keys: ItemKey[]): Promise<void> {
    const byKey = new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key]));
    await this.writeMany([...byKey.values()].map((key) => ({ DeleteRequest: { Key: keyAttributes(key) } })));
  }

  /** One page in key order. `cursor` is undefined on the last page. @throws InvalidCursorError */
  async query<T>(query: ItemQuery): Promise<{ items: Item<T>[]; cursor: string | undefined }> {
    const limit = query.limit ?? Number.POSITIVE_INFINITY;
    const items: Item<T>[] = [];
    let startKey = query.cursor === undefined ? undefined : decodeTableCursor(query.cursor, query);
    do {
      const answer = await this.client.send(
        new QueryCommand({ ...queryInput(this.name, query), ExclusiveStartKey: startKey }),
      );
      for (const attributes of answer.Items ?? []) {
        const item = toLiveItem<T>(attributes);
        if (item === undefined) continue;
        // One item more than asked for tells a full last page from one with a successor.
        if (items.length === limit) return { items, cursor: encodeTableCursor(items.at(-1)!, query) };
        items.push(item);
      }
      startKey = answer.LastEvaluatedKey;
    } while (startKey);
    return { items, cursor: undefined };
  }

  /** All items of a query, page after page; for write paths and exports, not for a request. */
  async *queryAll<T>(query: Omit<ItemQuery, 'cursor' | 'limit'>): AsyncGenerator<Item<T>> {
    let cursor: string | undefined;
    do {
      const page = await this.query<T>({ ...query, limit: 100, ...(cursor !== undefined && { cursor }) });
      yield* page.items;
      cursor = page.cursor;
    } while (cursor !== undefined);
  }

  private async writeMany(requests: WriteRequest[]): Promise<void> {
    for (let start = 0; start < requests.length; start += writesPerBatch) {
      let asked = requests.slice(start, start + writesPerBatch);
      for (let attempt = 0; asked.length > 0; attempt++) {
        if (attempt > 0) await pause(backoffMilliseconds(attempt));
        const answer = await this.client.send(
          new BatchWriteItemCommand({ RequestItems: { [this.name]: asked } }),
        );
        asked = answer.UnprocessedItems?.[this.name] ?? [];
      }
    }
  }
}

function newVersion(): string {
  return randomBytes(9).toString('base64url');
}

function keyAttributes(key: ItemKey): Record<string, AttributeValue> {
  return { pk: { S: key.pk }, sk: { S: key.sk } };
}

function itemAttributes<T>(item: NewItem<T>, version: string): Record<string, AttributeValue> {
  const { pk, sk, data, lists = {}, order, expiresAt } = item;
  const named = Object.entries(lists).map(([number, name]) => [
    listAttribute(Number(number) as ListNumber),
    name,
  ]);
  return toAttributes({ pk, sk, data, order, expiresAt, version, ...Object.fromEntries(named) });
}

/** @returns undefined for an item that has expired but was not deleted yet. */
function toLiveItem<T>(attributes: Record<string, AttributeValue>): Item<T> | undefined {
  const { list1, list2, list3, ...fields } = fromAttributes(attributes);
  const lists = Object.fromEntries(
    Object.entries({ 1: list1, 2: list2, 3: list3 }).filter(([, name]) => name !== undefined),
  );
  const item = { ...fields, lists } as unknown as Item<T>;
  const isExpired = item.expiresAt !== undefined && item.expiresAt * 1000 <= Date.now();
  return isExpired ? undefined : item;
}

function conditionExpression(condition: ItemCondition) {
  if ('absent' in condition) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return {
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': { S: condition.version } },
  };
}

function queryInput(tableName: string, query: ItemQuery): QueryCommandInput {
  const isList = 'list' in query.from;
  const names: Record<string, string> = {
    '#hash': 'list' in query.from ? listAttribute(query.from.list) : 'pk',
  };
  const values: Record<string, unknown> = { ':hash': 'list' in query.from ? query.from.name : query.from.pk };
  let keyCondition = '#hash = :hash';
  if (query.beginsWith !== undefined) {
    names['#sort'] = isList ? 'order' : 'sk';
    values[':prefix'] = query.beginsWith;
    keyCondition += ' AND begins_with(#sort, :prefix)';
  }
  const filters = Object.entries(query.where ?? {}).map(([field, value], i) => {
    names['#data'] = 'data';
    names[`#field${i}`] = field;
    values[`:value${i}`] = value;
    return `#data.#field${i} = :value${i}`;
  });
  return {
    TableName: tableName,
    ...('list' in query.from ? { IndexName: listIndexName(query.from.list) } : { ConsistentRead: true }),
    KeyConditionExpression: keyCondition,
    ...(filters.length > 0 && { FilterExpression: filters.join(' AND ') }),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: toAttributes(values),
    ScanIndexForward: !query.descending,
    // Without filters the page size is known; with them DynamoDB's own 1 MB pages cost the fewest trips.
    ...(query.limit !== undefined && filters.length === 0 && { Limit: query.limit + 1 }),
  };
}
