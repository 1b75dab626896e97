import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { APIGatewayProxyStructuredResultV2, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { ApiKeys } from '../../functions/storage/records/api-keys.ts';
import { type RunningDynalite, startDynalite } from '../../functions/storage/tables/dynalite-server.ts';
import { Table } from '../../functions/storage/tables/table.ts';
import { ensureTable } from '../../functions/storage/tables/table-schema.ts';
import { type Bundles, buildBundles } from '../../infra/build-bundles.ts';
import type { LambdaName } from '../../infra/bundling.ts';
import { type RunningLambda, startLambda } from '../doubles/lambda-runtime.ts';
import { type Interception, type S3Double, startS3Double } from '../doubles/s3-double.ts';
import type { S3Event } from '../doubles/versioned-bucket.ts';

export interface CloudOptions {
  /** Prefixes of object keys whose creation reaches the ingest queue; from the template. */
  uploadPrefixes: readonly string[];
  intercept?: (request: { method: string; key: string }) => Interception;
  /** Changes the order, repeats or drops events before they are queued. */
  shuffleEvents?: (events: S3Event[]) => S3Event[];
}

/** What a request to API Gateway carries. */
export interface CloudRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: Uint8Array;
}

/**
 * The whole service on this machine: the built bundles, each in a process of its own behind the Runtime API, between
 * servers that speak the protocols of S3, SQS and DynamoDB. What AWS would do between them is done here by hand.
 */
export class LocalCloud {
  readonly s3: S3Double;
  readonly keys: ApiKeys;
  readonly table: Table;
  readonly output: string[] = [];
  readonly #options: CloudOptions;
  readonly #dynalite: RunningDynalite;
  readonly #queues: FauxqsServer;
  readonly #sqs: SQSClient;
  readonly #bundles: Bundles;
  readonly #environment: Record<string, string>;
  readonly #lambdas = new Map<LambdaName, RunningLambda>();
  readonly #events: S3Event[];

