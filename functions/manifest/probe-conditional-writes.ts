import { randomBytes } from 'node:crypto';
import {
  type ObjectStore,
  PreconditionFailedError,
  type WriteCondition,
} from '../storage/objects/object-store.ts';

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

/** Beside the manifests, so that whoever may publish may probe. It stays; nothing reads it but the probe. */
const probeKey = 'manifests/probe';

/** Other processes may probe at the same moment and replace the object in between. */
const attempts = 20;

/**
 * Tries out, on an object of its own, that the store refuses what has to be refused. Five small requests; done when an
 * index is begun, and to be called by whoever is handed a store it does not know.
 *
 * @throws ConditionalWritesIgnoredError
 */
export async function probeConditionalWrites(store: ObjectStore): Promise<void> {
  await isRefused(store, { absent: true });
  if (!(await isRefused(store, { absent: true }))) throw new ConditionalWritesIgnoredError('If-None-Match');
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { etag } = await store.get(probeKey);
    if (await isRefused(store, { etag })) continue;
    if (!(await isRefused(store, { etag }))) throw new ConditionalWritesIgnoredError('If-Match');
    return;
  }
  throw new ConditionalWritesIgnoredError('an If-Match that holds');
}

/** Each probe writes something else, or the version would be the same after it. */
async function isRefused(store: ObjectStore, onlyIf: WriteCondition): Promise<boolean> {
  try {
    await store.put(probeKey, randomBytes(16), onlyIf);
    return false;
  } catch (error) {
    if (error instanceof PreconditionFailedError) return true;
    throw error;
  }
}
