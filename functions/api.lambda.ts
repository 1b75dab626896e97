import { openGenerations } from './generations.ts';
import { openCloudStores } from './storage/cloud-stores.ts';
import { CountingObjectStore } from './storage/counting-object-store.ts';

/**
 * Milliseconds in which the first read finds its credentials, is signed, connects and is sent: many short turns of the
 * event loop, which loading the rest of the program would hold up by a tenth of a second. Range 10-100; measured 30
 * without TLS. Less and the read goes out when all is loaded, more and nothing happens.
 */
const headStart = 40;

// The read that every answer waits for goes out first; the rest of the program loads while it is on its way.
const { objects, table } = openCloudStores();
const counted = new CountingObjectStore(objects);
const generations = openGenerations(counted);
const firstRead = generations.newest().catch(() => {});
await Promise.race([firstRead, new Promise((resolve) => setTimeout(resolve, headStart))]);

const { createApiFunction } = await import('./api-function.ts');

/** Answers every request of API Gateway. */
export const handler = createApiFunction({
  stores: { objects: counted, table },
  generations,
  takeReads: () => counted.takeUse().reads,
});
