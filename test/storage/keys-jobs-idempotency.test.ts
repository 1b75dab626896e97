import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiKeys, hasRole, UnknownApiKeyError } from '../../functions/storage/records/api-keys.ts';
import {
  IdempotencyKeyReusedError,
  IdempotencyRecords,
} from '../../functions/storage/records/idempotency-records.ts';
import { Jobs } from '../../functions/storage/records/jobs.ts';
import { type LocalTables, openLocalTables } from '../../functions/storage/tables/local-tables.ts';

let tables: LocalTables;
beforeAll(async () => {
  tables = await openLocalTables();
});
afterAll(() => tables.close());

describe('an API key', () => {
  it('opens what its roles allow until it is revoked', async () => {
    const keys = new ApiKeys(tables.table);
    const { key, apiKey } = await keys.make('night import', ['ingest']);
    expect(await keys.verify(key)).toEqual(apiKey);
    expect([hasRole(apiKey, 'ingest'), hasRole(apiKey, 'review')]).toEqual([true, false]);
    const { apiKey: admin } = await keys.make('head', ['admin']);
    expect(hasRole(admin, 'review')).toBe(true);
    await keys.revoke(apiKey.id);
    await keys.revoke(apiKey.id);
    expect(await keys.verify(key)).toBeUndefined();
    await expect(keys.revoke('000000000000')).rejects.toThrow(UnknownApiKeyError);
    expect((await keys.list()).map(({ name, revokedAt }) => [name, revokedAt !== null])).toEqual([
      ['night import', true],
      ['head', false],
    ]);
  });

  it('is not opened by a wrong secret, another id, or junk', async () => {
    const keys = new ApiKeys(tables.table);
    const { key } = await keys.make('a', ['ingest']);
    const { key: other } = await keys.make('b', ['ingest']);
    const crossed = key.slice(0, 20) + other.slice(20);
    for (const presented of [crossed, '', 'annals_', `${key}A`, key.toUpperCase(), ` ${key}`]) {
      expect(await keys.verify(presented)).toBeUndefined();
    }
  });

  it('leaves no trace of its secret in the table', async () => {
    const keys = new ApiKeys(tables.table);
    const { key, apiKey } = await keys.make('c', ['ingest']);
    const item = await tables.table.find({ pk: `key#${apiKey.id}`, sk: 'key' });
    expect(JSON.stringify(item)).toContain('"name":"c"');
    expect(JSON.stringify(item)).not.toContain(key.slice(-43));
  });
});

describe('a job', () => {
  it('is found, changed and listed by state, latest change first', async () => {
    const jobs = new Jobs(tables.table);
    const [a, b, c] = [await jobs.create('a.pdf'), await jobs.create('b.pdf'), await jobs.create('c.pdf')];
    await jobs.update(b!.id, { state: 'rejected', code: 'encrypted', detail: 'remove the password' });
    await jobs.update(a!.id, { state: 'rejected', code: 'damaged' });
    expect(await jobs.find(b!.id)).toMatchObject({ fileName: 'b.pdf', state: 'rejected', code: 'encrypted' });
    const rejected = await jobs.list('rejected', { limit: 10 });
    expect(rejected.jobs.map((job) => job.fileName)).toEqual(['a.pdf', 'b.pdf']);
    expect((await jobs.list(undefined, { limit: 10 })).jobs.length).toBe(3);
    expect((await jobs.list('queued', { limit: 10 })).jobs.map((job) => job.id)).toEqual([c!.id]);
    await jobs.update('none', { state: 'indexed' });
    expect(await jobs.find('none')).toBeUndefined();
  });
});

describe('an idempotency key', () => {
  it('makes a repeated request one request', async () => {
    const records = new IdempotencyRecords(tables.table);
    expect(await records.begin('me', 'k1', 'hash')).toEqual({ state: 'begun' });
    expect(await records.begin('me', 'k1', 'hash')).toEqual({ state: 'running' });
    await records.finish('me', 'k1', 'hash', '{"job":1}');
    expect(await records.begin('me', 'k1', 'hash')).toEqual({ state: 'finished', response: '{"job":1}' });
    expect(await records.begin('you', 'k1', 'hash')).toEqual({ state: 'begun' });
    await expect(records.begin('me', 'k1', 'other')).rejects.toThrow(IdempotencyKeyReusedError);
  });

  it('is begun by one of many at once', async () => {
    const records = new IdempotencyRecords(tables.table);
    const all = await Promise.all(Array.from({ length: 6 }, () => records.begin('me', 'k2', 'hash')));
    expect(all.filter(({ state }) => state === 'begun').length).toBe(1);
  });

  it('can be begun again when its process died, and is forgotten after a day', async () => {
    let time = Date.now() - 16 * 60_000;
    const records = new IdempotencyRecords(tables.table, { now: () => time });
    await records.begin('me', 'k3', 'hash');
    time += 14 * 60_000;
    expect((await records.begin('me', 'k3', 'hash')).state).toBe('running');
    time += 2 * 60_000;
    expect((await records.begin('me', 'k3', 'hash')).state).toBe('begun');
    time = Date.now() - 25 * 3600_000;
    await records.finish('me', 'k4', 'hash', '{}');
    time = Date.now();
    expect((await records.begin('me', 'k4', 'other')).state).toBe('begun');
  });
});
