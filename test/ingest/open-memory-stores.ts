import { openGenerations } from '../../functions/generations.ts';
import type { SourceFile } from '../../functions/ingest/accept-source.ts';
import { type FileOutcome, ingestFiles, type WriteStores } from '../../functions/ingest/ingest-files.ts';
import { readSource } from '../../functions/ingest/read-source.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { createReadSide, type ReadSide } from '../../functions/read-side.ts';
import { MemoryObjectStore } from '../../functions/storage/objects/memory-object-store.ts';
import { type LocalTables, openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import { createWriteStores } from '../../functions/write-side.ts';

/** The whole service in memory, for one test. */
export interface MemoryAnnals extends ReadSide {
  objects: MemoryObjectStore;
  tables: LocalTables;
  writeStores: WriteStores;
  ingest(...files: SourceFile[]): Promise<FileOutcome[]>;
  close(): Promise<void>;
}

export async function openMemoryAnnals(termbaseText = ''): Promise<MemoryAnnals> {
  const tables = await openLocalTables();
  const { table } = tables;
  const objects = new MemoryObjectStore();
  const readSide = createReadSide(
    { objects, table },
    termbaseText,
    openGenerations(objects, { checkEveryMilliseconds: 0 }),
  );
  const writeStores = createWriteStores({ objects, table }, readSide);
  return {
    ...readSide,
    objects,
    tables,
    writeStores,
    close: tables.close,
    async ingest(...files) {
      const outcomes = new Map<SourceFile, FileOutcome>();
      await ingestFiles(writeStores, files, {
        readSource: (request) => readSource(request, parseSource),
        readAhead: 2,
        onOutcome: (file, outcome) => outcomes.set(file, outcome),
      });
      return files.map((file) => outcomes.get(file)!);
    },
  };
}

/** A text file as a person would send it. */
export function textFile(fileName: string, text: string, more: Partial<SourceFile> = {}): SourceFile {
  return { bytes: Buffer.from(text), fileName, source: null, set: {}, ...more };
}
