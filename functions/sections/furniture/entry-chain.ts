import type { ObservedLine } from './observe-entries.ts';

/**
 * A linear chain over neighbouring lines. `entry` holds what each sign of a line weighs for an entry; `step` what each sign
 * of a passage from one line to the next weighs for [a list that begins, one that ends, one that goes on].
 */
export interface ChainWeights {
  entry: Record<string, number>;
  step: Record<string, number[]>;
}

/** What speaks for an entry on this line, and for each passage to it: [stays outside, begins, ends, goes on]. */
export interface LineScores {
  entry: number;
  step: [number, number, number, number];
}

export function scoreLine({ entry, step }: ObservedLine, weights: ChainWeights): LineScores {
  const sum = { entry: 0, step: [0, 0, 0, 0] as LineScores['step'] };
  for (const name of entry) sum.entry += weights.entry[name] ?? 0;
  for (const name of step)
    for (const [at, weight] of (weights.step[name] ?? []).entries()) sum.step[at + 1]! += weight;
  return sum;
}

/** True for each line that is an entry, by the likeliest way through all of them; outside a run no list is open. */
export function likeliestEntries(run: readonly ObservedLine[], weights: ChainWeights): boolean[] {
  let [outside, inside] = [0, Number.NEGATIVE_INFINITY];
  const wasInside: [ifOutside: boolean, ifInside: boolean][] = [];
  for (const line of run) {
    const { entry, step } = scoreLine(line, weights);
    const [stays, begins, ends, goesOn] = [
      outside + step[0],
      outside + step[1],
      inside + step[2],
      inside + step[3],
    ];
    wasInside.push([ends > stays, goesOn > begins]);
    [outside, inside] = [Math.max(stays, ends), Math.max(begins, goesOn) + entry];
  }
  const found: boolean[] = [];
  let isInside = inside > outside;
  for (const [ifOutside, ifInside] of wasInside.toReversed()) {
    found.unshift(isInside);
    isInside = isInside ? ifInside : ifOutside;
  }
  return found;
}
