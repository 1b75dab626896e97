import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileObjectStore } from '../../functions/storage/objects/file-object-store.ts';
import { MemoryObjectStore } from '../../functions/storage/objects/memory-object-store.ts';
import { InvalidObjectKeyError } from '../../functions/storage/objects/object-key.ts';
import {
  ObjectNotFoundError,
  type ObjectStore,
  PreconditionFailedError,
} from '../../functions/storage/objects/object-store.ts';
import { S3ObjectStore } from '../../functions/storage/objects/s3-object-store.ts';
import { SignedReads } from '../../functions/storage/objects/signed-reads.ts';
import { startS3Double } from '../doubles/s3-double.ts';

interface Place {
  /** A client of the place; two clients see the same objects. */
  connect(): ObjectStore;
  close(): Promise<void>;
}

const places: [string, () => Promise<Place>][] = [
  ['memory', openMemory],
  ['file', openFolder],
  ['S3', process.env.ANNALS_S3_ENDPOINT === undefined ? openDouble : openRealS3],
  ['S3, read by signed requests,', openSignedReads],
];

async function openMemory(): Promise<Place> {
  const store = new MemoryObjectStore();
  return { connect: () => store, close: async () => {} };
}

async function openFolder(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'annals-objects-'));
  return { connect: () => new FileObjectStore(folder), close: () => rm(folder, { recursive: true }) };
}

async function openDouble(): Promise<Place> {
  const double = await startS3Double();
  const place = { bucket: double.bucket.name, prefix: 'tenant/', client: double.clientConfig };
  return { connect: () => new S3ObjectStore(place), close: () => double.close() };
}

async function openSignedReads(): Promise<Place> {
  const double = await startS3Double();
  const { name: bucket } = double.bucket;
  const reads = new SignedReads({ ...double.clientConfig, bucket });
  const place = { bucket, prefix: 'tenant/', client: double.clientConfig, reads };
  return { connect: () => new S3ObjectStore(place), close: () => double.close() };
}

