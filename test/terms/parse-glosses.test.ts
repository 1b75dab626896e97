import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { InvalidGlossError, parseGlosses } from '../../functions/terms/termbase/parse-glosses.ts';

test('a gloss is found by any form of its term, in both languages', () => {
  const glosses = parseGlosses(
    '# ours\n1 + N\ten\tOne paper and those that carry it out.\n“1+N”\tzh\t一份总文件。\n',
  );
  expect(glosses.find(['“1+N”']).map(({ language }) => language)).toEqual(['en', 'zh']);
  expect(glosses.find(['1 + 3 + N', 'something else'])).toEqual([]);
});

test.each([
  ['a term alone', 'three clears'],
  ['another language', 'three clears\tfr\ttrois choses'],
  ['no words', 'three clears\ten\t '],
  ['a fourth column', 'three clears\ten\twords\tmore'],
])('%s is refused, with its line', (_, line) => {
  expect(() => parseGlosses(`# ours\n${line}`)).toThrow(InvalidGlossError);
  expect(() => parseGlosses(`# ours\n${line}`)).toThrow(/line 2/);
});

test('the glosses of the corpus can be read', async () => {
  const text = await readFile(new URL('../../corpus/glosses.tsv', import.meta.url), 'utf8');
  expect(parseGlosses(text).find(['three clears'])).toHaveLength(1);
});
