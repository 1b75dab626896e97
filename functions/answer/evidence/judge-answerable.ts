import { type AskedQuestion, readAnswerSigns, type SeenAnswer, signNames } from './answer-signs.ts';
import weights from './answer-weights.json' with { type: 'json' };
import type { Evidence } from './find-evidence.ts';

/**
 * Odds from which on an answer is given, 0 for even chances. Range -3 to 3: lower loses fewer answers, higher refuses more
 * questions that the collection does not answer. `scripts/train-answers.ts --cross-validate` prints both for every value.
 */
export const statedFrom = 0;
/** Between this and `statedFrom` the quotations are shown, and the verdict is `unclear`. */
export const unclearFrom = -0.2;

/**
 * How sure the collection states what is asked, from the best evidence: the logarithm of the odds, -Infinity without any.
 *
 * A logistic regression over a few signs. Its weights are learnt (`scripts/train-answers.ts`) from questions to reports as
 * they were read at first look: rules that name what is missing were right more seldom then than on what they were mended on.
 */
export function judgeAnswerable(question: AskedQuestion, best: Evidence | undefined): number {
  if (best === undefined || question.units.length === 0) return Number.NEGATIVE_INFINITY;
  const signs = readAnswerSigns(question, seenIn(best));
  return signNames.reduce((odds, name) => odds + weights.signs[name] * signs[name], weights.bias);
}

function seenIn(best: Evidence): SeenAnswer {
  const { title, issuer, year } = best.content.document;
  return { ...best, above: [title, issuer, year, ...best.section.path].join('\n') };
}
