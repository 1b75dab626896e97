import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNode } from './terminal/require-node.ts';
import { runCommand } from './terminal/run-command.ts';

/** Runs the suite and closes with one line that people and machines can read: `N passed, N failed`. */
async function main(): Promise<number> {
  requireNode();
  const folder = await mkdtemp(join(tmpdir(), 'annals-test-'));
  const reportFile = join(folder, 'report.json');
  try {
    const { exitCode } = await runCommand('vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...process.argv.slice(2),
    ]);
    const report = JSON.parse(await readFile(reportFile, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
    };
    // A file that does not even load has no tests to fail; it still has to count.
    const failed = Math.max(report.numFailedTests, exitCode === 0 ? 0 : 1);
    process.stdout.write(`${report.numPassedTests} passed, ${failed} failed\n`);
    return failed === 0 ? exitCode : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
