import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../functions/query/parse-query.ts';
import { planQuery } from '../../functions/ranking/plan-query.ts';

function weightsOf(question: string): Record<string, number> {
  const { clauses } = planQuery(parseQuery(question), () => false);
  return Object.fromEntries(
    clauses.flatMap(({ weight, alternatives: [typed] }) =>
      [...typed!.terms].map(([term, count]) => [term, Number((count * weight).toFixed(2))]),
    ),
  );
}

describe('what the terms of a question weigh', () => {
  it('is less for a pair of characters that joins two words', () => {
    expect(weightsOf('居民收入比例')).toEqual({ 居民: 1, 民收: 0.7, 收入: 1, 入比: 0.7, 比例: 1 });
  });

  it('is least for a pair with a particle across words', () => {
    expect(weightsOf('港口的污水')).toEqual({ 港口: 1, 口的: 0.35, 的污: 0.35, 污水: 1 });
  });

  it('is more for a number in a brief question, but not for a year that no document has', () => {
    expect(weightsOf('1,240 trucks 2019')).toEqual({ 1240: 1.75, truck: 1, 2019: 1 });
  });

  it('is a whole word each in other scripts', () => {
    expect(weightsOf('clean rivers')).toEqual({ clean: 1, river: 1 });
  });
});
