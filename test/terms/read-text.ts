import type { ParsedSource } from '../../functions/parse/block.ts';
import type { SectionedText } from '../../functions/sections/section.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';

/** Plain text, a paragraph a line, read as the project reads a file. */
export function readText(text: string): SectionedText {
  return splitSections(plainSource(text));
}

export function plainSource(text: string): ParsedSource {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const blocks = lines.map((line) => ({
    kind: 'paragraph' as const,
    text: line,
    page: null,
    level: null,
    label: null,
    prominence: 0,
  }));
  return {
    mediaType: 'text/plain',
    textOrigin: 'text',
    blocks,
    pages: null,
    pageLabels: null,
    statedTitle: null,
    statedLanguage: null,
    problems: [],
  };
}
