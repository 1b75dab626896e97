/**
 * Learns functions/commitments/statements/statement-weights.json from the labelled sentences in train-statements/.
 *
 *   node scripts/train-statements.ts                  train on all examples, write the weights
 *   node scripts/train-statements.ts --cross-validate  precision and recall on documents left out of training
 */
import { writeFileSync } from 'node:fs';
import type { Grammar } from '../functions/commitments/grammar.ts';
import { learnWeights, probabilities } from './train-statements/learn-weights.ts';
import { type Example, readExamples } from './train-statements/read-examples.ts';
import { scoreReadings } from './train-statements/score-readings.ts';
import type { Weights } from './train-statements/weights.ts';

/** How many groups the sources are held back in; one group for each source would take half an hour. */
const folds = 8;

/** Every source is read by weights that have not seen it: precision and recall of own documents and of public sentences. */
function crossValidate(examples: Example[], grammar: Grammar): void {
  const sources = [...new Set(examples.map((example) => example.source))];
  const answers = { own: [] as Answer[], public: [] as Answer[] };
  for (let fold = 0; fold < folds; fold++) {
    const heldBack = new Set(sources.filter((_, at) => at % folds === fold));
    const weights = learnWeights(
      examples.filter(({ source }) => !heldBack.has(source)),
      grammar,
    );
    for (const example of examples) {
      const { source, isOwn, accepted } = example;
      if (!heldBack.has(source)) continue;
      const chances = probabilities(weights, example);
      answers[isOwn ? 'own' : 'public'].push({ accepted, given: chances.indexOf(Math.max(...chances)) });
    }
  }
  console.log(`${grammar} own documents, held back     ${scoreReadings(answers.own)}`);
  console.log(`${grammar} public sentences, held back  ${scoreReadings(answers.public)}`);
}

interface Answer {
  accepted: number[];
  given: number;
}

function toTable(weights: Weights): Record<string, number[]> {
  const rows = [...weights].map(([name, row]): [string, number[]] => [
    name,
    row.map((value) => Math.round(value * 100) / 100),
  ]);
  const telling = rows.filter(([, row]) => Math.max(...row) - Math.min(...row) >= 0.05);
  return Object.fromEntries(telling.sort(([left], [right]) => (left < right ? -1 : 1)));
}

const examples = readExamples();
const byGrammar = (grammar: Grammar): Example[] => examples.filter((example) => example.grammar === grammar);
if (process.argv.includes('--cross-validate')) {
  for (const grammar of ['en', 'zh'] as const) crossValidate(byGrammar(grammar), grammar);
} else {
  const table = {
    en: toTable(learnWeights(byGrammar('en'), 'en')),
    zh: toTable(learnWeights(byGrammar('zh'), 'zh')),
  };
  writeFileSync(
    new URL('../functions/commitments/statements/statement-weights.json', import.meta.url),
    `${JSON.stringify(table, null, 2)}\n`,
  );
  console.log(`weights: ${Object.keys(table.en).length} English, ${Object.keys(table.zh).length} Chinese`);
}
