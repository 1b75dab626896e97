/**
 * Learns functions/sections/furniture/entry-weights.json from the labelled pages in train-references/.
 *
 *   node scripts/train-references.ts                   train on all pages, write the weights
 *   node scripts/train-references.ts --cross-validate  precision, recall and F1 of lines on pages left out of training
 */
import { writeFileSync } from 'node:fs';
import { likeliestEntries } from '../functions/sections/furniture/entry-chain.ts';
import { findContentsLines } from '../functions/sections/furniture/find-contents-tables.ts';
import { findNotes } from '../functions/sections/furniture/find-notes.ts';
import { observeEntries } from '../functions/sections/furniture/observe-entries.ts';
import { type LabelledRun, learnChain } from './train-references/learn-chain.ts';
import { type LabelledPage, readPages } from './train-references/read-pages.ts';

/** Groups of pages held back in turn; one for each page would take an hour and says the same. */
const folds = 20;

const settledLines = (lines: LabelledPage['lines']): Set<number> => {
  const contents = findContentsLines(lines);
  return new Set([...contents, ...findNotes(lines, contents)]);
};

const runsOf = ({ lines, isEntry }: LabelledPage): LabelledRun[] =>
  observeEntries(lines, settledLines(lines)).map((run) => ({
    lines: run,
    isEntry: run.map(({ index }) => isEntry[index]!),
  }));

function crossValidate(pages: LabelledPage[]): void {
  let [right, found, wanted] = [0, 0, 0];
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeldBack = (_: LabelledPage, at: number) => at % folds === fold;
    const weights = learnChain(pages.filter((page, at) => !isHeldBack(page, at)).flatMap(runsOf));
    for (const { lines, isEntry } of pages.filter(isHeldBack).flatMap(runsOf)) {
      const given = likeliestEntries(lines, weights);
      found += given.filter(Boolean).length;
      wanted += isEntry.filter(Boolean).length;
      right += given.filter((isGiven, at) => isGiven && isEntry[at]).length;
    }
  }
  const shares = [right / found, right / wanted, (2 * right) / (found + wanted)];
  const [precision, recall, f1] = shares.map((share) => share.toFixed(3));
  console.log(
    `${pages.length} pages, ${wanted} entries of works: precision ${precision}, recall ${recall}, F1 ${f1}`,
  );
}

const round = (value: number) => Math.round(value * 100) / 100;

const pages = readPages();
if (process.argv.includes('--cross-validate')) crossValidate(pages);
else {
  const { entry, step } = learnChain(pages.flatMap(runsOf));
  const sorted = <Value>(table: Record<string, Value>) =>
    Object.fromEntries(Object.entries(table).sort(([left], [right]) => (left < right ? -1 : 1)));
  const table = {
    entry: sorted(Object.fromEntries(Object.entries(entry).map(([name, weight]) => [name, round(weight)]))),
    step: sorted(Object.fromEntries(Object.entries(step).map(([name, row]) => [name, row.map(round)]))),
  };
  writeFileSync(
    new URL('../functions/sections/furniture/entry-weights.json', import.meta.url),
    `${JSON.stringify(table, null, 2)}\n`,
  );
}
