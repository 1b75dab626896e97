import type { ObjectStore } from '../storage/objects/object-store.ts';
import { loadGeneration } from './load-manifest.ts';
import type { Manifest } from './manifest.ts';
import { UnreadableManifestError } from './manifest-file.ts';
import { type PublishOptions, publishGeneration } from './publish-generation.ts';

/**
 * Makes a kept generation's content the newest again, as a new generation: history is added to, never rewritten,
 * and a rollback can itself be rolled back.
 *
 * @returns the generation published; the present one when its content is that of `generation` already
 * @throws GenerationGoneError when it is not kept, UnreadableManifestError when a segment it names is missing
 */
export async function rollbackTo(
  store: ObjectStore,
  generation: number,
  options: PublishOptions = {},
): Promise<Manifest | undefined> {
  return publishGeneration(
    store,
    async (current) => {
      const target = await loadGeneration(store, generation);
      await assertSegmentsPresent(store, target);
      const isSame = JSON.stringify(current?.segments) === JSON.stringify(target.segments);
      return isSame ? undefined : target;
    },
    options,
  );
}

async function assertSegmentsPresent(store: ObjectStore, manifest: Manifest): Promise<void> {
  await Promise.all(
    manifest.segments.map(async ({ key, sizeBytes }) => {
      const lastByte = await store.find(key, {
        start: Math.max(0, sizeBytes - 1),
        end: Math.max(1, sizeBytes),
      });
      if (!lastByte || (sizeBytes > 0 && lastByte.body.length !== 1)) {
        throw new UnreadableManifestError(
          `of generation ${manifest.generation}`,
          `its segment ${key} is missing or cut`,
        );
      }
    }),
  );
}
