import { readCircledNumeral } from '../labels/read-numerals.ts';

/** The number an entry or a note bears: `[12]`, `3.`, `④`, `7 `. */
export function readEntryNumber(text: string): number | undefined {
  const marker = /^(?:[[［(（]\s?(\d{1,3})\s?[\]］)）]|(\d{1,3})(?:[.)．、]|\/(?=\s)|\s(?=\S)))/.exec(text);
  if (marker) return Number(marker[1] ?? marker[2]);
  return readCircledNumeral(text.charAt(0));
}
