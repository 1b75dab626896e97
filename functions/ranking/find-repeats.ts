/** Share of the smaller passage's words that another must hold to say the same. Range 0.5-1. */
const sameShare = 0.85;

/** Passages of fewer different words are alike by accident. Range 4-50. */
const fewestWords = 12;

/** How much longer than the other a passage may be that says the same. Range 1-2. */
const lengthRatio = 1.4;

/**
 * For each passage, how many passages before it say the same, numbers aside: the paragraph that a report repeats every
 * year, the notice that is printed in two documents.
 *
 * @param passages different words of each, better passages first
 */
export function findRepeats(passages: readonly ReadonlySet<string>[]): number[] {
  return passages.map((own, at) => passages.slice(0, at).filter((better) => isSame(own, better)).length);
}

function isSame(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const [smaller, larger] = left.size < right.size ? [left, right] : [right, left];
  if (smaller.size < fewestWords || larger.size > smaller.size * lengthRatio) return false;
  let missing = (1 - sameShare) * smaller.size;
  for (const word of smaller) if (!larger.has(word) && --missing < 0) return false;
  return true;
}
