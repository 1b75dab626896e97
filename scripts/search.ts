import { answerSearch } from '../functions/api/search/answer-search.ts';
import { toSearchQuestion } from '../functions/api/search/search-parameters.ts';
import { searchSections } from '../functions/api/search/search-routes.ts';
import { openLocalAnnals } from './local/open-local.ts';
import { describeAnswer } from './search/describe-answer.ts';
import { parseFlags } from './terminal/parse-flags.ts';
import { filterFlagKinds, readParameters } from './terminal/read-parameters.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `Searches the local collection; prints hits, or why there are none.

  npm run search -- "what did we promise about phosphogypsum"
  npm run search -- "磷石膏" --year 2019..2023
  npm run search -- '"solid waste" -glass' --issuer industry --kind yearly-report
  npm run search -- "section four of the 2023 report"
  npm run search -- "green factories" --json | jq '.hits[].section.id'

  In the query   +must -not "exact phrase" word* OR year:2023 year:2019..2023
                 issuer: kind: language: section:"solid waste" number:45
  --year 2023 or 2019..2023   --from 2019 --to 2023
  --issuer --kind --language --document    may be given more than once
  --section      number of the section in any style, or words of its heading
  --limit        hits, 1 to 100 (20)
  --cursor       "next" of the page before
  --explain 1    the parts of each score
  --variants 0   the typed words only, without translations and other spellings
  --as-of        the index as it was then: 2023-12-31T00:00:00Z
  --json         as /v1/search answers

Exit code: 0 done, also when nothing is found; 2 wrong usage, 3 the store could not be used.
`;

const flagKinds = {
  ...filterFlagKinds,
  section: 'string',
  limit: 'string',
  cursor: 'string',
  explain: 'string',
  variants: 'string',
  'as-of': 'string',
  json: 'boolean',
} as const;

async function main(args: string[]): Promise<ExitCode> {
  const { flags, words } = parseFlags(args, flagKinds);
  const { json: isJson, ...parameters } = flags;
  const question = toSearchQuestion(readParameters(searchSections, words.join(' '), parameters));
  const annals = await openLocalAnnals();
  try {
    const answer = await answerSearch(annals, question);
    process.stdout.write(isJson ? `${JSON.stringify(answer)}\n` : describeAnswer(answer));
    return 0;
  } finally {
    await annals.close();
  }
}

await runMain(help, main);
