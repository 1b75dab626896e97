import type { QuestionType } from '../question/question-type.ts';
import type { QuestionUnit } from '../question/question-unit.ts';
import type { Evidence } from './find-evidence.ts';

/**
 * How sure the collection states what is asked, from the best evidence: the logarithm of the odds, 0 for even chances.
 *
 * A logistic regression over shares between 0 and 1. Its first weights came from 2,076 questions to encyclopaedia
 * paragraphs in English and Chinese, two fifths of which had lost their paragraph (the rest of the article stayed); these
 * were moved towards 367 questions to reports, budgets and plans, half of them unanswerable and near. Left-out collections
 * of the latter kept .97 of the answerable and refused .92 of the others; later questions, never seen before, kept .95 and
 * had .75 to .90 refused at first look. Higher weights say: this share tells more.
 */
const weights = { inSentence: 0.8, inWindow: 3.3, inContext: 4.5, names: 1.65, pairs: 0.75 };
const bias = -6.45;

/**
 * Odds above which an answer is given. Range -3 to 3: lower loses fewer answers, higher refuses more questions that
 * the collection does not answer (test/answer).
 */
export const statedFrom = -0.3;
/** Between this and `statedFrom` the quotations are shown, and the verdict is `unclear`. */
export const unclearFrom = -0.5;

export function judgeAnswerable(
  best: Evidence | undefined,
  units: readonly QuestionUnit[],
  type: QuestionType,
): number {
  if (best === undefined || units.length === 0) return Number.NEGATIVE_INFINITY;
  const odds =
    bias +
    weights.inSentence * best.inSentence +
    weights.inWindow * best.inWindow +
    weights.inContext * best.inContext +
    weights.names * best.names +
    weights.pairs * best.pairs;
  return (
    odds -
    unknownCost * unknownShare(units) -
    (best.holdsAnswer ? 0 : missingKindCost) -
    (best.namesFocus ? 0 : missingFocusCost) -
    strangeCost * best.strange -
    (asksExactly.has(type) ? missingNamesCost * (1 - best.names) : 0) -
    (units.some(isStrangeWord) ? strangeWordCost[asksExactly.has(type) ? 'exact' : 'other'] : 0) -
    missingAttributeCost * best.missing
  );
}

/** A question for a number or a name is about one thing; a thing nobody writes of has none. */
const asksExactly: ReadonlySet<QuestionType> = new Set(['how-many', 'who', 'when', 'where']);

/** An English noun of the question that no document has, nor a near synonym of it. */
function isStrangeWord({ kind, isUnknown, isVerb, telling }: QuestionUnit): boolean {
  return kind === 'word' && isUnknown && !isVerb && telling === 1;
}

function unknownShare(units: readonly QuestionUnit[]): number {
  const total = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return units.reduce((sum, { weight, isUnknown }) => sum + (isUnknown ? weight : 0), 0) / total;
}

/** Taken off when a question for a number or a date finds none beside its words. */
const missingKindCost = 6;
/** Taken off when the sentence does not name what is counted or chosen from. */
const missingFocusCost = 0.5;
/** Taken off when the sentence is on the subject and does not say what is asked of it. */
const missingAttributeCost = 9;
/** Taken off in the share of the question that no document has a word of. */
const unknownCost = 1;
/** Taken off in the share of the question made of nouns that neither the sentence nor what stands above it has. */
const strangeCost = 1.2;
/** Taken off in the share of names and numbers not covered, where a number or a name is asked for. */
const missingNamesCost = 3;
/** Taken off when a noun of the question is nowhere in the collection; more where a number or a name is asked for. */
const strangeWordCost = { exact: 1.2, other: 0.7 };
