import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import { checksumCrc32, decodeBody } from './s3-body.ts';
import { listObjects, listVersions, toErrorXml } from './s3-listing.ts';
import { S3Refusal } from './s3-refusal.ts';
import { verifySignature } from './s3-signature.ts';
import { type ObjectVersion, type S3Event, VersionedBucket } from './versioned-bucket.ts';

/** What a request meets instead of its answer: a status (409, 500, 503), or its connection cut: before or after it was carried out, or in the middle of the body. */
export type Interception = number | 'cut-before' | 'cut-after' | 'cut-body' | undefined;

export interface S3DoubleOptions {
  bucket?: string;
  onEvent?: (event: S3Event) => void;
  intercept?: (request: { method: string; key: string }) => Interception;
  /** Added before every answer (default 0). */
  latencyMilliseconds?: number;
  now?: () => Date;
}

export interface S3Double {
  endpoint: string;
  bucket: VersionedBucket;
  /** For an SDK client that is to talk to it. */
  clientConfig: S3ClientConfig & {
    region: string;
    endpoint: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
  };
  close(): Promise<void>;
}

const credentials = { accessKeyId: 'AKIDDOUBLE', secretAccessKey: 'double-secret' };

/**
 * A small S3, of only what Annals uses: put with conditions, get with ranges, head, delete, list, versions. It checks
 * signatures, presigned addresses and checksums, and says 501 to what it does not know rather than ignore it.
 */
