import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { toDryRunLine } from '../../scripts/ingest/dry-run.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-command-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): { exitCode: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/ingest.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ANNALS_DATA: join(folder, 'data') },
  });
  return { exitCode: status, stdout, stderr };
}

describe('the ingest command', () => {
  it('prints one JSON object a file on a dry run, with slices that are slices, and stores nothing', () => {
    const { exitCode, stdout } = run('corpus/documents/lanting-2021.md', '--dry-run', '--json');
    expect(exitCode).toBe(0);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(1);
    const read = JSON.parse(lines[0]!) as ReturnType<typeof toDryRunLine>;
    expect(read.document).toMatchObject({
      id: 'lanting-2021',
      kind: 'yearly-report',
      year: 2021,
      language: 'en',
    });
    expect(read.sections.map(({ label }) => label)).toEqual([
      null,
      'I.',
      '2.',
      '3.',
      'Four,',
      '5.',
      'Six,',
      '7.',
      'Eight,',
    ]);
    for (const { start, end, text } of [...read.sections, ...read.statements])
      expect(text).toHaveLength(end - start);
    expect(new Set(read.statements.map(({ kind }) => kind))).toContain('commitment');
    expect(read.terms.map(({ term }) => term)).toContain('two lines and one ledger');
  });

  it('names what cannot be taken in, goes on with the rest, and ends with 1', () => {
    writeFileSync(join(folder, 'good.txt'), 'Notice\n\nThe ferry does not run on Monday.');
    writeFileSync(join(folder, 'empty.txt'), '');
    const { exitCode, stdout } = run(
      join(folder, 'good.txt'),
      join(folder, 'empty.txt'),
      join(folder, 'missing.txt'),
      '--json',
    );
    expect(exitCode).toBe(1);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { state: string; code?: string });
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ state: 'indexed', document: 'good' }),
        expect.objectContaining({ state: 'rejected', code: 'empty' }),
        expect.objectContaining({ state: 'rejected', code: 'not_found' }),
      ]),
    );
  });

  it('calls the same file a duplicate, which is no failure', () => {
    const { exitCode, stdout } = run(join(folder, 'good.txt'));
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^duplicate/);
  });

  it('takes a person’s word from flags and from the file beside', () => {
    writeFileSync(join(folder, 'tide.txt'), 'Tide tables\n\nHigh water stood at four metres.');
    writeFileSync(join(folder, 'tide.txt.meta.json'), JSON.stringify({ year: 2017, issuer: 'Tide Office' }));
    const { stdout } = run(join(folder, 'tide.txt'), '--kind', 'notice', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ state: 'indexed', document: 'tide', year: 2017 });
  });

  it.each([
    [[], /name a file/],
    [['x.txt', '--yeer', '2021'], /Known flags/],
    [['x.txt', '--kind', 'poem'], /one of yearly-report/],
    [['corpus/documents', '--year', '2021'], /one file, not for/],
  ])('answers wrong usage %j with 2 and what to type instead', (args, message) => {
    const { exitCode, stderr, stdout } = run(...args);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
  });
});
