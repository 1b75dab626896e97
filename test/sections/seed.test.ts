import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { resolveSection } from '../../functions/sections/resolve-section.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';
import { sourceOfText } from './source-of-text.ts';

const seed = '../shared/seed/guizhou-2023.txt';

describe.skipIf(!existsSync(seed))('a machine-translated report with mixed numbering', () => {
  const read = () => splitSections(sourceOfText(readFileSync(seed, 'utf8')));

  it('has its preamble and nine sections under their own labels', () => {
    const labels = read().sections.map((section) => section.label ?? section.kind);
    expect(labels).toEqual(['preamble', 'I.', '2.', '3.', 'Four,', '5.', '6.', '7.', 'Eight,', '9.']);
  });

  it('keeps all sections on one level with a heading split from the paragraph', () => {
    const { text, sections } = read();
    for (const section of sections.slice(1)) {
      expect(section.level).toBe(1);
      expect(section.heading).not.toBeNull();
      expect(text.slice(section.bodyStart, section.bodyStart + 3)).toMatch(/^[A-Z]/);
    }
  });

  it.each(['4', 'IV', 'Four', 'four', '四', '第四', 'sec_4'])('finds section four by %s', (reference) => {
    expect(resolveSection(read().sections, reference)?.label).toBe('Four,');
  });
});
