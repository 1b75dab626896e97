/**
 * Do the terms stand in the order of the alphabet, as entries of a glossary do and lines of prose do not? One pair in
 * five may be out of order.
 */
export function isAlphabetical(terms: readonly string[]): boolean {
  if (terms.length < fewestTerms) return false;
  const keys = terms.map((term) => term.toLowerCase().replace(/[^\p{L}\d ]/gu, ''));
  const inOrder = keys.filter((key, at) => at > 0 && keys[at - 1]! <= key).length;
  return inOrder >= (keys.length - 1) * shareInOrder;
}

/** Four stand so by chance once in twenty-four. */
const fewestTerms = 4;
const shareInOrder = 0.8;
