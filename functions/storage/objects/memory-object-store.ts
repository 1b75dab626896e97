import { createHash } from 'node:crypto';
import { assertByteRange, assertObjectKey, assertObjectPrefix } from './object-key.ts';
import {
  type ByteRange,
  ObjectNotFoundError,
  type ObjectPage,
  type ObjectStore,
  PreconditionFailedError,
  type StoredObject,
  type WriteCondition,
} from './object-store.ts';

interface MemoryObject extends StoredObject {
  modifiedAt: string;
}

/** The ObjectStore contract in its plainest form: for tests, throw-away indexes and as the model of the others. */
export class MemoryObjectStore implements ObjectStore {
  private readonly objects = new Map<string, MemoryObject>();
  private readonly now: () => Date;

  constructor(options: { now?: () => Date } = {}) {
    this.now = options.now ?? (() => new Date());
  }

  async get(key: string, range?: ByteRange): Promise<StoredObject> {
    const found = await this.find(key, range);
    if (found === undefined) throw new ObjectNotFoundError(key);
    return found;
  }

  async find(key: string, range?: ByteRange): Promise<StoredObject | undefined> {
    assertObjectKey(key);
    assertByteRange(range);
    const object = this.objects.get(key);
    // A copy, so that no caller can change what is stored.
    return object && { body: object.body.slice(range?.start, range?.end), etag: object.etag };
  }

  async put(key: string, body: Uint8Array, onlyIf?: WriteCondition): Promise<{ etag: string }> {
    assertObjectKey(key);
    const present = this.objects.get(key);
    const holds = onlyIf === undefined || ('absent' in onlyIf ? !present : present?.etag === onlyIf.etag);
    if (!holds) throw new PreconditionFailedError(key, onlyIf);
    const etag = createHash('sha256').update(body).digest('base64url');
    this.objects.set(key, { body: new Uint8Array(body), etag, modifiedAt: this.now().toISOString() });
    return { etag };
  }

  async delete(key: string): Promise<void> {
    assertObjectKey(key);
    this.objects.delete(key);
  }

  async list(prefix: string, page: { cursor?: string; limit?: number } = {}): Promise<ObjectPage> {
    assertObjectPrefix(prefix);
    const keys = [...this.objects.keys()]
      .filter((key) => key.startsWith(prefix) && (page.cursor === undefined || key > page.cursor))
      .sort();
    const shown = keys.slice(0, page.limit ?? 1000);
    return {
      objects: shown.map((key) => {
        const { body, modifiedAt } = this.objects.get(key)!;
        return { key, sizeBytes: body.length, modifiedAt };
      }),
      cursor: shown.length < keys.length ? shown.at(-1) : undefined,
    };
  }
}
