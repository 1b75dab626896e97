import type { ObjectStore } from '../storage/objects/object-store.ts';
import { defaultKeepPolicy, type KeepPolicy } from './keep-generations.ts';
import { loadCurrent, loadEntry } from './load-manifest.ts';
import { generationsPrefix } from './manifest-file.ts';
import { segmentsPrefix } from './store-segment.ts';

/** Every segment and generation in the store, by what keeps it there. */
export interface StoreInventory {
  /** Named by the newest generation or by one that is kept. */
  referenced: StoredItem[];
  /** Named by nothing, but young enough that a writer may be about to name it or a reader still holds it. */
  inGrace: StoredItem[];
  /** Named by nothing, and by nobody any more. */
  garbage: StoredItem[];
  /** Named by a kept generation and not there: damage. */
  missing: string[];
}

export interface StoredItem {
  key: string;
  sizeBytes: number;
}

/**
 * Accounts for every segment and generation in the store.
 * @throws UnreadableManifestError when a kept generation cannot be read: what it names is then unknown
 */
export async function takeInventory(
  store: ObjectStore,
  options: { now?: () => Date; keep?: KeepPolicy } = {},
): Promise<StoreInventory> {
  const { now = () => new Date(), keep = defaultKeepPolicy } = options;
  const startedAt = now().getTime();
  const references = await referencedKeys(store);
  const inventory: StoreInventory = { referenced: [], inGrace: [], garbage: [], missing: [] };
  const absent = new Set(references);
  for (const prefix of [segmentsPrefix, generationsPrefix]) {
    for await (const { key, sizeBytes, modifiedAt } of listAll(store, prefix)) {
      const isOld = startedAt - Date.parse(modifiedAt) >= keep.graceMilliseconds;
      const place = references.has(key) ? 'referenced' : isOld ? 'garbage' : 'inGrace';
      inventory[place].push({ key, sizeBytes });
      absent.delete(key);
    }
  }
  inventory.missing = [...absent];
  return inventory;
}

/**
 * Deletes segments and generations that no kept generation names and that are older than the grace time.
 * Safe beside any number of writers and readers, and safe to interrupt.
 *
 * @returns what was deleted
 * @throws UnreadableManifestError, before anything is deleted
 */
export async function collectGarbage(
  store: ObjectStore,
  options: { now?: () => Date; keep?: KeepPolicy } = {},
): Promise<StoredItem[]> {
  const { garbage } = await takeInventory(store, options);
  for (const { key } of garbage) await store.delete(key);
  return garbage;
}

/** Keys of all kept generations and of the segments they name. */
async function referencedKeys(store: ObjectStore): Promise<Set<string>> {
  const keys = new Set<string>();
  const current = await loadCurrent(store);
  if (!current) return keys;
  if (current.manifest.generation > 0) keys.add(current.entry.key);
  for (const segment of current.manifest.segments) keys.add(segment.key);
  for (const entry of current.history) {
    keys.add(entry.key);
    for (const segment of (await loadEntry(store, entry)).segments) keys.add(segment.key);
  }
  return keys;
}

async function* listAll(store: ObjectStore, prefix: string) {
  let cursor: string | undefined;
  do {
    const page = await store.list(prefix, cursor === undefined ? {} : { cursor });
    yield* page.objects;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
