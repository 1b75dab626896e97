import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { publishGeneration } from '../../functions/manifest/publish-generation.ts';
import { FileObjectStore } from '../../functions/storage/objects/file-object-store.ts';
import { adding, segmentEntry } from '../manifest/example-manifest.ts';

const scripts = join(import.meta.dirname, '../../scripts');
const data = mkdtempSync(join(tmpdir(), 'annals-operator-'));
afterAll(() => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));

function run(script: string, ...words: string[]) {
  return runIn(data, script, ...words);
}

function runIn(folder: string, script: string, ...words: string[]) {
  const env = { ...process.env, ANNALS_DATA: folder, ANNALS_BUCKET: undefined, ANNALS_TABLE: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(scripts, script), ...words], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run keys', { timeout: 120_000 }, () => {
  it('makes a key that is shown once, lists it without its secret, and revokes it', () => {
    const made = run('keys.ts', 'make', 'night import', '--role', 'ingest', '--role', 'review');
    expect(made.stdout).toMatch(/^annals_[0-9a-f]{12}_[\w-]{43}\n$/);
    const secret = made.stdout.trim().slice(-43);
    const id = made.stdout.slice(7, 19);
    const listed = run('keys.ts', 'list', '--json');
    expect(JSON.parse(listed.stdout)).toMatchObject({
      keys: [{ id, name: 'night import', roles: ['ingest', 'review'], revokedAt: null }],
    });
    expect(listed.stdout).not.toContain(secret);
    expect(run('keys.ts', 'revoke', id).status).toBe(0);
    expect(run('keys.ts', 'revoke', '000000000000')).toMatchObject({ status: 1, stdout: '' });
  });

  it('begins its help with examples, and answers wrong usage with 2', () => {
    expect(run('keys.ts', '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('npm run keys -- make'),
    });
    for (const words of [
      [],
      ['make'],
      ['make', 'a', 'b'],
      ['make', 'a', '--role', 'king'],
      ['list', '--colour'],
    ]) {
      expect(run('keys.ts', ...words).status, words.join(' ')).toBe(2);
    }
  });
});

describe('npm run backup and npm run restore -- --table', { timeout: 120_000 }, () => {
  const copy = join(data, 'table.jsonl.gz');
  const lost = join(data, 'after-the-loss');

  it('bring a table back into an empty place, and only there', () => {
    expect(run('keys.ts', 'make', 'kept').status).toBe(0);
    expect(run('backup.ts', copy)).toMatchObject({ status: 0, stderr: expect.stringMatching(/^\d+ items/) });
    expect(run('backup.ts', copy)).toMatchObject({ status: 2, stderr: expect.stringContaining('already') });
    expect(runIn(lost, 'restore.ts', '--table', copy).status).toBe(0);
    expect(runIn(lost, 'keys.ts', 'list', '--json').stdout).toBe(run('keys.ts', 'list', '--json').stdout);
    expect(runIn(lost, 'restore.ts', '--table', copy)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not empty'),
    });
  });

  it('say what is wrong with a file that is no backup', () => {
    const cut = join(data, 'cut.jsonl.gz');
    writeFileSync(cut, readFileSync(copy).subarray(0, 60));
    const other = join(data, 'other.jsonl');
    writeFileSync(other, '{"Item":{"pk":{"S":"a"},"sk":{"S":"b"}}}\nnot a line of it\n');
    const fresh = (name: string, file: string) => runIn(join(data, name), 'restore.ts', '--table', file);
    expect(fresh('one', cut)).toMatchObject({ status: 1, stderr: expect.stringContaining('end of file') });
    expect(fresh('two', other)).toMatchObject({ status: 1, stderr: expect.stringContaining('line 2') });
    expect(fresh('three', join(data, 'none'))).toMatchObject({ status: 2 });
  });
});

describe('npm run rollback', { timeout: 120_000 }, () => {
  it('lists what is kept, goes back to it, and says why it cannot', async () => {
    const store = new FileObjectStore(data);
    for (const name of ['a', 'b']) {
      const entry = segmentEntry(name);
      await store.put(entry.key, Buffer.from(name));
      await publishGeneration(store, adding(entry));
    }
    const { generations } = JSON.parse(run('rollback.ts', 'list', '--json').stdout);
    expect(generations).toMatchObject([
      { generation: 2, documents: 2 },
      { generation: 1, documents: 1 },
    ]);
    expect(JSON.parse(run('rollback.ts', '1', '--json').stdout)).toEqual({
      from: 1,
      generation: 3,
      documents: 1,
      sections: 10,
    });
    expect(run('rollback.ts', '--as-of', generations[0].publishedAt).status).toBe(0);
    expect(run('rollback.ts', '77')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('kept are 4, 3, 2, 1'),
    });
    expect(run('rollback.ts', 'yesterday').status).toBe(2);
  });
});

describe('npm run verify-index', { timeout: 120_000 }, () => {
  it('answers damage with 1 and what to do', () => {
    const { status, stdout } = run('verify-index.ts', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'damaged', mend: expect.stringContaining('rebuild') }),
      ]),
    );
  });
});
