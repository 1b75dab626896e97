import { describe, expect, it } from 'vitest';
import { buildSeries } from '../../functions/commitments/ledger/build-series.ts';
import { type LedgerSource, updateLedger } from '../../functions/commitments/ledger/update-ledger.ts';
import { seededRandom } from '../../functions/storage/objects/seeded-random.ts';
import { MemoryLedgerStore } from './memory-ledger-store.ts';
import { ledgerSource } from './source-text.ts';

const clock = () => new Date('2024-03-01T10:00:00Z');

const things = 'kilns wells bridges clinics orchards ferries'.split(' ');
const places = 'Orrin Sarn Talle Wend'.split(' ');

/** Choices that come out the same for one seed. */
function chooser(seed: number) {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  return { below, of: <T>(list: readonly T[]): T => list[below(list.length)]! };
}
type Chooser = ReturnType<typeof chooser>;

/** A promise or a report of one of few things, so that promises claim each other's reports. */
function sentence(choose: Chooser, year: number): string {
  const [thing, place, count] = [choose.of(things), choose.of(places), 11 + choose.below(4)];
  return choose.of([
    `In ${year + 1}, ${count} ${thing} will be rebuilt in ${place}.`,
    `By ${year + (choose.below(60) === 0 ? 20 : choose.of([1, 2, 4]))}, all ${thing} in ${place} will be repaired and ${count} new ones opened.`,
    `${count} ${thing} were rebuilt in ${place}.`,
    `The repair of the ${thing} in ${place} was completed, and ${count} new ones were opened.`,
    `${place} has ${thing} that are known far beyond the district.`,
  ]);
}

interface Kind {
  id: string;
  issuer: string | null;
  title: string;
  kind?: 'plan' | 'yearly-report';
}

const kinds: Kind[] = [
  { id: 'report', issuer: 'Marl Office of Works', title: 'Report on Works in Marl' },
  { id: 'other', issuer: 'Office of Works, Marl', title: 'Works in Marl: the Year' },
  { id: 'plan', issuer: 'Marl Office of Works', title: 'Works Plan', kind: 'plan' },
  { id: 'nameless', issuer: null, title: 'Report on Works in Marl' },
  { id: 'sarn', issuer: 'Sarn Board', title: 'Report of the Sarn Board' },
  { id: 'renamed', issuer: 'Sarn Agency (formerly Sarn Board)', title: 'The Agency in the Year' },
];

function makeDocument(choose: Chooser, year: number): LedgerSource {
  // The second and later kinds are rare: most changes are of one report among many.
  const { id, issuer, title, kind = 'yearly-report' } = choose.below(3) > 0 ? kinds[0]! : choose.of(kinds);
  const sentences = Array.from({ length: 5 + choose.below(4) }, () => sentence(choose, year));
  const source = ledgerSource(
    `${id}-${year}`,
    year,
    `# ${title} ${year}\n\n## 1. Works\n\n${sentences.join(' ')}\n`,
  );
  const ends = kind === 'plan' ? ` ${year}-${year + 5}` : ` ${year}`;
  return { ...source, document: { ...source.document, title: title + ends, issuer, kind } };
}

/** Everything the ledger tells, but when it first told it. */
async function contentsOf(store: MemoryLedgerStore) {
  const ids = (await store.outlines()).outlines.map(({ document }) => document.id).toSorted();
  const entries = await store.entries(ids);
  return {
    entries: entries.map((entry) => ({
      document: entry!.document,
      threads: entry!.threads.map(({ since, previous, ...thread }) => thread),
    })),
    series: buildSeries(await store.links()),
  };
}

describe('a ledger that grew document by document', () => {
  it.each([1, 2, 3, 4])(
    'is the one built at once, history %i',
    async (seed) => {
      const choose = chooser(seed);
      const grown = new MemoryLedgerStore();
      const held = new Map<string, LedgerSource>();
      for (let step = 0; step < 8; step++) {
        const changed = Array.from({ length: step === 0 ? 60 : 1 + choose.below(2) }, () =>
          makeDocument(choose, 1920 + choose.below(100)),
        );
        const newest = new Map(changed.map((source) => [source.document.id, source]));
        const leaving = held.size > 0 && choose.below(3) === 0 ? [choose.of([...held.keys()])] : [];
        const removed = leaving.filter((id) => !newest.has(id));
        for (const [id, source] of newest) held.set(id, source);
        for (const id of removed) held.delete(id);
        await updateLedger({ ledger: grown, clock }, { changed: [...newest.values()], removed });
      }
      const atOnce = new MemoryLedgerStore();
      await updateLedger({ ledger: atOnce, clock }, { changed: [...held.values()], removed: [] });
      const [one, other] = [await contentsOf(grown), await contentsOf(atOnce)];
      expect(one.entries.flatMap(({ threads }) => threads).length).toBeGreaterThan(50);
      expect(one.series.length).toBeGreaterThan(0);
      expect(one).toEqual(other);
    },
    120_000,
  );

  it('reads and writes, for one more report, those of its time alone', async () => {
    const choose = chooser(9);
    const years = Array.from({ length: 100 }, (_, at) => 1900 + at);
    const sources = years.map((year) =>
      ledgerSource(
        `marl-${year}`,
        year,
        `# Report ${year}\n\n## 1. Works\n\nIn ${year + 1}, ${choose.below(90)} kilns will be rebuilt in Orrin. ${choose.below(90)} kilns were rebuilt in Orrin.\n`,
      ),
    );
    const ledger = new MemoryLedgerStore();
    await updateLedger({ ledger, clock }, { changed: sources, removed: [] });
    expect(ledger.read).toEqual([]);
    ledger.written.length = 0;
    await updateLedger(
      { ledger, clock },
      { changed: [ledgerSource('marl-2000', 2000, sources.at(-1)!.document.title)], removed: [] },
    );
    // Six years back promises may be answered by it, six more these claim sentences of, and as many again claim there.
    expect(ledger.read.length).toBeLessThanOrEqual(25);
    expect(ledger.written.length).toBeLessThanOrEqual(13);
    expect(ledger.written).toContain('marl-2000');
    expect(ledger.written).toContain('marl-1994');
  });
});
