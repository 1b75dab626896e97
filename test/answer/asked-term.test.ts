import { describe, expect, test } from 'vitest';
import { findAskedTerm } from '../../functions/answer/question/asked-term.ts';
import { detectQuestionType } from '../../functions/answer/question/question-type.ts';

describe('a meaning is asked for in many ways', () => {
  test.each([
    'What is tide credit?',
    'what exactly is tide credit',
    'What does “tide credit” mean?',
    'What does the term tide credit stand for?',
    'What do you mean by "tide credit"?',
    'What is the definition of tide credit in this collection?',
    'What counts as tide credit?',
    'define: tide credit',
    'Explain the term "tide credit".',
    'Explain what tide credit means',
    'Could you tell me what tide credit is?',
    'meaning of tide credit',
    'tide credit meaning',
    'tide credit stands for?',
    'How is tide credit defined?',
    'How does the harbour plan define tide credit?',
    'Is tide credit defined anywhere?',
  ])('%s', (question) => {
    expect(findAskedTerm(question)?.toLowerCase()).toBe('tide credit');
    expect(detectQuestionType(question)).toBe('what-is');
  });

  test.each([
    '什么是潮汐信用？',
    '什么叫“潮汐信用”',
    '潮汐信用指什么？',
    '潮汐信用是什么意思？',
    '何谓潮汐信用？',
    '解释一下潮汐信用',
    '请解释一下什么是潮汐信用',
    '请问潮汐信用的含义',
    '潮汐信用的意思是什么？',
    '潮汐信用到底指的是什么？',
    '报告中的“潮汐信用”是什么意思？',
    '如何理解“潮汐信用”？',
    '潮汐信用是如何定义的？',
    '所谓“潮汐信用”是指什么？',
  ])('%s', (question) => {
    expect(findAskedTerm(question)).toBe('潮汐信用');
    expect(detectQuestionType(question)).toBe('what-is');
  });

  test.each([
    ['Explain how the quays are lined', 'general'],
    ['What is the rent of a berth?', 'how-many'],
    ['Is the harbour open?', 'did-they'],
    ['什么时候修改了渔船的定义？', 'when'],
    ['请解释为什么关闭渡口', 'general'],
  ])('%s asks for something else', (question, type) => {
    expect(detectQuestionType(question)).toBe(type);
  });
});
