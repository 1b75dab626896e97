import { describe, expect, it } from 'vitest';
import { expandVariants } from '../../functions/query/expand-variants.ts';
import { parseQuery } from '../../functions/query/parse-query.ts';
import { emptyTermbase, parseTermbase } from '../../functions/terms/termbase/parse-termbase.ts';

const termbase = parseTermbase(
  [
    '磷石膏\tphosphogypsum; phosphorus gypsum',
    '利用\tutilization',
    '销号\tstruck off; ~marketing number',
  ].join('\n'),
);

/** `word` or `word=variant,variant` for each matcher. */
const expanded = (typed: string) =>
  expandVariants(parseQuery(typed), termbase).clauses.flatMap((clause) =>
    clause.matchers.map(({ text, variants }) =>
      [text, variants.map((variant) => variant.text).join()].filter(Boolean).join('='),
    ),
  );

describe('variants of a query', () => {
  it.each([
    ['phosphogypsum', ['phosphogypsum=phosphorus gypsum,磷石膏']],
    ['磷石膏', ['磷石膏=phosphogypsum,phosphorus gypsum']],
    ['+磷石膏', ['磷石膏=phosphogypsum,phosphorus gypsum']],
    ['"phosphorus gypsum"', ['phosphorus gypsum=磷石膏,phosphogypsum']],
    ['kiln OR phosphogypsum', ['kiln', 'phosphogypsum=phosphorus gypsum,磷石膏']],
    ['磷石膏利用', ['磷石膏=phosphogypsum,phosphorus gypsum', '利用=utilization']],
    ['磷石膏综合利用', ['磷石膏=phosphogypsum,phosphorus gypsum', '综合', '利用=utilization']],
    ['大磷石膏', ['大磷', '磷石膏=phosphogypsum,phosphorus gypsum']],
    ['phosphorus gypsum use', ['phosphorus', 'gypsum', 'use', 'phosphorus gypsum=磷石膏,phosphogypsum']],
  ])('%s', (typed, expected) => {
    const sorted = (matchers: string[]) => matchers.map((one) => one.split(/[=,]/).sort().join());
    expect(sorted(expanded(typed))).toEqual(sorted(expected));
  });

  it('leaves alone what must not match, and beginnings of words', () => {
    expect(expanded('-phosphogypsum 磷石膏*')).toEqual(['phosphogypsum', '磷石膏']);
    expect(expanded('kiln -"phosphorus gypsum"')).toEqual(['kiln', 'phosphorus gypsum']);
  });

  it('weighs every variant below the typed word, wrong ones lowest, long ones by their length', () => {
    const weights = (typed: string) =>
      Object.fromEntries(
        expandVariants(parseQuery(typed), termbase).clauses[0]!.matchers[0]!.variants.map(
          ({ text, weight }) => [text, weight],
        ),
      );
    expect(weights('phosphogypsum')).toEqual({ 磷石膏: 0.4, 'phosphorus gypsum': 0.4 });
    expect(weights('磷石膏')).toEqual({ phosphogypsum: 0.8, 'phosphorus gypsum': 0.8 });
    const struck = weights('销号');
    expect(struck['marketing number']).toBeLessThan(struck['struck off']!);
  });

  it('tells where a form of several words was typed', () => {
    const { text, clauses } = expandVariants(parseQuery('old phosphorus gypsum'), termbase);
    expect(text.slice(...clauses.at(-1)!.source!)).toBe('phosphorus gypsum');
  });

  it('adds nothing without a termbase', () => {
    const query = parseQuery('磷石膏 phosphorus gypsum "marketing number"');
    expect(expandVariants(query, emptyTermbase)).toEqual(query);
  });
});
