import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadManifest } from '../../functions/manifest/load-manifest.ts';
import { FileObjectStore } from '../../functions/storage/objects/file-object-store.ts';
import { seededRandom } from '../../functions/storage/objects/seeded-random.ts';
import { readIndex, writeDocument } from './simulated-index.ts';

/** Processes killed. More by the environment, as a check on what the simulations take for granted. */
const kills = Number(process.env.ANNALS_KILLS ?? 6);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annals-death-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const program = join(import.meta.dirname, 'publish-until-killed.ts');

/** Starts a writer on the folder and kills it some time after its first publication. @returns the last edition it acknowledged */
async function runUntilKilled(
  id: string,
  firstEdition: number,
  killAfterMilliseconds: number,
): Promise<number> {
  const writer = spawn(process.execPath, [program, folder, id, String(firstEdition)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let acknowledged = 0;
  writer.stdout.on('data', (lines: Buffer) => {
    acknowledged = Number(lines.toString().trim().split('\n').at(-1));
  });
  await once(writer.stdout, 'data');
  setTimeout(() => writer.kill('SIGKILL'), killAfterMilliseconds);
  await once(writer, 'close');
  return acknowledged;
}

describe('an index in a folder whose writers are killed', { timeout: 120_000 }, () => {
  it('holds every acknowledged document after each death, and can be written to at once', async () => {
    const random = seededRandom(42);
    const store = new FileObjectStore(folder);
    let edition = 1;
    for (let death = 1; death <= kills; death++) {
      // Two writers at a time, so that one dies while the other is publishing.
      const [a, b] = await Promise.all([
        runUntilKilled('a', edition, random() * 60),
        runUntilKilled('b', edition, random() * 60),
      ]);
      const { documents } = await readIndex(store);
      expect(documents.get('a')).toBeGreaterThanOrEqual(a);
      expect(documents.get('b')).toBeGreaterThanOrEqual(b);
      expect(documents.size).toBe(death === 1 ? 2 : 3);
      edition = Math.max(documents.get('a')!, documents.get('b')!) + 1;
      await writeDocument(store, 'after', death, {});
    }
    expect((await loadManifest(store))?.generation).toBeGreaterThanOrEqual(3 * kills);
  });

  it('is tidied of half-written files, once they are old', async () => {
    await runUntilKilled('a', 1, 20);
    const store = new FileObjectStore(folder);
    await store.put('leave/a-trace', Buffer.from('x'));
    const temporary = join(folder, 'temporary');
    for (const name of ['old', 'young']) await writeFile(join(temporary, name), 'half');
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await utimes(join(temporary, 'old'), longAgo, longAgo);
    await new FileObjectStore(folder).put('leave/another', Buffer.from('x'));
    expect(await readdir(temporary)).toContain('young');
    expect(await readdir(temporary)).not.toContain('old');
  });
});