export async function startS3Double(options: S3DoubleOptions = {}): Promise<S3Double> {
  const bucket = new VersionedBucket(options.bucket ?? 'annals-double', options.onEvent ?? (() => {}));
  const server = createServer((request, response) => {
    answer(bucket, options, request, response).catch((error) => response.destroy(error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoint,
    bucket,
    clientConfig: { endpoint, region: 'us-east-1', credentials, forcePathStyle: true },
    close: () => close(server),
  };
}

async function answer(
  bucket: VersionedBucket,
  options: S3DoubleOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = '', url = '', headers } = request;
  const sent = await readAll(request);
  if (options.latencyMilliseconds)
    await new Promise((resolve) => setTimeout(resolve, options.latencyMilliseconds));
  const [, bucketName = '', key = ''] = /^\/([^/?]+)\/?([^?]*)/.exec(url) ?? [];
  const interception = options.intercept?.({ method, key: decodeURIComponent(key) });
  if (interception === 'cut-before') return void response.destroy();
  try {
    if (typeof interception === 'number')
      throw new S3Refusal(interception, injectedCodes[interception] ?? 'InternalError');
    const secrets = new Map([[credentials.accessKeyId, credentials.secretAccessKey]]);
    const payloadHash = verifySignature({ method, url, headers }, secrets, options.now?.() ?? new Date());
    if (bucketName !== bucket.name) throw new S3Refusal(404, 'NoSuchBucket');
    const query = new URLSearchParams(url.split('?')[1] ?? '');
    const result = carryOut(bucket, {
      method,
      key: decodeURIComponent(key),
      query,
      headers,
      sent,
      payloadHash,
    });
    if (interception === 'cut-after') return void response.destroy();
    response.writeHead(result.status, {
      ...result.headers,
      'content-length': result.length ?? result.body.length,
    });
    if (interception === 'cut-body') return void cutShort(response, result.body);
    response.end(method === 'HEAD' ? undefined : result.body);
  } catch (error) {
    if (!(error instanceof S3Refusal)) throw error;
    const body = toErrorXml(error);
    response.writeHead(error.status, { 'content-type': 'application/xml', 'content-length': body.length });
    response.end(method === 'HEAD' ? undefined : body);
  }
}

function cutShort(response: ServerResponse, body: Buffer): void {
  response.write(body.subarray(0, Math.ceil(body.length / 2)), () => response.destroy());
}

const injectedCodes: Record<number, string> = { 409: 'ConditionalRequestConflict', 503: 'SlowDown' };

interface ReadRequest {
  method: string;
  key: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  sent: Buffer;
  payloadHash: string;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  /** When it is not that of the body: for HEAD. */
  length?: number;
}

function carryOut(bucket: VersionedBucket, request: ReadRequest): Answer {
  const { method, key, query } = request;
  if (method === 'GET' && key === '') return { status: 200, headers: xml, body: list(bucket, query) };
  if (key === '') throw new S3Refusal(501, 'NotImplemented', `${method} of a bucket`);
  if (method === 'PUT') return put(bucket, request);
  if (method === 'GET' || method === 'HEAD') return get(bucket, request);
  if (method === 'DELETE') {
    bucket.delete(key, query.get('versionId') ?? undefined);
    return { status: 204, headers: {}, body: Buffer.alloc(0) };
  }
  throw new S3Refusal(501, 'NotImplemented', `${method} of an object`);
}

const xml = { 'content-type': 'application/xml' };

function list(bucket: VersionedBucket, query: URLSearchParams): Buffer {
  if (query.has('versions')) return listVersions(bucket, query);
  if (query.get('list-type') === '2') return listObjects(bucket, query);
  throw new S3Refusal(501, 'NotImplemented', 'this kind of list');
}

function put(bucket: VersionedBucket, { key, query, headers, sent, payloadHash }: ReadRequest): Answer {
  const unknown = Object.keys(headers).find((name) => name.startsWith('x-amz-copy-source'));
  if (unknown || query.has('uploadId'))
    throw new S3Refusal(501, 'NotImplemented', unknown ?? 'multipart upload');
  // A presigned address may carry the checksum in its query.
  const hoisted = [...query].filter(([name]) => name.startsWith('x-amz-checksum-'));
  const body = decodeBody(sent, { ...headers, ...Object.fromEntries(hoisted) }, payloadHash);
  const { etag, versionId } = bucket.put(key, body, {
    ...(headers['if-none-match'] !== undefined && { ifNoneMatch: headers['if-none-match'] }),
    ...(headers['if-match'] !== undefined && { ifMatch: withQuotes(headers['if-match']) }),
    contentType: headers['content-type'] ?? 'application/octet-stream',
  });
  return { status: 200, headers: { etag, 'x-amz-version-id': versionId }, body: Buffer.alloc(0) };
}

function get(bucket: VersionedBucket, { key, query, headers }: ReadRequest): Answer {
  const version = bucket.find(key, query.get('versionId') ?? undefined);
  if (!version) throw new S3Refusal(404, 'NoSuchKey');
  const common = {
    etag: version.etag,
    'x-amz-version-id': version.versionId,
    'content-type': version.contentType,
    'last-modified': version.modifiedAt.toUTCString(),
    'accept-ranges': 'bytes',
    ...headersAskedFor(query),
  };
  if (headers.range !== undefined) return getRange(version, headers.range, common);
  const checksum = headers['x-amz-checksum-mode'] === 'ENABLED' && {
    'x-amz-checksum-crc32': checksumCrc32(version.body),
  };
  return { status: 200, headers: { ...common, ...checksum }, body: version.body };
}

/** A presigned address may say with which headers its object is answered. */
function headersAskedFor(query: URLSearchParams): Record<string, string> {
  const asked = [...query].filter(([name]) => name.startsWith('response-'));
  return Object.fromEntries(asked.map(([name, value]) => [name.slice('response-'.length), value]));
}

function getRange({ body }: ObjectVersion, range: string, common: Record<string, string>): Answer {
  const match = /^bytes=(\d+)-(\d*)$/.exec(range);
  if (!match) throw new S3Refusal(501, 'NotImplemented', range);
  const start = Number(match[1]);
  const end = Math.min(match[2] === '' ? body.length : Number(match[2]) + 1, body.length);
  if (start >= body.length) throw new S3Refusal(416, 'InvalidRange');
  return {
    status: 206,
    headers: { ...common, 'content-range': `bytes ${start}-${end - 1}/${body.length}` },
    body: body.subarray(start, end),
  };
}

function withQuotes(etag: string): string {
  return etag.startsWith('"') ? etag : `"${etag}"`;
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}
