import type { Section } from '../../sections/section.ts';

/**
 * Longest text on one page, in UTF-16 code units. A yearly report is a tenth of it; a code of laws or a
 * budget speech of a whole session would otherwise be megabytes of markup on a telephone.
 * Range 50,000 to 500,000: higher means fewer parts and slower pages.
 */
const partCharacters = 150_000;

/** Neighbouring sections that are read on one page. A part never cuts a section. */
export type ReaderPart = readonly Section[];

export function splitIntoParts(sections: readonly Section[], limit = partCharacters): ReaderPart[] {
  const parts: Section[][] = [];
  let size = 0;
  for (const section of sections) {
    const length = section.end - section.start;
    const last = parts.at(-1);
    if (last === undefined || (size > 0 && size + length > limit)) {
      parts.push([section]);
      size = length;
    } else {
      last.push(section);
      size += length;
    }
  }
  return parts;
}

/** Index of the part that holds a character; the first when none does. */
export function partOfOffset(parts: readonly ReaderPart[], offset: number): number {
  const found = parts.findIndex((part) => part.some(({ start, end }) => start <= offset && offset < end));
  return Math.max(0, found);
}
