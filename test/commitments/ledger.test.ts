import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LedgerFilter, loadLedger } from '../../functions/commitments/ledger/ledger.ts';
import { updateLedger } from '../../functions/commitments/ledger/update-ledger.ts';
import { TableLedgerStore } from '../../functions/storage/records/table-ledger-store.ts';
import { openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import type { Table } from '../../functions/storage/tables/table.ts';
import { ledgerSource } from './source-text.ts';

const clock = () => new Date('2024-03-01T10:00:00Z');
const report2021 = ledgerSource(
  'marl-2021',
  2021,
  '# Report 2021\n\n## 1. Works\n\nIn 2022, 40 brick kilns will be rebuilt. The Sarn bridge will be widened for buses.\n',
);
const report2022 = ledgerSource(
  'marl-2022',
  2022,
  '# Report 2022\n\n## 1. Works\n\n43 brick kilns were rebuilt in 2022.\n',
);

describe('the ledger', () => {
  let table: Table;
  let close: () => Promise<void>;
  beforeAll(async () => ({ table, close } = await openLocalTables()));
  afterAll(() => close());

  const open = () => new TableLedgerStore(table);
  const update = (changed = [report2021], removed: string[] = []) =>
    updateLedger({ ledger: open(), clock }, { changed, removed });
  const rowsOf = async (filter: LedgerFilter) => {
    const ledger = await loadLedger(open());
    return ledger.read(ledger.list(filter));
  };
  const statuses = async () =>
    (await rowsOf({ kind: 'commitment' })).map(({ statement, status }) => [
      statement.text.slice(0, 12),
      status,
    ]);

  it('is empty before anything is written', async () => {
    expect((await loadLedger(open())).lines).toEqual([]);
  });

  it('proposes statuses anew when a later report comes', async () => {
    await update();
    expect(await statuses()).toEqual([
      ['In 2022, 40 ', 'open'],
      ['The Sarn bri', 'open'],
    ]);
    const { statusesChanged } = await update([report2022]);
    expect(statusesChanged).toBe(2);
    expect(await statuses()).toEqual([
      ['In 2022, 40 ', 'reported-done'],
      ['The Sarn bri', 'silent'],
    ]);
  });

  it('writes nothing when the same change comes twice', async () => {
    expect(await update([report2021, report2022])).toMatchObject({ documentsWritten: 0, statusesChanged: 0 });
  });

  it.each([1, 2, 3, 4])('is whole in the end when writing it was broken off at part %i', async (part) => {
    await update([report2021], ['marl-2022']);
    let parts = 0;
    const failing = new Proxy(table, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          if ((name === 'putMany' || name === 'put') && ++parts === part)
            throw new Error('the power is gone');
          return Reflect.apply(member, target, args) as unknown;
        };
      },
    });
    const change = { changed: [report2022], removed: [] };
    await expect(updateLedger({ ledger: new TableLedgerStore(failing), clock }, change)).rejects.toThrow();
    await update([report2022]);
    expect(await statuses()).toEqual([
      ['In 2022, 40 ', 'reported-done'],
      ['The Sarn bri', 'silent'],
    ]);
  });

  it('hands out the same contents until someone writes', async () => {
    const store = open();
    const first = await store.outlines();
    expect(await store.outlines()).toBe(first);
    await update([report2021], ['marl-2022']);
    expect(await store.outlines()).not.toBe(first);
    await update([report2022]);
  });

  it('keeps a review, and its history, when the document is read again', async () => {
    const { statement } = (await rowsOf({})).find(({ statement: { text } }) => text.includes('bridge'))!;
    const review = {
      statement: statement.id,
      note: 'seen on site',
      evidence: [],
      reviewedBy: 'key-1',
      proposed: 'silent' as const,
    };
    await open().addReview({ ...review, status: 'partly', reviewedAt: '2024-03-02T10:00:00Z' });
    await open().addReview({ ...review, status: 'reported-done', reviewedAt: '2024-03-03T10:00:00Z' });
    await update([
      ledgerSource(
        'marl-2021',
        2021,
        '# Report 2021\n\nA new opening.\n\n## 1. Works\n\nThe Sarn bridge will be widened for buses.\n',
      ),
    ]);
    const after = await loadLedger(open());
    expect(await after.find(statement.id)).toMatchObject({
      status: 'reported-done',
      thread: { status: 'silent' },
    });
    expect(after.reviewsOf(statement.id).map(({ status }) => status)).toEqual(['partly', 'reported-done']);
    await update([report2021]);
  });

  it('tells what fell silent, unless a person knows better', async () => {
    const ledger = await loadLedger(open());
    expect(ledger.silence({ from: 2021, to: 2022 })).toEqual([]);
    expect(ledger.silence({ from: 2021, to: 2021 })).toEqual([]);
  });

  it('keeps a document too large for one item', async () => {
    const words = Array.from(
      { length: 4000 },
      (_, number) =>
        `In ${number} days hall ${(number * 7919) % 10007} will be painted ${(number * 104729) % 99991}.`,
    );
    await update([ledgerSource('hall-2021', 2021, `# Report of the hall\n\n${words.join(' ')}\n`)]);
    expect((await loadLedger(open())).list({ document: 'hall-2021' }).length).toBe(4000);
    await update([], ['hall-2021']);
    expect((await loadLedger(open())).list({ document: 'hall-2021' })).toEqual([]);
  });
});

describe('number series', () => {
  it('join a target with the outcomes that answer it, year by year', async () => {
    const { table, close } = await openLocalTables();
    const store = new TableLedgerStore(table);
    const report = (year: number, rate: number, target: number) =>
      ledgerSource(
        `gypsum-${year}`,
        year,
        `# Report ${year}\n\n## 1. Gypsum\n\nThe utilization rate of phosphogypsum reached ${rate}%. In ${year + 1}, the utilization rate of phosphogypsum shall reach ${target}%.\n`,
      );
    await updateLedger(
      { ledger: store, clock },
      { changed: [report(2020, 50, 55), report(2021, 56, 60), report(2022, 58, 62)], removed: [] },
    );
    const [series] = await (await loadLedger(store)).series({ unit: '%' });
    expect(series?.points.map(({ year, role, value }) => [year, role, value])).toEqual(
      expect.arrayContaining([
        [2021, 'target', 55],
        [2021, 'outcome', 56],
        [2022, 'target', 60],
        [2022, 'outcome', 58],
      ]),
    );
    await close();
  });
});
