/**
 * Learns functions/commitments/statement-weights.json from the labelled sentences in train-statements/.
 *
 *   node scripts/train-statements.ts                  train on all examples, write the weights
 *   node scripts/train-statements.ts --cross-validate  precision and recall on documents left out of training
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { englishCues } from '../functions/commitments/cues-en.ts';
import { chineseCues } from '../functions/commitments/cues-zh.ts';
import type { SectionPart } from '../functions/commitments/section-part.ts';
import {
  expandFeatures,
  findCues,
  type Grammar,
  observeSentence,
  sideOf,
} from '../functions/commitments/statement-features.ts';
import type { DocumentKind } from '../functions/documents/document.ts';

interface Example {
  grammar: Grammar;
  /** Document or series it comes from: examples of one source are held back together. */
  source: string;
  /** Accepted readings as columns (0 commitment, 1 result, 2 neither), the preferred one first. */
  accepted: number[];
  features: string[];
}

type Weights = Map<string, number[]>;

/**
 * Pull towards the prior, in units of examples: 8 means a weight moves away from what the grammar says only on
 * the evidence of about eight sentences. Tried 1, 3, 8, 20 with documents left out; 8 was best in both languages.
 */
const priorStrength = 8;
/** Steps of AdaGrad; the loss no longer moves in the third digit after about 200. */
const epochs = 300;
const learningRate = 0.5;
/** Share of an ambiguous sentence given to its preferred reading; the rest goes to the other accepted ones. */
const preferredShare = 0.65;

const folder = new URL('./train-statements/', import.meta.url);
const columns: Record<string, number> = { c: 0, r: 1, n: 2 };

function readRows(name: string): string[][] {
  const [, ...lines] = readFileSync(new URL(name, folder), 'utf8').trim().split('\n');
  return lines.map((line) => line.split('\t'));
}

/** `b` (both) teaches like `r`: the second reading follows from the clauses, not from the weights. */
function readLabels(labels: string): number[] {
  return [...new Set([...labels.replace('b', 'r')].map((label) => columns[label]!))];
}

function readExamples(): Example[] {
  const own = readRows('own-sentences.tsv').map(([language, part, kind, labels, sentence]): Example => {
    const grammar = language as Grammar;
    const observations = observeSentence(sentence!, grammar, findCues(sentence!, grammar), {
      part: part as SectionPart,
      documentKind: kind as DocumentKind,
      isFirstOfSection: false,
      documentYear: null,
      previousCues: [],
    });
    return { grammar, source: 'own', accepted: readLabels(labels!), features: expandFeatures(observations) };
  });
  const observed = readRows('observed-sentences.tsv').map(
    ([language, source, labels, observations]): Example => ({
      grammar: language as Grammar,
      source: source!,
      accepted: readLabels(labels!),
      features: expandFeatures(observations!.split(' ')),
    }),
  );
  return [...own, ...observed];
}

/** Where each weight starts and is pulled to: what a grammar book would say before any example. */
function priorWeights(grammar: Grammar): Weights {
  const known = grammar === 'en' ? knownSigns : { ...knownSigns, ...knownChineseSigns };
  const weights: Weights = new Map(Object.entries(known).map(([name, row]) => [name, [...row]]));
  for (const cue of grammar === 'en' ? englishCues : chineseCues) {
    if (weights.has(cue.name)) continue;
    if (!cue.speaksFor) weights.set(cue.name, neutralCues.has(cue.name) ? [0, 0, 0] : [-0.2, -0.2, 0.5]);
    else weights.set(cue.name, sideOf(cue) === 'done' ? [-0.2, 0.8, -0.2] : [0.8, -0.3, -0.2]);
  }
  return weights;
}

/** Cues that speak for no side by themselves but mean much together with the part of the report. */
const neutralCues = new Set([
  'was',
  'did',
  'are-done',
  'are-doing',
  'jiang-ba',
  'imperative-any',
  'comprehensive',
  'this-year',
  'subject-body',
  'will-be-is',
  'list-item',
]);

const knownSigns: Record<string, readonly [number, number, number]> = {
  'part:review': [-0.3, 0.4, 0],
  'part:plan': [0.4, -0.4, 0],
  'part:problems': [-0.3, -0.5, 1],
  'part:principles': [0.3, -0.5, 0.4],
  'part:opening': [0, 0, 0.4],
  'part:duties': [0, -0.5, 0.5],
  'imperative&part:review': [-1, 1, 0],
  'imperative&part:plan': [1, -1, 0],
  'silent&part:unknown': [0, -0.3, 0.7],
  'has:done': [0, 0.4, 0],
  'has:to-do': [0.4, 0, 0],
  'opens:done': [0, 0.5, 0],
  'opens:to-do': [0.5, 0, 0],
  'self-will': [1, 0, -0.3],
  'year:later': [0.8, -0.5, -0.2],
  'year:opens-later': [1.6, -1.4, -0.2],
  'left-right': [0.3, 0, 0],
  'speaking-of-speech': [-0.8, -0.5, 1.2],
  thanks: [-0.8, -0.8, 1.2],
  question: [-1, -1, 1.5],
  effect: [-0.6, -0.5, 1],
  salute: [-0.5, -0.5, 1.5],
  'office-note': [-0.5, -0.5, 1.2],
  'responsible-note': [-1.2, -1, 1.8],
  'owed-to': [-0.4, -0.2, 0.9],
  definition: [-0.6, -0.4, 1.2],
  problem: [-0.2, -0.3, 0.7],
};

