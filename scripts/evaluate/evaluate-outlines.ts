import { readdirSync, readFileSync } from 'node:fs';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { findContentsLines } from '../../functions/sections/furniture/find-contents-tables.ts';
import { findReferenceLines } from '../../functions/sections/furniture/find-reference-lists.ts';
import { layOutText } from '../../functions/sections/lay-out-text.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';
import { sourceOfText } from '../../test/sections/source-of-text.ts';
import { readCorpusOutlines, readFixtureOutlines } from './read-outlines.ts';
import {
  countRight,
  type JudgedOutline,
  type OutlineCount,
  type OutlineScore,
  scoreCounts,
} from './score-outlines.ts';

export interface OutlineEvaluation {
  /** By collection and format: `fixtures txt`, `corpus pdf`. */
  outlines: Record<string, OutlineScore>;
  /** F1 of the detectors over lines labelled by hand. */
  contentsTables: number;
  referenceLists: number;
  /** Documents whose outline differs from the judged one. */
  differing: string[];
}

/** How well outlines are read, over the documents of the project that have a judged one. */
export async function evaluateOutlines(): Promise<OutlineEvaluation> {
  const counts = new Map<string, OutlineCount[]>();
  const differing: string[] = [];
  const collections = { fixtures: await readFixtureOutlines(), corpus: readCorpusOutlines() };
  for (const [collection, documents] of Object.entries(collections)) {
    for (const document of documents) {
      const found = await readOutline(document);
      const right = countRight(found, document.expected);
      const expected = document.expected.length;
      for (const key of [`${collection} ${document.format}`, 'all']) {
        const count = { documents: 1, right, found: found.length, expected };
        counts.set(key, [...(counts.get(key) ?? []), count]);
      }
      if (right !== expected || right !== found.length) differing.push(document.name);
    }
  }
  const outlines = Object.fromEntries([...counts].sort().map(([key, list]) => [key, scoreCounts(list)]));
  return { outlines, contentsTables: scoreLists('C'), referenceLists: scoreLists('R'), differing };
}

async function readOutline({ name, bytes }: JudgedOutline): Promise<string[]> {
  const { sections } = splitSections(await parseSource(bytes, { fileName: name }));
  return sections
    .filter(({ kind }) => kind !== 'preamble')
    .map(({ level, number, heading }) => `${level}|${number ?? '-'}|${heading ?? '-'}`);
}

const listFolder = new URL('../../test/sections/lists/', import.meta.url);
const detectors = { C: findContentsLines, R: findReferenceLines };

/** F1 over pages whose lines bear their label: `C` of a contents table, `R` of a reference list. */
function scoreLists(mark: 'C' | 'R'): number {
  let [right, both] = [0, 0];
  for (const file of readdirSync(listFolder)) {
    const rows = readFileSync(new URL(file, listFolder), 'utf8')
      .split('\n')
      .filter((row) => row.trim() !== '');
    const found = detectors[mark](layOutText(sourceOfText(rows.map((row) => row.slice(2)).join('\n'))).lines);
    const wanted = [...rows.keys()].filter((index) => rows[index]?.startsWith(mark));
    right += wanted.filter((index) => found.has(index)).length;
    both += wanted.length + found.size;
  }
  return Number(((2 * right) / both).toFixed(4));
}

export function describeOutlines(evaluation: OutlineEvaluation): string {
  const rows = Object.entries(evaluation.outlines).map(([key, score]) => {
    const figures = [score.precision, score.recall, score.f1].map((value) => value.toFixed(3).padStart(10));
    return `${key.padEnd(24)}${String(score.documents).padStart(9)}${String(score.expected).padStart(10)}${figures.join('')}\n`;
  });
  return [
    'outlines                documents  sections precision    recall        f1\n',
    ...rows,
    `\ncontents tables  f1 ${evaluation.contentsTables.toFixed(3)}\nreference lists  f1 ${evaluation.referenceLists.toFixed(3)}\n`,
    ...(evaluation.differing.length > 0 ? [`\ndiffering: ${evaluation.differing.join(' ')}\n`] : []),
  ].join('');
}
