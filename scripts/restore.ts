import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { restoreBucket } from '../functions/storage/objects/restore-bucket.ts';
import { requireEnv } from '../functions/storage/require-env.ts';
import {
  DamagedBackupError,
  restoreTable,
  TableNotEmptyError,
} from '../functions/storage/tables/table-backup.ts';
import { openTable } from './operate/open-table.ts';
import { parseFlags, UsageError } from './terminal/parse-flags.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `Brings a versioned bucket back to a moment, after objects were deleted or overwritten; or a table back from a backup.

  ANNALS_BUCKET=my-bucket npm run restore -- --as-of 2026-11-20T08:00:00Z
  ANNALS_TABLE=new-table npm run restore -- --table annals-table.jsonl.gz

Bucket: what was deleted or overwritten since becomes current again; what was added since stays. Nothing is destroyed.
Table: the table must be empty; without ANNALS_TABLE it is that of this machine's data folder (ANNALS_DATA). Files of
"npm run backup" and of DynamoDB's own export to S3 are read, packed or not.
Afterwards run "npm run verify-index".

Exit code: 0 done, 1 the backup is damaged or the table is not empty, 2 wrong usage, 3 the store could not be used.
`;

async function main(args: string[]): Promise<ExitCode> {
  const { flags } = parseFlags(args, { 'as-of': 'string', table: 'string' });
  const { 'as-of': asOf, table: file } = flags;
  if (file !== undefined && asOf === undefined) return restoreTableFrom(file);
  if (file !== undefined || asOf === undefined || Number.isNaN(Date.parse(asOf)))
    throw new UsageError('say either --as-of and a time in ISO 8601, or --table and a file');
  if (!process.env.ANNALS_BUCKET) throw new UsageError('set ANNALS_BUCKET to the bucket’s name');
  const { restored, unchanged } = await restoreBucket(
    { bucket: requireEnv('ANNALS_BUCKET') },
    new Date(asOf),
  );
  for (const key of restored) process.stdout.write(`restored  ${key}\n`);
  process.stderr.write(`${restored.length} objects restored, ${unchanged} were as they had been\n`);
  return 0;
}

async function restoreTableFrom(file: string): Promise<ExitCode> {
  const lines = await openLines(file);
  const { client, tableName, close } = await openTable();
  try {
    const items = await restoreTable(client, tableName, lines);
    process.stderr.write(`${items} items restored into ${tableName}\n`);
    return 0;
  } catch (error) {
    if (!isBadBackup(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    await close();
  }
}

/** The lines of a file, unpacked when its first two bytes say that it is packed. @throws UsageError */
async function openLines(file: string): Promise<AsyncIterable<string>> {
  const handle = await open(file).catch(() => {
    throw new UsageError(`${file} cannot be read`);
  });
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  const stored = createReadStream(file);
  if (buffer[0] !== 0x1f || buffer[1] !== 0x8b) return linesOf(stored);
  const unpacked = createGunzip();
  stored.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  return linesOf(unpacked);
}

async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const text of stream.setEncoding('utf8')) {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  yield rest;
}

/** What is wrong with the file and not with us. */
function isBadBackup(error: unknown): error is Error {
  const isBrokenPacking = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
  return isBrokenPacking || error instanceof TableNotEmptyError || error instanceof DamagedBackupError;
}

await runMain(help, main);
