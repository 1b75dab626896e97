import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { build } from 'esbuild';
import { publishDocuments } from '../../../functions/ingest/publish-documents.ts';
import type { IndexedDocument } from '../../../functions/segment/indexed-document.ts';
import { S3ObjectStore } from '../../../functions/storage/objects/s3-object-store.ts';
import { startDynalite } from '../../../functions/storage/tables/dynalite-server.ts';
import { ensureTable } from '../../../functions/storage/tables/table-schema.ts';
import { bundleOptions, lambdaBundle } from '../../../infra/bundling.ts';
import { startLambda } from '../../../test/doubles/lambda-runtime.ts';
import { startS3Double } from '../../../test/doubles/s3-double.ts';

/** Time S3 takes to begin an answer to a small read: a middling value of published measurements (12 to 63 ms). */
const readLatencyMilliseconds = 30;

export interface ColdStartFigures {
  sections: number;
  /** Medians over the runs, from starting the process to its first answer. */
  annalsMilliseconds: number;
  helloMilliseconds: number;
  ratio: number;
  /** A second, different search in the same process. */
  warmMilliseconds: number;
  readsOfFirstSearch: number;
  bundleBytes: number;
  /** Without the AWS SDK. */
  bundleBytesOwn: number;
}

/**
 * Starts the API's bundle and a hello-world bundle in fresh processes, in turn, behind the same Runtime API, and
 * times their first answers. The index lies in a local server of S3's protocol that takes its time.
 */
export async function measureColdStart(
  documents: IndexedDocument[],
  queries: [string, string],
  runs = 9,
): Promise<ColdStartFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'annals-cold-'));
  let reads = 0;
  const s3 = await startS3Double({
    latencyMilliseconds: readLatencyMilliseconds,
    intercept: ({ method }) => {
      if (method === 'GET') reads++;
      return undefined;
    },
  });
  const dynalite = await startDynalite();
  try {
    const { credentials } = s3.clientConfig;
    const tables = new DynamoDBClient({
      endpoint: `http://127.0.0.1:${dynalite.port}`,
      region: 'us-east-1',
      credentials,
    });
    await ensureTable(tables, 'annals');
    tables.destroy();
    await publishDocuments(new S3ObjectStore({ bucket: s3.bucket.name, client: s3.clientConfig }), {
      documents,
    });

    const bundles = { api: join(folder, 'api'), hello: join(folder, 'hello') };
    const { metafile } = await build({ ...lambdaBundle('api', bundles.api), metafile: true });
    await build(bundleOptions({ index: 'scripts/bench/lambda/hello.lambda.ts' }, bundles.hello));
    const environment = {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${dynalite.port}`,
      ANNALS_S3_ENDPOINT: s3.endpoint,
      ANNALS_BUCKET: s3.bucket.name,
      ANNALS_TABLE: 'annals',
      ANNALS_INDEX_QUEUE_URL: 'http://127.0.0.1:9/queue',
    };
    const annals: number[] = [];
    const warm: number[] = [];
    const hello: number[] = [];
    let readsOfFirstSearch = 0;
    for (let run = 0; run < runs; run++) {
      reads = 0;
      const searched = await timeTwo(
        bundles.api,
        environment,
        queries.map((query) => `/v1/search?q=${encodeURIComponent(query)}`) as [string, string],
        () => {
          readsOfFirstSearch = reads;
        },
      );
      annals.push(searched.first);
      warm.push(searched.second);
      hello.push((await timeTwo(bundles.hello, {}, ['/', '/'])).first);
    }
    const bundleBytes = Object.values(metafile.outputs).reduce((sum, { bytes }) => sum + bytes, 0);
    return {
      sections: documents.reduce((sum, { sections }) => sum + sections.length, 0),
      annalsMilliseconds: median(annals),
      helloMilliseconds: median(hello),
      ratio: median(annals.map((value, run) => value / hello[run]!)),
      warmMilliseconds: median(warm),
      readsOfFirstSearch,
      bundleBytes,
      bundleBytesOwn: bundleBytes - sdkBytes(metafile.outputs),
    };
  } finally {
    await Promise.all([s3.close(), dynalite.close(), rm(folder, { recursive: true, force: true })]);
  }
}

async function timeTwo(
  bundle: string,
  environment: Record<string, string>,
  paths: [string, string],
  afterFirst: () => void = () => {},
): Promise<{ first: number; second: number }> {
  const startedAt = performance.now();
  const lambda = await startLambda({ bundle: join(bundle, 'index.mjs'), environment });
  try {
    await answerOf(lambda.invoke(toEvent(paths[0])));
    const first = performance.now() - startedAt;
    afterFirst();
    const secondAt = performance.now();
    await answerOf(lambda.invoke(toEvent(paths[1])));
    return { first, second: performance.now() - secondAt };
  } finally {
    await lambda.close();
  }
}

async function answerOf(invocation: Promise<unknown>): Promise<void> {
  const { statusCode, body } = (await invocation) as { statusCode: number; body: string };
  if (statusCode !== 200) throw new Error(`the function answered ${statusCode}: ${body.slice(0, 300)}`);
}

function toEvent(path: string) {
  const url = new URL(path, 'https://annals.example');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: { host: url.host },
    requestContext: {
      domainName: url.host,
      http: {
        method: 'GET',
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'bench',
      },
      requestId: 'request',
      stage: '$default',
    },
    isBase64Encoded: false,
  };
}

function sdkBytes(outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>): number {
  return Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([path]) => /node_modules\/(@aws-sdk|@smithy|@aws-crypto|bowser)\//.test(path))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
}

function median(values: number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
