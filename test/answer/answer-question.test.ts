import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../functions/answer/answer.ts';
import type { AnswerDependencies } from '../../functions/answer/answer-dependencies.ts';
import { answerQuestion } from '../../functions/answer/answer-question.ts';
import { findAskedTerm } from '../../functions/answer/question/asked-term.ts';
import { detectQuestionType } from '../../functions/answer/question/question-type.ts';
import { keepVerbatim } from '../../functions/answer/quotes/keep-verbatim.ts';
import { answerDependencies } from '../../functions/read-side.ts';
import { corpusFiles, openSite, type TestSite } from '../pages/open-site.ts';
import { askedQuestions } from './questions.ts';

let site: TestSite;
let deps: AnswerDependencies;
let answers: Map<string, Answer>;

beforeAll(async () => {
  site = await openSite();
  await site.ingest(await corpusFiles());
  deps = answerDependencies(site.readSide);
  answers = new Map();
  for (const { question } of askedQuestions) answers.set(question, await answerQuestion(deps, question, {}));
});
afterAll(() => site.close());

describe('questions to the sample corpus', () => {
  const answerable = askedQuestions.filter(({ sections }) => sections.length > 0);
  const unanswerable = askedQuestions.filter(({ sections }) => sections.length === 0);

  test('nine of ten answerable questions have the right section first', () => {
    const wrong = answerable.filter(({ question, sections }) => {
      const [first] = answers.get(question)?.quotes ?? [];
      return first === undefined || !sections.includes(first.section.id);
    });
    expect(wrong.length / answerable.length, list(wrong)).toBeLessThanOrEqual(0.1);
  });

  test('at most one in twenty answerable questions is refused', () => {
    const lost = answerable.filter(({ question }) => answers.get(question)?.verdict === 'not-stated');
    expect(lost.length / answerable.length, list(lost)).toBeLessThanOrEqual(0.05);
  });

  test('nine of ten unanswerable questions are answered "not stated"', () => {
    const invented = unanswerable.filter(({ question }) => answers.get(question)?.verdict !== 'not-stated');
    expect(invented.length / unanswerable.length, list(invented)).toBeLessThanOrEqual(0.1);
  });

  test('the figure asked for is in the first quotation, nine times of ten', () => {
    const asked = answerable.filter(({ words }) => words !== undefined);
    const without = asked.filter(
      ({ question, words }) => !answers.get(question)?.quotes[0]?.text.includes(words!),
    );
    expect(without.length / asked.length, list(without)).toBeLessThanOrEqual(0.1);
  });

  test('every quotation of every answer is what the stored text has at its place', async () => {
    let compared = 0;
    for (const { quotes, nearest, commitments } of answers.values()) {
      const all = [
        ...quotes,
        ...nearest,
        ...commitments.flatMap(({ promise, report }) => [promise, report ?? promise]),
      ];
      for (const { text, document, start, end } of all) {
        const source = await site.readSide.library.read(document.id);
        expect(source?.reading.text.slice(start, end)).toBe(text);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(40);
  });

  test('nothing is quoted where nothing is stated', () => {
    const silent = [...answers.values()].filter(({ verdict }) => verdict === 'not-stated');
    expect(silent.flatMap(({ quotes }) => quotes)).toEqual([]);
  });

  const list = (asked: { question: string }[]) => asked.map(({ question }) => question).join('\n');
});

test('a question whether something was done brings the promise and the report', async () => {
  const answer = await answerQuestion(deps, 'Did we relocate all the chemical enterprises in Baitang?', {});
  const [first] = answer.commitments;
  expect(answer.type).toBe('did-they');
  expect(first?.promise.text).toContain('relocation of all 11 hazardous chemical enterprises');
  expect(first?.report?.document.year).toBeGreaterThan(first?.promise.document.year ?? 9999);
  expect(first?.row.status).not.toBeNull();
});

test('a term that is used and never defined is told so, with the places of its use', async () => {
  const answer = await answerQuestion(deps, 'What is the "Blue Chimney Action"?', {});
  expect(answer).toMatchObject({ verdict: 'not-stated', quotes: [], term: { isDefined: false } });
  expect(answer.note).toContain('never defined');
  expect(answer.nearest[0]?.text).toContain('Blue Chimney Action');
});

test('filters hold: another year does not answer', async () => {
  const asked = 'How many provincial green factories were named?';
  const answer = await answerQuestion(deps, asked, { years: { from: 2021, to: 2021 } });
  expect(answer.quotes.every(({ document }) => document.year === 2021)).toBe(true);
  const none = await answerQuestion(deps, asked, { years: { from: 1999, to: 1999 } });
  expect(none.verdict).toBe('not-stated');
});

test('a quotation that differs from the stored text by one character does not leave', async () => {
  const [quote] = answers.get(askedQuestions[0]!.question)!.quotes;
  const forged = { ...quote!, text: quote!.text.replace('58.7', '68.7') };
  expect(await keepVerbatim(site.readSide.library, [quote!, forged])).toEqual([quote]);
});

describe('a chooser of quotations', () => {
  const question = 'How many small coal-fired boilers were eliminated?';

  test('may order and drop them', async () => {
    const all = (await answerQuestion(deps, question, {})).quotes;
    const chooser = { choose: async () => [1] };
    expect((await answerQuestion({ ...deps, chooser }, question, {})).quotes).toEqual([all[1]]);
  });

  test('can neither add any nor take all away', async () => {
    const all = (await answerQuestion(deps, question, {})).quotes;
    const chooser = { choose: async () => [77, -1, 0.5] };
    expect((await answerQuestion({ ...deps, chooser }, question, {})).quotes).toEqual(all);
  });
});

test.each([
  ['How many boilers were closed?', 'how-many'],
  ['What was the utilization rate?', 'how-many'],
  ['When was the notice issued?', 'when'],
  ['Who pays the reward?', 'who'],
  ['Did they keep the promise?', 'did-they'],
  ['What is a host county?', 'what-is'],
  ['Explain how the yards are lined', 'general'],
  ['淘汰了多少台锅炉？', 'how-many'],
  ['什么时候建成？', 'when'],
  ['由哪个部门负责？', 'who'],
  ['有没有完成搬迁？', 'did-they'],
  ['什么是共享窑？', 'what-is'],
])('%s is a %s question', (question, type) => {
  expect(detectQuestionType(question)).toBe(type);
});

test.each([
  ['What is the "two-wheel drive"?', 'two-wheel drive'],
  ['What does GDP stand for?', 'GDP'],
  ['“三清”是什么意思？', '三清'],
  ['什么是一窑一策？', '一窑一策'],
])('%s asks after %s', (question, term) => {
  expect(findAskedTerm(question)).toBe(term);
});
