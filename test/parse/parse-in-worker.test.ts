import { describe, expect, it } from 'vitest';
import { ParsePool, parseInWorker } from '../../functions/parse/parse-in-worker.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { buildPdf } from './build-pdf.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('parsing in a worker', () => {
  it('gives the same result as parsing here', async () => {
    const bytes = encode('# Plan\n\nThe town builds twelve stations.\n\n## Means\n');
    expect(await parseInWorker(bytes, { fileName: 'plan.md' })).toEqual(
      await parseSource(bytes, { fileName: 'plan.md' }),
    );
  });

  it('refuses with the same code', async () => {
    await expect(parseInWorker(new Uint8Array(), { fileName: 'a' })).rejects.toMatchObject({ code: 'empty' });
  });

  it('parses many files with few workers and survives the bad ones', async () => {
    await using pool = new ParsePool({ workers: 2 });
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, (_unused, at) =>
        pool.parse(encode(at % 5 === 0 ? '' : `Report number ${at}.`), { fileName: 'a.txt' }).then(
          (parsed) => parsed.blocks[0]!.text,
          (error: { code: string }) => error.code,
        ),
      ),
    );
    expect(outcomes).toEqual(
      Array.from({ length: 40 }, (_unused, at) => (at % 5 === 0 ? 'empty' : `Report number ${at}.`)),
    );
  });

  it('stops a file that takes too long and goes on with the next', async () => {
    const slow = await buildPdf((page) => {
      for (let number = 0; number < 60; number++)
        page.text('The river report goes on and on. '.repeat(60)).addPage();
    });
    await using pool = new ParsePool({ workers: 1, timeoutMilliseconds: 150 });
    await expect(pool.parse(slow, { fileName: 'slow.pdf' })).rejects.toMatchObject({ code: 'timed_out' });
    await using patient = new ParsePool({ workers: 1 });
    expect((await patient.parse(encode('Short report.'), { fileName: 'a.txt' })).blocks).toHaveLength(1);
  });

  it('gives a file that needs too much memory a name, and the process lives', async () => {
    const large = encode('A line of a long report.\n'.repeat(400_000));
    await expect(parseInWorker(large, { fileName: 'a.txt', heapMegabytes: 24 })).rejects.toMatchObject({
      code: 'too_complex',
    });
  });
});
