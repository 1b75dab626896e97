import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, ParsedSource } from '../../functions/parse/block.ts';
import type { SectionedText } from '../../functions/sections/section.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';
import { sourceOfText } from './source-of-text.ts';

/** Always the same documents, so that a change that breaks one is told from chance; SEED looks at others. */
const runs = (count: number) => ({
  numRuns: count * Number(process.env.RUNS ?? 1),
  seed: Number(process.env.SEED ?? 1),
});

const labels = [
  '',
  '1. ',
  '2. ',
  'I. ',
  'Four, ',
  '一、',
  '（二）',
  '第三条 ',
  '第一章 ',
  '1.2 ',
  '(a) ',
  'Annex B: ',
  '附件',
  '③',
  'Part Two ',
];
const phrases = [
  'Improve the roads. We will mend forty miles of road by 2027; the rest follows.',
  'Purpose',
  'GENERAL PROVISIONS',
  'Contents ........ 7',
  '总体要求',
  '加强监管。到2025年，全面完成整治任务；建立长效机制。“落实责任。”',
  'The Minister said (see No. 45) that e.g. costs rose 3.5 per cent. 😀 Then nothing.',
  '。',
  '...',
  'References',
  'x',
]; // biome-ignore format: lists of material

const block = (pages: boolean): fc.Arbitrary<Block> =>
  fc.record({
    kind: fc.constantFrom(
      'heading',
      'paragraph',
      'paragraph',
      'list-item',
      'table-row',
      'footnote',
      'contents-entry',
    ),
    text: fc
      .tuple(
        fc.constantFrom(...labels),
        fc.oneof(fc.constantFrom(...phrases), fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' })),
      )
      .map(([label, phrase]) => label + phrase)
      .filter((text) => text.trim() !== ''),
    page: pages ? fc.integer({ min: 1, max: 4 }) : fc.constant(null),
    level: fc.constantFrom(null, null, 1, 2, 4),
    label: fc.constantFrom(null, null, null, '1.', '（三）', '•'),
    prominence: fc.constantFrom(0, 0, 0.6, 1),
  });

const source: fc.Arbitrary<ParsedSource> = fc.boolean().chain((pages) =>
  fc.array(block(pages), { maxLength: 25 }).map((blocks) => ({
    ...sourceOfText(''),
    pages: pages ? 4 : null,
    blocks: pages ? [...blocks].sort((a, b) => (a.page ?? 0) - (b.page ?? 0)) : blocks,
  })),
);

function expectTiled({ text, sections }: SectionedText): void {
  let end = 0;
  for (const section of sections) {
    expect(section.start).toBe(end);
    expect(section.end).toBeGreaterThanOrEqual(section.start);
    expect(section.bodyStart).toBeGreaterThanOrEqual(section.start);
    expect(section.bodyStart).toBeLessThanOrEqual(section.end);
    end = section.end;
  }
  expect(end).toBe(text.length);
}

function expectTree({ sections }: SectionedText): void {
  const seen = new Map<string, number>();
  for (const section of sections) {
    expect(section.id).toMatch(/^[a-z0-9_]+$/);
    expect(seen.has(section.id)).toBe(false);
    const parentLevel = section.parent === null ? 0 : seen.get(section.parent);
    expect(parentLevel).toBe(section.level - 1);
    expect(section.path).toHaveLength(section.kind === 'preamble' ? 0 : section.level);
    seen.set(section.id, section.level);
  }
}

function expectInside({ text, sections, sentences, passages }: SectionedText): void {
  for (const parts of [sentences, passages]) {
    let end = 0;
    for (const part of parts) {
      const section = sections[part.section];
      expect(section).toBeDefined();
      expect(part.start).toBeGreaterThanOrEqual(Math.max(end, section?.bodyStart ?? 0));
      expect(part.end).toBeLessThanOrEqual(section?.end ?? 0);
      expect(text.slice(part.start, part.end)).toBe(text.slice(part.start, part.end).trim());
      expect(part.end).toBeGreaterThan(part.start);
      end = part.end;
    }
  }
}

describe('sections of any document', () => {
  it('tile the text, form a tree without holes and hold their sentences and passages', () => {
    fc.assert(
      fc.property(source, (parsed) => {
        const sectioned = splitSections(parsed);
        expectTiled(sectioned);
        expectTree(sectioned);
        expectInside(sectioned);
      }),
      runs(300),
    );
  });

  it('are the same when read again', () => {
    fc.assert(
      fc.property(source, (parsed) => {
        expect(splitSections(structuredClone(parsed))).toEqual(splitSections(parsed));
      }),
      runs(50),
    );
  });

  it('lose no visible character of a body to gaps between sentences', () => {
    fc.assert(
      fc.property(source, (parsed) => {
        const { text, sections, sentences } = splitSections(parsed);
        for (const [index, section] of sections.entries()) {
          const inSentences = sentences
            .filter((sentence) => sentence.section === index)
            .map((sentence) => text.slice(sentence.start, sentence.end))
            .join('');
          expect(inSentences.replace(/\s/g, '')).toBe(
            text.slice(section.bodyStart, section.end).replace(/\s/g, ''),
          );
        }
      }),
      runs(100),
    );
  });
});

describe('hostile text', () => {
  const megabyte = 1_000_000;
  it.each([
    ['one line of one letter', 'a'.repeat(2 * megabyte)],
    ['one line of full stops', '.'.repeat(megabyte)],
    ['one line of short words', 'a. '.repeat(megabyte)],
    ['one line of labels', '(a) 1. 一、（二）'.repeat(megabyte / 16)],
    ['one line of opening brackets', '（('.repeat(megabyte / 2)],
    ['one line of Han', '工'.repeat(2 * megabyte)],
    ['one line of closing quotes', '。”'.repeat(megabyte / 2)],
    ['many label lines', Array.from({ length: 6_000 }, (_, i) => `${i % 200}. Item`).join('\n')],
    ['many equal lines', 'Contents\n'.repeat(6_000)],
    ['many headings', Array.from({ length: 6_000 }, (_, i) => `# Heading ${i}`).join('\n')],
  ])('is read to its end: %s', (_, text) => {
    const sectioned = splitSections(sourceOfText(text));
    expectTiled(sectioned);
    expect(sectioned.text.length).toBeGreaterThan(0);
  });
});
