import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Reading } from '../../library/reading.ts';
import { type ObjectStore, PreconditionFailedError } from '../objects/object-store.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** A stored file does not match the hash it is filed under. */
export class DamagedObjectError extends Error {
  override name = 'DamagedObjectError';
  readonly key: string;
  constructor(key: string, options?: ErrorOptions) {
    super(
      `object ${key} does not match its hash: restore it from a backup, or ingest its document again`,
      options,
    );
    this.key = key;
  }
}

/** Stores an original file under its hash; storing it again changes nothing. @returns its key */
export async function putSource(store: ObjectStore, body: Uint8Array): Promise<string> {
  const key = `sources/${hashOf(body)}`;
  await putOnce(store, key, body);
  return key;
}

/** @throws DamagedObjectError, ObjectNotFoundError */
export async function getSource(store: ObjectStore, key: string): Promise<Uint8Array> {
  const { body } = await store.get(key);
  if (key !== `sources/${hashOf(body)}`) throw new DamagedObjectError(key);
  return body;
}

/** Stores a reading, compressed, under the hash of its JSON; equal readings are stored once. @returns its key */
export async function putReading(store: ObjectStore, reading: Reading): Promise<string> {
  const json = Buffer.from(JSON.stringify(reading));
  const key = `readings/${hashOf(json)}`;
  await putOnce(store, key, await compress(json));
  return key;
}

/** @throws DamagedObjectError, ObjectNotFoundError */
export async function getReading(store: ObjectStore, key: string): Promise<Reading> {
  const { body } = await store.get(key);
  let json: Buffer;
  try {
    json = await expand(body);
  } catch (cause) {
    throw new DamagedObjectError(key, { cause });
  }
  if (key !== `readings/${hashOf(json)}`) throw new DamagedObjectError(key);
  return JSON.parse(json.toString('utf8')) as Reading;
}

async function putOnce(store: ObjectStore, key: string, body: Uint8Array): Promise<void> {
  try {
    await store.put(key, body, { absent: true });
  } catch (error) {
    if (!(error instanceof PreconditionFailedError)) throw error;
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
