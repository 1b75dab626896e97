import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLedger } from '../../functions/commitments/ledger/ledger.ts';
import type { LedgerEntry } from '../../functions/commitments/ledger/ledger-entry.ts';
import type { LedgerStore } from '../../functions/commitments/ledger/ledger-store.ts';
import { TableLedgerStore } from '../../functions/storage/records/table-ledger-store.ts';
import { openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import type { Table } from '../../functions/storage/tables/table.ts';
import { ledgerDocument } from './source-text.ts';

/** The table, with every call counted by the name of its method. */
function countCalls(table: Table): { counted: Table; calls: string[] } {
  const calls: string[] = [];
  const counted = new Proxy(table, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        calls.push(String(name));
        return Reflect.apply(member, target, args) as unknown;
      };
    },
  });
  return { counted, calls };
}

const documentsHeld = 30;

function entry(at: number): LedgerEntry {
  const id = `marl-${1990 + at}`;
  const document = ledgerDocument(
    id,
    1990 + at,
    `# Report\n\nBy ${1991 + at}, ${40 + at} kilns will be rebuilt in Orrin.\n`,
  );
  const [statement] = document.statements;
  return {
    document,
    threads: [
      {
        commitment: statement!.id,
        document: id,
        status: 'silent',
        reason: { code: 'silent', from: 1991 + at, to: 2020 },
        decidedBy: null,
        evidence: [],
        searched: { terms: [], documents: [], years: [2020], names: [], nearest: null },
        since: '2024-03-01T10:00:00Z',
        previous: null,
      },
    ],
  };
}

describe('a request for the ledger', () => {
  let store: LedgerStore;
  let calls: string[];
  let close: () => Promise<void>;
  const callsOf = async (work: () => Promise<unknown>) => {
    calls.length = 0;
    await work();
    return calls.toSorted();
  };
  const readPage = async (store: LedgerStore, from: number) => {
    const ledger = await loadLedger(store);
    return ledger.read(ledger.list({ kind: 'commitment' }).slice(from, from + 5));
  };

  beforeAll(async () => {
    const local = await openLocalTables();
    close = local.close;
    const { counted, calls: made } = countCalls(local.table);
    calls = made;
    store = new TableLedgerStore(counted);
    await store.write({
      entries: Array.from({ length: documentsHeld }, (_, at) => entry(at)),
      links: [],
      removed: [],
    });
  });
  afterAll(() => close());

  it('reads, cold, the version, both partitions of the lists, and the documents it shows at once', async () => {
    expect(await callsOf(() => readPage(store, 0))).toEqual(['find', 'findMany', 'query', 'queryAll']);
  });

  it('reads, warm, the version alone, however many documents are held', async () => {
    expect(await callsOf(() => readPage(store, 0))).toEqual(['find']);
    const ledger = await loadLedger(store);
    const [line] = ledger.list({ kind: 'commitment' });
    expect(await callsOf(async () => (await loadLedger(store)).find(line!.id))).toEqual(['find']);
  });

  it('reads, warm, what another page shows in one batch', async () => {
    expect(await callsOf(() => readPage(store, 10))).toEqual(['find', 'findMany']);
  });

  it('reads the lists anew, once, after somebody wrote', async () => {
    await store.write({ entries: [entry(3)], links: [], removed: [] });
    const made = await callsOf(async () => {
      await readPage(store, 0);
      await readPage(store, 0);
    });
    expect(made.filter((name) => name === 'query')).toHaveLength(1);
    expect(made.filter((name) => name === 'find')).toHaveLength(2);
  });
});