/** Without tense the part of the report decides much more. */
const knownChineseSigns: Record<string, readonly [number, number, number]> = {
  'part:review': [-0.5, 1, 0],
  'part:plan': [1, -0.8, -0.2],
  'imperative-any&part:review': [-0.7, 0.7, 0],
  'number-done&part:plan': [0.7, -0.7, 0],
  'silent&part:review': [-0.5, 0.6, 0],
  'silent&part:plan': [0.5, -0.5, 0],
};

function train(examples: Example[], grammar: Grammar): Weights {
  const prior = priorWeights(grammar);
  for (const name of featuresSeen(examples, 3)) if (!prior.has(name)) prior.set(name, [0, 0, 0]);
  const weights: Weights = new Map([...prior].map(([name, row]) => [name, [...row]]));
  const squares: Weights = new Map([...prior.keys()].map((name) => [name, [1e-6, 1e-6, 1e-6]]));
  const classWeights = balance(examples);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const gradient = gradientOf(weights, prior, examples, classWeights);
    for (const [name, row] of weights) {
      for (let column = 0; column < 3; column++) {
        const slope = gradient.get(name)![column]!;
        squares.get(name)![column]! += slope * slope;
        row[column]! -= (learningRate * slope) / Math.sqrt(squares.get(name)![column]!);
      }
    }
  }
  return weights;
}

function featuresSeen(examples: Example[], atLeast: number): string[] {
  const counts = new Map<string, number>();
  for (const example of examples)
    for (const name of example.features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= atLeast).map(([name]) => name);
}

/** A rare reading counts up to twice, so that results in speeches are not drowned. */
function balance(examples: Example[]): number[] {
  return [0, 1, 2].map((column) => {
    const count = examples.filter((example) => example.accepted[0] === column).length;
    return Math.min(2, Math.sqrt(examples.length / 3 / Math.max(1, count)));
  });
}

function gradientOf(weights: Weights, prior: Weights, examples: Example[], classWeights: number[]): Weights {
  const gradient: Weights = new Map();
  for (const [name, row] of weights) {
    const pull = name === 'bias' ? 0 : priorStrength;
    gradient.set(
      name,
      row.map((value, column) => (value - prior.get(name)![column]!) * pull),
    );
  }
  for (const example of examples) {
    const chances = probabilities(weights, example.features);
    for (let column = 0; column < 3; column++) {
      const error = (chances[column]! - wanted(example, column)) * classWeights[example.accepted[0]!]!;
      for (const name of example.features) {
        const row = gradient.get(name);
        if (row) row[column]! += error;
      }
    }
  }
  return gradient;
}

function wanted(example: Example, column: number): number {
  const [preferred, ...others] = example.accepted;
  if (column === preferred) return others.length > 0 ? preferredShare : 1;
  return others.includes(column) ? (1 - preferredShare) / others.length : 0;
}

function probabilities(weights: Weights, features: readonly string[]): number[] {
  const sums = [0, 0, 0];
  for (const name of features) {
    const row = weights.get(name);
    if (row) for (let column = 0; column < 3; column++) sums[column]! += row[column]!;
  }
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Precision, recall and F1 of each reading; where several are accepted, any of them is right. */
function scoreReadings(answers: { accepted: number[]; given: number }[]): string {
  const scores = [0, 1, 2].map((column) => {
    const gold = answers.map(({ accepted, given }) => (accepted.includes(given) ? given : accepted[0]!));
    const right = answers.filter(({ given }, at) => given === column && gold[at] === column).length;
    const precision = right / Math.max(1, answers.filter(({ given }) => given === column).length);
    const recall = right / Math.max(1, gold.filter((label) => label === column).length);
    return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
  });
  const macro = scores.reduce((sum, score) => sum + score.f1, 0) / 3;
  const columnText = scores.map(
    ({ precision, recall, f1 }, column) =>
      `${'crn'[column]} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`,
  );
  return `macro-F1 ${macro.toFixed(3)}  ${columnText.join('  ')}  n=${answers.length}`;
}

function crossValidate(examples: Example[], grammar: Grammar): void {
  const all: { accepted: number[]; given: number }[] = [];
  for (const source of new Set(examples.map((example) => example.source))) {
    const weights = train(
      examples.filter((example) => example.source !== source),
      grammar,
    );
    const answers = examples
      .filter((example) => example.source === source)
      .map((example) => {
        const chances = probabilities(weights, example.features);
        return { accepted: example.accepted, given: chances.indexOf(Math.max(...chances)) };
      });
    all.push(...answers);
    console.log(`${grammar} ${source.padEnd(26)} ${scoreReadings(answers)}`);
  }
  console.log(`${grammar} all sources left out once  ${scoreReadings(all)}`);
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
  const table = { en: toTable(train(byGrammar('en'), 'en')), zh: toTable(train(byGrammar('zh'), 'zh')) };
  writeFileSync(
    new URL('../functions/commitments/statement-weights.json', import.meta.url),
    `${JSON.stringify(table, null, 2)}\n`,
  );
  console.log(`weights: ${Object.keys(table.en).length} English, ${Object.keys(table.zh).length} Chinese`);
}
