import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BuildSegment } from '../../functions/ingest/publish-documents.ts';
import type { BuiltSegment } from '../../functions/segment/segment-writer.ts';

/** Builds a segment in a thread of its own, where there is a core for it. */
export const buildSegmentApart: BuildSegment | undefined =
  availableParallelism() > 1 ? startWorker : undefined;

function startWorker(documents: Parameters<BuildSegment>[0]): Promise<BuiltSegment> {
  const { promise, resolve, reject } = Promise.withResolvers<BuiltSegment>();
  const worker = new Worker(new URL('./segment-worker.ts', import.meta.url), { workerData: documents });
  worker.on('message', resolve);
  worker.on('error', reject);
  worker.on('exit', () => reject(new Error('the thread that built a segment ended without one')));
  return promise;
}
