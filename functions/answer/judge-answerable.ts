import type { Evidence } from './find-evidence.ts';
import type { QuestionUnit } from './question-units.ts';

/**
 * How sure the collection states what is asked, from the best evidence: the logarithm of the odds, 0 for even chances.
 *
 * A logistic regression over shares between 0 and 1, trained on 2,076 questions to encyclopaedia paragraphs in
 * English and Chinese, two fifths of which had lost their paragraph (the rest of the article stayed). Higher weights
 * say: this share tells more. The sum of all is what full coverage earns.
 */
const weights = { inSentence: 0.6, inWindow: 3.7, inContext: 5.1, rarest: 0.5, names: 1.0, pairs: 0.7 };
const bias = -6.4;

/**
 * Odds above which an answer is given. Range -3 to 3: lower loses fewer answers, higher refuses more questions that
 * the collection does not answer. At -0.5 about one in twenty answerable questions about reports is refused, and one in
 * ten of the others answered (test/answer).
 */
export const statedFrom = -0.5;
/** Between this and `statedFrom` the quotations are shown, and the verdict is `unclear`. */
export const unclearFrom = -0.8;

export function judgeAnswerable(best: Evidence | undefined, units: readonly QuestionUnit[]): number {
  if (best === undefined || units.length === 0) return Number.NEGATIVE_INFINITY;
  const odds =
    bias +
    weights.inSentence * best.inSentence +
    weights.inWindow * best.inWindow +
    weights.inContext * best.inContext +
    weights.rarest * best.rarest +
    weights.names * best.names +
    weights.pairs * best.pairs;
  return (
    odds -
    unknownCost * unknownShare(units) -
    (best.holdsAnswer ? 0 : missingKindCost) -
    (best.namesFocus ? 0 : missingFocusCost) -
    missingAttributeCost * best.missing
  );
}

function unknownShare(units: readonly QuestionUnit[]): number {
  const total = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return units.reduce((sum, { weight, isUnknown }) => sum + (isUnknown ? weight : 0), 0) / total;
}

/** Taken off when a question for a number or a date finds none beside its words. */
const missingKindCost = 6;
/** Taken off when the sentence does not name what is counted or chosen from. */
const missingFocusCost = 1.2;
/** Taken off when the sentence is on the subject and does not say what is asked of it. */
const missingAttributeCost = 6;
/** Taken off in the share of the question that no document has a word of. */
const unknownCost = 1.5;
