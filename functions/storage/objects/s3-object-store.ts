import type {
  GetObjectCommandInput,
  GetObjectCommandOutput,
  S3Client,
  S3ClientConfig,
} from '@aws-sdk/client-s3';
import { assertByteRange, assertObjectKey, assertObjectPrefix } from './object-key.ts';
import {
  type ByteRange,
  ObjectNotFoundError,
  type ObjectPage,
  type ObjectStore,
  PreconditionFailedError,
  type StoredObject,
  StoreUnavailableError,
  type WriteCondition,
} from './object-store.ts';
import { backoffMilliseconds, pause } from './retry.ts';

export interface S3Place {
  bucket: string;
  /** Put before every key, ends with `/`; empty by default. */
  prefix?: string;
  /** Region, endpoint, credentials: what the SDK's client takes; the environment's by default. */
  client?: S3ClientConfig;
  /** A shorter way to an object, tried first; what it does not find, the client is asked for. */
  reads?: Pick<ObjectStore, 'find'>;
}

/**
 * Tries of one conditional write that S3 answers with 409 because another was under way on the same key.
 * S3 says nothing about who won, so it is asked again; each try takes 20-60 ms, so the other has ended long before.
 */
const conflictAttempts = 6;

/** Reads of one object whose body broke off on the way. The SDK asks again for an answer, but not for the rest of one. */
const bodyAttempts = 3;

/**
 * A connection is given up when it takes this long to open, or when nothing has moved on it for this long; the SDK then
 * tries another. S3 answers in 20-60 ms, so a second is already a lost connection; a longer wait uses up a Lambda's time.
 */
export const timeouts = { connectionTimeout: 2000, socketTimeout: 10_000 };

type S3 = typeof import('./s3.ts');

/**
 * Objects in an S3 bucket. The SDK's client is loaded with the first request: a Lambda that answers from memory, or
 * fails before it needs a byte, does not pay for it.
 */
export class S3ObjectStore implements ObjectStore {
  private readonly place: S3Place;
  private readonly prefix: string;
  private opened: Promise<{ s3: S3; client: S3Client }> | undefined;

  constructor(place: S3Place) {
    this.place = place;
    this.prefix = place.prefix ?? '';
  }

  /** Loads and connects the client now instead of with the first request: for the start phase of a Lambda. */
  open(): Promise<{ s3: S3; client: S3Client }> {
    this.opened ??= import('./s3.ts').then((s3) => ({
      s3,
      client: new s3.S3Client({ requestHandler: timeouts, ...this.place.client }),
    }));
    return this.opened;
  }

  async get(key: string, range?: ByteRange): Promise<StoredObject> {
    const found = await this.find(key, range);
    if (found === undefined) throw new ObjectNotFoundError(key);
    return found;
  }

  async find(key: string, range?: ByteRange): Promise<StoredObject | undefined> {
    assertByteRange(range);
    const read = await this.place.reads?.find(this.prefix + key, range);
    if (read) return read;
    const input = { ...this.objectAt(key), ...(range && { Range: `bytes=${range.start}-${range.end - 1}` }) };
    for (let attempt = 1; ; attempt++) {
      const answer = await this.request(key, input);
      if (answer === undefined) return undefined;
      try {
        // A copy, because what the SDK hands out may be a Buffer.
        const body = new Uint8Array((await answer.Body?.transformToByteArray()) ?? []);
        return { body, etag: answer.ETag ?? '' };
      } catch (error) {
        if (attempt === bodyAttempts) throw unavailable(`object ${key} broke off while it was read`, error);
        await pause(backoffMilliseconds(attempt));
      }
    }
  }

  async put(key: string, body: Uint8Array, onlyIf?: WriteCondition): Promise<{ etag: string }> {
    const { s3, client } = await this.open();
    const input = { ...this.objectAt(key), Body: body, ...(onlyIf && toHeaders(onlyIf)) };
    for (let attempt = 1; ; attempt++) {
      try {
        const { ETag } = await client.send(new s3.PutObjectCommand(input));
        return { etag: ETag ?? '' };
      } catch (error) {
        const status = statusOf(error);
        // Not found: a version was to be replaced and the object is gone.
        if (onlyIf && (status === 412 || isMissingObject(error)))
          throw new PreconditionFailedError(key, onlyIf, { cause: error });
        if (status !== 409 || attempt === conflictAttempts)
          throw unavailable(`object ${key} could not be written`, error);
        await pause(backoffMilliseconds(attempt));
      }
    }
  }

