import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import glossesText from '../corpus/glosses.tsv';
import termbaseText from '../corpus/termbase.tsv';
import { handOverLargeAnswer } from './api/answers/hand-over-answer.ts';
import type { IndexMessage } from './ingest/index-message.ts';
import { UploadRequests } from './ingest/upload.ts';
import { UploadGate } from './ingest/upload-gate.ts';
import { openChooser } from './open-chooser.ts';
import type { GenerationSource } from './ranking/generation-source.ts';
import { observeSearch } from './ranking/observe-search.ts';
import { createReadSide, type Stores } from './read-side.ts';
import { createSite } from './site.ts';
import { SqsQueue } from './storage/message-queue.ts';
import { presignDownload, presignUpload } from './storage/objects/presign.ts';
import { IdempotencyRecords } from './storage/records/idempotency-records.ts';
import { requireEnv } from './storage/require-env.ts';
import { parseGlosses } from './terms/termbase/parse-glosses.ts';

/** A Lambda takes 6 MB of request; a file in it is base64, a third larger, and has fields beside it. */
const maxUploadBytes = 4 * 1024 * 1024;

/** What the function was started with. */
export interface ApiFunctionParts {
  stores: Stores;
  generations: GenerationSource;
  /** Reads since the last call: those that no cache could answer are what a slow search is made of. */
  takeReads(): number;
}

/** The handler of every request of API Gateway. */
export function createApiFunction({ stores, generations, takeReads }: ApiFunctionParts) {
  const metrics = new Metrics();
  const wired = createReadSide(stores, termbaseText, generations);
  const readSide = {
    ...wired,
    glosses: parseGlosses(glossesText),
    chooser: openChooser(),
    search: observeSearch(wired.search, ({ total, index }) => {
      metrics.addMetric('Searches', MetricUnit.Count, 1);
      if (total === 0) metrics.addMetric('ZeroResults', MetricUnit.Count, 1);
      if (index.isStale) metrics.addMetric('StaleAnswers', MetricUnit.Count, 1);
    }),
  };
  const indexQueue = new SqsQueue<IndexMessage>(requireEnv('ANNALS_INDEX_QUEUE_URL'));
  const gate = new UploadGate({
    objects: stores.objects,
    register: readSide.register,
    jobs: readSide.jobs,
    uploads: new UploadRequests(stores.table),
    idempotency: new IdempotencyRecords(stores.table),
    onRemoval: (jobId, documentId) => indexQueue.send([{ kind: 'remove', jobId, documentId }]),
    presign: presignUpload,
  });
  const answer = handle(createSite(readSide, { gate, maxUploadBytes, onFault: logFault }));

  const shelf = {
    put: (key: string, body: Uint8Array) => stores.objects.put(key, body),
    presign: presignDownload,
  };

  return async (event: LambdaEvent, context: LambdaContext) => {
    try {
      return await handOverLargeAnswer(await answer(event, context), shelf);
    } finally {
      const reads = takeReads();
      if (reads > 0) metrics.addMetric('ColdReads', MetricUnit.Count, reads);
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    }
  };
}

/** One line a fault: what broke and for which request; never what was asked. */
function logFault(error: unknown, requestId: string): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  console.error(JSON.stringify({ level: 'ERROR', service: 'annals', requestId, name, message, stack }));
}
