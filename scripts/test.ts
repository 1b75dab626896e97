import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNode } from './terminal/require-node.ts';
import { runCommand } from './terminal/run-command.ts';

/** As much of the runner's report as is read. */
interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

/**
 * Runs the suite and closes with one line that people and machines can read: `N passed, N failed`.
 *
 * A file whose process was killed by a signal has neither passed nor failed. It is run once more, and said so; a second
 * death fails. Seen once, of a segmentation fault in the runtime.
 */
async function main(): Promise<number> {
  requireNode();
  const first = await run(process.argv.slice(2));
  const died = filesWithoutOutcome(first.report);
  const isOnlyDeath = died.length > 0 && first.report.numFailedTests === 0 && !hasOtherFailure(first.report);
  if (!isOnlyDeath) return close(first.report.numPassedTests, first.report.numFailedTests, first.exitCode);

  process.stdout.write(`\nA process died while it ran ${died.join(', ')}: run once more.\n`);
  const second = await run(died);
  const passed = first.report.numPassedTests + second.report.numPassedTests;
  return close(passed, second.report.numFailedTests, second.exitCode);
}

async function run(args: string[]): Promise<{ exitCode: number; report: TestReport }> {
  const folder = await mkdtemp(join(tmpdir(), 'annals-test-'));
  const reportFile = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  try {
    const { exitCode } = await runCommand('vitest', ['run', ...reporters, ...args]);
    return { exitCode, report: JSON.parse(await readFile(reportFile, 'utf8')) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Tests still `pending` at the end of a run were never told of: those that are left out are `skipped`. */
function filesWithoutOutcome({ testResults }: TestReport): string[] {
  return testResults
    .filter(({ assertionResults }) => assertionResults.some(({ status }) => status === 'pending'))
    .map(({ name }) => name);
}

/** A file that does not even load has no tests to fail; it still counts. */
function hasOtherFailure({ testResults }: TestReport): boolean {
  return testResults.some(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'pending'),
  );
}

function close(passed: number, failedTests: number, exitCode: number): number {
  const failed = Math.max(failedTests, exitCode === 0 ? 0 : 1);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
