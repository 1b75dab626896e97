import { randomBytes } from 'node:crypto';
import { type ObjectStore, PreconditionFailedError } from '../storage/objects/object-store.ts';
import { loadManifest } from './load-manifest.ts';
import type { SegmentEntry } from './manifest.ts';

export const segmentsPrefix = 'segments/';

/**
 * Stores a segment's bytes before the generation that names it is published.
 *
 * A segment's name is its hash, so the name may be taken by the same bytes. If the newest generation names those, they
 * are safe to share. If not, they are left over from a writer that died or from a generation long gone, and the janitor
 * may be about to delete them: then the bytes are stored once more under a name nobody else knows.
 *
 * @returns the entry with the key under which the bytes are
 */
export async function storeSegment(
  store: ObjectStore,
  bytes: Uint8Array,
  entry: SegmentEntry,
): Promise<SegmentEntry> {
  const key = `${segmentsPrefix}${entry.sha256}`;
  try {
    await store.put(key, bytes, { absent: true });
    return { ...entry, key };
  } catch (error) {
    if (!(error instanceof PreconditionFailedError)) throw error;
  }
  const current = await loadManifest(store);
  if (current?.segments.some((segment) => segment.key === key)) return { ...entry, key };
  const ownKey = `${key}-${randomBytes(8).toString('hex')}`;
  await store.put(ownKey, bytes, { absent: true });
  return { ...entry, key: ownKey };
}
