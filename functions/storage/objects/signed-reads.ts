import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import aws4 from 'aws4';
import { assertObjectKey } from './object-key.ts';
import type { ByteRange, ObjectStore, StoredObject } from './object-store.ts';
import { timeouts } from './s3-object-store.ts';

export interface SignedReadsOptions {
  bucket: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined };
  /** A server of the S3 protocol that takes the bucket's name in the path; AWS by default. */
  endpoint?: string | undefined;
  /** A request on which nothing moves for this long is given up; as the client has it by default. */
  socketTimeout?: number;
}

/**
 * Reads of an S3 bucket and nothing else: a signed request on a connection kept open. A search needs no more, and the
 * SDK's client takes a cold start 72 ms of processor time until its first request is answered; this takes 28.
 *
 * It knows the plain case alone: credentials that last, as a Lambda has them, and an answer that is the bytes. To
 * anything else it gives nothing, and the client is asked: that one knows of retries, clocks gone wrong and
 * what an error means.
 */
export class SignedReads implements Pick<ObjectStore, 'find'> {
  readonly #options: SignedReadsOptions;
  readonly #base: URL;
  readonly #protocol: typeof http | typeof https;
  readonly #agent: http.Agent;
  readonly #sent = Promise.withResolvers<void>();

  constructor(options: SignedReadsOptions) {
    const { bucket, region, endpoint } = options;
    this.#options = options;
    this.#base = new URL(
      endpoint === undefined
        ? `https://${bucket}.s3.${region}.${domainOf(region)}/`
        : `${endpoint}/${bucket}/`,
    );
    this.#protocol = this.#base.protocol === 'https:' ? https : http;
    this.#agent = new this.#protocol.Agent({ keepAlive: true });
  }

  /** When the first request has left: from then on it is waited for, and there is time for other work. */
  get firstSent(): Promise<void> {
    return this.#sent.promise;
  }

  /** The object's bytes and version; undefined when the answer was anything else, or none came. */
  async find(key: string, range?: ByteRange): Promise<StoredObject | undefined> {
    assertObjectKey(key);
    const request = this.#request(key, range, this.#agent);
    try {
      return await readObject(request, range);
    } catch {
      // A connection kept open over a pause may have been closed on the other side, which nothing but use can tell.
      if (!request.reusedSocket) return undefined;
    }
    return readObject(this.#request(key, range, false), range).catch(() => undefined);
  }

  #request(key: string, range: ByteRange | undefined, agent: http.Agent | false): http.ClientRequest {
    const { hostname, port, host, pathname } = this.#base;
    const { path, headers } = aws4.sign(
      {
        service: 's3',
        region: this.#options.region,
        hostname,
        path: `${pathname}${key}`,
        headers: {
          Host: host,
          'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD',
          ...(range && { Range: `bytes=${range.start}-${range.end - 1}` }),
        },
      },
      this.#options.credentials,
    );
    const request = this.#protocol.get({ hostname, port, path, headers, agent });
    request.once('finish', this.#sent.resolve);
    // Whoever waits for the answer hears of it too; once the answer has begun nobody else would.
    request.on('error', () => {});
    request.setTimeout(this.#options.socketTimeout ?? timeouts.socketTimeout, () =>
      request.destroy(new Error('nothing moved')),
    );
    return request;
  }
}

async function readObject(
  request: http.ClientRequest,
  range: ByteRange | undefined,
): Promise<StoredObject | undefined> {
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  const { statusCode, headers } = response;
  const body = await readWhole(response);
  const isWhole = statusCode === (range ? 206 : 200) && body.length === Number(headers['content-length']);
  return isWhole ? { body, etag: headers.etag ?? '' } : undefined;
}

function domainOf(region: string): string {
  return region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
}

async function readWhole(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  // A copy, because what Buffer gives may be a view of something larger.
  return new Uint8Array(Buffer.concat(chunks));
}
