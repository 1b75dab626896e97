import { analyse } from '../analysis/analyse-text.ts';
import { foldText } from '../analysis/fold-character.ts';
import { isHanTerm } from '../segment/impact.ts';
import { countEachTogether, dictionaryKeys, mostBlocks } from './count-together.ts';
import { editDistance } from './edit-distance.ts';
import { mendHan } from './mend-han.ts';
import type { OpenIndex } from './open-index.ts';
import type { SuggestedWord } from './suggested-word.ts';

/** Words that begin with `prefix`, most frequent first; for Chinese, longer strings by one character. */
export async function completeWord(
  index: OpenIndex,
  prefix: string,
  limit: number,
): Promise<SuggestedWord[]> {
  const folded = foldText(prefix.trim());
  if (folded === '') return [];
  const found = isHanTerm(folded) ? await continueHan(index, folded) : await printedWords(index, folded);
  return mostFrequent(found, limit);
}

/** Words near to one that the collection does not hold, nearest and then most frequent first. */
export async function suggestSpelling(
  index: OpenIndex,
  word: string,
  limit: number,
): Promise<SuggestedWord[]> {
  const folded = foldText(word.trim());
  if (folded === '' || folded.length > longestWord || /\d/.test(folded)) return [];
  const known = remembered.get(index.manifest) ?? new Map<string, Promise<SuggestedWord[]>>();
  remembered.set(index.manifest, known);
  const key = `${limit} ${folded}`;
  const mended =
    known.get(key) ?? (isHanTerm(folded) ? mendHan(index, folded, limit) : mendLetters(index, folded, limit));
  if (known.size >= rememberedWords) known.clear();
  known.set(key, mended);
  mended.catch(() => known.delete(key));
  return mended;
}

/** Spellings of one generation that are remembered: a search that finds nothing asks for the same a dozen times. Range 100-10000. */
const rememberedWords = 1000;
const remembered = new WeakMap<OpenIndex['manifest'], Map<string, Promise<SuggestedWord[]>>>();

/** Nobody misspells longer words on purpose; distances cost the product of the lengths. */
const longestWord = 40;

async function mendLetters(index: OpenIndex, word: string, limit: number): Promise<SuggestedWord[]> {
  const terms = analyse(word).map(({ term }) => term);
  if (await holdsAny(index, terms)) return [];
  const most = word.length <= 4 ? 1 : 2;
  // A slip in the first letter is rare, except that the first two change places.
  const initials = [...new Set([word.charAt(0), word.charAt(1)])].filter(Boolean);
  const lists = await Promise.all(
    initials.flatMap((initial) => index.readers.map((reader) => reader.readWords(initial, mostBlocks))),
  );
  const sections = new Map<string, number>();
  for (const { word: candidate, passages } of lists.flat()) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const known = sections.get(candidate);
    if (known === undefined && editDistance(word, candidate, most) > most) continue;
    sections.set(candidate, (known ?? 0) + passages);
  }
  const near = [...sections].map(([candidate, count]) => ({
    word: candidate,
    sections: count,
    distance: editDistance(word, candidate, most),
  }));
  near.sort((a, b) => a.distance - b.distance || b.sections - a.sections || (a.word < b.word ? -1 : 1));
  return near.slice(0, limit).map(({ word: candidate, sections }) => ({ word: candidate, sections }));
}

/** Strings one character longer than `text` that the collection holds. */
async function continueHan(index: OpenIndex, text: string): Promise<Map<string, number>> {
  const last = [...text].at(-1)!;
  const pairs = await dictionaryKeys(index, last);
  if (last === text) return new Map([...pairs].filter(([pair]) => [...pair].length === 2));
  const frequentFirst = [...pairs].filter(([pair]) => [...pair].length === 2).sort((a, b) => b[1] - a[1]);
  const longer = frequentFirst.slice(0, mostContinuations).map(([pair]) => text + [...pair][1]!);
  return countEachTogether(index, longer);
}

/** Continuations whose passages are counted. Range 10-1000. */
const mostContinuations = 60;

async function printedWords(index: OpenIndex, prefix: string): Promise<Map<string, number>> {
  const lists = await Promise.all(index.readers.map((reader) => reader.readWords(prefix, mostBlocks)));
  const words = new Map<string, number>();
  for (const { word, passages } of lists.flat()) words.set(word, (words.get(word) ?? 0) + passages);
  return words;
}

async function holdsAny(index: OpenIndex, terms: readonly string[]): Promise<boolean> {
  const found = await Promise.all(index.readers.map((reader) => reader.lookUp(terms)));
  return found.some((entries) => entries.size > 0);
}

function mostFrequent(words: ReadonlyMap<string, number>, limit: number): SuggestedWord[] {
  return [...words]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([word, sections]) => ({ word, sections }));
}
