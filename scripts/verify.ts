import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { styleText } from 'node:util';
import { type VerifiedQuote, verifyQuotes } from '../functions/answer/quotes/verify-quotes.ts';
import { shownVerdict } from '../functions/api/answers/answer-routes.ts';
import { openLocalAnnals } from './local/open-local.ts';
import { parseFlags, UsageError } from './terminal/parse-flags.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `Checks the quotations of a draft against the local collection.

  npm run verify -- draft.md                one line a quotation
  npm run verify -- draft.md other.txt --json
  pbpaste | npm run verify                  a draft from standard input

Each quotation is: verified · wording-changed (shown with the difference) · moved (elsewhere than the draft says,
or in an earlier edition only) · not-found. Quoted blocks (> …) are quotations too.

  --json         one JSON object a quotation

Exit code: 0 all verified, 1 some are not, 2 wrong usage, 3 the store could not be used.
`;

async function main(args: string[]): Promise<ExitCode> {
  const { flags, words } = parseFlags(args, { json: 'boolean' });
  const drafts = await readDrafts(words);
  const annals = await openLocalAnnals();
  let isAllVerified = true;
  try {
    for (const draft of drafts) {
      const { quotes, isCutShort } = await verifyQuotes(annals, draft);
      if (quotes.length === 0)
        process.stderr.write('No quotation in this draft: put the quoted words in quotation marks.\n');
      if (isCutShort)
        process.stderr.write(`Only the first ${quotes.length} quotations of this draft were checked.\n`);
      for (const quote of quotes) {
        isAllVerified &&= quote.verdict === 'verified';
        process.stdout.write(`${flags.json ? JSON.stringify(shownVerdict(quote)) : describe(quote)}\n`);
      }
    }
  } finally {
    await annals.close();
  }
  return isAllVerified ? 0 : 1;
}

async function readDrafts(paths: string[]): Promise<string[]> {
  if (paths.length > 0) return Promise.all(paths.map((path) => readDraft(path)));
  if (process.stdin.isTTY) throw new UsageError('Name a file, or send a draft to standard input.');
  return [await text(process.stdin)];
}

async function readDraft(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      `${path} could not be read (${(error as NodeJS.ErrnoException).code}). Name a text file.`,
      { cause: error },
    );
  }
}

function describe({ text: quote, verdict, found, difference, differsInScript }: VerifiedQuote): string {
  const place = found ? `  ${styleText('dim', `${found.section.id}, edition ${found.edition}`)}` : '';
  const changes = (difference ?? []).map(({ kind, text: words }) =>
    kind === 'same' ? plain(words) : kind === 'removed' ? `[-${plain(words)}-]` : `{+${plain(words)}+}`,
  );
  const script = differsInScript && found ? `\n    in other characters: “${plain(found.text)}”` : '';
  const detail = changes.length > 0 ? `\n    ${changes.join(' ')}` : '';
  return `${verdict.padEnd(16)}“${plain(quote)}”${place}${detail}${script}`;
}

/** Control characters of a document would command the terminal. */
function plain(words: string): string {
  return words.replace(/\p{Cc}+/gu, ' ');
}

await runMain(help, main);
