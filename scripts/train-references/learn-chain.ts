import { type ChainWeights, scoreLine } from '../../functions/sections/furniture/entry-chain.ts';
import type { ObservedLine } from '../../functions/sections/furniture/observe-entries.ts';

/** One run of lines, with what each really is. */
export interface LabelledRun {
  lines: ObservedLine[];
  isEntry: boolean[];
}

/** Pull towards nothing: a sign needs about this many lines to weigh. Tried 0.2, 0.5, 1 and 2 with pages left out. */
const pull = 0.5;
/** Steps of Adam over all runs; the likelihood no longer moves in the third digit after about 250. */
const steps = 300;
const rate = 0.1;

/** The weights of a conditional random field of two states that make the labels of the runs likeliest. */
export function learnChain(runs: readonly LabelledRun[]): ChainWeights {
  const weights: ChainWeights = { entry: {}, step: {} };
  for (const line of runs.flatMap(({ lines }) => lines)) {
    for (const name of line.entry) weights.entry[name] = 0;
    for (const name of line.step) weights.step[name] = [0, 0, 0];
  }
  const slots: Slot[] = [
    ...Object.keys(weights.entry).map((name) => newSlot(weights.entry, name)),
    ...Object.values(weights.step).flatMap((row) => [0, 1, 2].map((at) => newSlot(row, at))),
  ];
  const slotOf = new Map(slots.map((slot) => [slot.key, slot]));
  for (let step = 1; step <= steps; step += 1) {
    for (const slot of slots) slot.slope = -pull * slot.read();
    for (const run of runs)
      addSlopes(run, weights, (holder, key, slope) => {
        slotOf.get(keyOf(holder, key))!.slope += slope;
      });
    for (const slot of slots) slot.move(step);
  }
  return weights;
}

interface Slot {
  key: string;
  slope: number;
  read(): number;
  move(step: number): void;
}

const ids = new WeakMap<object, number>();
let lastId = 0;
function keyOf(holder: object, key: string | number): string {
  const id = ids.get(holder) ?? ++lastId;
  ids.set(holder, id);
  return `${id}/${key}`;
}

type Holder = Record<string | number, number>;

function newSlot(holder: object, name: string | number): Slot {
  const values = holder as Holder;
  let [mean, square] = [0, 0];
  return {
    key: keyOf(holder, name),
    slope: 0,
    read: () => values[name]!,
    move(step) {
      mean = 0.9 * mean + 0.1 * this.slope;
      square = 0.99 * square + 0.01 * this.slope ** 2;
      const size = Math.sqrt(square / (1 - 0.99 ** step)) + 1e-6;
      values[name] = values[name]! + (rate * (mean / (1 - 0.9 ** step))) / size;
    },
  };
}

const sumLogs = (a: number, b: number) => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

/** For every weight, how much more often it counts in the labels than the weights expect, by the forward and backward sums. */
function addSlopes(
  { lines, isEntry }: LabelledRun,
  weights: ChainWeights,
  add: (holder: object, key: string | number, slope: number) => void,
): void {
  const scores = lines.map((line) => scoreLine(line, weights));
  const ahead: [number, number][] = [];
  let [out, inn] = [0, Number.NEGATIVE_INFINITY];
  for (const { entry, step } of scores) {
    [out, inn] = [add2(out + step[0], inn + step[2]), entry + add2(out + step[1], inn + step[3])];
    ahead.push([out, inn]);
  }
  const behind: [number, number][] = Array.from({ length: lines.length }, () => [0, 0]);
  for (let at = lines.length - 2; at >= 0; at -= 1) {
    const { entry, step } = scores[at + 1]!;
    const [o, i] = behind[at + 1]!;
    behind[at] = [add2(step[0] + o, step[1] + entry + i), add2(step[2] + o, step[3] + entry + i)];
  }
  const all = add2(out, inn);
  for (const [at, line] of lines.entries()) {
    const { entry, step } = scores[at]!;
    const before: [number, number] = ahead[at - 1] ?? [0, Number.NEGATIVE_INFINITY];
    const after = behind[at]!;
    const missed = Number(isEntry[at]) - Math.exp(ahead[at]![1] + after[1] - all);
    for (const name of line.entry) add(weights.entry, name, missed);
    for (const [slot, from, to] of [
      [0, 0, 1],
      [1, 1, 0],
      [2, 1, 1],
    ] as const) {
      const chance = Math.exp(before[from] + step[slot + 1]! + (to ? entry : 0) + after[to] - all);
      const happened = Number(isEntry[at - 1] ?? false) === from && Number(isEntry[at]) === to;
      for (const name of line.step) add(weights.step[name]!, slot, Number(happened) - chance);
    }
  }
}

function add2(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  return b === Number.NEGATIVE_INFINITY ? a : sumLogs(a, b);
}
