import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalTables } from '../../functions/storage/tables/local-tables.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annals-tables-'));
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const program = join(import.meta.dirname, 'write-items-until-killed.ts');

/** Another process that writes items `0`, `1`, ... into the tables and prints each number once it is written. */
async function startWriter(): Promise<{ written: () => number; die: () => Promise<void> }> {
  const writer = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let last = -1;
  writer.stdout.on('data', (lines: Buffer) => {
    last = Number(lines.toString().trim().split('\n').at(-1));
  });
  await once(writer.stdout, 'data');
  const die = async () => {
    writer.kill('SIGKILL');
    await once(writer, 'close');
  };
  return { written: () => last, die };
}

describe('tables in a folder', { timeout: 120_000 }, () => {
  it('are there again after closing', async () => {
    const first = await openLocalTables(folder);
    await first.table.put({ pk: 'a', sk: 'a', data: { text: '潮' } });
    await first.close();
    const second = await openLocalTables(folder);
    expect((await second.table.find({ pk: 'a', sk: 'a' }))?.data).toEqual({ text: '潮' });
    await second.close();
  });

  it('are shared, and taken over when their owner closes', async () => {
    const owner = await openLocalTables(folder);
    const guest = await openLocalTables(folder);
    await owner.table.put({ pk: 'a', sk: 'a', data: 1 });
    expect((await guest.table.find({ pk: 'a', sk: 'a' }))?.data).toBe(1);
    const writes = Array.from({ length: 20 }, (_, i) => guest.table.put({ pk: 'a', sk: `${i}`, data: i }));
    await owner.close();
    await Promise.all(writes);
    const third = await openLocalTables(folder);
    expect((await third.table.query({ from: { pk: 'a' } })).items.length).toBe(21);
    await third.close();
    await guest.close();
  });

  it('survive the sudden death of their owner with all it had been told was written', async () => {
    const writer = await startWriter();
    const guest = await openLocalTables(folder);
    expect((await guest.table.find({ pk: 'item', sk: '0' }))?.data).toBe(0);
    await writer.die();
    const last = writer.written();
    const { items } = await guest.table.query<number>({ from: { pk: 'item' } });
    expect(
      items
        .map((item) => item.data)
        .sort((a, b) => a - b)
        .slice(0, last + 1),
    ).toEqual(Array.from({ length: last + 1 }, (_, i) => i));
    expect(items.length).toBeLessThanOrEqual(last + 2);
    await guest.close();
  });

  it('survive the sudden death of a guest in mid-request', async () => {
    const owner = await openLocalTables(folder);
    const writer = await startWriter();
    await writer.die();
    const items = await owner.table.query({ from: { pk: 'item' } });
    expect(items.items.length).toBeGreaterThanOrEqual(writer.written() + 1);
    await owner.close();
  });

  it('refuse work after they were closed', async () => {
    const tables = await openLocalTables(folder);
    await tables.close();
    await expect(tables.table.put({ pk: 'a', sk: 'a', data: 1 })).rejects.toThrow();
  });
});
