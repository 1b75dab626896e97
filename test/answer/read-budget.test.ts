import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnswerDependencies } from '../../functions/answer/answer-dependencies.ts';
import { answerQuestion } from '../../functions/answer/answer-question.ts';
import { verifyQuotes } from '../../functions/answer/quotes/verify-quotes.ts';
import { answerDependencies } from '../../functions/read-side.ts';
import { CountingObjectStore } from '../../functions/storage/objects/counting-object-store.ts';
import { openSite, type TestSite, textFile } from '../pages/open-site.ts';

/** Reports that say nearly the same, as reports do year after year; each names its own figures. */
const reports = Array.from({ length: 30 }, (_, at) => ({
  name: `council-${at}.txt`,
  sentences: Array.from(
    { length: 6 },
    (__, place) =>
      `During the year the council repaired ${at * 7 + place + 3} footbridges in the northern part of the county and cleaned ${at + place * 11 + 40} culverts.`,
  ),
}));

let site: TestSite;
let store: CountingObjectStore;
let deps: AnswerDependencies;

beforeAll(async () => {
  site = await openSite((inner) => {
    store = new CountingObjectStore(inner, { latencyMilliseconds: 2 });
    return store;
  });
  await site.ingest(
    reports.map(({ name, sentences }, at) =>
      textFile(
        name,
        `Northshire Council Annual Report ${1990 + at}\n\n${sentences.map((one, place) => `${place + 1}. Works ${place + 1}\n\n${one}\n`).join('\n')}`,
      ),
    ),
  );
  deps = answerDependencies(site.readSide);
});
afterAll(() => site.close());

describe('what a question costs', () => {
  test('reads a few rounds, and hardly anything when asked again', async () => {
    await answerQuestion(deps, 'How many footbridges were repaired in 1995?', {});
    store.takeUse();
    await answerQuestion(deps, 'How many culverts were cleaned in 1999?', {});
    const other = store.takeUse();
    expect(other.rounds).toBeLessThanOrEqual(5);
    expect(other.reads).toBeLessThanOrEqual(30);
    await answerQuestion(deps, 'How many culverts were cleaned in 1999?', {});
    expect(store.takeUse().reads).toBeLessThanOrEqual(4);
  });
});

describe('what a long draft costs', () => {
  const quotations = reports.flatMap(({ sentences }) => sentences).slice(0, 96);
  const draft = quotations.map((sentence) => `It says: “${sentence}”`).join('\n');

  test('quotations are checked side by side: far fewer rounds than quotations', async () => {
    store.takeUse();
    const { quotes } = await verifyQuotes(deps, draft);
    const { rounds } = store.takeUse();
    expect(quotes).toHaveLength(96);
    expect(rounds).toBeLessThanOrEqual(96 / 2);
  });

  test('a sentence that thirty reports begin and end alike is found where it stands', async () => {
    const { quotes } = await verifyQuotes(deps, draft);
    expect(quotes.filter(({ verdict }) => verdict !== 'verified').map(({ text }) => text)).toEqual([]);
    expect(quotes.map(({ found }) => found?.text)).toEqual(quotations.map((one) => one.replace(/\.$/, '')));
  });
});
