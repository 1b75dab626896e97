import { describe, expect, it } from 'vitest';
import { partOfOffset, splitIntoParts } from '../../functions/pages/documents/reader-parts.ts';
import type { Section } from '../../functions/sections/section.ts';

/** Sections of the given lengths, one behind the other. */
function sectionsOf(...lengths: number[]): Section[] {
  let start = 0;
  return lengths.map((length, index) => {
    const section: Section = {
      id: `sec_${index + 1}`,
      number: String(index + 1),
      label: null,
      heading: 'Heading',
      level: 1,
      parent: null,
      path: [],
      kind: 'section',
      start,
      end: start + length,
      bodyStart: start,
      page: null,
    };
    start += length;
    return section;
  });
}

const idsOf = (parts: readonly (readonly Section[])[]) => parts.map((part) => part.map(({ id }) => id));

describe('reading a long document in parts', () => {
  it('keeps a document of usual length on one page', () => {
    expect(splitIntoParts(sectionsOf(4000, 9000, 100))).toHaveLength(1);
  });

  it('begins a new part where the next section would be too much', () => {
    expect(idsOf(splitIntoParts(sectionsOf(60, 30, 20, 80), 100))).toEqual([
      ['sec_1', 'sec_2'],
      ['sec_3', 'sec_4'],
    ]);
  });

  it('never cuts a section, however long', () => {
    expect(idsOf(splitIntoParts(sectionsOf(10, 500, 10), 100))).toEqual([['sec_1'], ['sec_2'], ['sec_3']]);
  });

  it('finds the part of a passage, and the first for an offset outside the text', () => {
    const parts = splitIntoParts(sectionsOf(60, 30, 20, 80), 100);
    expect([0, 89, 90, 189, 5000].map((offset) => partOfOffset(parts, offset))).toEqual([0, 0, 1, 1, 0]);
  });
});
