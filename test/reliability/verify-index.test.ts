import { beforeEach, describe, expect, it } from 'vitest';
import { toDocumentId } from '../../functions/documents/document.ts';
import type { ReadSource } from '../../functions/ingest/accept-source.ts';
import { ingestFiles, removeDocuments, type WriteStores } from '../../functions/ingest/ingest-files.ts';
import { readSource } from '../../functions/ingest/read-source.ts';
import { loadManifest } from '../../functions/manifest/load-manifest.ts';
import { rollbackTo } from '../../functions/manifest/rollback.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { MemoryObjectStore } from '../../functions/storage/objects/memory-object-store.ts';
import { TableRegister } from '../../functions/storage/records/table-register.ts';
import { openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import { checkFiles } from '../../scripts/verify-index/check-files.ts';
import { checkRegister, listNewest } from '../../scripts/verify-index/check-register.ts';
import { checkSegments } from '../../scripts/verify-index/check-segments.ts';
import { rebuildFromSources } from '../../scripts/verify-index/rebuild-from-sources.ts';

const texts = [
  [
    'harbour-2021.md',
    '# Harbour Report 2021\n\n## 1. Dredging\n\nThe port will dredge two channels by 2023.\n',
  ],
  [
    'harbour-2022.md',
    '# Harbour Report 2022\n\n## 1. Dredging\n\nOne channel was dredged. It cost 4 million.\n',
  ],
  ['港口-2022.md', '# 2022年港口工作报告\n\n## 一、疏浚\n\n疏浚航道一条，完成投资400万元。\n'],
] as const;

const read: ReadSource = (request) => readSource(request, parseSource);

let stores: WriteStores & { objects: MemoryObjectStore };
beforeEach(async () => {
  const tables = await openLocalTables();
  stores = { objects: new MemoryObjectStore(), register: new TableRegister(tables.table) };
  await ingest(texts);
  return () => tables.close();
});

async function ingest(files: readonly (readonly [string, string])[]): Promise<void> {
  const sources = files.map(([fileName, text]) => ({
    bytes: Buffer.from(text),
    fileName,
    source: fileName,
    set: {},
  }));
  await ingestFiles(stores, sources, { readSource: read, onOutcome: () => {} });
}

async function spoil(key: string): Promise<void> {
  const { body } = await stores.objects.get(key);
  body[Math.floor(body.length / 2)]! ^= 1;
  await stores.objects.put(key, body);
}

async function kindsFound(): Promise<string[]> {
  const { objects, register } = stores;
  const newest = await listNewest(register);
  const checks = [
    await checkSegments(objects),
    await checkFiles(objects, newest),
    await checkRegister(objects, await loadManifest(objects), newest),
  ];
  return checks.flatMap(({ findings }) => findings.map(({ kind, what }) => `${kind} ${what.split('/')[0]}`));
}

describe('verifying', () => {
  it('finds nothing in an index that is whole, after new editions, removals and merges of both', async () => {
    expect(await kindsFound()).toEqual([]);
    await ingest([['harbour-2021.md', `${texts[0][1]}\nA second edition.\n`]]);
    await removeDocuments(stores, [toDocumentId('harbour-2022')]);
    expect(await kindsFound()).toEqual([]);
    expect((await loadManifest(stores.objects))?.documents).toBe(2);
  });

  it('finds a file that is damaged and one that is gone', async () => {
    const record = (await stores.register.find(toDocumentId('harbour-2021')))!;
    await spoil(record.sourceKey);
    await spoil(record.readingKey);
    const other = (await stores.register.find(toDocumentId('harbour-2022')))!;
    await stores.objects.delete(other.sourceKey);
    const { findings } = await checkFiles(stores.objects, await listNewest(stores.register));
    expect(findings.map(({ kind, what }) => `${kind} ${what}`).sort()).toEqual(
      [`damaged ${record.readingKey}`, `damaged ${record.sourceKey}`, `missing ${other.sourceKey}`].sort(),
    );
  });

  it('finds a segment that is damaged and one that is gone', async () => {
    const { key } = (await loadManifest(stores.objects))!.segments[0]!;
    await spoil(key);
    expect((await checkSegments(stores.objects)).findings).toMatchObject([{ kind: 'damaged', what: key }]);
    await stores.objects.delete(key);
    const { findings, inventory } = await checkSegments(stores.objects);
    expect(findings).toMatchObject([{ kind: 'missing', what: key }]);
    expect(inventory.missing).toEqual([key]);
  });

  it('finds what is listed and not searchable, and what is searchable and not listed', async () => {
    await removeDocuments(stores, [toDocumentId('harbour-2022')]);
    await rollbackTo(stores.objects, 1);
    expect(await kindsFound()).toEqual(['not-registered harbour-2022']);
    await rollbackTo(stores.objects, 2);
    await stores.register.setStatus(toDocumentId('harbour-2022'), 'indexed');
    expect(await kindsFound()).toEqual(['not-searchable harbour-2022']);
  });

  it('finds an index that says something else than the register', async () => {
    await ingest([['harbour-2021.md', `${texts[0][1]}\nA second edition.\n`]]);
    await rollbackTo(stores.objects, 1);
    expect(await kindsFound()).toEqual(['differs harbour-2021']);
  });

  it('rebuilds every segment from the originals to the same bytes, tombstones left out', async () => {
    await ingest([['harbour-2021.md', `${texts[0][1]}\nA second edition.\n`]]);
    const rebuilt = async (reading: ReadSource) => {
      const manifest = await loadManifest(stores.objects);
      return rebuildFromSources(
        stores.objects,
        manifest,
        await listNewest(stores.register),
        reading,
        () => {},
      );
    };
    expect(await rebuilt(read)).toEqual({ segments: 2, findings: [] });
    const otherProgram: ReadSource = async (request) =>
      read(
        'bytes' in request
          ? { ...request, bytes: Buffer.concat([request.bytes, Buffer.from('\nOne line more.\n')]) }
          : request,
      );
    const kinds = (await rebuilt(otherProgram)).findings.map(
      ({ kind, what }) => `${kind} ${what.split('/')[0]}`,
    );
    expect(kinds.filter((kind) => kind === 'differs segments').length).toBe(2);
    expect(kinds).toContain('differs harbour-2022');
  });
});
