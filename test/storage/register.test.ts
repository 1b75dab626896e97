import { beforeEach, describe, expect, it } from 'vitest';
import { type Document, toDocumentId } from '../../functions/documents/document.ts';
import { MemoryObjectStore } from '../../functions/storage/objects/memory-object-store.ts';
import { createDocumentLibrary } from '../../functions/storage/records/document-library.ts';
import { DamagedObjectError, putReading, putSource } from '../../functions/storage/records/readings.ts';
import type { Register, RegisterEntry } from '../../functions/storage/records/register.ts';
import { TableRegister } from '../../functions/storage/records/table-register.ts';
import { type LocalTables, openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import { InvalidCursorError } from '../../functions/storage/tables/table-cursor.ts';
import { exampleEntry, exampleReading } from './example-document.ts';

let tables: LocalTables;
let register: Register;
beforeEach(async () => {
  tables = await openLocalTables();
  register = new TableRegister(tables.table);
  return () => tables.close();
});

const id = toDocumentId('tides-2021');

describe('the register', () => {
  it('finds the newest edition, every edition, the file and the source', async () => {
    const first = exampleEntry('tides-2021', {}, '/files/tides.txt');
    const second = exampleEntry('tides-2021', { edition: 2, title: 'Report, corrected' }, '/files/tides.txt');
    await register.put([first]);
    await register.put([second]);
    expect((await register.find(id))?.document.title).toBe('Report, corrected');
    expect((await register.findEdition(id, 1))?.document.title).toBe('Report tides-2021');
    expect((await register.editions(id)).map(({ document }) => document.edition)).toEqual([2, 1]);
    expect((await register.findByFile(first.document.sha256))?.document.edition).toBe(1);
    expect(await register.findBySource('/files/tides.txt')).toBe(id);
    expect(await register.findByFile('0'.repeat(64))).toBeUndefined();
    expect(await register.findBySource('/files/other.txt')).toBeUndefined();
    expect(await register.find(toDocumentId('nothing'))).toBeUndefined();
  });

  it('shows the newest edition whatever the order of arrival, and the same entry twice changes nothing', async () => {
    const [first, second] = [exampleEntry('tides-2021'), exampleEntry('tides-2021', { edition: 2 })];
    await register.put([second]);
    await register.put([first]);
    await register.put([second]);
    expect((await register.find(id))?.document.edition).toBe(2);
    expect((await register.list({}, { limit: 10 })).records.length).toBe(1);
  });

  it('loses no edition when two writers put at once', async () => {
    const editions = [1, 2, 3, 4, 5, 6].map((edition) => exampleEntry('tides-2021', { edition }));
    await Promise.all(editions.map((entry) => register.put([entry])));
    expect((await register.find(id))?.document.edition).toBe(6);
    await register.put([editions[1]!, editions[5]!, editions[0]!]);
    expect((await register.find(id))?.document.edition).toBe(6);
    expect((await register.editions(id)).length).toBe(6);
  });

  it('keeps a stored edition after an issuer changed, and lists it under the new one only', async () => {
    await register.put([exampleEntry('tides-2021')]);
    await register.put([exampleEntry('tides-2021', { edition: 2, issuer: 'Ministry of Tides' })]);
    const listed = async (issuer: string) => (await register.list({ issuer }, { limit: 10 })).records.length;
    expect(await listed('Department of Tides')).toBe(0);
    expect(await listed('Ministry of Tides')).toBe(1);
  });

  it('takes a deleted document out of the lists and keeps its record', async () => {
    await register.put([exampleEntry('tides-2021')]);
    await register.setStatus(id, 'deleted');
    expect((await register.list({}, { limit: 10 })).records).toEqual([]);
    expect((await register.find(id))?.status).toBe('deleted');
    expect((await register.findByFile(exampleEntry('tides-2021').document.sha256))?.status).toBe('deleted');
    await register.setStatus(id, 'indexed');
    expect((await register.list({}, { limit: 10 })).records.length).toBe(1);
    await register.setStatus(toDocumentId('nothing'), 'deleted');
    expect(await register.find(toDocumentId('nothing'))).toBeUndefined();
  });
});

describe('its lists', () => {
  const entries: RegisterEntry[] = [];
  const issuers = ['Department of Tides', '潮汐厅', null];
  const kinds = ['yearly-report', 'plan'] as const;
  for (let i = 0; i < 24; i++) {
    entries.push(
      exampleEntry(`doc-${String(i).padStart(2, '0')}`, {
        year: i % 5 === 0 ? null : 2018 + (i % 4),
        issuer: issuers[i % 3]!,
        kind: kinds[i % 2]!,
        language: i % 3 === 1 ? 'zh' : 'en',
      }),
    );
  }
  beforeEach(() => register.put(entries));

  const inOrder = (documents: Document[]) =>
    documents.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.id < b.id ? -1 : 1)).map(({ id }) => id);

  const filters = [
    {},
    { year: 2020 },
    { issuer: '潮汐厅' },
    { kind: 'plan' },
    { language: 'zh' },
    { issuer: 'Department of Tides', kind: 'plan', year: 2019, language: 'en' },
    { kind: 'yearly-report', language: 'en' },
    { issuer: 'Nobody' },
    { year: 1850 },
  ];

  it.each(filters)('page through %j by year descending, then id', async (filter) => {
    const expected = inOrder(
      entries
        .map((entry) => entry.document)
        .filter((document) =>
          Object.entries(filter).every(([field, value]) => document[field as 'kind'] === value),
        ),
    );
    for (const limit of [1, 3, 100]) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await register.list(filter, { limit, ...(cursor !== undefined && { cursor }) });
        expect(page.records.length).toBeLessThanOrEqual(limit);
        seen.push(...page.records.map(({ document }) => document.id));
        cursor = page.cursor;
      } while (cursor !== undefined);
      expect(seen).toEqual(expected);
    }
  });

  it('refuse a cursor from another filter', async () => {
    const { cursor } = await register.list({ issuer: '潮汐厅' }, { limit: 1 });
    await expect(register.list({ kind: 'plan' }, { limit: 1, cursor: cursor! })).rejects.toThrow(
      InvalidCursorError,
    );
  });
});