  async delete(key: string): Promise<void> {
    const { s3, client } = await this.open();
    const input = this.objectAt(key);
    try {
      await client.send(new s3.DeleteObjectCommand(input));
    } catch (error) {
      throw unavailable(`object ${key} could not be deleted`, error);
    }
  }

  async list(prefix: string, page: { cursor?: string; limit?: number } = {}): Promise<ObjectPage> {
    assertObjectPrefix(prefix);
    const { s3, client } = await this.open();
    try {
      const answer = await client.send(
        new s3.ListObjectsV2Command({
          Bucket: this.place.bucket,
          Prefix: this.prefix + prefix,
          MaxKeys: page.limit ?? 1000,
          // The last key of a page is the whole cursor, so it outlives S3's own continuation tokens.
          ...(page.cursor !== undefined && { StartAfter: this.prefix + page.cursor }),
        }),
      );
      const objects = (answer.Contents ?? []).map(({ Key, Size, LastModified }) => ({
        key: Key!.slice(this.prefix.length),
        sizeBytes: Size ?? 0,
        modifiedAt: (LastModified ?? new Date(0)).toISOString(),
      }));
      return { objects, cursor: answer.IsTruncated ? objects.at(-1)?.key : undefined };
    } catch (error) {
      throw unavailable(`objects under ${prefix} could not be listed`, error);
    }
  }

  private objectAt(key: string): { Bucket: string; Key: string } {
    assertObjectKey(key);
    return { Bucket: this.place.bucket, Key: this.prefix + key };
  }

  /** The beginning of an answer to a read; its body is still on the way. */
  private async request(
    key: string,
    input: GetObjectCommandInput,
  ): Promise<Pick<GetObjectCommandOutput, 'Body' | 'ETag'> | undefined> {
    const { s3, client } = await this.open();
    try {
      return await client.send(new s3.GetObjectCommand(input));
    } catch (error) {
      if (isMissingObject(error)) return undefined;
      if (statusOf(error) === 416) return this.headOf(key);
      throw unavailable(`object ${key} could not be read`, error);
    }
  }

  /** What a range past the end gives; S3 answers 416 to it and says nothing of the version. */
  private async headOf(key: string): Promise<{ ETag?: string | undefined } | undefined> {
    const { s3, client } = await this.open();
    try {
      const { ETag } = await client.send(new s3.HeadObjectCommand(this.objectAt(key)));
      return { ETag };
    } catch (error) {
      if (isMissingObject(error)) return undefined;
      throw unavailable(`object ${key} could not be read`, error);
    }
  }
}

function toHeaders(onlyIf: WriteCondition): { IfNoneMatch: string } | { IfMatch: string } {
  return 'absent' in onlyIf ? { IfNoneMatch: '*' } : { IfMatch: onlyIf.etag };
}

/** Not so a missing bucket: that is no empty store, but one that cannot be used. `NotFound` is what HEAD says. */
function isMissingObject(error: unknown): boolean {
  return (
    statusOf(error) === 404 &&
    error instanceof Error &&
    (error.name === 'NoSuchKey' || error.name === 'NotFound')
  );
}

/** The HTTP status of an answer, undefined when there was none. */
function statusOf(error: unknown): number | undefined {
  const metadata = error instanceof Error && '$metadata' in error ? error.$metadata : undefined;
  return (metadata as { httpStatusCode?: number } | undefined)?.httpStatusCode;
}

function unavailable(what: string, cause: unknown): StoreUnavailableError {
  const status = statusOf(cause);
  const reason = cause instanceof Error ? cause.name : String(cause);
  return new StoreUnavailableError(`${what}: ${reason}${status === undefined ? '' : ` (${status})`}`, {
    cause,
  });
}
