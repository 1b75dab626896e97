import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import { ItemConditionFailedError, type NewItem, Table } from '../../functions/storage/tables/table.ts';
import { InvalidCursorError } from '../../functions/storage/tables/table-cursor.ts';
import { ensureTable } from '../../functions/storage/tables/table-schema.ts';
import { hasJava, startDynamoDbLocal } from '../doubles/dynamodb-local.ts';

interface Fruit {
  name: string;
  colour: string;
  grams: number | null;
}

function fruit(name: string, colour = 'red', grams: number | null = null): NewItem<Fruit> {
  return {
    pk: `fruit#${name}`,
    sk: 'fruit',
    data: { name, colour, grams },
    lists: { 1: 'fruits', 2: `colour#${colour}` },
    order: name,
  };
}

interface Place {
  table: Table;
  client: DynamoDBClient;
  close(): Promise<void>;
}

async function openAmazons(): Promise<Place> {
  const local = await startDynamoDbLocal();
  const client = new DynamoDBClient(local.clientConfig);
  await ensureTable(client, 'annals-contract');
  return { table: new Table('annals-contract', client), client, close: () => local.close() };
}

const places: [string, () => Promise<Place>][] = [
  ['dynalite', () => openLocalTables()],
  ...(hasJava() ? [['DynamoDB Local', openAmazons] as [string, () => Promise<Place>]] : []),
];

