import { signNames } from '../../functions/answer/evidence/answer-signs.ts';

/** What was seen of the best sentence for one question, in the order of `signNames`, and whether it answers. */
export interface ReadQuestion {
  batch: string;
  asksQuantity: boolean;
  isStated: boolean;
  signs: number[];
}

export interface AnswerWeights {
  bias: number;
  signs: Record<string, number>;
}

/** Pull towards nothing: a sign needs about this many questions to weigh. Of 2, 8, 20 and 40 none differs in the third digit. */
const pull = 8;
/** Steps downhill; weights no longer move in the third digit after about 600. */
const steps = 1_000;
const rate = 2;

/** The weights of a logistic regression under which the labels are likeliest. */
export function learnSigns(questions: readonly ReadQuestion[]): AnswerWeights {
  const scales = signNames.map((_, at) => scaleOf(questions.map(({ signs }) => signs[at]!)));
  const rows = questions.map(({ signs }) => [1, ...signs.map((value, at) => toScale(value, scales[at]!))]);
  const counts = evenedOut(questions);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const weights = [0, ...signNames.map(() => 0)];
  for (let step = 0; step < steps; step += 1) {
    const slopes = weights.map((weight, at) => (at === 0 ? 0 : -pull * weight));
    rows.forEach((row, index) => {
      const odds = row.reduce((sum, value, at) => sum + value * weights[at]!, 0);
      const miss = counts[index]! * ((questions[index]!.isStated ? 1 : 0) - 1 / (1 + Math.exp(-odds)));
      row.forEach((value, at) => {
        slopes[at]! += miss * value;
      });
    });
    weights.forEach((_, at) => {
      weights[at]! += (rate * slopes[at]!) / total;
    });
  }
  return offScale(weights, scales);
}

interface Scale {
  mean: number;
  spread: number;
}

function scaleOf(values: readonly number[]): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, spread: Math.sqrt(square) || 1 };
}

function toScale(value: number, { mean, spread }: Scale): number {
  return (value - mean) / spread;
}

function offScale([bias = 0, ...weights]: readonly number[], scales: readonly Scale[]): AnswerWeights {
  const own = weights.map((weight, at) => weight / scales[at]!.spread);
  return {
    bias: own.reduce((rest, weight, at) => rest - weight * scales[at]!.mean, bias),
    signs: Object.fromEntries(signNames.map((name, at) => [name, own[at]!])),
  };
}

/**
 * Questions that nothing answers count as much in all as those that something does, among those for a number and among the
 * others: how many of each were written says nothing of how many will be asked.
 */
function evenedOut(questions: readonly ReadQuestion[]): number[] {
  const among = (one: ReadQuestion, isStated: boolean) =>
    questions.filter((other) => other.asksQuantity === one.asksQuantity && other.isStated === isStated)
      .length;
  return questions.map((one) => (one.isStated ? 1 : among(one, true) / among(one, false)));
}
