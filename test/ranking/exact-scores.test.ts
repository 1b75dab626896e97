import { describe, expect, it } from 'vitest';
import type { Clause } from '../../functions/query/query.ts';
import { IndexOpener } from '../../functions/ranking/open-index.ts';
import { planQuery, type QueryPlan } from '../../functions/ranking/plan-query.ts';
import { rankSections } from '../../functions/ranking/rank-sections.ts';
import { shareOfPassage, wholeShare } from '../../functions/ranking/score-sections.ts';
import type { IndexedDocument } from '../../functions/segment/indexed-document.ts';
import { PartCache } from '../../functions/segment/part-cache.ts';
import { weighDocument } from '../../functions/segment/weigh-document.ts';
import { randomDocument, randomFrom, type Script } from '../segment/indexed-documents.ts';
import { MemorySegments, manifestOf } from '../segment/memory-segments.ts';

/** Every section of a list of documents as the slots of its passages, in the order a segment counts them. */
function slotsOfSections(documents: readonly IndexedDocument[]): Map<string, number>[][] {
  return documents.flatMap((document) =>
    weighDocument(document).map(({ passages }) => passages.map(({ slots }) => slots)),
  );
}

/** The formula of ARCHITECTURE.md, for one section, without any of the engine's short cuts. */
function scoreNaively(
  plan: QueryPlan,
  passages: readonly Map<string, number>[],
  rarity: (term: string) => number,
  slotScores: readonly number[],
): number {
  const sumOver = (slots: Map<string, number>, isCarrying: boolean) =>
    plan.clauses
      .filter((clause) => clause.isCarrying === isCarrying)
      .flatMap(({ weight, alternatives }) => [...alternatives[0]!.terms].map((term) => ({ weight, term })))
      .filter(({ term: [term] }) => slots.has(term))
      .reduce(
        (sum, { weight, term: [term, count] }) =>
          sum + weight * count * rarity(term) * slotScores[slots.get(term)!]!,
        0,
      );
  if (passages.every((slots) => sumOver(slots, true) === 0)) return 0;
  const scores = passages.map((slots) => sumOver(slots, true) + sumOver(slots, false));
  const whole = scores.reduce((sum, score) => sum + score, 0);
  return (1 - wholeShare) * Math.max(...scores) + shareOfPassage(passages.length) * whole;
}

const words = 'river plant permit glass harbour tariff safety of the 2021 玻璃 港口 安全 矿山 30万吨'.split(
  ' ',
);

describe.each<Script>(['english', 'chinese', 'mixed'])('scores of random sections, %s', (script) => {
  it('are those of the formula, and the ten best of all are kept', async () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = randomFrom(seed);
      const segments = [30, 12].map((count, segment) =>
        Array.from({ length: count }, (_, at) => randomDocument(`doc-${segment}-${at}`, random, script)),
      );
      const store = new MemorySegments();
      const entries = await Promise.all(segments.map((documents) => store.build(documents)));
      entries[0]!.deleted = [3, 17];
      const gone = new Set(entries[0]!.deleted.map((at) => segments[0]![at]!.id));
      const clauses = Array.from({ length: 1 + Math.floor(random() * 4) }, (): Clause => {
        const text = words[Math.floor(random() * words.length)]!;
        const weight = random() < 0.3 ? 0.15 : 1;
        return { occurrence: 'should', matchers: [{ kind: 'word', text, variants: [] }], weight };
      });
      const plan = planQuery({ text: '', clauses, filters: {}, notes: [] }, () => false);
      const index = new IndexOpener(store, new PartCache(1e7), undefined).open(manifestOf(entries));
      const { candidates, total } = await rankSections(index, plan, [{}], [], 10);

      const sections = segments.map((documents) => slotsOfSections(documents));
      const isLive = segments.map((documents) =>
        documents.flatMap(({ id, sections }) => sections.map(() => !gone.has(id))),
      );
      const live = sections.flatMap((each, at) => each.filter((_, section) => isLive[at]![section]));
      const passages = live.flat();
      const rarity = (term: string) => {
        const holding = passages.filter((slots) => slots.has(term)).length;
        return Math.log(1 + (passages.length - holding + 0.5) / (holding + 0.5));
      };
      const naively = (slots: Map<string, number>[]) => scoreNaively(plan, slots, rarity, index.slotScores);
      const expected = live.map(naively).filter((score) => score > 0);
      expected.sort((left, right) => right - left);
      const context = JSON.stringify({ seed, clauses });
      expect(total, context).toBe(expected.length);
      expect(candidates.length, context).toBe(Math.min(10, expected.length));
      for (const [at, { segment, section, score }] of candidates.entries()) {
        expect(score, context).toBeCloseTo(expected[at]!, 4);
        expect(score, context).toBeCloseTo(naively(sections[segment]![section]!), 4);
      }
    }
  });
});
