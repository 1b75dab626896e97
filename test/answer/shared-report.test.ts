import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../functions/answer/answer.ts';
import { answerQuestion } from '../../functions/answer/answer-question.ts';
import { answerDependencies } from '../../functions/read-side.ts';
import { openSite, type TestSite, textFile } from '../pages/open-site.ts';

/** A real report, translated by machine, where it lies beside the project. */
const report = new URL('../../../shared/seed/guizhou-2023.txt', import.meta.url);

/** Questions, and the number of the section that answers them; null where none does. */
const questions: [question: string, section: string | null][] = [
  ['How many enterprises were listed as national green factories in 2023?', '8'],
  ['How many provincial bases for comprehensive utilization of industrial resources were published?', '6'],
  ['What was done about phosphogypsum?', '7'],
  ['Did the department support red mud projects?', '7'],
  ['Which plan covers carbon peaking in industry?', '5'],
  ['What is the industrial pattern "1 + 3 + 5"?', '2'],
  ['Which minerals are to be processed intensively?', '2'],
  ['What measures were taken for new energy trucks?', '8'],
  ['How many green supply chain management enterprises were recognised?', '8'],
  ['What is done with backward production capacity?', '4'],
  ['How many people work in the department?', null],
  ['How many electric buses were bought?', null],
  ['What was the unemployment rate in Guizhou?', null],
  ['What is the Four Laws and One Policy?', null],
  ['How many green factories were listed in 2021?', null],
  ['Who is the director of the provincial department?', null],
  ['How much did carbon emissions fall?', null],
  ['What did we promise about phosphogypsum in 2021?', null],
  ['What is the minimum wage?', null],
  ['What wind farms were connected to the grid?', null],
];

describe.skipIf(!existsSync(report))('a real report', () => {
  let site: TestSite;
  const answers = new Map<string, Answer>();

  beforeAll(async () => {
    site = await openSite();
    await site.ingest([textFile('report-2023.txt', await readFile(report, 'utf8'))]);
    const deps = answerDependencies(site.readSide);
    for (const [question] of questions) answers.set(question, await answerQuestion(deps, question, {}));
  });
  afterAll(() => site.close());

  test('nine of ten answers come from the right section', () => {
    const asked = questions.filter(([, section]) => section !== null);
    // A pattern that is named and never spelt out may be refused; its place is then the nearest.
    const first = (question: string) => answers.get(question)?.quotes[0] ?? answers.get(question)?.nearest[0];
    const wrong = asked.filter(([question, section]) => first(question)?.section.number !== section);
    expect(wrong.length / asked.length, wrong.join('\n')).toBeLessThanOrEqual(0.1);
  });

  test('nine of ten questions without an answer are told so', () => {
    const asked = questions.filter(([, section]) => section === null);
    const wrong = asked.filter(([question]) => answers.get(question)?.verdict !== 'not-stated');
    expect(wrong.length / asked.length, wrong.join('\n')).toBeLessThanOrEqual(0.1);
  });
});
