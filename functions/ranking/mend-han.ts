import { countEachTogether, dictionaryKeys, pairsIn } from './count-together.ts';
import type { OpenIndex } from './open-index.ts';
import type { SuggestedWord } from './suggested-word.ts';

/** How a typed string became another: the likelier slip first. */
const likelihoods = ['sound or order', 'one too many or too few', 'any other character'] as const;

/** Characters tried in one place, the most frequent behind the one before. Range 50-1000. */
const mostFollowers = 200;

/**
 * One slip mended in a string of Han that no passage holds: a character for one that sounds alike, neighbours that changed
 * places, one missing, one too many, or any other that makes pairs with its neighbours. Likelier slips come first, among
 * like ones the string that more passages hold. Only a slip that can mend every missing pair is tried; nonsense is soon
 * told.
 */
export async function mendHan(index: OpenIndex, text: string, limit: number): Promise<SuggestedWord[]> {
  const characters = [...text];
  if (characters.length < 2 || (await countEachTogether(index, [text])).size > 0) return [];
  const missing = await missingPairs(index, text);
  const isMendedBy = (first: number, last: number) => missing.every((pair) => pair >= first && pair <= last);
  const candidates = new Map<string, number>();
  const add = (candidate: string[], likelihood: number) => {
    const joined = candidate.join('');
    candidates.set(joined, Math.min(likelihood, candidates.get(joined) ?? likelihoods.length));
  };
  for (const [at, character] of characters.entries()) {
    const next = characters[at + 1];
    if (next === undefined) continue;
    if (isMendedBy(at - 1, at + 1)) add(characters.with(at, next).with(at + 1, character), 0);
    // Without its first or last character a string is only shorter, not mended.
    if (at > 0 && isMendedBy(at - 1, at)) add(characters.toSpliced(at, 1), 1);
  }
  if (isMendedBy(0, 0)) for (const like of soundAlikes(characters[0]!)) add(characters.with(0, like), 0);
  for (let at = 1; at < characters.length; at++) {
    if (!isMendedBy(at - 1, at)) continue;
    for (const follower of await followersOf(index, characters[at - 1]!)) {
      add(characters.with(at, follower), isSoundAlike(follower, characters[at]!) ? 0 : 2);
      if (isMendedBy(at - 1, at - 1)) add(characters.toSpliced(at, 0, follower), 1);
    }
  }
  candidates.delete(text);
  const counts = await countEachTogether(index, [...candidates.keys()]);
  return [...counts]
    .map(([word, sections]) => ({ word, sections, likelihood: candidates.get(word)! }))
    .sort((a, b) => a.likelihood - b.likelihood || b.sections - a.sections || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word, sections }) => ({ word, sections }));
}

/** Places of the pairs that no passage has. */
async function missingPairs(index: OpenIndex, text: string): Promise<number[]> {
  const pairs = pairsIn(text);
  const found = await Promise.all(index.readers.map((reader) => reader.lookUp(pairs)));
  return pairs.flatMap((pair, at) => (found.some((known) => known.has(pair)) ? [] : [at]));
}

/** Characters that follow one in the collection, the most frequent first. */
async function followersOf(index: OpenIndex, character: string): Promise<string[]> {
  const pairs = [...(await dictionaryKeys(index, character))].sort(([, left], [, right]) => right - left);
  return pairs.flatMap(([pair]) => [...pair][1] ?? []).slice(0, mostFollowers);
}

/**
 * How far apart two characters may stand in the order of their sounds and still be taken for one another. A syllable has some
 * nine characters, the fullest sixty. Range 10-60.
 */
const farthestSound = 30;

function isSoundAlike(left: string, right: string): boolean {
  const [one, other] = [soundOrder().get(left), soundOrder().get(right)];
  return one !== undefined && other !== undefined && Math.abs(one - other) <= farthestSound;
}

function soundAlikes(character: string): string[] {
  const place = soundOrder().get(character);
  if (place === undefined) return [];
  return [...soundOrder().keys()].slice(Math.max(0, place - farthestSound), place + farthestSound + 1);
}

let order: Map<string, number> | undefined;

/** GB 2312 lists its 3,755 common characters by their sound in Pinyin: the code is a dictionary of homophones. */
function soundOrder(): Map<string, number> {
  if (order) return order;
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  }
  const characters = [...new TextDecoder('gb18030').decode(new Uint8Array(bytes))];
  order = new Map(characters.map((character, place) => [character, place]));
  return order;
}
