import { findChineseSynonyms } from './near-synonyms.ts';

/** Share of the named characters that the clause with the number, or the one before it, must have. Range 0 to 1. */
export const charactersNeeded = 0.74;

/** The deed, or another word for it; true where none is asked for. */
export function saysDeed(deed: string | undefined, sentence: string): boolean {
  return deed === undefined || saysWord(deed, sentence);
}

/** The word, or another one for it. */
export function saysWord(word: string, text: string): boolean {
  return (
    text.includes(word) ||
    findChineseSynonyms(word).some(({ others }) => others.some((other) => text.includes(other)))
  );
}

/** Of the characters that name a thing those that the text has, or has another word for. */
export function shareInOtherWords(characters: string, text: string): number {
  const wanted = [...characters];
  if (wanted.length === 0) return 1;
  const said = new Set(wanted.flatMap((one, at) => (text.includes(one) ? [at] : [])));
  for (const { start, end, others } of findChineseSynonyms(characters)) {
    if (!others.some((other) => text.includes(other))) continue;
    for (let at = start; at < end; at++) said.add(at);
  }
  return said.size / wanted.length;
}

/** Of the characters that name a thing those that the text has. */
export function shareOf(characters: string, text: string): number {
  const wanted = [...characters];
  return wanted.length === 0 ? 1 : wanted.filter((one) => text.includes(one)).length / wanted.length;
}
