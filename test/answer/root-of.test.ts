import { describe, expect, test } from 'vitest';
import { rootOf } from '../../functions/answer/wording/root-of.ts';

describe('words of one family have one root', () => {
  test.each([
    ['decide', 'decision'],
    ['expand', 'expansion'],
    ['provide', 'provision'],
    ['produce', 'production'],
    ['rectified', 'rectification'],
    ['permit', 'permission'],
    ['emission', 'emit'],
    ['describe', 'description'],
    ['consumer', 'consumption'],
    ['acquire', 'acquisition'],
    ['maintain', 'maintenance'],
    ['closure', 'close'],
    ['farm', 'farmers'],
    ['tourism', 'tourist'],
    ['financial', 'financing'],
    ['autism', 'autistic'],
  ])('%s and %s', (one, other) => {
    expect(rootOf(one)).toBeDefined();
    expect(rootOf(one)).toBe(rootOf(other));
  });
});

describe('words that only begin alike have not', () => {
  test.each([
    ['section', 'sector'],
    ['factory', 'factor'],
    ['porter', 'portion'],
    ['planning', 'planet'],
    ['counter', 'county'],
    ['station', 'state'],
    ['community', 'commute'],
    ['personal', 'persuade'],
    ['minister', 'mining'],
  ])('%s and %s', (one, other) => {
    const [first, second] = [rootOf(one), rootOf(other)];
    expect(first === undefined || first !== second).toBe(true);
  });
});
