import { describe, expect, test } from 'vitest';
import { findCommonRuns } from '../../functions/answer/quotes/find-common-runs.ts';

const words = (text: string) => text.split(' ').map((word, at) => ({ text: word, start: at, end: at + 1 }));
const runsOf = (quote: string, passage: string) => findCommonRuns(words(quote), words(passage), 3);

describe('stretches that a quotation shares with a passage', () => {
  test('lie around the word that differs', () => {
    expect(runsOf('the old quay was sold by crews', 'so the old quay was bought by crews now')).toEqual([
      { row: 0, column: 1, length: 4 },
    ]);
    expect(runsOf('a b c X d e f', 'a b c Y d e f')).toEqual([
      { row: 0, column: 0, length: 3 },
      { row: 4, column: 4, length: 3 },
    ]);
  });

  test('do not begin at a phrase that comes again', () => {
    expect(runsOf('a b c d', 'a b c x a b c d')).toEqual([{ row: 1, column: 5, length: 3 }]);
  });

  test('keep their order on both sides: of what was moved one is left', () => {
    const runs = runsOf('a b c d e f g', 'd e f g a b c');
    expect(runs).toEqual([{ row: 3, column: 0, length: 4 }]);
  });
});
