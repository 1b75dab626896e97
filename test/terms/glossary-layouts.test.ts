import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../functions/parse/markdown/parse-markdown.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';
import { splitRunIn } from '../../functions/terms/define/glossary/split-run-in.ts';
import { extractTerms } from '../../functions/terms/extract-terms.ts';
import { readText } from './read-text.ts';

describe('a glossary is read by the layout that most of its lines share', () => {
  test('run-in entries whose bold print is lost', () => {
    const lines = [
      'Glossary',
      'Berth dues The yearly sum a boat pays for its place at the quay.',
      'Day skipper Former deckhand who may take out boats under six metres.',
      'Harbour Development Plan Part of the county plan that says which quays will be built.',
      'Hailing Calling the harbour by radio before landing.',
      'HMA Harbour Management Area.',
      'Landage gap When boats bring ashore less than was forecast.',
    ];
    expect(definedIn(lines.join('\n'))).toEqual([
      'Berth dues',
      'Day skipper',
      'Harbour Development Plan',
      'Hailing',
      'Landage gap',
    ]);
  });

  test('a term of two lines above an explanation of many', () => {
    const lines = [
      'Glossary',
      'Ballast',
      'Process of taking in water so that a boat lies deep',
      'and still.',
      'Berth Building and',
      'Renewal Reserve',
      'Money set aside for quays.',
      'Dues/',
      '(Arrears)',
      'That part of the dues which nobody has paid by the end of the year.',
      'Yard List',
      'See the “Register of Yards”.',
    ];
    expect(definedIn(lines.join('\n'))).toEqual([
      'Ballast',
      'Berth Building and Renewal Reserve',
      'Dues/ (Arrears)',
    ]);
  });

  test('explanations that begin small', () => {
    const lines = [
      'Glossary',
      'Berth Hearing the meeting at which a berth is given.',
      'Day skipper a deckhand who may take out small boats.',
      'Landage all that boats bring ashore in a month.',
    ];
    expect(definedIn(lines.join('\n'))).toEqual(['Berth Hearing', 'Day skipper', 'Landage']);
  });

  test('headings in the order of the alphabet below a title that says so, and no others', () => {
    const entries = ['Berth', 'Dues', 'Hailing', 'Landage'].map(
      (term) => `## ${term}\n\nBoats hear of it.\n`,
    );
    expect(definedBelowHeadings(`# Harbour jargon explained\n\n${entries.join('\n')}`)).toHaveLength(4);
    expect(definedBelowHeadings(`# Harbour report\n\n${entries.join('\n')}`)).toEqual([]);
    expect(definedBelowHeadings(`# Harbour jargon explained\n\n${entries.toReversed().join('\n')}`)).toEqual(
      [],
    );
  });

  test('tables name their columns, or are numbered', () => {
    const named = 'No. | Term | Used by | What it means\n1 | Tide bill | crews | A sum that crews pay';
    expect(definedIn(named)).toEqual(['Tide bill']);
    const numbered =
      '附件：名词解释\n1 | 潮汐银行 | 渔民互存互换出海天数\n2 | 首席联络员 | 每条渔船在岸上的联络人';
    expect(definedIn(numbered, 'zh')).toEqual(['潮汐银行', '首席联络员']);
  });

  test('standards number the line above a term', () => {
    const lines = [
      '3.1',
      'tide gate',
      'TG',
      'gate that keeps the sea out',
      '3.2',
      'quay wall',
      'wall boats lie at',
    ];
    expect(definedIn(`3 Terms and definitions\n${lines.join('\n')}`)).toEqual(['tide gate', 'quay wall']);
    const chinese = '2 术语\n2.0.1 潮汐闸 tide gate\n挡住海水的闸。\n2.0.2 码头墙 quay wall\n供船停靠的墙。';
    expect(definedIn(chinese, 'zh')).toEqual(['潮汐闸', '码头墙']);
  });

  test('a word of another language in brackets belongs to no term', () => {
    const lines = [
      'Appendix: definitions',
      'berth (poste)',
      'Any place where a boat may lie.',
      'dues (droits)',
      'Money paid by boats; and sums paid for them.',
      'plan (plan)',
      'The order in which quays are built.',
    ];
    expect(definedIn(lines.join('\n'))).toEqual(['berth', 'dues', 'plan']);
  });

  test('lines of prose below such a heading are no entries', () => {
    const lines = [
      'Terms used',
      'The Harbour Board uses the words of the old code.',
      'In 2041 the County merged two of its quays.',
      'Boats were sold by the Board to crews.',
    ];
    expect(definedIn(lines.join('\n'))).toEqual([]);
  });
});

test.each([
  ['Community Plan A plan for the quays of the county.', 'Community Plan'],
  ['1.2 Guard ship any ship that watches over others.', 'Guard ship'],
  ['Secretary of State The minister who answers for ports.', 'Secretary of State'],
  ['(a) The term quay means a wall with rings.', undefined],
  ['Quays - Building them at sea is dear.', undefined],
])('the term of “%s”', (line, term) => {
  const split = splitRunIn(line);
  expect(split && line.slice(split.start, split.end)).toBe(term);
});

function definedIn(text: string, language = 'en') {
  return extractTerms({ text: readText(text), documentNumbers: [], language }).flatMap(
    ({ term, definition }) => (definition === null ? [] : [term]),
  );
}

function definedBelowHeadings(markdown: string) {
  const text = splitSections(parseMarkdown(markdown));
  return extractTerms({ text, documentNumbers: [], language: 'en' }).filter(({ definition }) => definition);
}
