import { answerQuestion } from '../functions/answer/answer-question.ts';
import { getAnswer, shownAnswer } from '../functions/api/answer-routes.ts';
import { ProblemError } from '../functions/api/problem.ts';
import { readQuery } from '../functions/api/read-request.ts';
import { toFilters } from '../functions/api/search-parameters.ts';
import { answerDependencies } from '../functions/read-side.ts';
import { describeCard } from './ask/describe-card.ts';
import { openLocalAnnals } from './local/open-local.ts';
import { type Flags, parseFlags, UsageError } from './terminal/parse-flags.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `Answers a question with quotations from the local collection, or says that it does not state it.

  npm run ask -- "What was the phosphogypsum utilization rate in 2022?"
  npm run ask -- "2022年磷石膏综合利用率是多少？"
  npm run ask -- "What is two lines and one ledger?"
  npm run ask -- "Did they relocate the chemical enterprises?" --issuer industry
  npm run ask -- "How many boilers were eliminated?" --year 2021 --json

  --year 2023 or 2019..2023   --from 2019 --to 2023
  --issuer --kind --language --document    may be given more than once
  --json         as /v1/answer answers

Every quotation is compared with the stored text before it is printed.
Exit code: 0 done, also when nothing is stated; 2 wrong usage, 3 the store could not be used.
`;

const flagKinds = {
  year: 'string',
  from: 'string',
  to: 'string',
  issuer: 'strings',
  kind: 'strings',
  language: 'strings',
  document: 'strings',
  json: 'boolean',
} as const;

async function main(args: string[]): Promise<ExitCode> {
  const { flags, words } = parseFlags(args, flagKinds);
  const { q, ...given } = readGiven(flags, words.join(' ').trim());
  const annals = await openLocalAnnals();
  try {
    const deps = answerDependencies(annals);
    const answer = await answerQuestion(deps, q, toFilters(given));
    const shown = flags.json ? JSON.stringify(await shownAnswer(deps, answer)) : describeCard(answer);
    process.stdout.write(`${shown}\n`);
    return 0;
  } finally {
    await annals.close();
  }
}

/** The flags are the API's parameters and are checked by the same schema. */
function readGiven({ json: _, ...flags }: Flags<typeof flagKinds>, question: string) {
  if (question === '') throw new UsageError('Give a question.');
  const given = new URLSearchParams({ q: question });
  for (const [name, value] of Object.entries(flags))
    for (const one of [value].flat()) if (one !== undefined) given.append(name, one);
  try {
    return readQuery(getAnswer, given);
  } catch (error) {
    if (error instanceof ProblemError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

await runMain(help, main);
