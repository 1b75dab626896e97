import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { langAttribute, markRanges, quotation } from '../../functions/pages/blocks/passage.ts';

function marked(text: string, ranges: [number, number][]): string {
  return markRanges(text, ranges).join('');
}

describe('marking ranges of a text', () => {
  it('marks each range and leaves the rest', () => {
    expect(
      marked('red mud and slag', [
        [0, 7],
        [12, 16],
      ]),
    ).toBe('<mark>red mud</mark> and <mark>slag</mark>');
  });

  it('joins ranges that overlap or touch', () => {
    expect(
      marked('磷石膏综合利用', [
        [0, 2],
        [1, 3],
        [3, 5],
      ]),
    ).toBe('<mark>磷石膏综合</mark>利用');
  });

  it('passes over what lies outside the text or is empty', () => {
    expect(
      marked('slag', [
        [-5, 2],
        [3, 3],
        [4, 9],
      ]),
    ).toBe('<mark>sl</mark>ag');
  });

  it('escapes the text inside and outside the marks', () => {
    expect(marked('<b>&</b>', [[0, 3]])).toBe('<mark>&lt;b&gt;</mark>&amp;&lt;/b&gt;');
  });

  it('never loses or adds a character, whatever the ranges', () => {
    const range = fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,25}$/), fc.array(range), (text, ranges) => {
        expect(marked(text, ranges).replace(/<\/?mark>/g, '')).toBe(text);
      }),
    );
  });
});

describe('the language of a quotation', () => {
  it('is named on it', () => {
    expect(String(quotation('磷石膏', 'zh'))).toContain('<blockquote class="passage" lang="zh">');
  });

  it('is left out when nobody knows it, or when it is no language at all', () => {
    for (const language of ['und', '', 'zh" onclick="x', '../..'])
      expect(String(langAttribute(language))).toBe('');
  });
});
