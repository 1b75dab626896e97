import { analyse } from '../analysis/analyse-text.ts';
import { foldText } from '../analysis/fold-character.ts';
import { isHanTerm } from '../segment/impact.ts';
import type { PostingsBySlot } from '../segment/postings.ts';
import { editDistance } from './edit-distance.ts';
import type { OpenIndex } from './open-index.ts';

/** A word of the collection and about how many sections hold it. */
export interface SuggestedWord {
  word: string;
  sections: number;
}

/** Blocks looked through in each segment; a letter of a large collection has more, of which the first count. */
const mostBlocks = 64;

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

/**
 * One character mended: of a string whose pairs are not all in the collection, a character is replaced by those that
 * make pairs with both its neighbours, or changes places with the next, and the results that stand together in a
 * passage are kept. Only where this can mend every missing pair; nonsense is soon told.
 */
async function mendHan(index: OpenIndex, text: string, limit: number): Promise<SuggestedWord[]> {
  const characters = [...text];
  if (characters.length < 2 || (await countTogether(index, text)) > 0) return [];
  const missing = await missingPairs(index, text);
  const isMendedBy = (first: number, last: number) => missing.every((pair) => pair >= first && pair <= last);
  const candidates = new Set<string>();
  for (let at = 0; at + 1 < characters.length; at++) {
    if (!isMendedBy(at - 1, at + 1)) continue;
    const swapped = characters.with(at, characters[at + 1]!).with(at + 1, characters[at]!);
    candidates.add(swapped.join(''));
  }
  for (let at = 1; at < characters.length; at++) {
    if (!isMendedBy(at - 1, at)) continue;
    const pairs = await dictionaryKeys(index, characters[at - 1]!);
    for (const pair of mostFrequent(pairs, mostReplacements).map(({ word }) => word)) {
      const replacement = [...pair][1];
      if (replacement !== undefined) candidates.add(characters.with(at, replacement).join(''));
    }
  }
  return mostFrequent(await countEachTogether(index, [...candidates]), limit);
}

/** Characters tried in one place, the most frequent behind the one before. Range 50-1000. */
const mostReplacements = 200;

/** Places of the pairs that no passage has. */
async function missingPairs(index: OpenIndex, text: string): Promise<number[]> {
  const pairs = pairsIn(text);
  const found = await Promise.all(index.readers.map((reader) => reader.lookUp(pairs)));
  return pairs.flatMap((pair, at) => (found.some((known) => known.has(pair)) ? [] : [at]));
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

async function dictionaryKeys(index: OpenIndex, prefix: string): Promise<Map<string, number>> {
  const lists = await Promise.all(index.readers.map((reader) => reader.lookUpPrefix(prefix, mostBlocks)));
  const keys = new Map<string, number>();
  for (const { key, frequency } of lists.flat()) keys.set(key, (keys.get(key) ?? 0) + frequency);
  return keys;
}

async function holdsAny(index: OpenIndex, terms: readonly string[]): Promise<boolean> {
  const found = await Promise.all(index.readers.map((reader) => reader.lookUp(terms)));
  return found.some((entries) => entries.size > 0);
}

async function countTogether(index: OpenIndex, text: string): Promise<number> {
  return (await countEachTogether(index, [text])).get(text) ?? 0;
}

/** Passages that hold all pairs of each string; strings that none holds are left out. */
async function countEachTogether(index: OpenIndex, texts: readonly string[]): Promise<Map<string, number>> {
  const pairsOf = new Map(texts.map((text) => [text, pairsIn(text)]));
  const counts = new Map<string, number>();
  await Promise.all(
    index.readers.map(async (reader) => {
      const known = await reader.lookUp([...pairsOf.values()].flat());
      const possible = [...pairsOf].filter(([, pairs]) => pairs.every((pair) => known.has(pair)));
      const read = await reader.readTerms(possible.flatMap(([, pairs]) => pairs));
      for (const [text, pairs] of possible) {
        const together = countShared(pairs.map((pair) => read.get(pair)!.slots));
        if (together > 0) counts.set(text, (counts.get(text) ?? 0) + together);
      }
    }),
  );
  return counts;
}

function pairsIn(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, at) => characters[at]! + character);
}

function countShared(lists: readonly PostingsBySlot[]): number {
  const [first, ...rest] = lists.map((slots) => slots.flatMap((ordinals) => [...(ordinals ?? [])]));
  let shared = first ?? [];
  for (const list of rest) {
    if (shared.length === 0) return 0;
    const held = new Set(list);
    shared = shared.filter((ordinal) => held.has(ordinal));
  }
  return shared.length;
}

function mostFrequent(words: ReadonlyMap<string, number>, limit: number): SuggestedWord[] {
  return [...words]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([word, sections]) => ({ word, sections }));
}