/** `ANNALS_S3_ENDPOINT`, `ANNALS_S3_BUCKET` and AWS credentials in the environment hold a real S3 to the contract. */
async function openRealS3(): Promise<Place> {
  const bucket = process.env.ANNALS_S3_BUCKET ?? 'annals-contract';
  const client = { endpoint: process.env.ANNALS_S3_ENDPOINT!, forcePathStyle: true };
  return { connect: () => new S3ObjectStore({ bucket, client }), close: async () => {} };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (body: Uint8Array | undefined) => new TextDecoder().decode(body);

describe.each(places)('the %s store', (_name, open) => {
  let place: Place;
  let store: ObjectStore;
  let folder = 0;
  /** A prefix no other test uses, so that the contract can also be held against a shared bucket. */
  const run = `contract-${Date.now().toString(36)}`;
  const fresh = () => `${run}/${++folder}`;
  beforeAll(async () => {
    place = await open();
    store = place.connect();
  });
  afterAll(async () => {
    for (const { key } of (await store.list(run)).objects) await store.delete(key);
    await place.close();
  });

  describe('reading', () => {
    it('gives back every byte that was put, with the etag the put answered', async () => {
      const key = fresh();
      const body = Uint8Array.from({ length: 300_001 }, (_, i) => (i * 7) % 256);
      const { etag } = await store.put(key, body);
      const found = await store.get(key);
      expect(Buffer.compare(found.body, body)).toBe(0);
      expect(found.etag).toBe(etag);
    });

    it('keeps an empty object apart from a missing one', async () => {
      const key = fresh();
      await store.put(key, new Uint8Array());
      expect((await store.find(key))?.body.length).toBe(0);
      expect(await store.find(`${key}-missing`)).toBeUndefined();
    });

    it('gets or throws, finds or says undefined', async () => {
      await expect(store.get(fresh())).rejects.toThrow(ObjectNotFoundError);
      await expect(store.get(fresh(), { start: 0, end: 1 })).rejects.toThrow(ObjectNotFoundError);
      expect(await store.find(fresh(), { start: 0, end: 1 })).toBeUndefined();
    });

    it.each([
      [0, 4, '0123'],
      [3, 4, '3'],
      [8, 10, '89'],
      [8, 99, '89'],
      [10, 12, ''],
      [99, 100, ''],
    ])('reads the half-open range %i to %i as %j', async (start, end, expected) => {
      const key = fresh();
      const { etag } = await store.put(key, bytes('0123456789'));
      const part = await store.get(key, { start, end });
      expect(text(part.body)).toBe(expected);
      expect(part.etag).toBe(etag);
    });

    it.each([
      [-1, 2],
      [2, 2],
      [3, 2],
      [0.5, 2],
    ])('refuses the range %d to %d', async (start, end) => {
      await expect(store.find(fresh(), { start, end })).rejects.toThrow(RangeError);
    });

    it('hands out copies: changing what was put or got changes nothing stored', async () => {
      const key = fresh();
      const body = Buffer.from('stone');
      await store.put(key, body);
      body.fill(0);
      const got = await store.get(key);
      got.body.slice(1).fill(0);
      expect(text(got.body)).toBe('stone');
      got.body.fill(0);
      expect(text((await store.get(key)).body)).toBe('stone');
    });
  });

  describe('writing', () => {
    it('replaces without a condition, and the etag tells the versions apart', async () => {
      const key = fresh();
      const first = await store.put(key, bytes('one'));
      const second = await store.put(key, bytes('two'));
      expect(first.etag).not.toBe(second.etag);
      expect(text((await store.get(key)).body)).toBe('two');
    });

    it('creates only what is absent', async () => {
      const key = fresh();
      await store.put(key, bytes('one'), { absent: true });
      await expect(store.put(key, bytes('two'), { absent: true })).rejects.toThrow(PreconditionFailedError);
      expect(text((await store.get(key)).body)).toBe('one');
    });

    it('replaces only the version named by its etag', async () => {
      const key = fresh();
      const { etag } = await store.put(key, bytes('one'));
      await store.put(key, bytes('two'), { etag });
      await expect(store.put(key, bytes('three'), { etag })).rejects.toThrow(PreconditionFailedError);
      expect(text((await store.get(key)).body)).toBe('two');
    });

    it('replaces no version of what is not there', async () => {
      const key = fresh();
      const { etag } = await store.put(key, bytes('one'));
      await store.delete(key);
      await expect(store.put(key, bytes('two'), { etag })).rejects.toThrow(PreconditionFailedError);
      expect(await store.find(key)).toBeUndefined();
    });

    it('lets one of ten creators win', async () => {
      const key = fresh();
      const results = await Promise.allSettled(
        Array.from({ length: 10 }, (_, i) =>
          place.connect().put(key, bytes(`writer ${i}`), { absent: true }),
        ),
      );
      const winners = results.flatMap((result, i) => (result.status === 'fulfilled' ? [i] : []));
      expect(winners.length).toBe(1);
      expect(text((await store.get(key)).body)).toBe(`writer ${winners[0]}`);
      for (const result of results) {
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(PreconditionFailedError);
      }
    });

    it('loses none of forty increments made by four writers that compare and swap', async () => {
      const key = fresh();
      await store.put(key, bytes('0'));
      const increment = async (client: ObjectStore) => {
        for (;;) {
          const { body, etag } = await client.get(key);
          try {
            await client.put(key, bytes(String(Number(text(body)) + 1)), { etag });
            return;
          } catch (error) {
            if (!(error instanceof PreconditionFailedError)) throw error;
          }
        }
      };
      const writer = async () => {
        const client = place.connect();
        for (let i = 0; i < 10; i++) await increment(client);
      };
      await Promise.all([writer(), writer(), writer(), writer()]);
      expect(text((await store.get(key)).body)).toBe('40');
    });

    it('never shows a reader half of a replacement', async () => {
      const key = fresh();
      const versions = ['a', 'b', 'c', 'd'].map((letter) => bytes(letter.repeat(200_000)));
      await store.put(key, versions[0]!);
      const writing = (async () => {
        for (let i = 0; i < 8; i++) await store.put(key, versions[i % 4]!);
      })();
      const seen = new Set<string>();
      for (let i = 0; i < 20; i++) {
        const { body } = await store.get(key);
        expect(body.length).toBe(200_000);
        expect(new Set(body).size).toBe(1);
        seen.add(text(body.subarray(0, 1)));
      }
      await writing;
      expect(seen.size).toBeGreaterThan(0);
    });

    it('deletes, and deleting what is not there is no error', async () => {
      const key = fresh();
      await store.put(key, bytes('one'));
      await store.delete(key);
      await store.delete(key);
      expect(await store.find(key)).toBeUndefined();
    });

    it.each(['', '/a', 'a/', 'a//b', '../a', 'a/../b', 'a/.', '文', 'a b', 'a\0', 'a'.repeat(513)])(
      'refuses the key %j',
      async (key) => {
        await expect(store.find(key)).rejects.toThrow(InvalidObjectKeyError);
        await expect(store.put(key, bytes('x'))).rejects.toThrow(InvalidObjectKeyError);
        await expect(store.delete(key)).rejects.toThrow(InvalidObjectKeyError);
      },
    );
  });

  describe('listing', () => {
    it('gives keys in ascending order with size and time, page by page, and none of another prefix', async () => {
      const prefix = fresh();
      const names = ['b', 'a', 'a-1', 'a.1', 'dir/z', 'dir/a', 'Z', 'dir-1'];
      for (const name of names) await store.put(`${prefix}/${name}`, bytes(name));
      await store.put(`${prefix}0/other`, bytes('x'));
      const seen: string[] = [];
      let cursor: string | undefined;
      let pages = 0;
      do {
        const page = await store.list(`${prefix}/`, { limit: 3, ...(cursor !== undefined && { cursor }) });
        for (const object of page.objects) {
          expect(object.sizeBytes).toBe(object.key.length - prefix.length - 1);
          expect(Math.abs(Date.parse(object.modifiedAt) - Date.now())).toBeLessThan(600_000);
          seen.push(object.key.slice(prefix.length + 1));
        }
        cursor = page.cursor;
        pages++;
      } while (cursor !== undefined);
      expect(seen).toEqual(names.toSorted());
      expect(pages).toBe(3);
    });

    it('matches a prefix in the middle of a name, and ends without an empty page', async () => {
      const prefix = fresh();
      for (const name of ['seg-1', 'seg-2', 'sea']) await store.put(`${prefix}/${name}`, bytes(''));
      const page = await store.list(`${prefix}/seg`, { limit: 2 });
      expect(page.objects.map(({ key }) => key.slice(prefix.length + 1))).toEqual(['seg-1', 'seg-2']);
      expect(page.cursor).toBeUndefined();
    });

    it.each(['../', '/', 'a//', 'a/../b', '文'])('refuses the prefix %j', async (prefix) => {
      await expect(store.list(prefix)).rejects.toThrow(InvalidObjectKeyError);
    });

    it('is empty where nothing is', async () => {
      expect(await store.list(`${fresh()}/`)).toEqual({ objects: [], cursor: undefined });
    });
  });
});
