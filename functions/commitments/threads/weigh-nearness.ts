/** What tells whether a later sentence counts as speaking of a promise, beside how alike the two are. */
export interface NearnessSigns {
  /** Log-odds, see `weighLikeness`. */
  likeness: number;
  /** What was lost to another promise that the sentence is nearer to. */
  loss: number;
  /** What the year of its document adds or takes, see `yearBonus`. */
  timeliness: number;
  /** Sentences of the time: among more of them chance finds more. */
  size: number;
  /** Rarity of the promise's words, in words as rare as can be: of many words some are found anywhere. */
  wordiness: number;
  /** Share of the promise that the sentence says by near synonyms, 0 to 1. */
  inOtherWords: number;
  /** Whether what reports the promise before or after stands beside it, 0 to 1. */
  inOrder: number;
  /** By how much it is ahead of the next best of its document, log-odds. */
  ahead: number;
}

/**
 * Learnt by logistic regression on the best, and doubtful, sentence of each promise in series of the past (602 of them,
 * half of the lists of same words left out in most so that they are as strange as new text), judged on later series.
 */
const weights = {
  likeness: 0.78,
  loss: -1.77,
  timeliness: 0.63,
  doublings: -0.25,
  wordiness: -1.84,
  inOtherWords: 11,
  inOrder: 1.2,
  ahead: 0.31,
};
const base = 2.5;
/** Doublings are counted from here, and down to the smallest bodies that were learnt on. */
const fewSentences = 128;
const fewestSentences = 64;
/** A lead beyond this says no more. */
const greatestLead = 5;
/**
 * Log-odds from which a sentence counts. Lower finds more reports and believes more chance matches; higher calls more
 * promises silent. Chosen for the F1 of silence where 15 to 50 of a hundred promises are silent. Range -2 to 1.
 */
const leastNearness = 0;

/** Whether a later sentence is near enough to a promise for a status to rest on it. */
export function isNearEnough(signs: NearnessSigns): boolean {
  return weighNearness(signs) >= leastNearness;
}

function weighNearness(signs: NearnessSigns): number {
  return (
    base +
    weights.likeness * signs.likeness +
    weights.loss * signs.loss +
    weights.timeliness * signs.timeliness +
    weights.doublings * Math.log2(Math.max(fewestSentences, signs.size) / fewSentences) +
    weights.wordiness * Math.log(Math.max(0.5, signs.wordiness)) +
    weights.inOtherWords * signs.inOtherWords +
    weights.inOrder * signs.inOrder +
    weights.ahead * Math.min(greatestLead, Math.max(-greatestLead, signs.ahead))
  );
}
