import { findGenerationAsOf, loadGeneration } from './manifest/load-manifest.ts';
import { ManifestReader } from './manifest/manifest-reader.ts';
import type { GenerationSource } from './ranking/generation-source.ts';
import type { ObjectStore } from './storage/objects/object-store.ts';

export interface GenerationsOptions {
  /** How long a newer generation may go unnoticed; see `ManifestReader`. */
  checkEveryMilliseconds?: number;
}

/** The generations of the index kept in a store. */
export function openGenerations(objects: ObjectStore, options: GenerationsOptions = {}): GenerationSource {
  const newest = new ManifestReader(objects, options);
  return {
    newest: () => newest.load(),
    at: (generation) => loadGeneration(objects, generation),
    asOf: (time) => findGenerationAsOf(objects, time),
  };
}
