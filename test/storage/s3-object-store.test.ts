import { Readable } from 'node:stream';
import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  PreconditionFailedError,
  StoreUnavailableError,
} from '../../functions/storage/objects/object-store.ts';
import { S3ObjectStore } from '../../functions/storage/objects/s3-object-store.ts';
import { type Interception, type S3Double, startS3Double } from '../doubles/s3-double.ts';
import type { S3Event } from '../doubles/versioned-bucket.ts';

let double: S3Double;
let store: S3ObjectStore;
let client: S3Client;
let requests: string[];
let events: S3Event[];
/** What the next requests meet, in order; nothing once it is empty. */
let interceptions: Interception[];

beforeEach(async () => {
  requests = [];
  events = [];
  interceptions = [];
  double = await startS3Double({
    onEvent: (event) => events.push(event),
    intercept: ({ method, key }) => {
      requests.push(`${method} ${key}`);
      return interceptions.shift();
    },
  });
  store = new S3ObjectStore({ bucket: double.bucket.name, client: double.clientConfig });
  client = new S3Client(double.clientConfig);
});
afterEach(async () => {
  client.destroy();
  await double.close();
});

const body = Buffer.from('潮汐 tides');
const absent = { absent: true } as const;

describe('the S3 store on a bad day', () => {
  it('asks again when S3 says that another write was under way', async () => {
    interceptions = [409, 409];
    await store.put('a', body, absent);
    expect(requests).toEqual(['PUT a', 'PUT a', 'PUT a']);
  });

  it('gives up on a conflict that never ends, and says that the store is at fault', async () => {
    interceptions = Array.from({ length: 100 }, () => 409);
    await expect(store.put('a', body, absent)).rejects.toThrow(StoreUnavailableError);
    expect(requests.length).toBe(6);
  });

  it('comes through a refusal and a cut connection by asking again', async () => {
    interceptions = [503, 'cut-before'];
    await store.put('a', body);
    interceptions = ['cut-after'];
    expect(Buffer.from((await store.get('a')).body)).toEqual(body);
  });

  it('reads again what broke off in the middle, and gives up when it always does', async () => {
    await store.put('a', Buffer.alloc(300_000, 'tide'));
    interceptions = ['cut-body', 'cut-body'];
    expect((await store.get('a')).body.length).toBe(300_000);
    interceptions = ['cut-body', 'cut-body', 'cut-body'];
    await expect(store.get('a', { start: 5, end: 200_000 })).rejects.toThrow(StoreUnavailableError);
  });

  it('reports a store that stays away as unavailable', async () => {
    interceptions = Array.from({ length: 100 }, () => 500);
    await expect(store.find('a')).rejects.toThrow(StoreUnavailableError);
    await expect(store.list('a')).rejects.toThrow(StoreUnavailableError);
    await expect(store.delete('a')).rejects.toThrow(StoreUnavailableError);
    await expect(store.put('a', body)).rejects.toThrow(/500/);
  });

  it('reports a create whose answer was lost as failed: the caller looks what is there', async () => {
    interceptions = ['cut-after'];
    await expect(store.put('a', body, absent)).rejects.toThrow(PreconditionFailedError);
    expect(Buffer.from((await store.get('a')).body)).toEqual(body);
  });

  it('does not take a missing bucket or a wrong key for an empty store', async () => {
    const elsewhere = new S3ObjectStore({ bucket: 'nowhere', client: double.clientConfig });
    await expect(elsewhere.find('a')).rejects.toThrow(/NoSuchBucket/);
    await expect(elsewhere.list('')).rejects.toThrow(StoreUnavailableError);
    const credentials = { ...double.clientConfig.credentials, secretAccessKey: 'guess' };
    const stranger = new S3ObjectStore({
      bucket: double.bucket.name,
      client: { ...double.clientConfig, credentials },
    });
    await expect(stranger.find('a')).rejects.toThrow(/SignatureDoesNotMatch/);
  });

  it('makes no request before it is asked something', async () => {
    new S3ObjectStore({ bucket: double.bucket.name, client: double.clientConfig });
    expect(requests).toEqual([]);
  });
});

