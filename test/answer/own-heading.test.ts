import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerQuestion } from '../../functions/answer/answer-question.ts';
import { answerDependencies } from '../../functions/read-side.ts';
import { openSite, type TestSite, textFile } from '../pages/open-site.ts';

let site: TestSite;

beforeAll(async () => {
  site = await openSite();
  await site.ingest([
    textFile(
      'farming.txt',
      'Brackwater Farming Report 2031\n\n1. Pesticide containers\n\nThree counties are pilots. Growers bring empty bottles to 1,860 stations and get a coupon for each.\n\n2. Machines\n\nTractors were inspected in spring.\n',
    ),
    textFile(
      'budget.txt',
      'Hallam Budget 2031\n\n1. Revenue\n\nThe levy on pesticide makers and on shipping containers will raise an additional 2 billion. Duties on machines rise.\n\n2. Roads\n\nThe ring road opens in May.\n',
    ),
  ]);
});
afterAll(() => site.close());

test('a section headed by what is asked comes before a sentence that has the same words on other things', async () => {
  const { quotes, nearest } = await answerQuestion(
    answerDependencies(site.readSide),
    'Where are pesticide containers brought?',
    {},
  );
  expect([...quotes, ...nearest][0]?.text).toContain('1,860 stations');
});
