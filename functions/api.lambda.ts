import { openGenerations } from './generations.ts';
import { openCloudStoresToRead } from './storage/cloud-stores.ts';
import { CountingObjectStore } from './storage/objects/counting-object-store.ts';

// The read that every answer waits for goes out first, and the rest of the program loads while it is on its way: sooner,
// and loading would hold up the many short turns in which a connection is made.
const { objects, table, firstSent } = openCloudStoresToRead();
const counted = new CountingObjectStore(objects);
const generations = openGenerations(counted);
const firstRead = generations.newest().catch(() => {});
await Promise.race([firstSent, firstRead]);

const { createApiFunction } = await import('./api-function.ts');

/** Answers every request of API Gateway. */
export const handler = createApiFunction({
  stores: { objects: counted, table },
  generations,
  takeReads: () => counted.takeUse().reads,
});
