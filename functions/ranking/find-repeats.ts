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
 * @param passages different words of each, ascending; better passages first
 */
export function findRepeats(passages: readonly Int32Array[]): number[] {
  return passages.map((own, at) => passages.slice(0, at).filter((better) => isSame(own, better)).length);
}

function isSame(left: Int32Array, right: Int32Array): boolean {
  const smaller = Math.min(left.length, right.length);
  if (smaller < fewestWords || Math.max(left.length, right.length) > smaller * lengthRatio) return false;
  // Ends with the first word too many that one of them lacks.
  let mayMiss = left.length + right.length - 2 * sameShare * smaller;
  let shared = 0;
  for (let l = 0, r = 0; l < left.length && r < right.length && mayMiss >= 0; ) {
    const difference = left[l]! - right[r]!;
    if (difference === 0) shared++;
    else mayMiss--;
    if (difference <= 0) l++;
    if (difference >= 0) r++;
  }
  return shared >= sameShare * smaller;
}
