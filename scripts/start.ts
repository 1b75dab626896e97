import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { ingestFiles } from '../functions/ingest/ingest-files.ts';
import { UploadRequests } from '../functions/ingest/upload.ts';
import { UploadGate } from '../functions/ingest/upload-gate.ts';
import { probeConditionalWrites } from '../functions/manifest/probe-conditional-writes.ts';
import { createSite } from '../functions/site.ts';
import { IdempotencyRecords } from '../functions/storage/records/idempotency-records.ts';
import { createWriteStores } from '../functions/write-side.ts';
import { findFiles } from './ingest/find-files.ts';
import { openFiles } from './ingest/open-files.ts';
import { corpusFolder, dataFolder, type LocalAnnals, openLocalAnnals } from './local/open-local.ts';
import { openReader, type Reader } from './local/open-reader.ts';
import { UploadWorker } from './local/upload-worker.ts';
import { writingKey } from './local/writing-key.ts';
import { parseFlags, UsageError } from './terminal/parse-flags.ts';
import { ProgressBar } from './terminal/progress-bar.ts';
import { type ExitCode, runMain } from './terminal/run-main.ts';

const help = `Starts everything on this machine: pages and API on http://localhost:8787.

  npm start                       first time: reads the sample collection in
  PORT=9000 npm start             another port
  ANNALS_DATA=/srv/annals npm start   another data folder (default .annals/)

Ctrl-C stops it and loses nothing.
`;

const defaultPort = 8787;

/** Only this machine may ask; `localhost` could mean one of two addresses. */
const loopback = '127.0.0.1';

/** Largest file taken over HTTP in one request; larger ones go through the ingest command. */
const maxUploadBytes = 100 * 1024 * 1024;

async function main(args: string[]): Promise<ExitCode> {
  parseFlags(args, {});
  const port = readPort();
  const annals = await openLocalAnnals();
  await probeConditionalWrites(annals.stores.objects);
  const reader = openReader();
  await ingestSampleIfEmpty(annals, reader);
  const { site, worker } = openSite(annals, reader);
  const server = await listen(site, port);
  // A person opens a page first; on a machine of their own nothing is gained by loading pages only then.
  await import('../functions/whole-site.ts');
  await announce(annals, port, await writingKey(annals.keys, dataFolder()));
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  server.close();
  if ('closeAllConnections' in server) server.closeAllConnections();
  await worker.finish();
  await reader.close();
  await annals.close();
  return 0;
}

function readPort(): number {
  const port = Number(process.env.PORT ?? defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`PORT=${process.env.PORT}: a port is a number up to 65535`);
  return port;
}

function openSite(annals: LocalAnnals, reader: Reader): { site: Hono; worker: UploadWorker } {
  const { stores, register, jobs } = annals;
  const uploads = new UploadRequests(stores.table);
  const worker = new UploadWorker(
    createWriteStores(stores, annals),
    { objects: stores.objects, jobs, uploads },
    reader.readSource,
  );
  const gate = new UploadGate({
    objects: stores.objects,
    register,
    jobs,
    uploads,
    idempotency: new IdempotencyRecords(stores.table),
    onUploaded: (jobId) => worker.addUpload(jobId),
    onRemoval: (jobId, documentId) => worker.addRemoval(jobId, documentId),
  });
  return { site: createSite(annals, { gate, maxUploadBytes }), worker };
}

/** The first start has something to show: the sample collection, unless anything else was ever read in. */
async function ingestSampleIfEmpty(annals: LocalAnnals, reader: Reader): Promise<void> {
  const { records } = await annals.register.list({}, { limit: 1 });
  if (records.length > 0) return;
  const files = await findFiles([corpusFolder]);
  const bar = new ProgressBar('reading the sample collection', files.length);
  await ingestFiles(createWriteStores(annals.stores, annals), openFiles(files), {
    readSource: reader.readSource,
    readAhead: reader.width,
    onOutcome: ({ fileName }) => bar.advance(fileName),
  });
  bar.clear();
}

/** @throws UsageError when the port is taken */
function listen(site: Hono, port: number) {
  return new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const server = serve({ fetch: site.fetch, port, hostname: loopback }, () => resolve(server));
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new UsageError(`port ${port} is taken; try PORT=${port + 1} npm start`)
          : error,
      );
    });
  });
}

async function announce(annals: LocalAnnals, port: number, key: string): Promise<void> {
  const { documents, sections } = await annals.search.status();
  const address = `http://localhost:${port}`;
  process.stdout.write(`
  Annals is at ${address}
  ${documents} documents, ${sections} sections in ${dataFolder()}

  Key for writing:
    ${key}

  Three things to try:
    ${address}/search?q=what+did+we+promise+about+phosphogypsum
    curl "${address}/v1/search?q=%22two+lines+and+one+ledger%22"
    npm run ask -- "how many green factories were named in 2023?"

  Ctrl-C to stop.
`);
}

await runMain(help, main);
