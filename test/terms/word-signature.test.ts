import { describe, expect, test } from 'vitest';
import { mayHave, signText } from '../../functions/terms/collection/word-signature.ts';

describe('the signature of a text', () => {
  const english =
    'The Clean Rivers Act 2016 and a “1 + N” policy were explained to all 14 counties, lane by lane.';
  const chinese = '深入实施“清水行动”，推广DCMM标准，完成2026年重点任务。';

  test.each([
    [english, 'Clean Rivers Act 2016'],
    [english, '1 + N'],
    [english, '14 counties'],
    [chinese, '清水行动'],
    [chinese, 'DCMM标准'],
    [chinese, '2026年重点任务'],
  ])('allows what the text has: %#', (text, surface) => {
    expect(mayHave(signText(text), [surface])).toBe(true);
  });

  test.each([
    [english, 'Clean Rivers Act 2018'],
    [english, 'Quiet Nights Scheme'],
    [english, 'Rivers Actuaries'],
    [chinese, '蓝天行动'],
    [chinese, 'DSMM标准'],
  ])('rules out what the text lacks: %#', (text, surface) => {
    expect(mayHave(signText(text), [surface])).toBe(false);
  });

  test('allows any of several surfaces, and rules out where there is none', () => {
    expect(mayHave(signText(english), ['Quiet Nights', 'Clean Rivers'])).toBe(true);
    expect(mayHave(signText(english), [])).toBe(false);
  });

  test('is seldom wrong about a long text', () => {
    const words = Array.from({ length: 3000 }, (_, index) => `word${index}`);
    const signature = signText(words.join(' '));
    const absent = Array.from({ length: 1000 }, (_, index) => `other${index} thing${index}`);
    expect(absent.filter((surface) => mayHave(signature, [surface])).length).toBeLessThan(10);
    expect(words.every((word) => mayHave(signature, [word]))).toBe(true);
  });
});
