import type { PostingsBySlot } from '../segment/postings.ts';
import type { OpenIndex } from './open-index.ts';

/** Blocks looked through in each segment; a letter of a large collection has more, of which the first count. */
export const mostBlocks = 64;

/** Dictionary keys that begin with `prefix`, with their frequencies. */
export async function dictionaryKeys(index: OpenIndex, prefix: string): Promise<Map<string, number>> {
  const lists = await Promise.all(index.readers.map((reader) => reader.lookUpPrefix(prefix, mostBlocks)));
  const keys = new Map<string, number>();
  for (const { key, frequency } of lists.flat()) keys.set(key, (keys.get(key) ?? 0) + frequency);
  return keys;
}

/** Passages that hold all pairs of each string of Han; strings that none holds are left out. */
export async function countEachTogether(
  index: OpenIndex,
  texts: readonly string[],
): Promise<Map<string, number>> {
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

export function pairsIn(text: string): string[] {
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
