import type { ComparableText } from './comparable-text.ts';

/** A word with its place in the text it was cut from. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** A text with its words. */
export interface WordsOf {
  text: string;
  words: readonly Word[];
}

/** With the places of each word, looked up for every quotation. */
export interface IndexedWords extends WordsOf {
  places: ReadonlyMap<string, readonly number[]>;
}

/** Latin words, whole numbers with their points, single Han characters, other signs one by one. */
const wordPattern = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:'[\p{L}]+)*|[^\s]/gu;
const hanWord = /\p{Script=Han}/u;

/** The words of a text, those of a document cut once and used for every quotation. */
export function cutWords(text: ComparableText): Word[] {
  const words: Word[] = [];
  for (const match of text.folded.matchAll(wordPattern)) {
    for (const piece of hanWord.test(match[0])
      ? hanPieces(match[0], match.index)
      : [{ text: match[0], at: match.index }]) {
      const last = piece.at + piece.text.length - 1;
      words.push({ text: piece.text, start: text.offsets[piece.at]!, end: text.ends[last]! });
    }
  }
  return words;
}

function hanPieces(run: string, at: number): { text: string; at: number }[] {
  const pieces: { text: string; at: number }[] = [];
  let offset = at;
  for (const character of run) {
    pieces.push({ text: character, at: offset });
    offset += character.length;
  }
  return pieces;
}

export function indexWords(text: string, words: readonly Word[]): IndexedWords {
  const places = new Map<string, number[]>();
  for (const [at, { text: word }] of words.entries()) {
    const own = places.get(word);
    if (own) own.push(at);
    else places.set(word, [at]);
  }
  return { text, words, places };
}
