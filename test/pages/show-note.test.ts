import { describe, expect, it } from 'vitest';
import type { PageCall } from '../../functions/pages/blocks/page.ts';
import { showNote } from '../../functions/pages/blocks/show-note.ts';
import { parseQuery } from '../../functions/query/parse-query.ts';

const shown = (language: PageCall['language'], typed: string) =>
  parseQuery(typed).notes.map((note) => String(showNote({ language } as PageCall, note)));

/** A text for each note there is, by its code. */
const slips: Record<string, string> = {
  'empty-field': 'year: ',
  'empty-phrase': '"" glass',
  'unclosed-quote': '"glass',
  'too-many-quotations': '"a b" '.repeat(30),
  sentence:
    'Carts that cross the marsh are let through under “one toll” rules at two more gates since spring',
  'too-many-words': 'a b c d '.repeat(200),
  'several-years': 'year:2020 year:2022',
  'negative-filter': '-issuer:marl glass',
  'unreadable-value': 'year:soon glass',
  'star-ignored': 'a* glass',
  'unknown-field': 'colour:red glass',
  'section-question': 'section four of the 2023 report',
  'preferred-year': 'what did we promise about phosphogypsum in 2021',
};

describe('how a question was read', () => {
  it.each(Object.entries(slips))('is told in the reader’s language: %s', (code, typed) => {
    const { notes } = parseQuery(typed);
    expect(notes.map((note) => note.code)).toContain(code);
    for (const text of shown('zh', typed)) {
      expect(text).toMatch(/\p{Script=Han}/u);
      expect(text).not.toMatch(/lang="en"|undefined/);
    }
    for (const text of shown('en', typed)) expect(text).not.toMatch(/\p{Script=Han}|undefined/u);
  });

  it('names what the note names', () => {
    expect(shown('zh', 'section four of the 2023 report')[0]).toContain('2023年的第 4 节');
    expect(shown('zh', 'what was built in 2021')[0]).toContain('2021年的文件排在前面');
    expect(shown('zh', 'glass issuer:')[0]).toContain('发文机关');
  });

  it('is never put into the page as markup', () => {
    for (const language of ['zh', 'en'] as const)
      expect(shown(language, 'year:<b>x</b> glass')[0]).not.toContain('<b>');
  });
});
