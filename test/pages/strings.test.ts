import { describe, expect, it } from 'vitest';
import { aboutText } from '../../functions/pages/about/about-text.ts';
import { english } from '../../functions/pages/strings/strings-en.ts';
import { chinese } from '../../functions/pages/strings/strings-zh.ts';

/** Every string of a table by its path; functions are called with a number and words. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(2, 'words', 4))]];
  return Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, `${path}.${key}`));
}

/** Neither on purpose: a format, punctuation around a question, and each language's name in the other. */
const sameOrLatin = new Set(['.site.otherLanguage', '.search.json', '.search.found', '.search.word']);

describe('the words of the pages', () => {
  it('have the same keys in both languages', () => {
    expect(
      flatten(chinese)
        .map(([path]) => path)
        .toSorted(),
    ).toEqual(
      flatten(english)
        .map(([path]) => path)
        .toSorted(),
    );
  });

  it('are Chinese in the Chinese table and nowhere Chinese in the English one', () => {
    for (const [path, text] of flatten(chinese))
      if (!sameOrLatin.has(path)) expect(text, path).toMatch(/\p{Script=Han}/u);
    for (const [path, text] of flatten(english))
      if (!sameOrLatin.has(path)) expect(text, path).not.toMatch(/\p{Script=Han}/u);
  });

  it('tell of the site in the same parts', () => {
    expect(aboutText.zh.parts.map(({ paragraphs }) => paragraphs.length)).toEqual(
      aboutText.en.parts.map(({ paragraphs }) => paragraphs.length),
    );
  });
});
