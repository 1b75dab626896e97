import { describe, expect, it } from 'vitest';
import { readSearchQuestion, toggled } from '../../functions/pages/search-question.ts';

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
