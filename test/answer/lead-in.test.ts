import { expect, test } from 'vitest';
import { leadInOf } from '../../functions/answer/evidence/lead-in.ts';

const list = [
  'In the year the Board:',
  '• mended 41 wells',
  '• planted 900 limes and',
  '• ran two ferries.',
  'It met monthly.',
];

test('each line of a list belongs to the sentence that leads it in', () => {
  expect([1, 2, 3].map((at) => leadInOf(list, at))).toEqual([[0], [0], [0]]);
});

test('prose belongs to no lead-in, and neither does what follows a list', () => {
  expect(leadInOf(['The Board met.', 'It mended wells.'], 1)).toEqual([]);
  expect(leadInOf([...list, 'Wells were mended.'], 5)).toEqual([]);
});
