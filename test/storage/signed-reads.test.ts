import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreUnavailableError } from '../../functions/storage/objects/object-store.ts';
import { S3ObjectStore } from '../../functions/storage/objects/s3-object-store.ts';
import { SignedReads } from '../../functions/storage/objects/signed-reads.ts';
import { type Interception, type S3Double, startS3Double } from '../doubles/s3-double.ts';

let double: S3Double;
let reads: SignedReads;
let store: S3ObjectStore;
let requests: string[];
/** What the next requests meet, in order; nothing once it is empty. */
let interceptions: (Interception | undefined)[];

beforeEach(async () => {
  requests = [];
  interceptions = [];
  double = await startS3Double({
    intercept: ({ method, key }) => {
      requests.push(`${method} ${key}`);
      return interceptions.shift();
    },
  });
  const bucket = double.bucket.name;
  reads = new SignedReads({ ...double.clientConfig, bucket });
  store = new S3ObjectStore({ bucket, client: double.clientConfig, reads });
  await store.put('a/b', new TextEncoder().encode('high water'));
  requests = [];
});
afterEach(() => double.close());

const textOf = (found: { body: Uint8Array } | undefined) => found && new TextDecoder().decode(found.body);

describe('signed reads', () => {
  it('take one request, as a whole or of a range, signed so that S3 takes it', async () => {
    expect(textOf(await reads.find('a/b'))).toBe('high water');
    expect(textOf(await reads.find('a/b', { start: 5, end: 10 }))).toBe('water');
    expect(requests).toEqual(['GET a/b', 'GET a/b']);
  });

  it('say when the first request has left, not before', async () => {
    let isSent = false;
    const sent = reads.firstSent.then(() => {
      isSent = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isSent).toBe(false);
    await reads.find('a/b');
    await sent;
  });

  it.each<[string, Interception]>([
    ['a refusal', 503],
    ['a cut connection', 'cut-before'],
    ['a body that broke off', 'cut-body'],
  ])('give nothing after %s, and the store comes through it with the client', async (_what, interception) => {
    interceptions = [interception];
    expect(await reads.find('a/b')).toBeUndefined();
    interceptions = [interception];
    expect(textOf(await store.find('a/b'))).toBe('high water');
  });

  it('try a new connection when one kept open turns out to be closed', async () => {
    await reads.find('a/b');
    interceptions = ['cut-before'];
    expect(textOf(await reads.find('a/b'))).toBe('high water');
    expect(requests.length).toBe(3);
  });

  it('give up on an answer that stops in the middle', async () => {
    const server = createServer((_request, response) => {
      response.setHeader('content-length', 100);
      response.write('high');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { region, credentials } = double.clientConfig;
    const waiting = new SignedReads({ bucket: 'b', endpoint, region, credentials, socketTimeout: 50 });
    expect(await waiting.find('a')).toBeUndefined();
    server.closeAllConnections();
    server.close();
  });

  it('leave it to the client to tell a missing object from a wrong key', async () => {
    expect(await store.find('c')).toBeUndefined();
    const credentials = { ...double.clientConfig.credentials, secretAccessKey: 'guess' };
    const client = { ...double.clientConfig, credentials };
    const bucket = double.bucket.name;
    const stranger = new S3ObjectStore({ bucket, client, reads: new SignedReads({ ...client, bucket }) });
    await expect(stranger.find('a/b')).rejects.toThrow(StoreUnavailableError);
  });
});
