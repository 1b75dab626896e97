import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Judgements } from './score-ranking.ts';

export interface JudgedCollection {
  name: string;
  documents: { id: string; title: string; text: string }[];
  queries: { id: string; text: string }[];
  /** By query id; queries without a relevant document are left out. */
  judgements: Map<string, Judgements>;
}

/** Reads `docs.jsonl`, `queries.jsonl` and `qrels.tsv` of a folder. */
export function readCollection(folder: string): JudgedCollection {
  const judgements = new Map<string, Map<string, number>>();
  for (const line of readLines(join(folder, 'qrels.tsv'))) {
    const [query = '', document = '', grade = ''] = line.split('\t');
    const judged = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, judged.set(document, Number(grade)));
  }
  for (const [query, judged] of judgements) {
    if (![...judged.values()].some((grade) => grade > 0)) judgements.delete(query);
  }
  return {
    name: basename(folder),
    documents: readLines(join(folder, 'docs.jsonl')).map(
      (line) => JSON.parse(line) as JudgedCollection['documents'][0],
    ),
    queries: readLines(join(folder, 'queries.jsonl')).map(
      (line) => JSON.parse(line) as JudgedCollection['queries'][0],
    ),
    judgements,
  };
}

function readLines(path: string): string[] {
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
}
