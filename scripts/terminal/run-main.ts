import { problems, toProblemError } from '../../functions/api/serving/problem.ts';
import { UnreadableManifestError } from '../../functions/manifest/manifest-file.ts';
import { StoreUnavailableError } from '../../functions/storage/objects/object-store.ts';
import { UsageError } from './parse-flags.ts';
import { requireNode } from './require-node.ts';

/** 0 done, 1 some input failed, 2 wrong usage, 3 the store could not be used. */
export type ExitCode = 0 | 1 | 2 | 3;

/**
 * Runs a command: `--help` prints its help, errors become one sentence on stderr and an exit code.
 * A defect of ours is not dressed up: it is thrown on, with its stack.
 */
export async function runMain(help: string, main: (args: string[]) => Promise<ExitCode>): Promise<void> {
  requireNode();
  // `| head` closes the pipe when it has enough: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
    return;
  }
  try {
    process.exitCode = await main(args);
  } catch (error) {
    if (isWrongUsage(error)) {
      process.stderr.write(`${error.message}\n\n${help}`);
      process.exitCode = 2;
    } else if (isStoreFault(error)) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 3;
    } else {
      throw error;
    }
  }
}

/** What the read side refuses as asked wrongly is a wrong command line. */
function isWrongUsage(error: unknown): error is Error {
  return error instanceof UsageError || problems[toProblemError(error).code].status < 500;
}

function isStoreFault(error: unknown): error is Error {
  return error instanceof StoreUnavailableError || error instanceof UnreadableManifestError;
}
