import type { Vocabulary } from '../../text/join-lines.ts';

/**
 * Headings set in widely spaced capitals come out of the text layer with spaces inside words, where two letters were
 * kerned apart: `ASSUR ANCE`. Two pieces are one word where the document uses the whole elsewhere and not the pieces.
 *
 * @param vocabulary words of the document's ordinary lines, in lower case
 */
export function mendCapitals(text: string, vocabulary: Vocabulary): string {
  if (!isCapitals(text)) return text;
  const words: string[] = [];
  for (const word of text.replace(/(\p{Lu}) ?- ?(?=\p{Lu})/gu, '$1-').split(' ')) {
    const before = words.at(-1);
    if (before !== undefined && areOneWord(before, word, vocabulary)) words[words.length - 1] = before + word;
    else words.push(word);
  }
  return words.join(' ');
}

function areOneWord(first: string, second: string, vocabulary: Vocabulary): boolean {
  if (!/^\p{Lu}+$/u.test(first) || !/^\p{Lu}+\p{P}*$/u.test(second)) return false;
  const [start, end] = [first.toLowerCase(), second.toLowerCase().replace(/\p{P}+$/u, '')];
  return vocabulary.has(start + end) && !(vocabulary.has(start) && vocabulary.has(end));
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