  private constructor(parts: {
    options: CloudOptions;
    s3: S3Double;
    table: Table;
    dynalite: RunningDynalite;
    queues: FauxqsServer;
    bundles: Bundles;
    environment: Record<string, string>;
    events: S3Event[];
  }) {
    this.#options = parts.options;
    this.s3 = parts.s3;
    this.table = parts.table;
    this.keys = new ApiKeys(parts.table);
    this.#dynalite = parts.dynalite;
    this.#queues = parts.queues;
    this.#bundles = parts.bundles;
    this.#environment = parts.environment;
    this.#events = parts.events;
    this.#sqs = new SQSClient({
      endpoint: parts.environment.AWS_ENDPOINT_URL_SQS!,
      region: 'us-east-1',
      credentials: parts.s3.clientConfig.credentials,
    });
  }

  static async start(options: CloudOptions): Promise<LocalCloud> {
    const events: S3Event[] = [];
    const [s3, dynalite, queues, bundles] = await Promise.all([
      startS3Double({
        onEvent: (event) => events.push(event),
        ...(options.intercept ? { intercept: options.intercept } : {}),
      }),
      startDynalite(),
      startFauxqs({ port: 0, logger: false }),
      buildBundles(),
    ]);
    const { credentials } = s3.clientConfig;
    const client = new DynamoDBClient({
      endpoint: `http://127.0.0.1:${dynalite.port}`,
      region: 'us-east-1',
      credentials,
    });
    const table = new Table('annals', client);
    await ensureTable(client, table.name);
    // The server names itself by a host of its own; the loopback address needs no name service.
    const queuePath = new URL(queues.createQueue('index').queueUrl).pathname;
    const environment = {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${dynalite.port}`,
      AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${queues.port}`,
      ANNALS_S3_ENDPOINT: s3.endpoint,
      ANNALS_BUCKET: s3.bucket.name,
      ANNALS_TABLE: table.name,
      ANNALS_INDEX_QUEUE_URL: `http://127.0.0.1:${queues.port}${queuePath}`,
      POWERTOOLS_SERVICE_NAME: 'annals',
      POWERTOOLS_METRICS_NAMESPACE: 'Annals',
    };
    return new LocalCloud({ options, s3, table, dynalite, queues, bundles, environment, events });
  }

  /** One request through the API's bundle, as API Gateway would hand it over. */
  async request(path: string, { method = 'GET', headers = {}, body }: CloudRequest = {}) {
    const url = new URL(path, 'https://annals.example');
    const answer = await (await this.#lambda('api')).invoke<APIGatewayProxyStructuredResultV2>({
      version: '2.0',
      routeKey: '$default',
      rawPath: url.pathname,
      rawQueryString: url.search.slice(1),
      headers: { host: url.host, ...headers },
      requestContext: {
        accountId: '0',
        apiId: 'api',
        domainName: url.host,
        domainPrefix: 'api',
        http: { method, path: url.pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
        requestId: 'request',
        routeKey: '$default',
        stage: '$default',
        time: '',
        timeEpoch: 0,
      },
      isBase64Encoded: body !== undefined,
      ...(body === undefined ? {} : { body: Buffer.from(body).toString('base64') }),
    });
    const text = answer.isBase64Encoded
      ? Buffer.from(answer.body ?? '', 'base64').toString('utf8')
      : (answer.body ?? '');
    return { status: answer.statusCode ?? 0, headers: answer.headers ?? {}, text };
  }

  /** Hands bucket events to the ingest function and its messages to the indexing, until nothing is left or `rounds` is up. */
  async settle(rounds = 10): Promise<void> {
    for (let round = 0; round < rounds; round++) {
      const uploads = this.#takeUploads();
      const retried = uploads.length > 0 ? await this.#deliver('ingest', uploads) : [];
      const messages = await this.#takeIndexMessages();
      const again = messages.length > 0 ? await this.#deliver('build-index', messages) : [];
      this.#pending.ingest.push(...retried);
      this.#pending.index.push(...again);
      if (uploads.length === 0 && messages.length === 0) return;
    }
  }

  /** Messages that were given back and will be delivered again. */
  get pendingCount(): number {
    return this.#pending.ingest.length + this.#pending.index.length;
  }

  /** Runs the hourly function. */
  async keepHouse(): Promise<void> {
    await (await this.#lambda('compact')).invoke({ source: 'schedule' });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#lambdas.values()].map((lambda) => lambda.close()));
    await this.table.close();
    this.#sqs.destroy();
    await Promise.all([this.s3.close(), this.#dynalite.close(), this.#queues.stop()]);
  }

  readonly #pending: { ingest: string[]; index: string[] } = { ingest: [], index: [] };
  readonly #receiveCounts = new Map<string, number>();

  /** Bodies of messages about new uploads, in EventBridge's shape. */
  #takeUploads(): string[] {
    const taken = this.#events.splice(0);
    const shuffled = this.#options.shuffleEvents?.(taken) ?? taken;
    const created = shuffled.filter(
      ({ eventName, key }) =>
        eventName.startsWith('ObjectCreated') &&
        this.#options.uploadPrefixes.some((prefix) => key.startsWith(prefix)),
    );
    const bodies = created.map(({ bucket, key, sizeBytes, etag, sequencer }) =>
      JSON.stringify({
        version: '0',
        source: 'aws.s3',
        'detail-type': 'Object Created',
        detail: { bucket: { name: bucket }, object: { key, size: sizeBytes, etag, sequencer } },
      }),
    );
    return [...this.#pending.ingest.splice(0), ...bodies];
  }

  /** Takes messages as the queue's poller does: what was handed over is deleted, what is given back comes again. */
  async #takeIndexMessages(): Promise<string[]> {
    const QueueUrl = this.#environment.ANNALS_INDEX_QUEUE_URL;
    const bodies = this.#pending.index.splice(0);
    for (;;) {
      const { Messages = [] } = await this.#sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
      );
      if (Messages.length === 0) return bodies;
      for (const { Body, ReceiptHandle } of Messages) {
        bodies.push(Body ?? '');
        await this.#sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      }
    }
  }

  /** @returns the bodies that the function gave back */
  async #deliver(name: 'ingest' | 'build-index', bodies: string[]): Promise<string[]> {
    const event = {
      Records: bodies.map((body, index) => {
        const count = (this.#receiveCounts.get(body) ?? 0) + 1;
        this.#receiveCounts.set(body, count);
        return {
          messageId: String(index),
          receiptHandle: String(index),
          body,
          attributes: { ApproximateReceiveCount: String(count) },
          messageAttributes: {},
          eventSource: 'aws:sqs',
          eventSourceARN: 'arn:aws:sqs:us-east-1:0:queue',
          awsRegion: 'us-east-1',
        };
      }),
    } as unknown as SQSEvent;
    const { batchItemFailures } = await (await this.#lambda(name)).invoke<SQSBatchResponse>(event);
    return batchItemFailures.map(({ itemIdentifier }) => bodies[Number(itemIdentifier)]!);
  }

  async #lambda(name: LambdaName): Promise<RunningLambda> {
    const running =
      this.#lambdas.get(name) ??
      (await startLambda({
        bundle: join(this.#bundles[name], 'index.mjs'),
        environment: this.#environment,
        timeoutMilliseconds: 300_000,
        onOutput: (text) => this.output.push(text),
      }));
    this.#lambdas.set(name, running);
    return running;
  }
}
