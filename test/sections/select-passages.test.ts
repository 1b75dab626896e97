import { describe, expect, it } from 'vitest';
import {
  PASSAGE_TARGET_WEIGHT,
  passagesOfPlainText,
} from '../../functions/sections/sentences/select-passages.ts';
import { splitSentences } from '../../functions/sections/sentences/split-sentences.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';
import { sourceOfText } from './source-of-text.ts';

const sentence = (words: number) => `Word ${'word '.repeat(words - 2)}word.`;
const passagesOf = (text: string) => passagesOfPlainText(text, splitSentences(text));
const wordsOf = (text: string) => text.split(/\s+/).length;

describe('passages', () => {
  it('hold a short text whole', () => {
    expect(passagesOf(`${sentence(20)} ${sentence(30)}`)).toHaveLength(1);
  });

  it('share a long text out evenly', () => {
    const text = Array.from({ length: 30 }, () => sentence(15)).join(' ');
    const sizes = passagesOf(text).map(({ start, end }) => wordsOf(text.slice(start, end)));
    expect(sizes).toEqual([150, 150, 150]);
  });

  it('are as heavy in Chinese as in English', () => {
    const text = '全面推进绿色发展，持续改善环境质量。'.repeat(60);
    const sizes = passagesOf(text).map(({ start, end }) => end - start);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(PASSAGE_TARGET_WEIGHT * 1.5);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(PASSAGE_TARGET_WEIGHT / 2);
  });

  it('never split a sentence a person would write', () => {
    const text = [sentence(200), sentence(10), sentence(180)].join(' ');
    const ends = new Set(splitSentences(text).map(({ end }) => end));
    for (const passage of passagesOf(text)) expect(ends.has(passage.end)).toBe(true);
  });

  it('cut a line without end where a comma or space allows it', () => {
    const text = 'cell, '.repeat(5000);
    const passages = passagesOf(text);
    expect(passages.length).toBeGreaterThan(5);
    for (const { end } of passages.slice(0, -1)) expect(text.slice(end - 1, end + 1)).toMatch(/[, ]/);
  });

  it('stay in their section and know their page', () => {
    const { passages, sections, pageStarts } = splitSections(
      sourceOfText(`Report\n1. Roads\n${sentence(150)}\n\f2. Rails\n${sentence(150)}`),
    );
    expect(pageStarts).toHaveLength(2);
    expect(passages.map(({ section, page }) => [sections[section]?.heading ?? null, page])).toEqual([
      [null, 1],
      ['Roads', 1],
      ['Rails', 2],
    ]);
  });
});
