import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerDependencies } from '../../functions/answer/answer-dependencies.ts';
import { answerQuestion } from '../../functions/answer/answer-question.ts';
import { answerDependencies } from '../../functions/read-side.ts';
import { openSite, type TestSite, textFile } from '../pages/open-site.ts';

let site: TestSite;
let deps: AnswerDependencies;

beforeAll(async () => {
  site = await openSite();
  await site.ingest([
    textFile(
      'tramway-2031.txt',
      'Tramway Board\nAnnual Report 2031\n\n1. Rides\n\nWe carried 4.2 million riders and bought 11 trams.\n\n2. Staff\n\nThe Board employs 214 people in two depots.\n',
    ),
  ]);
  deps = answerDependencies(site.readSide);
});
afterAll(() => site.close());

test('a question in a language that no document is in is told so', async () => {
  const answer = await answerQuestion(deps, '2031年有多少乘客？', {});
  expect(answer.verdict).toBe('not-stated');
  expect(answer.note).toContain('请改用英文提问');
});

test('the note is in the language of the reader, whatever the question is in', async () => {
  const stated = await answerQuestion(deps, 'How many trams were bought?', {}, 'zh');
  expect(stated.note).toBe('以下文字逐字引自原文。');
  const silent = await answerQuestion(deps, '2031年有多少乘客？', {}, 'en');
  expect(silent.note).toContain('No document in this collection is in Chinese; ask in English.');
});

test('a question in the language of the documents is not told so', async () => {
  const silent = await answerQuestion(deps, 'How many ferries were sold in 2031?', {});
  expect(silent.verdict).toBe('not-stated');
  expect(silent.note).not.toContain('ask in Chinese');
  const stated = await answerQuestion(deps, 'How many trams were bought?', {});
  expect(stated.quotes[0]?.text).toContain('11 trams');
});
