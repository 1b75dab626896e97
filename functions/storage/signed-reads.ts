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
    this.#agent = new this.#protocol.Agent({ keepAlive: true, timeout: timeouts.socketTimeout });
  }

  /** When the first request has left: from then on it is waited for, and there is time for other work. */
  get firstSent(): Promise<void> {
    return this.#sent.promise;
  }

  /** The object's bytes and version; undefined when the answer was anything else, or none came. */
  async find(key: string, range?: ByteRange): Promise<StoredObject | undefined> {
    assertObjectKey(key);
    try {
      const { status, headers, body } = await this.#get(key, range);
      const isWhole = status === (range ? 206 : 200) && body.length === Number(headers['content-length']);
      return isWhole ? { body, etag: headers.etag ?? '' } : undefined;
    } catch {
      return undefined;
    }
  }

  async #get(key: string, range: ByteRange | undefined) {
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
    const request = this.#protocol.get({ hostname, port, path, headers, agent: this.#agent });
    request.once('finish', this.#sent.resolve);
    request.setTimeout(timeouts.socketTimeout, () => request.destroy(new Error('nothing moved')));
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    return { status: response.statusCode, headers: response.headers, body: await readWhole(response) };
  }
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
