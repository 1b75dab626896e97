import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerQuestion } from '../../functions/answer/answer-question.ts';
import { answerDependencies } from '../../functions/read-side.ts';
import { openSite, type TestSite, textFile } from '../pages/open-site.ts';

let site: TestSite;

beforeAll(async () => {
  site = await openSite();
  await site.ingest([
    textFile(
      'industry.txt',
      'Oakmere Industry Report 2031\n\n1. Closing backward production capacity\n\nThe capacity of kilns was verified. A scheme for replacing capacity was published by the bureau in the spring of the year. Firms whose backward production capacity was to go by standards of energy, safety and quality were given two years.\n',
    ),
  ]);
});
afterAll(() => site.close());

test('another wording of a phrase counts as a whole: outdated capacity is not said by capacity', async () => {
  const { quotes } = await answerQuestion(
    answerDependencies(site.readSide),
    'What was done about backward production capacity?',
    {},
  );
  expect(quotes[0]?.text).toContain('given two years');
});
