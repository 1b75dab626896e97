import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context } from 'aws-lambda';
import { keepHouse } from './ingest/keep-house.ts';
import { openCloudStores } from './storage/cloud-stores.ts';

/** A merge takes minutes at most; one that is begun with less time than this might be cut off. */
const leastMilliseconds = 5 * 60_000;

const logger = new Logger();
const metrics = new Metrics();
const { objects } = openCloudStores();

/** Once an hour: merges small segments, deletes what no kept generation refers to. */
export async function handler(_event: unknown, context: Context): Promise<void> {
  logger.addContext(context);
  try {
    const done = await keepHouse(objects, {
      shouldStop: () => context.getRemainingTimeInMillis() < leastMilliseconds,
    });
    logger.info('house kept', { ...done });
    metrics.addMetric('MergedSegments', MetricUnit.Count, done.mergedSegments);
    metrics.addMetric('Generation', MetricUnit.Count, done.generation);
    if (done.publishedAt !== null) {
      metrics.addMetric(
        'GenerationAgeSeconds',
        MetricUnit.Seconds,
        (Date.now() - Date.parse(done.publishedAt)) / 1000,
      );
    }
  } finally {
    if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
  }
}
