import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { type GenerationsOptions, openGenerations } from '../../functions/generations.ts';
import type { SourceFile } from '../../functions/ingest/accept-source.ts';
import { type FileOutcome, ingestFiles } from '../../functions/ingest/ingest-files.ts';
import { readSource } from '../../functions/ingest/read-source.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { createReadSide, type ReadSide } from '../../functions/read-side.ts';
import { createSite } from '../../functions/site.ts';
import { MemoryObjectStore } from '../../functions/storage/objects/memory-object-store.ts';
import type { ObjectStore } from '../../functions/storage/objects/object-store.ts';
import { openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import { parseGlosses } from '../../functions/terms/termbase/parse-glosses.ts';
import { createWriteStores } from '../../functions/write-side.ts';
import { findFiles } from '../../scripts/ingest/find-files.ts';

/** The whole site over a collection in memory, made by the same steps as a real one. */
export interface TestSite {
  site: Hono;
  readSide: ReadSide;
  /** What went wrong on our side so far. */
  faults: unknown[];
  /** Takes files in and publishes them. */
  ingest(files: readonly SourceFile[]): Promise<FileOutcome[]>;
  /** Serves the site on a port of its own; returns its address. */
  serve(): Promise<string>;
  close(): Promise<void>;
}

const corpus = new URL('../../corpus/', import.meta.url);

/**
 * @param around puts another store in front of the one in memory, for tests of faults
 * @param generations how soon a publication is noticed; at once, unless told otherwise
 */
export async function openSite(
  around: (store: ObjectStore) => ObjectStore = (store) => store,
  generations: GenerationsOptions = { checkEveryMilliseconds: 0 },
): Promise<TestSite> {
  const [{ table, close }, termbase, glosses] = await Promise.all([
    openLocalTables(),
    readFile(new URL('termbase.tsv', corpus), 'utf8'),
    readFile(new URL('glosses.tsv', corpus), 'utf8'),
  ]);
  const stores = { objects: around(new MemoryObjectStore()), table };
  const faults: unknown[] = [];
  const readSide = {
    ...createReadSide(stores, termbase, openGenerations(stores.objects, generations)),
    glosses: parseGlosses(glosses),
  };
  const site = createSite(readSide, {
    rate: { requests: 100_000, windowSeconds: 60 },
    onFault: (error) => faults.push(error),
  });
  const server = createServer(getRequestListener(site.fetch));
  return {
    site,
    readSide,
    faults,
    async ingest(files) {
      const outcomes: FileOutcome[] = [];
      await ingestFiles(createWriteStores(stores, readSide), files, {
        readSource: (request) => readSource(request, parseSource),
        onOutcome: (_, outcome) => outcomes.push(outcome),
      });
      return outcomes;
    },
    async serve() {
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await close();
    },
  };
}

/** The documents of the sample corpus with their metadata. */
export async function corpusFiles(): Promise<SourceFile[]> {
  const found = await findFiles([new URL('documents', corpus).pathname]);
  return Promise.all(
    found.map(async ({ path, fileName, set }) => ({
      bytes: new Uint8Array(await readFile(path)),
      fileName,
      source: fileName,
      set,
    })),
  );
}

/** A text as a file that someone sends in. */
export function textFile(fileName: string, text: string, set: SourceFile['set'] = {}): SourceFile {
  return { bytes: new TextEncoder().encode(text), fileName, source: fileName, set };
}
