import type { PublishedChange, WriteStores } from './ingest/ingest-files.ts';
import type { ReadSide, Stores } from './read-side.ts';

/** The write path wired to its stores: what follows a publication happens here. */
export function createWriteStores(
  stores: Stores,
  readSide: Pick<ReadSide, 'register' | 'library'>,
): WriteStores {
  return {
    objects: stores.objects,
    register: readSide.register,
    afterPublication: async (_change: PublishedChange) => {},
  };
}
