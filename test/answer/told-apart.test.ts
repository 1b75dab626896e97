import { describe, expect, test } from 'vitest';
import { speaksOfAnother } from '../../functions/answer/question/speaks-of-another.ts';
import { isOfItsLike } from '../../functions/answer/question/told-apart.ts';
import { saysOpposite } from '../../functions/answer/wording/opposites.ts';

describe('a sentence on the like of what is asked for', () => {
  test.each([
    ['How many provincial seed banks were set up?', 'Nine national seed banks were set up.'],
    ['How much did rural incomes rise?', 'Urban incomes rose by 4 per cent.'],
    ['What were the exports of timber?', 'Imports of timber came to 3 million.'],
    ['农村居民收入是多少？', '城镇居民收入达到4.1万元。'],
    ['财政支出是多少？', '全年财政收入12亿元。'],
  ])('%s', (question, sentence) => {
    expect(isOfItsLike(question, sentence)).toBe(true);
  });

  test.each([
    [
      'How many provincial seed banks were set up?',
      'Nine national and four provincial seed banks were set up.',
    ],
    [
      'How many provincial seed banks were set up?',
      'The national plan names four seed banks of the province.',
    ],
    ['How many seed banks were set up?', 'Nine national seed banks were set up.'],
    ['农村居民收入是多少？', '城乡居民收入分别达到4.1万元和2.2万元。'],
  ])('is not: %s %s', (question, sentence) => {
    expect(isOfItsLike(question, sentence)).toBe(false);
  });
});

describe('the contrary of a deed', () => {
  test('answers no question on the deed', () => {
    expect(saysOpposite('Eleven ferries were bought.', 'sold')).toBe(true);
    expect(saysOpposite('Unemployment rose by 2 per cent.', 'fall')).toBe(true);
  });

  test('is none beside the deed itself, nor where the verb has no contrary', () => {
    expect(saysOpposite('Eleven ferries were bought and two sold.', 'sold')).toBe(false);
    expect(saysOpposite('Eleven ferries were painted.', 'inspected')).toBe(false);
  });
});

describe('promised and done', () => {
  const asks = '增设了几个科室？';

  test('a sentence that only promises does not say what was done', () => {
    expect(speaksOfAnother(asks, '局里拟增设2个科室。', '')).toBe(true);
  });

  test('what stands before a promise is done, and 将 before an object promises nothing', () => {
    expect(speaksOfAnother(asks, '局里增设2个科室，拟再招录15人。', '')).toBe(false);
    expect(speaksOfAnother(asks, '局里增设2个科室、将6个站所升格为副科级。', '')).toBe(false);
  });
});
