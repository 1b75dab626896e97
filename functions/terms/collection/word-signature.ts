/**
 * Which words a text may have, in 8 KB: every word and every pair of neighbouring Han characters sets one bit of many.
 * A text that lacks a bit of a term has the term nowhere; one that has them all is worth reading.
 *
 * Bits: 2^16. A report sets 3,000 (English) to 7,000 (Chinese) of them, so that one term of two words in a thousand is
 * looked for in vain. Half the bits would save 2 KB a document and read four times as many in vain.
 */
const bits = 2 ** 16;
const wordPattern = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const hanPattern = /\p{Script=Han}/u;

/** @returns the bits, in Base64 */
export function signText(text: string): string {
  const bitmap = new Uint8Array(bits / 8);
  for (const piece of piecesOf(text)) {
    const bit = hash(piece);
    bitmap[bit >> 3]! |= 1 << (bit & 7);
  }
  return Buffer.from(bitmap).toString('base64');
}

/** For each surface: may the signed text have it, as whole words? Never wrongly no. */
export function mayHave(signature: string, surfaces: Iterable<string>): boolean {
  const bitmap = Buffer.from(signature, 'base64');
  const isSet = (piece: string) => {
    const bit = hash(piece);
    return ((bitmap[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  };
  for (const surface of surfaces) if (piecesOf(surface).every(isSet)) return true;
  return false;
}

/** Words of other scripts whole, Han characters in overlapping pairs: what a surface has, every text with it has. */
function piecesOf(text: string): string[] {
  return (text.match(wordPattern) ?? []).flatMap((run) => {
    if (!hanPattern.test(run)) return [run];
    const characters = [...run];
    return characters.slice(1).map((character, index) => characters[index]! + character);
  });
}

/** FNV-1a, folded to the number of bits. */
function hash(piece: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < piece.length; at++) value = Math.imul(value ^ piece.charCodeAt(at), 0x01000193);
  return ((value >>> 16) ^ value) & (bits - 1);
}
