import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import termbaseText from '../corpus/termbase.tsv';
import type { IndexMessage } from './ingest/index-message.ts';
import { indexWaiting, type WaitingMessage } from './ingest/index-waiting.ts';
import { probeConditionalWrites } from './manifest/probe-conditional-writes.ts';
import { createReadSide } from './read-side.ts';
import { openCloudStores } from './storage/cloud-stores.ts';
import { createWriteStores } from './write-side.ts';

const logger = new Logger();
const metrics = new Metrics();
const stores = openCloudStores();
const readSide = createReadSide(stores, termbaseText);
const writeStores = createWriteStores(stores, readSide);
/** Asked once a process: a bucket that ignores preconditions would lose what two writers publish at a time. */
const probed = probeConditionalWrites(stores.objects);
probed.catch(() => {});

/** Builds all documents that wait into one segment and publishes one generation. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  logger.addContext(context);
  await probed;
  const waiting: WaitingMessage[] = event.Records.map(({ messageId, body }) => ({
    messageId,
    message: JSON.parse(body) as IndexMessage,
  }));
  try {
    const { indexed, failed } = await indexWaiting({ ...writeStores, jobs: readSide.jobs }, waiting);
    for (const { messageId, error } of failed)
      logger.error('a document could not be indexed', { error, messageId });
    metrics.addMetric('IndexedFiles', MetricUnit.Count, indexed);
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  } finally {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  }
}
