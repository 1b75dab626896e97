import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as LambdaTarget, SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Bundles } from './build-bundles.ts';
import { LambdaFunction } from './lambda-function.ts';
import type { Settings } from './settings.ts';
import type { Stores } from './stores.ts';
import { WorkQueue } from './work-queue.ts';

/** Upload -> event -> queue -> read -> queue -> build and publish; compaction by the clock. */
export class WritePath extends Construct {
  readonly ingest: LambdaFunction;
  readonly buildIndex: LambdaFunction;
  readonly compact: LambdaFunction;
  readonly ingestQueue: WorkQueue;
  readonly indexQueue: WorkQueue;

  constructor(scope: Construct, id: string, props: { stores: Stores; settings: Settings; bundles: Bundles }) {
    super(scope, id);
    const { bucket, table } = props.stores;
    const stores = { ANNALS_BUCKET: bucket.bucketName, ANNALS_TABLE: table.tableName };
    const objects = (prefix: string) => bucket.arnForObjects(`${prefix}/*`);

    this.buildIndex = new LambdaFunction(this, 'BuildIndex', {
      bundles: props.bundles,
      entry: 'build-index',
      description: 'Builds a segment from readings and publishes the next generation of the index',
      memoryMegabytes: props.settings.buildMemoryMegabytes,
      timeout: Duration.minutes(10),
      environment: stores,
    });
    this.buildIndex.allow(['s3:GetObject'], [objects('readings'), objects('segments'), objects('manifests')]);
    this.buildIndex.allow(['s3:PutObject'], [objects('segments'), objects('manifests')]);
    this.indexQueue = new WorkQueue(this, 'IndexQueue', {
      worker: this.buildIndex,
      // A thousand documents are one build, not a thousand generations: wait a little, take many.
      batchSize: 1000,
      batchingWindow: Duration.seconds(20),
      // One writer is the normal case; a second one loses the conditional write, reads again and merges.
      maxConcurrency: 2,
    });

    this.ingest = new LambdaFunction(this, 'Ingest', {
      bundles: props.bundles,
      entry: 'ingest',
      description: 'Reads uploaded files: text, sections, statements, terms',
      memoryMegabytes: props.settings.ingestMemoryMegabytes,
      timeout: Duration.minutes(5),
      environment: { ...stores, ANNALS_INDEX_QUEUE_URL: this.indexQueue.queue.queueUrl },
    });
    this.ingest.allow(
      ['s3:GetObject'],
      [objects('uploads'), objects('inbox'), objects('sources'), objects('readings')],
    );
    this.ingest.allow(['s3:PutObject'], [objects('sources'), objects('readings')]);
    this.ingest.allow(['sqs:SendMessage'], [this.indexQueue.queue.queueArn]);
    this.ingestQueue = new WorkQueue(this, 'IngestQueue', {
      worker: this.ingest,
      batchSize: 10,
      batchingWindow: Duration.seconds(1),
      maxConcurrency: 10,
    });
    new Rule(this, 'Uploaded', {
      description: 'A file arrived: read it',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: {
          bucket: { name: [bucket.bucketName] },
          object: { key: [{ prefix: 'uploads/' }, { prefix: 'inbox/' }] },
        },
      },
      targets: [new SqsQueue(this.ingestQueue.queue, { deadLetterQueue: this.ingestQueue.deadLetters })],
    });

    this.compact = new LambdaFunction(this, 'Compact', {
      bundles: props.bundles,
      entry: 'compact',
      description: 'Merges small segments and removes objects no generation refers to',
      memoryMegabytes: props.settings.buildMemoryMegabytes,
      timeout: Duration.minutes(15),
      environment: stores,
    });
    this.compact.allow(['s3:GetObject'], [objects('segments'), objects('manifests')]);
    this.compact.allow(['s3:PutObject'], [objects('segments'), objects('manifests')]);
    // Only the janitor may delete, and only what can be rebuilt.
    this.compact.allow(['s3:DeleteObject'], [objects('segments'), objects('manifests/generations')]);
    new Rule(this, 'Hourly', {
      description: 'Compaction and garbage collection, once an hour',
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [
        new LambdaTarget(this.compact.handler, {
          event: RuleTargetInput.fromObject({ source: 'schedule' }),
          deadLetterQueue: this.indexQueue.deadLetters,
          retryAttempts: 2,
        }),
      ],
    });

    for (const writer of [this.ingest, this.buildIndex, this.compact]) {
      // Without the right to list, S3 answers 403 for a missing key and nobody can tell it from a refusal.
      writer.allow(['s3:ListBucket'], [bucket.bucketArn]);
    }
    for (const writer of [this.ingest, this.buildIndex]) {
      writer.allow(
        [
          'dynamodb:GetItem',
          'dynamodb:BatchGetItem',
          'dynamodb:Query',
          'dynamodb:PutItem',
          'dynamodb:UpdateItem',
          'dynamodb:DeleteItem',
          'dynamodb:BatchWriteItem',
        ],
        [table.tableArn, `${table.tableArn}/index/*`],
      );
    }
  }
}
