import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { LambdaFunction } from './lambda-function.ts';

export interface WorkQueueProps {
  worker: LambdaFunction;
  /** Messages handed over at once, and how long to wait for that many. */
  batchSize: number;
  batchingWindow: Duration;
  /** Workers that may run at the same time; 2 is the least AWS accepts. */
  maxConcurrency: number;
}

/** AWS asks for at least six times the worker's timeout, so that a message is not handed out twice while it is worked on. */
export const visibilityFactor = 6;

/** Deliveries before a message counts as poisoned and goes to the dead-letter queue. */
export const maxReceiveCount = 5;

/** A queue with the Lambda that works it off, and the queue where poisoned messages wait for a person. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(4),
      visibilityTimeout: Duration.seconds(props.worker.timeout.toSeconds() * visibilityFactor),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    });
    props.worker.handler.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: props.batchSize,
        maxBatchingWindow: props.batchingWindow,
        maxConcurrency: props.maxConcurrency,
        reportBatchItemFailures: true,
      }),
    );
  }
}
