import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerDependencies } from '../../functions/answer/answer-dependencies.ts';
import { answerQuestion } from '../../functions/answer/answer-question.ts';
import { answerDependencies } from '../../functions/read-side.ts';
import { openSite, type TestSite, textFile } from '../pages/open-site.ts';

const report = `海屿縣政府水務局2022年度工作報告

一、前言
本局依《海屿縣河川巡守辦法》（以下簡稱「巡守辦法」）辦理業務。

二、工作成果
完成河堤加固12公里，漏水率降至9.5%。巡守辦法所稱「志工」，係指受訓十二小時以上之居民。

三、未來工作
持續推動「清流三策」。
`;

let site: TestSite;
let deps: AnswerDependencies;
beforeAll(async () => {
  site = await openSite();
  await site.ingest([textFile('water-2022.txt', report)]);
  deps = answerDependencies(site.readSide);
});
afterAll(() => site.close());

describe('a report in traditional characters', () => {
  test.each([
    ['漏水率是多少？', '9.5%'],
    ['河堤加固了多少公里？', '12公里'],
    ['什麼是志工？', '係指受訓十二小時以上之居民'],
    ['什么是志工？', '係指受訓十二小時以上之居民'],
  ])('answers %s in its own words', async (question, words) => {
    const { verdict, quotes } = await answerQuestion(deps, question, {});
    expect(verdict).toBe('stated');
    expect(quotes[0]?.text).toContain(words);
  });

  test.each(['什麼是清流三策？', '什么是清流三策？', '本局有多少員工？'])(
    'says of %s that nothing states it',
    async (question) => {
      expect((await answerQuestion(deps, question, {})).verdict).toBe('not-stated');
    },
  );
});
