/** Words of a long form: as many as the letters, and the small words between them. */
export const mostSmallWords = 4;

export const skippable = /^(?:of|the|and|or|for|from|in|on|to|a|an|as|by|with|de|la|at|under)$/i;

/** Do the words spell the letters: one letter a word, small words optional, one more letter inside a word allowed. */
export function spells(words: string[], letters: string): boolean {
  if (words[0]?.[0]?.toLowerCase() !== letters[0]) return false;
  const mayLeaveOut = letters.length >= 4 ? 1 : 0;
  const fits = (word: number, letter: number, leftOut = 0): boolean => {
    if (word === words.length) return letter === letters.length;
    const text = words[word]!.toLowerCase();
    const isInitial = text[0] === letters[letter] || (letters[letter] === 'x' && text.startsWith('ex'));
    if (letter < letters.length && isInitial) {
      if (fits(word + 1, letter + 1, leftOut)) return true;
      const second = letters[letter + 1];
      if (second !== undefined && text.slice(1).includes(second) && fits(word + 1, letter + 2, leftOut))
        return true;
    }
    if (word === 0) return false;
    // `Medium Term Financial Strategy 2039-43 (MTFS)`
    if (skippable.test(text) || (/^\d{2,4}$/.test(text) && !letters.includes(text)))
      return fits(word + 1, letter, leftOut);
    return leftOut < mayLeaveOut && fits(word + 1, letter, leftOut + 1);
  };
  return words.length > 1 && words.length <= letters.length + mostSmallWords && fits(0, 0);
}
