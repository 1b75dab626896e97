import type { Hono } from 'hono';
import { openGenerations } from '../../functions/generations.ts';
import { readSource } from '../../functions/ingest/read-source.ts';
import { UploadRequests } from '../../functions/ingest/upload.ts';
import { UploadGate } from '../../functions/ingest/upload-gate.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { createReadSide } from '../../functions/read-side.ts';
import { createSite } from '../../functions/site.ts';
import { MemoryObjectStore } from '../../functions/storage/objects/memory-object-store.ts';
import { IdempotencyRecords } from '../../functions/storage/records/idempotency-records.ts';
import { openLocalTables } from '../../functions/storage/tables/local-tables.ts';
import { createWriteStores } from '../../functions/write-side.ts';
import { UploadWorker } from '../../scripts/local/upload-worker.ts';

/** A site in memory that takes documents in over HTTP, as the one on a person's own machine does. */
export interface WritableSite {
  site: Hono;
  /** A key with these roles. */
  makeKey(...roles: ('ingest' | 'review' | 'admin')[]): Promise<string>;
  revokeKey(key: string): Promise<void>;
  /** Resolves when everything sent in has been worked off. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

export async function openWritableSite(maxUploadBytes: number): Promise<WritableSite> {
  const { table, close } = await openLocalTables();
  const stores = { objects: new MemoryObjectStore(), table };
  const readSide = createReadSide(stores, '', openGenerations(stores.objects, { checkEveryMilliseconds: 0 }));
  const { register, jobs, keys } = readSide;
  const uploads = new UploadRequests(table);
  const worker = new UploadWorker(
    createWriteStores(stores, readSide),
    { objects: stores.objects, jobs, uploads },
    (request) => readSource(request, parseSource),
  );
  const gate = new UploadGate({
    objects: stores.objects,
    register,
    jobs,
    uploads,
    idempotency: new IdempotencyRecords(table),
    onUploaded: (jobId) => worker.addUpload(jobId),
    onRemoval: (jobId, documentId) => worker.addRemoval(jobId, documentId),
  });
  return {
    site: createSite(readSide, { gate, maxUploadBytes }),
    makeKey: async (...roles) => (await keys.make('test', roles)).key,
    async revokeKey(key) {
      await keys.revoke(key.split('_')[1] ?? '');
    },
    finish: () => worker.finish(),
    close,
  };
}
