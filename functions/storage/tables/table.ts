import type { DynamoDBClient, WriteRequest } from '@aws-sdk/client-dynamodb';
import { backoffMilliseconds, pause } from '../objects/retry.ts';
import { sendTo } from './send-to-table.ts';
import { decodeTableCursor, encodeTableCursor } from './table-cursor.ts';
import {
  conditionExpression,
  type Item,
  type ItemCondition,
  type ItemKey,
  itemAttributes,
  keyAttributes,
  type NewItem,
  newVersion,
  toLiveItem,
} from './table-item.ts';
import { type ItemQuery, queryInput } from './table-query.ts';

export type { Item, ItemCondition, ItemKey, NewItem } from './table-item.ts';
export type { ItemQuery } from './table-query.ts';

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

type Dynamo = typeof import('./dynamodb.ts');

interface OpenTable {
  dynamo: Dynamo;
  client: DynamoDBClient;
  send: DynamoDBClient['send'];
}

/** The table, in the few words the project needs: get, put, update, delete, query, in batches or one by one. */
export class Table {
  readonly name: string;
  readonly #client: DynamoDBClient | undefined;
  #opened: Promise<OpenTable> | undefined;

  /** @param client where the table is; by default where the environment says, connected with the first request */
  constructor(name: string, client?: DynamoDBClient) {
    this.name = name;
    this.#client = client;
  }

  async find<T>(key: ItemKey): Promise<Item<T> | undefined> {
    const { dynamo, send } = await this.#open();
    const { Item } = await send(
      new dynamo.GetItemCommand({ TableName: this.name, Key: keyAttributes(key), ConsistentRead: true }),
    );
    return Item && toLiveItem<T>(Item);
  }

  /** Found items in no particular order; missing ones are left out. */
  async findMany<T>(keys: ItemKey[]): Promise<Item<T>[]> {
    const { dynamo, send } = await this.#open();
    const found: Item<T>[] = [];
    for (let start = 0; start < keys.length; start += readsPerBatch) {
      let asked = keys.slice(start, start + readsPerBatch).map(keyAttributes);
      for (let attempt = 0; asked.length > 0; attempt++) {
        if (attempt > 0) await pause(backoffMilliseconds(attempt));
        const answer = await send(
          new dynamo.BatchGetItemCommand({
            RequestItems: { [this.name]: { Keys: asked, ConsistentRead: true } },
          }),
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
    const { dynamo, send } = await this.#open();
    const version = newVersion();
    try {
      await send(
        new dynamo.PutItemCommand({
          TableName: this.name,
          Item: itemAttributes(item, version),
          ...(onlyIf && conditionExpression(onlyIf)),
        }),
      );
    } catch (error) {
      if (!onlyIf || !(error instanceof dynamo.ConditionalCheckFailedException)) throw error;
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
    const { dynamo, send } = await this.#open();
    await send(new dynamo.DeleteItemCommand({ TableName: this.name, Key: keyAttributes(key) }));
  }

  /** Writes items in any order, each whole or not at all; a failure leaves some written. The last of equal keys wins. */
  async putMany<T>(items: NewItem<T>[]): Promise<void> {
    const byKey = new Map(items.map((item) => [`${item.pk}\n${item.sk}`, item]));
    await this.#writeMany(
      [...byKey.values()].map((item) => ({ PutRequest: { Item: itemAttributes(item, newVersion()) } })),
    );
  }

  async deleteMany(keys: ItemKey[]): Promise<void> {
    const byKey = new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key]));
    await this.#writeMany([...byKey.values()].map((key) => ({ DeleteRequest: { Key: keyAttributes(key) } })));
  }

  /** One page in key order. `cursor` is undefined on the last page. @throws InvalidCursorError */
  async query<T>(query: ItemQuery): Promise<{ items: Item<T>[]; cursor: string | undefined }> {
    const { dynamo, send } = await this.#open();
    const limit = query.limit ?? Number.POSITIVE_INFINITY;
    const items: Item<T>[] = [];
    let startKey = query.cursor === undefined ? undefined : decodeTableCursor(query.cursor, query);
    do {
      const answer = await send(
        new dynamo.QueryCommand({ ...queryInput(this.name, query), ExclusiveStartKey: startKey }),
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

  async #writeMany(requests: WriteRequest[]): Promise<void> {
    const { dynamo, send } = await this.#open();
    for (let start = 0; start < requests.length; start += writesPerBatch) {
      let asked = requests.slice(start, start + writesPerBatch);
      for (let attempt = 0; asked.length > 0; attempt++) {
        if (attempt > 0) await pause(backoffMilliseconds(attempt));
        const answer = await send(new dynamo.BatchWriteItemCommand({ RequestItems: { [this.name]: asked } }));
        asked = answer.UnprocessedItems?.[this.name] ?? [];
      }
    }
  }

  /** Lets go of the connections, so that a process may end. */
  async close(): Promise<void> {
    (await this.#opened)?.client.destroy();
  }

  #open(): Promise<OpenTable> {
    this.#opened ??= import('./dynamodb.ts').then((dynamo) => {
      const client = this.#client ?? new dynamo.DynamoDBClient({});
      return { dynamo, client, send: sendTo(dynamo, client) };
    });
    return this.#opened;
  }
}
