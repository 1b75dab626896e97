import { Worker } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import { toDocumentId } from '../../functions/documents/document.ts';
import { readSource } from '../../functions/ingest/read-source.ts';
import { ReadingPool, type ReadingPoolOptions } from '../../functions/ingest/reading-pool.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { buildPdf } from '../parse/build-pdf.ts';

const encode = (text: string) => new TextEncoder().encode(text);

const request = (bytes: Uint8Array, fileName = 'a.txt') => ({
  bytes,
  fileName,
  id: toDocumentId('a'),
  set: {},
});

async function readOnce(bytes: Uint8Array, options: ReadingPoolOptions = {}) {
  await using pool = new ReadingPool({ workers: 1, ...options });
  return await pool.read(request(bytes));
}

describe('reading in a worker', () => {
  const plan = encode('# Plan 2023\n\nThe town will build 12 stations by 2025.\n\n## Means\n\nNone.\n');

  it('gives the same result as reading here', async () => {
    await using pool = new ReadingPool({ workers: 1 });
    const read = await pool.read(request(plan, 'plan.md'));
    expect(read).toEqual(await readSource(request(plan, 'plan.md'), parseSource));
    // The title comes first, and promises nothing.
    expect(read.reading.statements.map(({ kind }) => kind)).toEqual(['neither', 'commitment', 'neither']);
  });

  it('completes a reading under another id and with settings, without its bytes', async () => {
    await using pool = new ReadingPool({ workers: 1 });
    const earlier = await pool.read(request(plan, 'plan.md'));
    const [id, set] = [toDocumentId('town-plan'), { issuer: 'Town Council' }];
    const completed = await pool.read({ earlier, id, set });
    expect(completed).toEqual(await readSource({ ...request(plan, 'plan.md'), id, set }, parseSource));
    expect(completed.reading.metadata.issuer).toBe('Town Council');
    expect(completed.detected.issuer).toBe(earlier.detected.issuer);
    expect(completed.reading.statements[0]!.id).toMatch(/^town-plan-/);
  });

  it('lets a worker end by itself when it has nothing to do', async () => {
    const terminate = vi.spyOn(Worker.prototype, 'terminate');
    await readOnce(plan);
    await expect(readOnce(new Uint8Array())).rejects.toThrow();
    expect(terminate).not.toHaveBeenCalled();

    const pool = new ReadingPool({ workers: 1 });
    const stopped = expect(pool.read(request(plan))).rejects.toMatchObject({ code: 'timed_out' });
    await pool.close();
    await stopped;
    expect(terminate).toHaveBeenCalledOnce();
    terminate.mockRestore();
  });

  it('refuses with the same code', async () => {
    await expect(readOnce(new Uint8Array())).rejects.toMatchObject({ code: 'empty' });
  });

  it('reads many files with few workers and survives the bad ones', async () => {
    await using pool = new ReadingPool({ workers: 2 });
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_unused, at) =>
        pool.read(request(encode(at % 5 === 0 ? '' : `Report number ${at}.`))).then(
          ({ reading }) => reading.text,
          (error: { code: string }) => error.code,
        ),
      ),
    );
    expect(outcomes).toEqual(
      Array.from({ length: 40 }, (_unused, at) => (at % 5 === 0 ? 'empty' : `Report number ${at}.`)),
    );
  });

  it('leaves this thread free while it reads', async () => {
    await using pool = new ReadingPool({ workers: 1 });
    await pool.read(request(encode('Warm.')));
    const long = encode(
      'We will plant 120 trees in 2024. The office planted 80 trees in 2023.\n'.repeat(2_000),
    );
    const before = process.threadCpuUsage().user;
    const started = process.cpuUsage().user;
    await pool.read(request(long));
    const here = process.threadCpuUsage().user - before;
    const everywhere = process.cpuUsage().user - started;
    expect(here).toBeLessThan(everywhere / 2);
  });

  it('stops a file that takes too long and goes on with the next', async () => {
    const slow = await buildPdf((page) => {
      for (let number = 0; number < 60; number++)
        page.text('The river report goes on and on. '.repeat(60)).addPage();
    });
    await expect(readOnce(slow, { timeoutMilliseconds: 150 })).rejects.toMatchObject({ code: 'timed_out' });
    expect((await readOnce(encode('Short report.'))).reading.sections).toHaveLength(1);
  });

  it('gives a file that needs too much memory a name, and the process lives', async () => {
    const large = encode('A line of a long report.\n'.repeat(400_000));
    await expect(readOnce(large, { heapMegabytes: 24 })).rejects.toMatchObject({ code: 'too_complex' });
  });
});
