import { describe, expect, test } from 'vitest';
import { readAnswerSigns } from '../../functions/answer/evidence/answer-signs.ts';
import weights from '../../functions/answer/evidence/answer-weights.json' with { type: 'json' };
import { holdsAnswerOf } from '../../functions/answer/question/question-type.ts';
import type { QuestionUnit } from '../../functions/answer/question/question-unit.ts';
import { learnedWeights } from '../../scripts/train-answers.ts';

const unit = (text: string, rest: Partial<QuestionUnit> = {}): QuestionUnit => ({
  text,
  kind: 'word',
  alternatives: [[text]],
  own: 1,
  weight: 1,
  isVerb: false,
  telling: 1,
  isUnknown: false,
  ...rest,
});
const seen = {
  above: 'Harbour Report',
  inContext: 1,
  inOwnWords: 1,
  names: 1,
  holdsAnswer: true,
  missing: 0,
};

describe('signs of an answer', () => {
  const units = [
    unit('barg'),
    unit('harbour'),
    unit('crane', { alternatives: [['crane'], ['hoist']] }),
    unit('sunk'),
  ];
  const question = {
    text: 'How many barges with a crane were sunk in the harbour?',
    type: 'how-many' as const,
    units,
  };

  test('count what stands in one clause with a number, and the heaviest stretch that is missing', () => {
    const signs = readAnswerSigns(question, { ...seen, said: 'We hired 12 barges; the hoist was repaired.' });
    expect(signs.besideAnswer).toBe(0.25);
    expect(signs.longestGap).toBe(0.25);
  });

  test('tell a noun that no document has from a verb that another word may stand for', () => {
    const unknown = [
      unit('kelp', { isUnknown: true }),
      unit('dredg', { isUnknown: true, isVerb: true }),
      unit('bay'),
    ];
    const signs = readAnswerSigns({ ...question, units: unknown }, { ...seen, said: 'The bay is deep.' });
    expect(signs.unknownNouns).toBeCloseTo(1 / 3);
  });
});

describe('a number that counts nothing', () => {
  test.each([
    ['How many pilots were licensed?', 'The list of pilots is published by 31 March.'],
    ['How many pilots were licensed?', 'Pilots are licensed under section 14.'],
    ['发放了多少本船员证？', '海事局应当于每年3月31日前公布船员证发放情况。'],
    ['查处了多少起违规？', '违规的，依照第二十一条处理。'],
    ['How many wardens are there?', 'Wardens may board a boat between 7 a.m. and 5 p.m.'],
    ['有多少名船员？', '安全十分重要，千方百计保障。'],
  ])('%s is not answered by a date or the number of a rule', (question, sentence) => {
    expect(holdsAnswerOf('how-many', sentence, question)).toBe(false);
  });

  test.each([
    ['How many days does a licence take?', 'A licence is granted within 14 days.'],
    ['几日内答复？', '应当在15日内答复。'],
    ['码头每天开放几个小时？', '码头每日开放不少于十四小时。'],
    ['汽笛不能超过多少分贝？', '禁止使用超过六十分贝的汽笛。'],
    ['How many pilots were licensed?', 'By 31 March 62 pilots were licensed.'],
  ])('%s is answered by a time or a number beside a date', (question, sentence) => {
    expect(holdsAnswerOf('how-many', sentence, question)).toBe(true);
  });
});

test('the weights are those that the questions teach', () => {
  expect(learnedWeights()).toEqual(weights);
});
