import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { create, insertMultiple, load, save, search } from '@orama/orama';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { ObjectStore } from '../../functions/storage/objects/object-store.ts';
import type { Engine } from './engine.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** JSON over 512 MB does not fit a JavaScript string: no peer that exports JSON goes further than this. */
const mostSectionsAsJson = 300_000;

export const peerEngines: Engine[] = [
  {
    name: 'FlexSearch export/import',
    settings: 'new Index(), default encoder, suggest: true so that every word is optional',
    mostSections: mostSectionsAsJson,
    async build(sections, store) {
      const index = new Index();
      for (const { id, text } of sections) index.add(id, text);
      const parts: [string, string][] = [];
      await index.export((key: string, data: string) => {
        if (data) parts.push([key, data]);
      });
      for (const [key, data] of parts) await store.put(`flexsearch/${key}`, encoder.encode(data));
      return { indexBytes: parts.reduce((sum, [, data]) => sum + data.length, 0) };
    },
    async open(store) {
      const index = new Index();
      const { objects } = await store.list('flexsearch/');
      const bodies = await Promise.all(objects.map(({ key }) => store.get(key)));
      for (const [at, { key }] of objects.entries())
        index.import(key.slice('flexsearch/'.length), decoder.decode(bodies[at]!.body));
      return { search: async (query) => index.search(query, { limit: 10, suggest: true }) };
    },
  },
  {
    name: 'MiniSearch',
    settings: "fields: ['text'], any word matches, toJSON and loadJSON",
    mostSections: mostSectionsAsJson,
    async build(sections, store) {
      const index = new MiniSearch({ fields: ['text'] });
      for (const section of sections) index.add(section);
      return putOne(store, 'minisearch', JSON.stringify(index));
    },
    async open(store) {
      const index = MiniSearch.loadJSON(await getOne(store, 'minisearch'), { fields: ['text'] });
      return { search: async (query) => index.search(query).slice(0, 10) };
    },
  },
  {
    name: 'Orama',
    settings: "schema { text: 'string' }, English tokenizer, save and load as JSON",
    mostSections: 30_000,
    async build(sections, store) {
      const database = create({ schema: { text: 'string' } as const });
      await insertMultiple(
        database,
        Array.from(sections, ({ id, text }) => ({ id: String(id), text })),
      );
      return putOne(store, 'orama', JSON.stringify(save(database)));
    },
    async open(store) {
      const database = create({ schema: { text: 'string' } as const });
      load(database, JSON.parse(await getOne(store, 'orama')));
      return {
        search: async (query) => (await search(database, { term: query, limit: 10, threshold: 1 })).hits,
      };
    },
  },
  {
    name: 'SQLite FTS5',
    settings:
      'porter unicode61, contentless, optimised; the file is fetched whole, then opened; words joined by OR, bm25()',
    mostSections: Number.POSITIVE_INFINITY,
    async build(sections, store) {
      return inTemporaryFolder(async (folder) => {
        const path = join(folder, 'index.db');
        const database = new DatabaseSync(path);
        database.exec(
          `PRAGMA journal_mode=OFF; CREATE VIRTUAL TABLE t USING fts5(text, content='', tokenize='porter unicode61')`,
        );
        const insert = database.prepare('INSERT INTO t(rowid, text) VALUES (?, ?)');
        database.exec('BEGIN');
        for (const { id, text } of sections) insert.run(id + 1, text);
        database.exec(`COMMIT; INSERT INTO t(t) VALUES ('optimize'); VACUUM`);
        database.close();
        await store.put('sqlite', readFileSync(path));
        return { indexBytes: statSync(path).size };
      });
    },
    async open(store) {
      const { body } = await store.get('sqlite');
      const path = join(mkdtempSync(join(tmpdir(), 'annals-bench-')), 'index.db');
      writeFileSync(path, body);
      const find = new DatabaseSync(path, { readOnly: true }).prepare(
        'SELECT rowid FROM t WHERE t MATCH ? ORDER BY bm25(t) LIMIT 10',
      );
      process.once('exit', () => rmSync(join(path, '..'), { recursive: true, force: true }));
      return { search: async (query) => find.all(query.split(' ').join(' OR ')) };
    },
  },
];

async function putOne(store: ObjectStore, key: string, json: string): Promise<{ indexBytes: number }> {
  const bytes = encoder.encode(json);
  await store.put(key, bytes);
  return { indexBytes: bytes.length };
}

async function getOne(store: ObjectStore, key: string): Promise<string> {
  return decoder.decode((await store.get(key)).body);
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'annals-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
