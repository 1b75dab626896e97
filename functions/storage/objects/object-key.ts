import type { ByteRange } from './object-store.ts';

const keyPattern = /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/;
const longestKey = 512;

export class InvalidObjectKeyError extends Error {
  override name = 'InvalidObjectKeyError';
  constructor(key: string) {
    super(
      `object key ${JSON.stringify(key.slice(0, 80))} is not made of [A-Za-z0-9._/-] names without . and ..`,
    );
  }
}

/** @throws InvalidObjectKeyError */
export function assertObjectKey(key: string): void {
  const isWellFormed = key.length <= longestKey && keyPattern.test(key);
  if (!isWellFormed || key.split('/').some((name) => name === '.' || name === '..'))
    throw new InvalidObjectKeyError(key);
}

/** The beginning of a key, cut anywhere; empty for all. @throws InvalidObjectKeyError */
export function assertObjectPrefix(prefix: string): void {
  // Whatever a prefix is cut from, it becomes a key with one more letter.
  assertObjectKey(`${prefix}a`);
}

/** @throws RangeError */
export function assertByteRange(range: ByteRange | undefined): void {
  if (range === undefined) return;
  const { start, end } = range;
  if (Number.isSafeInteger(start) && Number.isSafeInteger(end) && start >= 0 && start < end) return;
  throw new RangeError(`byte range ${start} to ${end} is not 0 <= start < end`);
}
