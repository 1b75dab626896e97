import { requireEnv } from '../functions/storage/require-env.ts';
import { restoreBucket } from '../functions/storage/restore-bucket.ts';
import { parseFlags, UsageError } from './terminal/parse-flags.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `Brings a versioned bucket back to a moment, after objects were deleted or overwritten.

  ANNALS_BUCKET=my-bucket npm run restore -- --as-of 2026-11-20T08:00:00Z

What was deleted or overwritten since becomes current again; what was added since stays. Nothing is destroyed.
Afterwards run "npm run verify-index". The table has a restore of its own: see infra/RUNBOOK.md.

Exit code: 0 done, 2 wrong usage, 3 the store could not be used.
`;

async function main(args: string[]): Promise<ExitCode> {
  const { flags } = parseFlags(args, { 'as-of': 'string' });
  const asOf = flags['as-of'];
  if (asOf === undefined || Number.isNaN(Date.parse(asOf)))
    throw new UsageError('say --as-of and a time in ISO 8601');
  if (!process.env.ANNALS_BUCKET) throw new UsageError('set ANNALS_BUCKET to the bucket’s name');
  const { restored, unchanged } = await restoreBucket(
    { bucket: requireEnv('ANNALS_BUCKET') },
    new Date(asOf),
  );
  for (const key of restored) process.stdout.write(`restored  ${key}\n`);
  process.stderr.write(`${restored.length} objects restored, ${unchanged} were as they had been\n`);
  return 0;
}

await runMain(help, main);