describe('the library', () => {
  const store = new MemoryObjectStore();
  let entry: RegisterEntry;
  beforeEach(async () => {
    const sourceKey = await putSource(store, Buffer.from('the file'));
    const readingKey = await putReading(store, exampleReading('The tide came in. 潮水来了。'));
    entry = { ...exampleEntry('tides-2021'), sourceKey, readingKey };
    await register.put([entry]);
  });

  it('gives the document with its reading and its file', async () => {
    const library = createDocumentLibrary(register, store);
    expect((await library.read('tides-2021'))?.reading.text).toBe('The tide came in. 潮水来了。');
    expect(Buffer.from((await library.source('tides-2021'))!.body).toString()).toBe('the file');
    expect((await library.find('tides-2021'))?.title).toBe('Report tides-2021');
    expect((await library.list({ year: 2021 }, { limit: 5 })).documents.map(({ id }) => id)).toEqual([id]);
    expect((await library.editions('tides-2021')).length).toBe(1);
  });

  it('gives an older edition when asked for it', async () => {
    const library = createDocumentLibrary(register, store);
    const readingKey = await putReading(store, exampleReading('The tide went out.'));
    await register.put([
      { ...exampleEntry('tides-2021', { edition: 2 }), sourceKey: entry.sourceKey, readingKey },
    ]);
    expect((await library.read('tides-2021'))?.reading.text).toBe('The tide went out.');
    expect((await library.read('tides-2021', 1))?.reading.text).toBe('The tide came in. 潮水来了。');
    expect(await library.read('tides-2021', 3)).toBeUndefined();
  });

  it('knows nothing of what is deleted, unknown or not an id', async () => {
    const library = createDocumentLibrary(register, store);
    await register.setStatus(id, 'deleted');
    for (const asked of ['tides-2021', 'unknown', '../etc', '']) {
      expect(await library.find(asked)).toBeUndefined();
      expect(await library.read(asked)).toBeUndefined();
      expect(await library.source(asked)).toBeUndefined();
      expect(await library.editions(asked)).toEqual([]);
    }
  });

  it('notices a damaged file and a damaged reading, and recovers when they are restored', async () => {
    const library = createDocumentLibrary(register, store);
    const sound = await store.get(entry.readingKey);
    await store.put(entry.readingKey, Buffer.concat([sound.body.subarray(0, 30), sound.body.subarray(31)]));
    await store.put(entry.sourceKey, Buffer.from('the life'));
    await expect(library.read('tides-2021')).rejects.toThrow(DamagedObjectError);
    await expect(library.source('tides-2021')).rejects.toThrow(DamagedObjectError);
    await store.put(entry.readingKey, sound.body);
    expect(await library.read('tides-2021')).toBeDefined();
  });
});
