import { randomBytes } from 'node:crypto';
import { type ObjectStore, PreconditionFailedError, type WriteCondition } from './object-store.ts';

/** The store takes conditional writes and does not look at the condition: two writers would overwrite each other. */
export class ConditionalWritesIgnoredError extends Error {
  override name = 'ConditionalWritesIgnoredError';
  constructor(condition: string) {
    super(
      `the object store ignores ${condition} on writes, so an index in it could be lost: ` +
        'use Amazon S3 or another store with conditional writes',
    );
  }
}

/**
 * Tries out, on an object of its own, that the store refuses what has to be refused. To be called before the first
 * write of a process that publishes; five small requests.
 *
 * @throws ConditionalWritesIgnoredError
 */
export async function probeConditionalWrites(store: ObjectStore): Promise<void> {
  const key = `probes/${randomBytes(12).toString('hex')}`;
  const body = (text: string) => new TextEncoder().encode(text);
  try {
    const { etag: first } = await store.put(key, body('first'), { absent: true });
    await expectRefusal(store, key, { absent: true }, 'If-None-Match');
    const { etag: second } = await store.put(key, body('second'), { etag: first });
    await expectRefusal(store, key, { etag: first }, 'If-Match');
    const stored = await store.get(key);
    const isSecond = stored.etag === second && Buffer.from(stored.body).toString() === 'second';
    if (!isSecond) throw new ConditionalWritesIgnoredError('a condition it says has failed');
  } finally {
    await store.delete(key);
  }
}

async function expectRefusal(
  store: ObjectStore,
  key: string,
  onlyIf: WriteCondition,
  header: string,
): Promise<void> {
  try {
    await store.put(key, new TextEncoder().encode('refused'), onlyIf);
  } catch (error) {
    if (error instanceof PreconditionFailedError) return;
    throw error;
  }
  throw new ConditionalWritesIgnoredError(header);
}
