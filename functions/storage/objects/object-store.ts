/**
 * Where bytes live: S3 in the cloud, a folder locally, memory in tests. One contract test holds all of them.
 *
 * Keys are `/`-separated, at most 512 characters of `[A-Za-z0-9._/-]`, built from hashes and counters, never from input.
 * No key is the folder of another (`a` and `a/b`), so that a folder can hold them as they are.
 */
export interface ObjectStore {
  /** @throws ObjectNotFoundError */
  get(key: string, range?: ByteRange): Promise<StoredObject>;
  /** @returns undefined when there is no such object. */
  find(key: string, range?: ByteRange): Promise<StoredObject | undefined>;
  /** @throws PreconditionFailedError when `onlyIf` does not hold; nothing is written then. */
  put(key: string, body: Uint8Array, onlyIf?: WriteCondition): Promise<{ etag: string }>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** Keys in ascending UTF-8 order. */
  list(prefix: string, page?: { cursor?: string; limit?: number }): Promise<ObjectPage>;
}

/** Half-open: `start` is included, `end` is not. What lies past the object's end is cut off, so the body may be empty. */
export interface ByteRange {
  start: number;
  end: number;
}

export interface StoredObject {
  /** The reader's own copy; a plain Uint8Array, never a Buffer (whose `slice` is no copy). */
  body: Uint8Array;
  etag: string;
}

/** `absent`: create only. `etag`: replace only this version. */
export type WriteCondition = { absent: true } | { etag: string };

export interface ObjectPage {
  objects: { key: string; sizeBytes: number; modifiedAt: string }[];
  /** Undefined on the last page. */
  cursor: string | undefined;
}

export class ObjectNotFoundError extends Error {
  override name = 'ObjectNotFoundError';
  readonly key: string;
  constructor(key: string, options?: ErrorOptions) {
    super(`no object ${key} in the store`, options);
    this.key = key;
  }
}

export class PreconditionFailedError extends Error {
  override name = 'PreconditionFailedError';
  readonly key: string;
  constructor(key: string, condition: WriteCondition, options?: ErrorOptions) {
    super(
      'absent' in condition
        ? `object ${key} exists already`
        : `object ${key} is no longer version ${condition.etag}`,
      options,
    );
    this.key = key;
  }
}

/** The store could not be used at all: no network, no permission, a full disk. */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError';
}
