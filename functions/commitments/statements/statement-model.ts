import type { Grammar } from '../grammar.ts';
import weights from './statement-weights.json' with { type: 'json' };
import { directions, isSense, readSenseValues, senseName } from './word-senses.ts';

/** Readings in the order of the weights' columns. */
export const readings = ['commitment', 'result', 'neither'] as const;

export interface ReadingProbabilities {
  commitment: number;
  result: number;
  neither: number;
}

/** By feature; a map, because most of what is looked up was put together a moment ago and has no weight. */
const tables: Record<Grammar, ReadonlyMap<string, readonly number[]>> = {
  en: new Map(Object.entries(weights.en)),
  zh: new Map(Object.entries(weights.zh)),
};

/** The weights of each direction of what words mean. */
const senseRows: Record<Grammar, readonly (readonly number[] | undefined)[]> = {
  en: Array.from({ length: directions }, (_, direction) => tables.en.get(senseName(direction))),
  zh: [],
};

/**
 * How likely each reading is, by a multinomial logistic regression over named features.
 *
 * Some 900 weights a language, one in two of them of a single word, small enough to read: scripts/train-statements.ts learns them and
 * scripts/train-statements/README.md says from what. A feature without a weight counts nothing.
 */
export function weighReadings(features: readonly string[], grammar: Grammar): ReadingProbabilities {
  const table = tables[grammar];
  const sums = [0, 0, 0];
  for (const feature of features) {
    const row = table.get(feature);
    if (row) for (let column = 0; column < 3; column++) sums[column]! += row[column]!;
  }
  const last = features.at(-1) ?? '';
  if (isSense(last)) {
    const rows = senseRows[grammar];
    readSenseValues(last).forEach((value, direction) => {
      const row = rows[direction];
      if (row) for (let column = 0; column < 3; column++) sums[column]! += value * row[column]!;
    });
  }
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const total = powers[0]! + powers[1]! + powers[2]!;
  return { commitment: powers[0]! / total, result: powers[1]! / total, neither: powers[2]! / total };
}
