import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-commands-'));
  const report = join(folder, 'report-2021.md');
  writeFileSync(
    report,
    '# Report of the Dune Agency for 2021\n\n## 1. Trees\n\nWe will plant 40 trees in 2022.\n',
  );
  expect(run('ingest', report, '--issuer', 'Dune Agency', '--year', '2021').exitCode).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${command}.ts`, ...args], {
    cwd: root,
    input: '',
    env: { ...process.env, ANNALS_DATA: join(folder, 'data') },
  });
  return { exitCode: status, stdout, out: stdout.toString(), talk: stderr.toString() };
}

describe('the commands that read', () => {
  it('write a ledger that a spreadsheet reads as UTF-8, found by some words of the body', () => {
    const { stdout, out, exitCode } = run('commitments', '--issuer', 'dune', '--csv');
    expect(exitCode).toBe(0);
    expect([...stdout.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(out).toContain('We will plant 40 trees in 2022.');
    expect(out.split('\r\n')).toHaveLength(3);
  });

  it('name the bodies there are when none fits', () => {
    const { exitCode, talk } = run('commitments', '--issuer', 'sea');
    expect(exitCode).toBe(0);
    expect(talk).toBe('No body is called “sea”. There are:\n  Dune Agency\n');
  });

  it.each([
    {
      command: 'commitments',
      args: ['--status', 'kept'],
      mend: 'write one or several of reported-done, partly',
    },
    { command: 'commitments', args: ['--csv', '--json'], mend: 'choose one of --csv and --json' },
    { command: 'search', args: [], mend: 'give words in `q`' },
    { command: 'search', args: ['trees', '--cursor', 'x'], mend: 'begin again without a cursor' },
    { command: 'verify', args: ['nowhere.md'], mend: 'Name a text file.' },
  ])('say how to mend $command $args', ({ command, args, mend }) => {
    const { exitCode, talk } = run(command, ...args);
    expect(talk.split('\n')[0]).toContain(mend);
    expect(exitCode).toBe(2);
  });

  it('say that a draft has no quotation', () => {
    expect(run('verify').talk).toContain('No quotation in this draft');
  });
});
