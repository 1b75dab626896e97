import { describe, expect, test } from 'vitest';
import { readAskedAttribute } from '../../functions/answer/question/asked-attribute.ts';
import { plainQuestion } from '../../functions/answer/question/plain-question.ts';
import { detectQuestionType } from '../../functions/answer/question/question-type.ts';
import { synonymsOf } from '../../functions/answer/wording/near-synonyms.ts';

function asked(question: string) {
  return readAskedAttribute(question, detectQuestionType(question));
}

describe('a question in the words people use', () => {
  test.each([
    ['Who is in charge of the ferries?', 'Who heads the ferries?'],
    ['Which wells were put right?', 'Which wells were rectified?'],
    ['How many mills in the countryside closed?', 'How many mills in rural areas closed?'],
    ['What was spent in 2034-35?', 'What was spent in 2034 2035?'],
    ['How many trips were called off?', 'How many trips were cancelled?'],
  ])('%s', (typed, plain) => {
    expect(plainQuestion(typed)).toBe(plain);
  });

  test('words of an idiom that stand apart stay as they are', () => {
    expect(plainQuestion('Who put the sign up?')).toBe('Who put the sign up?');
  });
});

describe('what a question wants to be told', () => {
  test.each([
    ['How many mills did the county close?', { kind: 'quantity', word: 'mills', deed: 'close' }],
    ['How many staff work for the Harbour Board?', { kind: 'quantity', word: 'staff' }],
    ['How many tonnes of slag were treated?', { kind: 'quantity', word: 'slag', deed: 'treated' }],
    ['What is the annual capacity of the slag mill?', { kind: 'quantity', word: 'capacity' }],
    ['What is the projected wage increase?', { kind: 'quantity' }],
    ['When did Ada Lindqvist become mayor?', { kind: 'deed', word: 'become' }],
    ['Which firms paid a fine?', { kind: 'names', word: 'firms' }],
    ['城镇新增就业多少人？', { kind: 'quantity', apart: { first: '城镇', rest: '新增就业' } }],
    ['环境局有多少人？', { kind: 'quantity', characters: '人员' }],
    ['五年来粮食产量年均增长多少？', { kind: 'quantity', measure: '产量' }],
  ])('%s', (question, wanted) => {
    expect(asked(question)).toMatchObject(wanted);
  });

  test('"what is done with" asks for no quantity, whatever noun follows', () => {
    expect(detectQuestionType('What is done with idle capacity?')).not.toBe('how-many');
  });
});

describe('near synonyms', () => {
  test('are found from any form of a word, and words of one group are not those of another', () => {
    expect(synonymsOf('finished')).toContain('complete');
    expect(synonymsOf('buses')).toContain('coach');
    expect(synonymsOf('finished')).not.toContain('coach');
  });

  test('a word of no group has none', () => {
    expect(synonymsOf('phosphogypsum')).toEqual([]);
  });
});

test('a question for the section asks what is said, one for the period asks when', () => {
  expect(plainQuestion('Which section deals with the drains?')).toBe('what is said about the drains?');
  expect(plainQuestion('哪一部分讲到排水？')).toBe('关于排水？');
  expect(plainQuestion('What period does the drainage plan cover?')).toBe('when does the drainage plan?');
});
