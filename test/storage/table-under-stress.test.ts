import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../../functions/storage/objects/object-store.ts';
import { type LocalTables, openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import { Table } from '../../functions/storage/tables/table.ts';

let tables: LocalTables;
beforeAll(async () => {
  tables = await openLocalTables();
});
afterAll(() => tables.close());

/** The table as it looks through a client whose `send` is another. */
function through(send: (command: Parameters<DynamoDBClient['send']>[0]) => Promise<unknown>): Table {
  const client = Object.create(tables.client) as DynamoDBClient;
  client.send = send as DynamoDBClient['send'];
  return new Table(tables.table.name, client);
}

describe('a table under stress', () => {
  it('writes again what a throttled batch left undone', async () => {
    let batches = 0;
    const throttled = through(async (command) => {
      if (!(command instanceof BatchWriteItemCommand)) return tables.client.send(command);
      batches++;
      const asked = command.input.RequestItems![tables.table.name]!;
      const done = asked.slice(0, Math.ceil(asked.length / 2));
      await tables.client.send(new BatchWriteItemCommand({ RequestItems: { [tables.table.name]: done } }));
      const left = asked.slice(done.length);
      return { UnprocessedItems: left.length > 0 ? { [tables.table.name]: left } : {} };
    });
    const items = Array.from({ length: 30 }, (_, i) => ({ pk: 'throttled', sk: `${i}`, data: i }));
    await throttled.putMany(items);
    expect(batches).toBeGreaterThan(2);
    expect((await tables.table.query({ from: { pk: 'throttled' } })).items.length).toBe(30);
  });

  it('says that the store is unavailable when there is no answer, and nothing else', async () => {
    const silent = through(async () => {
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    });
    await expect(silent.find({ pk: 'a', sk: 'a' })).rejects.toThrow(StoreUnavailableError);
    await expect(silent.putMany([{ pk: 'a', sk: 'a', data: 1 }])).rejects.toThrow(StoreUnavailableError);
    // A mistake of the caller's is no fault of the store's.
    const mistake = tables.table.put({ pk: '', sk: 'a', data: 1 });
    await expect(mistake).rejects.toThrow(/empty/i);
    await expect(mistake).rejects.not.toThrow(StoreUnavailableError);
  });
});
