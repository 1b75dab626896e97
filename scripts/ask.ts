import { answerQuestion } from '../functions/answer/answer-question.ts';
import { getAnswer, shownAnswer } from '../functions/api/answers/answer-routes.ts';
import { toFilters } from '../functions/api/search/search-parameters.ts';
import { answerDependencies } from '../functions/read-side.ts';
import { describeCard } from './ask/describe-card.ts';
import { openLocalAnnals } from './local/open-local.ts';
import { parseFlags, UsageError } from './terminal/parse-flags.ts';
import { filterFlagKinds, readParameters } from './terminal/read-parameters.ts';
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
  ...filterFlagKinds,
  json: 'boolean',
} as const;

async function main(args: string[]): Promise<ExitCode> {
  const { flags, words } = parseFlags(args, flagKinds);
  const { json: isJson, ...filters } = flags;
  const question = words.join(' ').trim();
  if (question === '') throw new UsageError('give a question');
  const { q, ...given } = readParameters(getAnswer, question, filters);
  const annals = await openLocalAnnals();
  try {
    const deps = answerDependencies(annals);
    const answer = await answerQuestion(deps, q, toFilters(given));
    const shown = isJson ? JSON.stringify(await shownAnswer(deps, answer)) : describeCard(answer);
    process.stdout.write(`${shown}\n`);
    return 0;
  } finally {
    await annals.close();
  }
}

await runMain(help, main);
