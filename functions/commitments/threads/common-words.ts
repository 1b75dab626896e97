import levels from './common-words.json' with { type: 'json' };

/** Level at which a word counts in full; listed words stand below it. Lower makes common words count more. Range 7 to 12. */
const fullLevel = 9;

const levelOf = new Map(
  Object.entries(levels).flatMap(([level, words]) => words.split(' ').map((word) => [word, Number(level)])),
);

/** How telling a matched word is in government reports at large: near 0 for "develop" and 建设, 1 for what is rare there. */
export function commonness(word: string): number {
  return (levelOf.get(word) ?? fullLevel) / fullLevel;
}
