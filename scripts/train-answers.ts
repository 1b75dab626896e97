/**
 * Learns functions/answer/evidence/answer-weights.json from the questions in train-answers/questions.tsv.
 *
 *   node scripts/train-answers.ts                   train on all questions, write the weights
 *   node scripts/train-answers.ts --cross-validate  how many answers are kept and refusals right, each batch left out in turn
 *   node scripts/train-answers.ts --by-time         the same, each batch judged by what was learnt from older ones
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { signNames } from '../functions/answer/evidence/answer-signs.ts';
import { type AnswerWeights, learnSigns, type ReadQuestion } from './train-answers/learn-signs.ts';

const here = (path: string) => new URL(path, import.meta.url);

/** Batches are named by letters in the order they were written. */
function readQuestions(): ReadQuestion[] {
  const [head, ...lines] = readFileSync(here('./train-answers/questions.tsv'), 'utf8').trim().split('\n');
  const columns = head!.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (name: string) => cells[columns.indexOf(name)]!;
    return {
      batch: cell('batch'),
      asksQuantity: cell('asks') === 'quantity',
      isStated: cell('stated') === '1',
      signs: signNames.map((name) => Number(cell(name))),
    };
  });
}

function oddsOf({ signs }: ReadQuestion, weights: AnswerWeights): number {
  return signNames.reduce((sum, name, at) => sum + weights.signs[name]! * signs[at]!, weights.bias);
}

/** Of a batch judged by what is older, the first ones are only learnt from: they are too few. */
const batchesLearntFrom = 3;

function holdBack(questions: readonly ReadQuestion[], isByTime: boolean): void {
  const batches = [...new Set(questions.map(({ batch }) => batch))].sort();
  const judged = batches.slice(isByTime ? batchesLearntFrom : 0).flatMap((batch) => {
    const weights = learnSigns(
      questions.filter((one) => (isByTime ? one.batch < batch : one.batch !== batch)),
    );
    return questions
      .filter((one) => one.batch === batch)
      .map((one) => ({ ...one, odds: oddsOf(one, weights) }));
  });
  for (let from = -1; from <= 0.5; from += 0.1) {
    const share = (isStated: boolean, isAbove: boolean) => {
      const some = judged.filter((one) => one.isStated === isStated);
      return (some.filter(({ odds }) => odds >= from === isAbove).length / some.length).toFixed(3);
    };
    console.log(`from ${from.toFixed(1)}: kept ${share(true, true)}, refused ${share(false, false)}`);
  }
}

/** The weights that all questions teach, to two decimals. */
export function learnedWeights(): AnswerWeights {
  const { bias, signs } = learnSigns(readQuestions());
  const round = (value: number) => Math.round(value * 100) / 100;
  const rounded = Object.entries(signs).map(([name, weight]) => [name, round(weight)]);
  return { bias: round(bias), signs: Object.fromEntries(rounded) };
}

if (import.meta.main) {
  const [flag] = process.argv.slice(2);
  if (flag === '--cross-validate' || flag === '--by-time') holdBack(readQuestions(), flag === '--by-time');
  else
    writeFileSync(
      here('../functions/answer/evidence/answer-weights.json'),
      `${JSON.stringify(learnedWeights(), null, 2)}\n`,
    );
}
