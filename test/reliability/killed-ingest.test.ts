import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseQuery } from '../../functions/query/parse-query.ts';
import { openLocalAnnals } from '../../scripts/local/open-local.ts';

const root = join(import.meta.dirname, '../..');
const files = 24;

/** Runs the ingest command; kills it without warning after so many milliseconds. @returns its exit code, null when killed */
function ingest(
  dataFolder: string,
  sourceFolder: string,
  killAfterMilliseconds?: number,
): Promise<number | null> {
  const child = spawn(process.execPath, ['scripts/ingest.ts', sourceFolder, '--quiet'], {
    cwd: root,
    env: { ...process.env, ANNALS_DATA: dataFolder },
    stdio: 'ignore',
  });
  if (killAfterMilliseconds !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMilliseconds);
  return new Promise((resolve) => child.on('exit', (code) => resolve(code)));
}

describe('an ingest that is killed', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'annals-killed-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('leaves the last complete generation answering, and ends the same when it is run again', async () => {
    const [data, first, second] = ['data', 'first', 'second'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await writeReports(first, 0, 1);
    await writeReports(second, 1, files);
    expect(await ingest(data, first)).toBe(0);

    for (const milliseconds of [400, 900, 1300, 1800, 2400]) {
      await ingest(data, second, milliseconds);
      const { documents, found } = await look(data);
      // Either the old generation or the new one, whole.
      expect([1, files + 1]).toContain(documents);
      expect(found).toBe(documents);
    }

    expect(await ingest(data, second)).toBe(0);
    expect(await look(data)).toEqual({ documents: files + 1, found: files + 1, listed: files + 1 });
  }, 120_000);
});

async function writeReports(folder: string, from: number, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (let index = from; index < from + count; index++) {
    const text = `Report of bureau ${index}\n\n1. Lanterns. The bureau replaced ${index + 3} lanterns in the old town.\n`;
    await writeFile(join(folder, `bureau-${index}.txt`), text);
  }
}

/** What a start after the kill would show. */
async function look(dataFolder: string): Promise<{ documents: number; found: number; listed: number }> {
  const annals = await openLocalAnnals(dataFolder);
  try {
    const { documents } = await annals.search.status();
    const { hits } = await annals.search.search({ query: parseQuery('lanterns'), filters: {}, limit: 100 });
    const listed = (await annals.library.list({}, { limit: 100 })).documents.length;
    return { documents, found: hits.length, listed };
  } finally {
    await annals.close();
  }
}
