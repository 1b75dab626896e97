import { openGenerations } from './generations.ts';
import { openCloudStores } from './storage/cloud-stores.ts';
import { CountingObjectStore } from './storage/counting-object-store.ts';

// The read that every answer waits for goes out first; the rest of the program loads while it is on its way.
const { objects, table } = openCloudStores();
const counted = new CountingObjectStore(objects);
const generations = openGenerations(counted);
generations.newest().catch(() => {});

const { createApiFunction } = await import('./api-function.ts');

/** Answers every request of API Gateway. */
export const handler = createApiFunction({
  stores: { objects: counted, table },
  generations,
  takeReads: () => counted.takeUse().reads,
});
