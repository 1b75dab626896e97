import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadManifest } from '../../functions/manifest/load-manifest.ts';
import { FileObjectStore } from '../../functions/storage/objects/file-object-store.ts';
import { TableRegister } from '../../functions/storage/records/table-register.ts';
import { openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import { checkFiles } from '../../scripts/verify-index/check-files.ts';
import { checkRegister, listNewest } from '../../scripts/verify-index/check-register.ts';
import { checkSegments } from '../../scripts/verify-index/check-segments.ts';

const project = join(import.meta.dirname, '../..');
const documents = 12;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annals-killed-'));
  await mkdir(join(folder, 'reports'));
  for (let i = 0; i < documents; i++) {
    const text = `# Lighthouse report ${2000 + i}\n\n## 1. Lamps\n\nThe keeper will renew ${i + 2} lamps by ${2001 + i}.\n`;
    await writeFile(join(folder, 'reports', `lighthouse-${2000 + i}.md`), text);
  }
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const data = () => join(folder, 'data');

/** Runs `npm run ingest` on the reports, killed as soon as `moment` has come. @returns its exit code, null when killed */
async function ingest(moment: () => boolean = () => false): Promise<number | null> {
  const command = [join(project, 'scripts/ingest.ts'), join(folder, 'reports'), '--quiet'];
  const ingesting = spawn(process.execPath, command, {
    env: { ...process.env, ANNALS_DATA: data() },
    stdio: 'ignore',
  });
  const watch = setInterval(() => moment() && ingesting.kill('SIGKILL'), 1);
  const [code] = (await once(ingesting, 'close')) as [number | null];
  clearInterval(watch);
  return code;
}

/** What is wrong with the store, and how many documents are searchable and listed. */
async function examine() {
  const objects = new FileObjectStore(data());
  const tables = await openLocalTables(data());
  const newest = await listNewest(new TableRegister(tables.table));
  const manifest = await loadManifest(objects);
  const findings = [
    ...(await checkSegments(objects)).findings,
    ...(await checkFiles(objects, newest)).findings,
    ...(await checkRegister(objects, manifest, newest)).findings,
  ];
  await tables.close();
  return {
    kinds: findings.map(({ kind }) => kind),
    searchable: manifest?.documents ?? 0,
    listed: newest.length,
  };
}

const isThere = (...path: string[]) => existsSync(join(data(), ...path));

// Four processes a test: on a machine busy with other tests they take their time.
describe('an ingest that is killed', { timeout: 120_000 }, () => {
  it.each([
    ['while it reads', () => isThere('objects', 'readings')],
    ['while it stores the segment', () => isThere('objects', 'segments')],
    ['while it publishes', () => isThere('objects', 'manifests', 'generations')],
  ])('%s leaves a store that is whole, and can be run again to the same end', async (_when, moment) => {
    // On a busy machine the kill may come after the end: then there is nothing left to be found wrong.
    await ingest(moment);
    const after = await examine();
    // Published and not yet listed is the one disagreement a death may leave.
    expect(after.kinds.filter((kind) => kind !== 'not-registered')).toEqual([]);
    expect([0, documents]).toContain(after.searchable);

    expect(await ingest()).toBe(0);
    expect(await examine()).toEqual({ kinds: [], searchable: documents, listed: documents });
    expect((await readdir(join(data(), 'objects', 'sources'))).length).toBe(documents);
  });
});
