import { beforeAll, describe, expect, it } from 'vitest';
import { parseQuery } from '../../functions/query/parse-query.ts';
import type { SearchBackend } from '../../functions/ranking/search-backend.ts';
import { cases, documents, misspellings } from './cases.ts';
import { indexCorpus } from './index-corpus.ts';

let search: SearchBackend;
beforeAll(async () => {
  search = await indexCorpus();
});

for (const [category, lines] of Object.entries(cases)) {
  describe(category, () => {
    for (const line of lines.trim().split('\n')) {
      const { question, sections, depth } = readCase(line);
      it(question, async () => {
        const { hits } = await search.search({ query: parseQuery(question), filters: {}, limit: 10 });
        const found = hits.slice(0, depth).map(({ document, section }) => `${document.id}#${section.id}`);
        expect(
          found.some((section) => sections.includes(section)),
          `found ${found.join(', ')}`,
        ).toBe(true);
      });
    }
  });
}

describe('misspellings', () => {
  for (const [typed, meant] of Object.entries(misspellings)) {
    it(`${typed} means ${meant}`, async () => {
      const [first] = await search.suggestSpelling(typed, 3);
      expect(first?.word).toBe(meant);
    });
  }
});

describe('a number asked for', () => {
  it.each(['2019', '45', '830,000', '1,240', '68.9', '31'])(
    '%s is not found in any other number',
    async (number) => {
      const { hits } = await search.search({ query: parseQuery(`+${number}`), filters: {}, limit: 100 });
      const plain = number.replace(',', '');
      const isThere = (text: string) =>
        text.replaceAll(/(?<=\d),(?=\d{3})/g, '').match(new RegExp(`(?<!\\d|\\d\\.)${plain}(?!\\d)`)) !==
        null;
      for (const { passages, section, document } of hits) {
        const text = [
          ...passages.map((passage) => passage.text),
          section.heading,
          ...section.path,
          document.title,
        ].join('\n');
        expect(isThere(text) || /万/.test(text), text).toBe(true);
      }
      expect(hits.length).toBeGreaterThan(0);
    },
  );
});

it('there are at least two hundred named cases', () => {
  const count =
    Object.values(cases).flatMap((lines) => lines.trim().split('\n')).length +
    Object.keys(misspellings).length;
  expect(count).toBeGreaterThanOrEqual(200);
});

function readCase(line: string): { question: string; sections: string[]; depth: number } {
  const [question = '', answer = ''] = line.split(' => ');
  const [list = '', depth = '1'] = answer.split(' @');
  const sections = list.split(', ').map((short) => {
    const [name = '', section = ''] = short.trim().split('.', 2);
    return section === 'preamble'
      ? documents[name]!.replace(/[a-z]+_$/, 'preamble')
      : documents[name]! + section;
  });
  return { question, sections, depth: Number(depth) };
}
