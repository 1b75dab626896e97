/** The words of a list that are parted by one blank each. */
export const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
