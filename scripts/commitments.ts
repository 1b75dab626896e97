import { listCommitments } from '../functions/api/commitments/commitment-endpoints.ts';
import { commitmentTable } from '../functions/api/commitments/commitment-exports.ts';
import { filterOf } from '../functions/api/commitments/commitment-routes.ts';
import { findStatements } from '../functions/api/commitments/find-statements.ts';
import { showCommitment } from '../functions/api/commitments/show-commitment.ts';
import type { SearchServices } from '../functions/api/search/prepare-search.ts';
import { csvResponse } from '../functions/api/serving/exports.ts';
import { type Ledger, loadLedger } from '../functions/commitments/ledger/ledger.ts';
import { describeCommitments } from './commitments/describe-commitments.ts';
import { openLocalAnnals } from './local/open-local.ts';
import { type Flags, parseFlags, UsageError } from './terminal/parse-flags.ts';
import { readParameters } from './terminal/read-parameters.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `Lists what was promised and what became of it, from the local collection.

  npm run commitments -- --year 2021
  npm run commitments -- phosphogypsum --status silent --status partly
  npm run commitments -- --issuer "Lanting Provincial" --csv > ledger.csv
  npm run commitments -- --from 2021 --to 2023         promised in 2021, not mentioned up to 2023

  --year --document --unit --language
  --issuer            its name, or some words of it
  --status            reported-done partly not-reached number-changed restated silent unratable open;
                      may be given more than once
  --deadline-before   due before this year begins
  --kind result       what was reported instead
  --csv               the whole list as CSV, as /v1/commitments.csv answers
  --json              the whole list as JSON lines, as /v1/commitments.jsonl answers

Exit code: 0 done, also when there is none; 2 wrong usage, 3 the store could not be used.
`;

const flagKinds = {
  year: 'string',
  issuer: 'string',
  document: 'string',
  unit: 'string',
  language: 'string',
  status: 'strings',
  'deadline-before': 'string',
  kind: 'string',
  from: 'string',
  to: 'string',
  csv: 'boolean',
  json: 'boolean',
} as const;

async function main(args: string[]): Promise<ExitCode> {
  const { flags, words } = parseFlags(args, flagKinds);
  if (flags.csv && flags.json) throw new UsageError('choose one of --csv and --json');
  const choose = readChoice(flags, words.join(' '));
  const annals = await openLocalAnnals();
  try {
    const ledger = await loadLedger(annals.ledger);
    const lines = await choose(annals, ledger);
    if (lines.length === 0) process.stderr.write(whyNothing(ledger, flags));
    if (flags.csv) {
      const table = commitmentTable(
        async () => ledger,
        () => lines,
      );
      const csv = await csvResponse(table, 'commitments');
      // As bytes: the mark in front, by which a spreadsheet knows Chinese, would be lost in a string.
      process.stdout.write(await csv.bytes());
    } else if (flags.json) {
      for (const row of await ledger.read(lines))
        process.stdout.write(`${JSON.stringify(showCommitment(row, ledger))}\n`);
    } else process.stdout.write(describeCommitments(await ledger.read(lines), ledger));
    return 0;
  } finally {
    await annals.close();
  }
}

/** Which of what was asked for the ledger does not know, with what it does know. */
function whyNothing(ledger: Ledger, { issuer, document }: Flags<typeof flagKinds>): string {
  const { issuers, documents } = ledger;
  if (documents.length === 0) return 'The ledger is empty: bring documents in with npm run ingest.\n';
  const meant = new Set(issuer === undefined ? issuers : ledger.issuersNamed(issuer));
  if (!issuers.some((name) => meant.has(name)))
    return `No body is called “${issuer}”. There are:\n${issuers.map((name) => `  ${name}\n`).join('')}`;
  if (document !== undefined && !ledger.findDocument(document))
    return `No document has the id “${document}”. There are:\n${documents.map(({ id }) => `  ${id}\n`).join('')}`;
  return 'Nothing fits all of these filters: take one off.\n';
}

function readChoice({ csv: _, json: __, from, to, ...flags }: Flags<typeof flagKinds>, text: string) {
  const filter = filterOf(readParameters(listCommitments, text, flags));
  const find = async (annals: SearchServices, ledger: Ledger) =>
    (await findStatements(annals, ledger, filter)).lines;
  if (from === undefined) return find;
  const [first, last] = [readYear(from), to === undefined ? Number.POSITIVE_INFINITY : readYear(to)];
  return async (annals: SearchServices, ledger: Ledger) => {
    const found = new Set(await find(annals, ledger));
    return ledger.silence({ ...filter, from: first, to: last }).filter((line) => found.has(line));
  };
}

function readYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new UsageError(`--from and --to take years of four digits, not ${text}`);
  return Number(text);
}

await runMain(help, main);
