/**
 * Index terms that say a piece of a question only together: `outdat` and `capac` for `backward production capacity`. One
 * for most words.
 */
export type Alternative = readonly string[];

/**
 * A piece of what a question asks about: a word, a number, one Han character with its neighbours. It is covered by a
 * passage that has any of its alternatives.
 */
export interface QuestionUnit {
  /** As typed. */
  text: string;
  kind: 'word' | 'name' | 'number' | 'han';
  /** The question's own first, then variants and near synonyms. */
  alternatives: Alternative[];
  /** How many of them are the question's own words and their variants; rarity is theirs. */
  own: number;
  /** Rarity: ln(1 + sections / sections that have it). Zero only for an empty collection. */
  weight: number;
  /** English: says what is done, for which there are many words; or tells little, such as `total`. */
  isVerb: boolean;
  /** How telling the word is in reports at large: near 0 for one that every report has, 1 for a rare one. */
  telling: number;
  /** No section of the collection has it. */
  isUnknown: boolean;
}

/** Whether a passage with these index terms says one of the alternatives. */
export function hasAny(alternatives: readonly Alternative[], terms: ReadonlySet<string>): boolean {
  return alternatives.some((together) => together.every((term) => terms.has(term)));
}

/** The part of the weight that lies in the pieces that are so, 0 to 1; 0 where nothing weighs. */
export function shareOf(units: readonly QuestionUnit[], isSo: (unit: QuestionUnit) => boolean): number {
  const weightOf = (some: readonly QuestionUnit[]) => some.reduce((sum, { weight }) => sum + weight, 0);
  return weightOf(units.filter(isSo)) / (weightOf(units) || 1);
}
