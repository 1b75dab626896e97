import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context, EventBridgeEvent, SQSEvent, SQSRecord } from 'aws-lambda';
import { acceptSource, findDuplicate, type ReadSource, toReadingRequest } from './ingest/accept-source.ts';
import type { IndexMessage } from './ingest/index-message.ts';
import { type FileOutcome, storeAccepted, toRejection } from './ingest/ingest-files.ts';
import { findArrivedFile, jobIdOfKey, reportOutcome } from './ingest/process-upload.ts';
import { ReadingPool } from './ingest/reading-pool.ts';
import { UploadRequests } from './ingest/upload.ts';
import { openCloudStores } from './storage/cloud-stores.ts';
import { SqsQueue } from './storage/message-queue.ts';
import { Jobs } from './storage/records/jobs.ts';
import { TableRegister } from './storage/records/table-register.ts';
import { requireEnv } from './storage/require-env.ts';

/** A file that is begun with less time than this might be cut off; it goes back to the queue untouched. */
const leastMilliseconds = 90_000;

/** Deliveries after which the queue gives a message up; the stack sets the same number. */
const maxReceiveCount = 5;

const logger = new Logger();
const metrics = new Metrics();
const { objects, table } = openCloudStores();
const register = new TableRegister(table);
const jobs = new Jobs(table);
const uploads = new UploadRequests(table);
const indexQueue = new SqsQueue<IndexMessage>(requireEnv('ANNALS_INDEX_QUEUE_URL'));

/** Files come one after the other. */
const pool = new ReadingPool({ workers: 1 });
const read: ReadSource = (request) => pool.read(request);

class DeadlineNearError extends Error {
  override name = 'DeadlineNearError';
}

/** Reads the files of upload events one after the other, stores what was read and hands it on to be indexed. */
export async function handler(event: SQSEvent, context: Context) {
  logger.addContext(context);
  let previous: Promise<void> = Promise.resolve();
  const inTurn = (record: SQSRecord): Promise<void> => {
    const turn = previous.catch(() => {}).then(() => handleRecord(record, context));
    previous = turn;
    return turn;
  };
  try {
    return await processPartialResponse(event, inTurn, new BatchProcessor(EventType.SQS), {
      context,
      // With one message, and that one bad, the whole batch may fail: the queue counts it all the same.
      throwOnFullBatchFailure: false,
    });
  } finally {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  }
}

async function handleRecord(record: SQSRecord, context: Context): Promise<void> {
  if (context.getRemainingTimeInMillis() < leastMilliseconds)
    throw new DeadlineNearError('left for the next run');
  const { detail } = JSON.parse(record.body) as EventBridgeEvent<
    'Object Created',
    { object: { key: string } }
  >;
  const { key } = detail.object;
  try {
    await handleFile(key);
  } catch (error) {
    const jobId = jobIdOfKey(key);
    logger.error('a file could not be read', { error: error as Error, jobId });
    if (Number(record.attributes.ApproximateReceiveCount) >= maxReceiveCount) {
      await jobs.update(jobId, {
        state: 'quarantined',
        code: 'internal',
        detail: `reading failed ${maxReceiveCount} times`,
      });
    }
    throw error;
  }
}

async function handleFile(key: string): Promise<void> {
  const arrived = await findArrivedFile({ objects, jobs, uploads }, key);
  if (arrived === undefined) {
    logger.info('nothing is there any more', { key });
    return;
  }
  const { jobId, file } = arrived;
  await jobs.update(jobId, { state: 'reading' });
  const outcome = await ingest(file, jobId);
  if (outcome === undefined) return;
  await reportOutcome(jobs, jobId, outcome);
  if (outcome.state === 'rejected') metrics.addMetric('RefusedFiles', MetricUnit.Count, 1);
}

/** @returns undefined when the file was handed on: its job is settled by the indexing */
async function ingest(
  file: NonNullable<Awaited<ReturnType<typeof findArrivedFile>>>['file'],
  jobId: string,
): Promise<FileOutcome | undefined> {
  try {
    const duplicate = await findDuplicate(register, file);
    if (duplicate) return { state: 'duplicate', document: duplicate };
    const accepted = await acceptSource(register, file, await read(toReadingRequest(file)), read);
    const entry = await storeAccepted(objects, file, accepted);
    await indexQueue.send([{ kind: 'index', jobId, entry }]);
    return undefined;
  } catch (error) {
    return toRejection(error);
  }
}
