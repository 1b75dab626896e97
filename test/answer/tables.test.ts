import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerDependencies } from '../../functions/answer/answer-dependencies.ts';
import { answerQuestion } from '../../functions/answer/answer-question.ts';
import { answerDependencies } from '../../functions/read-side.ts';
import { openSite, type TestSite, textFile } from '../pages/open-site.ts';

const english = `Oldbrook Harbour Board
Annual report 2031

1. Targets
Indicator | 2031 actual | 2032 target | 2035 target
Berths with shore power (%) | 18 | 25 | 60
Share of freight by rail (%) | 9 | 11 | 20

2. Actions
Action | Owner | Due
Repaint the north light | Lights Officer | May 2032
Dredge the inner basin | Harbour Engineer | June 2032
`;
const chinese = `兰亭市渔民补助办法
兰政办规〔2031〕7号

第一条　本办法适用于本市渔民。
第二条　补助标准如下：
对象 | 每次补助（元） | 每月上限（元）
孤寡渔民 | 9 | 310
其他渔民 | 2 | 60
第三条　本办法自2031年5月1日起施行。
`;

let site: TestSite;
let deps: AnswerDependencies;

beforeAll(async () => {
  site = await openSite();
  await site.ingest([textFile('oldbrook-2031.txt', english), textFile('lanting-2031.txt', chinese)]);
  deps = answerDependencies(site.readSide);
});
afterAll(() => site.close());

test.each([
  ['What is the 2035 target for berths with shore power?', 'Berths with shore power'],
  ['Who is responsible for dredging the inner basin?', 'Dredge the inner basin'],
  ['孤寡渔民每月补助上限是多少？', '孤寡渔民'],
  ['渔民补助办法的文号是什么？', '兰政办规〔2031〕7号'],
])('%s is answered by the row that says it', async (question, words) => {
  const { verdict, quotes } = await answerQuestion(deps, question, {});
  expect(verdict).toBe('stated');
  expect(quotes[0]?.text).toContain(words);
});

test.each(['What is the 2040 target for berths with shore power?', '河北的孤寡渔民每月补助上限是多少？'])(
  '%s is not: another year, another province',
  async (question) => {
    expect((await answerQuestion(deps, question, {})).verdict).toBe('not-stated');
  },
);
