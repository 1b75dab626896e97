/**
 * Scores the production search against a judged collection.
 *
 *   npm run evaluate -- DIR --json
 *   npm run evaluate -- outlines
 *
 * DIR holds docs.jsonl {"id","title","text"}, queries.jsonl {"id","text"} and qrels.tsv (query, document, grade).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseQuery } from '../functions/query/parse-query.ts';
import type { SearchBackend } from '../functions/ranking/search-backend.ts';
import { describeOutlines, evaluateOutlines } from './evaluate/evaluate-outlines.ts';
import { indexCollection } from './evaluate/index-collection.ts';
import { type JudgedCollection, readCollection } from './evaluate/read-collection.ts';
import { ndcgAt, recallAt, reciprocalRankAt } from './evaluate/score-ranking.ts';
import { parseFlags, UsageError } from './terminal/parse-flags.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `npm run evaluate -- DIR [--json]
npm run evaluate -- outlines [--json]

Builds a throw-away index from DIR/docs.jsonl ({"id","title","text"}), asks DIR/queries.jsonl ({"id","text"}) and
scores the answers against DIR/qrels.tsv (query, document, grade; tab-separated).
With "outlines" it scores how outlines are read instead: level, number and heading all right, by format.

  --json   one JSON object on the last line of stdout
`;

/** Documents ranked for each query: enough for recall at 100. */
const depth = 100;

interface Evaluation {
  collection: string;
  documents: number;
  queries: number;
  ndcg10: number;
  recall100: number;
  mrr10: number;
  millisecondsPerQuery: number;
}

await runMain(help, main);

async function main(args: string[]): Promise<ExitCode> {
  const { flags, words } = parseFlags(args, { json: 'boolean' });
  const [folder, ...rest] = words;
  if (folder === 'outlines' && rest.length === 0) {
    const outlines = await evaluateOutlines();
    process.stdout.write(flags.json ? `${JSON.stringify(outlines)}\n` : describeOutlines(outlines));
    return 0;
  }
  if (folder === undefined || rest.length > 0) throw new UsageError('evaluate takes one folder');
  const missing = ['docs.jsonl', 'queries.jsonl', 'qrels.tsv'].find(
    (name) => !existsSync(join(folder, name)),
  );
  if (missing) throw new UsageError(`${join(folder, missing)} is not there`);
  const evaluation = await evaluate(readCollection(folder));
  process.stdout.write(flags.json ? `${JSON.stringify(evaluation)}\n` : toTable(evaluation));
  return 0;
}

async function evaluate(collection: JudgedCollection): Promise<Evaluation> {
  const search = await indexCollection(collection);
  const judged = collection.queries.filter(({ id }) => collection.judgements.has(id));
  const sums = { ndcg10: 0, recall100: 0, mrr10: 0, milliseconds: 0 };
  for (const { id, text } of judged) {
    const startedAt = performance.now();
    const ranking = await rankDocuments(search, text);
    sums.milliseconds += performance.now() - startedAt;
    const judgements = collection.judgements.get(id)!;
    sums.ndcg10 += ndcgAt(10, ranking, judgements);
    sums.recall100 += recallAt(100, ranking, judgements);
    sums.mrr10 += reciprocalRankAt(10, ranking, judgements);
  }
  const mean = (sum: number) => Number((sum / Math.max(1, judged.length)).toFixed(4));
  return {
    collection: collection.name,
    documents: collection.documents.length,
    queries: judged.length,
    ndcg10: mean(sums.ndcg10),
    recall100: mean(sums.recall100),
    mrr10: mean(sums.mrr10),
    millisecondsPerQuery: mean(sums.milliseconds),
  };
}

async function rankDocuments(search: SearchBackend, text: string): Promise<string[]> {
  const { hits } = await search.search({ query: parseQuery(text), filters: {}, limit: depth });
  return [...new Set(hits.map(({ document }) => document.id))];
}

function toTable(evaluation: Evaluation): string {
  return Object.entries(evaluation)
    .map(([name, value]) => `${name.padEnd(22)}${value}\n`)
    .join('');
}
