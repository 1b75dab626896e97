import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InvalidTermbaseError, parseTermbase } from '../../functions/terms/termbase/parse-termbase.ts';

const sample = parseTermbase(
  [
    '# words of a small workshop',
    '磷石膏\tphosphogypsum; phosphorus gypsum',
    '绿色工厂\tgreen factory',
    '绿色\tgreen',
    '销号\tstruck off the list; ~marketing number\ta literal mistranslation',
    '发改委; 国家发展和改革委员会\tNational Development and Reform Commission; NDRC',
  ].join('\n'),
);
const lines = (form: string) => sample.find(form).map((concept) => concept.line);

describe('a termbase', () => {
  it.each([
    ['phosphogypsum', 2],
    ['Phosphogypsum', 2],
    ['PHOSPHORUS  GYPSUM', 2],
    ['磷石膏', 2],
    ['green factories', 3],
    ['綠色工廠', 3],
    ['ｎｄｒｃ', 6],
    ['marketing numbers', 5],
  ])('knows %s whatever its case, width, script or inflection', (form, line) => {
    expect(lines(form)).toEqual([line]);
  });

  it('does not know parts of a form, nor more than it', () => {
    expect(lines('gypsum')).toEqual([]);
    expect(lines('green factory park')).toEqual([]);
    expect(lines('')).toEqual([]);
  });

  it('finds the longest forms in a text, with their places', () => {
    const text = 'A green factory reuses 磷石膏, the green kiln does not.';
    const found = sample.scan(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['green factory', '磷石膏', 'green']);
  });

  it('marks the forms that are wrong, and keeps the note', () => {
    const [concept] = sample.find('销号');
    expect(concept?.note).toBe('a literal mistranslation');
    expect(concept?.forms.filter((form) => form.isMistranslation).map((form) => form.text)).toEqual([
      'marketing number',
    ]);
  });

  it.each([
    ['磷石膏', 'at least two forms'],
    ['a\tb\tc\td', 'at most three columns'],
    ['磷石膏\t!!; phosphogypsum', 'forms with a letter or a digit'],
  ])('refuses %j and names the line', (line, expected) => {
    const parse = () => parseTermbase(`# first\n${line}`);
    expect(parse).toThrow(InvalidTermbaseError);
    expect(parse).toThrow(`line 2: expected ${expected}`);
  });

  it('takes two forms that are compared equal for one', () => {
    const doubled = parseTermbase('磷石膏\tphosphogypsum; Phosphogypsums');
    expect(doubled.find('phosphogypsum')).toHaveLength(1);
    expect(doubled.scan('phosphogypsum')).toHaveLength(1);
  });

  it('takes what a spreadsheet writes: a byte order mark and two-character line ends', () => {
    expect(parseTermbase('\ufeff磷石膏\tphosphogypsum\r\n\r\n').concepts).toHaveLength(1);
  });
});

describe('the termbase of the collection', () => {
  const termbase = parseTermbase(readFileSync(new URL('../../corpus/termbase.tsv', import.meta.url), 'utf8'));

  it('holds several hundred concepts', () => {
    expect(termbase.concepts.length).toBeGreaterThan(500);
  });

  it('finds every form it holds', () => {
    const lost = termbase.concepts.filter((concept) =>
      concept.forms.some((form) => !termbase.find(form.text).includes(concept)),
    );
    expect(lost).toEqual([]);
  });
});
