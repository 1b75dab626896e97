import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { backUpTable } from '../functions/storage/tables/table-backup.ts';
import { openTable, whichTable } from './operate/open-table.ts';
import { parseFlags, UsageError } from './terminal/parse-flags.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `Copies the table (register, jobs, keys, ledger, reviews, terms) into a file.

  npm run backup -- annals-table.jsonl.gz
  npm run restore -- --table annals-table.jsonl.gz        brings it back, into an empty table

The file is in the form of DynamoDB's own export. It holds hashes of keys, no keys.
The bucket needs none: it keeps versions, and all but one of its objects never change.
${whichTable}

Exit code: 0 done, 2 wrong usage, 3 the store could not be used.
`;

async function main(args: string[]): Promise<ExitCode> {
  const { words } = parseFlags(args, {});
  const [file, ...rest] = words;
  if (file === undefined || rest.length > 0) throw new UsageError('say the one file to write');
  const { client, tableName, close } = await openTable();
  let items = 0;
  try {
    const lines = async function* () {
      for await (const line of backUpTable(client, tableName)) {
        items++;
        yield `${line}\n`;
      }
    };
    // A backup is never overwritten by a later, perhaps emptier one.
    await pipeline(
      Readable.from(lines()),
      createGzip(),
      createWriteStream(file, { flags: 'wx', mode: 0o600 }),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new UsageError(`${file} is there already: name another`);
    throw error;
  } finally {
    await close();
  }
  process.stderr.write(`${items} items written to ${file}\n`);
  return 0;
}

await runMain(help, main);