describe.each(places)('the table in %s', (_name, open) => {
  let place: Place;
  let table: Table;
  beforeAll(async () => {
    place = await open();
    table = place.table;
  });
  afterAll(() => place.close());

  describe('one item', () => {
    it('comes back as it was put', async () => {
      const data = {
        text: '磷石膏',
        empty: '',
        number: -1.5e-7,
        none: null,
        is: false,
        list: [1, ['a'], {}],
        bytes: new Uint8Array([0, 255]),
      };
      await table.put({ pk: 'p', sk: 's', data });
      expect((await table.find({ pk: 'p', sk: 's' }))?.data).toEqual(data);
    });

    it('leaves out undefined fields as JSON does', async () => {
      await table.put({ pk: 'p', sk: 'u', data: { a: undefined, b: 1 } });
      expect((await table.find({ pk: 'p', sk: 'u' }))?.data).toEqual({ b: 1 });
    });

    it('replaces an item that has expired as if it were absent', async () => {
      const key = { pk: 'p', sk: 'expired' };
      await table.put({ ...key, data: 1, expiresAt: Math.floor(Date.now() / 1000) - 1 });
      await table.put({ ...key, data: 2 }, { absent: true });
      expect((await table.find(key))?.data).toBe(2);
    });

    it('takes a write whose answer was lost for its own', async () => {
      const key = { pk: 'p', sk: 'lost' };
      const losing = Object.create(place.client) as DynamoDBClient;
      let writes = 0;
      losing.send = (async (command: Parameters<DynamoDBClient['send']>[0]) => {
        const isFirstWrite = command instanceof PutItemCommand && writes++ === 0;
        // As the SDK does when it got no answer: the same request once more.
        if (isFirstWrite) await place.client.send(command);
        return place.client.send(command);
      }) as DynamoDBClient['send'];
      await new Table(table.name, losing).put({ ...key, data: 'mine' }, { absent: true });
      expect(writes).toBe(1);
      expect((await table.find(key))?.data).toBe('mine');
    });

    it('refuses numbers that are not finite', async () => {
      await expect(table.put({ pk: 'p', sk: 'n', data: { n: Number.NaN } })).rejects.toThrow(TypeError);
    });

    it('is created once when it has to be absent', async () => {
      await table.put(fruit('quince'), { absent: true });
      await expect(table.put(fruit('quince'), { absent: true })).rejects.toThrow(ItemConditionFailedError);
    });

    it('is replaced only in the version that was read', async () => {
      const { version } = await table.put(fruit('sloe'));
      await table.put(fruit('sloe', 'blue'), { version });
      await expect(table.put(fruit('sloe', 'black'), { version })).rejects.toThrow(ItemConditionFailedError);
      expect((await table.find<Fruit>(fruit('sloe')))?.data.colour).toBe('blue');
    });

    it('keeps every one of eight updates made at once', async () => {
      const key = { pk: 'counter', sk: 'c' };
      await Promise.all(
        Array.from({ length: 8 }, () =>
          table.update<{ n: number }>(key, (current) => ({
            ...key,
            data: { n: (current?.data.n ?? 0) + 1 },
          })),
        ),
      );
      expect((await table.find<{ n: number }>(key))?.data.n).toBe(8);
    });

    it('is gone once it has expired, though it may still lie in the table', async () => {
      await table.put({ pk: 'p', sk: 'old', data: {}, expiresAt: Math.floor(Date.now() / 1000) - 1 });
      await table.put({ pk: 'p', sk: 'new', data: {}, expiresAt: Math.floor(Date.now() / 1000) + 60 });
      expect(await table.find({ pk: 'p', sk: 'old' })).toBeUndefined();
      expect(await table.find({ pk: 'p', sk: 'new' })).toBeDefined();
    });
  });

  describe('many items', () => {
    it('are written and read beyond the size of one batch, and repeated keys keep the last', async () => {
      const items = Array.from({ length: 130 }, (_, i) => ({ pk: 'many', sk: `i${i}`, data: { i } }));
      await table.putMany([...items, { pk: 'many', sk: 'i0', data: { i: 1000 } }]);
      const found = await table.findMany<{ i: number }>([...items, { pk: 'many', sk: 'missing' }]);
      expect(found.length).toBe(130);
      expect(found.find((item) => item.sk === 'i0')?.data.i).toBe(1000);
      await table.deleteMany(items);
      expect((await table.query({ from: { pk: 'many' } })).items).toEqual([]);
    });
  });

  describe('a query', () => {
    const names = ['apple', 'apricot', 'banana', 'cherry', 'damson', 'elderberry', 'fig'];
    beforeAll(() =>
      table.putMany(
        names.map((name) => ({ ...fruit(name, name.length > 5 ? 'red' : 'green'), lists: { 1: 'bowl' } })),
      ),
    );
    const bowl = { list: 1, name: 'bowl' } as const;

    async function pages(query: Parameters<Table['query']>[0]): Promise<string[][]> {
      const seen: string[][] = [];
      let cursor: string | undefined;
      do {
        const page = await table.query<Fruit>({ ...query, ...(cursor !== undefined && { cursor }) });
        seen.push(page.items.map((item) => item.data.name));
        cursor = page.cursor;
      } while (cursor !== undefined);
      return seen;
    }

    it('pages through a list in order without a gap, a repetition or an empty last page', async () => {
      expect(await pages({ from: bowl, limit: 3 })).toEqual([names.slice(0, 3), names.slice(3, 6), ['fig']]);
      expect(await pages({ from: bowl, limit: 7 })).toEqual([names]);
      expect(await pages({ from: bowl, limit: 4, descending: true })).toEqual([
        names.toReversed().slice(0, 4),
        names.toReversed().slice(4),
      ]);
    });

    it('pages through filtered items, full pages first', async () => {
      const red = names.filter((name) => name.length > 5);
      expect(await pages({ from: bowl, limit: 2, where: { colour: 'red' } })).toEqual(
        [red.slice(0, 2), red.slice(2, 4), red.slice(4)].filter((page) => page.length > 0),
      );
    });

    it('narrows by the beginning of the sort key', async () => {
      expect(await pages({ from: bowl, beginsWith: 'ap', limit: 1 })).toEqual([['apple'], ['apricot']]);
    });

    it('refuses a cursor of another list, and anything else that is not a cursor', async () => {
      const { cursor } = await table.query({ from: bowl, limit: 1 });
      await expect(table.query({ from: { list: 1, name: 'other' }, cursor: cursor! })).rejects.toThrow(
        InvalidCursorError,
      );
      for (const junk of ['', 'x', 'bnVsbA', Buffer.from('["1:bowl","",1]').toString('base64url')]) {
        await expect(table.query({ from: bowl, cursor: junk })).rejects.toThrow(InvalidCursorError);
      }
    });
  });
});