describe('the double itself', () => {
  const Bucket = () => double.bucket.name;

  it('takes a presigned upload as it was signed, and no other', async () => {
    const presigning = new S3Client({ ...double.clientConfig, requestChecksumCalculation: 'WHEN_REQUIRED' });
    const command = new PutObjectCommand({
      Bucket: Bucket(),
      Key: 'uploads/a.txt',
      ContentType: 'text/plain',
    });
    const address = await getSignedUrl(presigning, command, {
      expiresIn: 60,
      signableHeaders: new Set(['content-type', 'host']),
    });
    const upload = (url: string, type = 'text/plain') =>
      fetch(url, { method: 'PUT', body, headers: { 'content-type': type } });
    expect((await upload(address)).status).toBe(200);
    expect((await upload(address, 'text/html')).status).toBe(403);
    expect((await upload(address.replace('a.txt', 'b.txt'))).status).toBe(403);
    expect((await upload(address.replace('X-Amz-Expires=60', 'X-Amz-Expires=9999'))).status).toBe(403);
    expect(double.bucket.keys()).toEqual(['uploads/a.txt']);
    presigning.destroy();
  });

  it('refuses a presigned address after its time', async () => {
    const late = await startS3Double({ now: () => new Date(Date.now() + 61_000) });
    const address = await getSignedUrl(
      new S3Client(late.clientConfig),
      new GetObjectCommand({ Bucket: late.bucket.name, Key: 'a' }),
      { expiresIn: 60 },
    );
    expect((await fetch(address)).status).toBe(403);
    await late.close();
  });

  it('takes a stream with its checksum behind it, byte for byte', async () => {
    const large = Buffer.alloc(200_000, 'tide ');
    await client.send(
      new PutObjectCommand({
        Bucket: Bucket(),
        Key: 'stream',
        Body: Readable.from([large.subarray(0, 70_001), large.subarray(70_001)]),
        ContentLength: large.length,
      }),
    );
    expect(double.bucket.find('stream')?.body.equals(large)).toBe(true);
  });

  it('refuses a body that does not match its checksum', async () => {
    const wrong = client.send(
      new PutObjectCommand({ Bucket: Bucket(), Key: 'a', Body: body, ChecksumCRC32: 'AAAAAA==' }),
    );
    await expect(wrong).rejects.toThrow(/checksum/);
  });

  it('keeps every version, and tells of every change in order', async () => {
    await store.put('a', Buffer.from('one'));
    await store.put('a', Buffer.from('two'));
    await store.delete('a');
    expect(await store.find('a')).toBeUndefined();
    const { Versions, DeleteMarkers } = await client.send(
      new ListObjectVersionsCommand({ Bucket: Bucket() }),
    );
    expect([Versions?.length, DeleteMarkers?.length]).toEqual([2, 1]);
    const VersionId = Versions?.at(-1)?.VersionId;
    const old = await client.send(new GetObjectCommand({ Bucket: Bucket(), Key: 'a', VersionId }));
    expect(await old.Body?.transformToString()).toBe('one');
    expect(events.map((event) => event.eventName)).toEqual([
      'ObjectCreated:Put',
      'ObjectCreated:Put',
      'ObjectRemoved:DeleteMarkerCreated',
    ]);
    expect(events.map((event) => event.sequencer)).toEqual(events.map((event) => event.sequencer).toSorted());
  });

  it('refuses what it does not know instead of ignoring it', async () => {
    await store.put('a', body);
    const lastBytes = client.send(new GetObjectCommand({ Bucket: Bucket(), Key: 'a', Range: 'bytes=-5' }));
    await expect(lastBytes).rejects.toMatchObject({ $metadata: { httpStatusCode: 501 } });
  });
});
