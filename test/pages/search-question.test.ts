import { describe, expect, it } from 'vitest';
import { groupYears, periodValue, readSpan } from '../../functions/pages/blocks/period.ts';
import { readSearchQuestion, toggled } from '../../functions/pages/search/search-question.ts';

const filtersOf = (query: string) => readSearchQuestion(new URL(`http://a/search?${query}`)).filters;

describe('reading a search from an address', () => {
  it('understands years as the API does', () => {
    expect(filtersOf('year=2021')).toEqual({ years: { from: 2021, to: 2021 } });
    expect(filtersOf('year=2019..2021')).toEqual({ years: { from: 2019, to: 2021 } });
    expect(filtersOf('year=..2021')).toEqual({ years: { from: 0, to: 2021 } });
    expect(filtersOf('year=2021..')).toEqual({ years: { from: 2021, to: 9999 } });
    expect(filtersOf('from=2019&to=2020')).toEqual({ years: { from: 2019, to: 2020 } });
    expect(filtersOf('from=2019')).toEqual({ years: { from: 2019, to: 9999 } });
  });

  it('takes a section by its number or by its heading, as the API does', () => {
    expect(filtersOf('section=IV')).toEqual({ sectionNumber: '4' });
    expect(filtersOf('section=solid+waste')).toEqual({ heading: 'solid waste' });
  });

  it('takes several values of a filter, each once', () => {
    expect(filtersOf('kind=law&kind=plan&kind=law')).toEqual({ kinds: ['law', 'plan'] });
  });

  it('passes over values that mean nothing', () => {
    expect(filtersOf('year=soon&from=12&issuer=&kind=')).toEqual({});
  });
});

describe('choosing a value of a facet', () => {
  it('adds it, and takes it off when it is there', () => {
    expect(toggled({ q: ['a'], kind: ['law'] }, 'kind', 'plan')).toEqual({ q: ['a'], kind: ['law', 'plan'] });
    expect(toggled({ kind: ['law', 'plan'] }, 'kind', 'law')).toEqual({ kind: ['plan'] });
  });

  it('lets a second year take the place of the first, since no document has two', () => {
    expect(toggled({ year: ['2021'] }, 'year', '2022')).toEqual({ year: ['2022'] });
    expect(toggled({ year: ['2021'] }, 'year', '2021')).toEqual({ year: [] });
  });
});

describe('many years', () => {
  const years = Array.from({ length: 40 }, (_, index) => 1985 + index);

  it('stand one by one while they are few, and as decades when they are many', () => {
    expect(groupYears([2023, 2021, 2023], 5)).toEqual([
      { from: 2021, to: 2021 },
      { from: 2023, to: 2023 },
    ]);
    expect(groupYears(years, 16).map(periodValue)).toEqual([
      '1980..1989',
      '1990..1999',
      '2000..2009',
      '2010..2019',
      '2020..2029',
    ]);
  });

  it('are read back from the address a decade leads to', () => {
    expect(readSpan('1990..1999')).toEqual({ from: 1990, to: 1999 });
    expect(readSpan('1990')).toBeUndefined();
    expect(filtersOf('year=1990..1999')).toEqual({ years: { from: 1990, to: 1999 } });
  });
});
