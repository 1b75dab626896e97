import type { ObjectStore } from '../storage/objects/object-store.ts';
import type { Manifest } from './manifest.ts';
import {
  currentKey,
  type DecodedManifest,
  decodeManifestFile,
  type GenerationEntry,
  generationsPrefix,
  UnreadableManifestError,
} from './manifest-file.ts';

/** The generation asked for is not kept any more, or never was. */
export class GenerationGoneError extends Error {
  override name = 'GenerationGoneError';
  readonly generation: number;
  constructor(generation: number, kept: number[], options?: ErrorOptions) {
    super(`generation ${generation} is not kept; kept are ${kept.join(', ') || 'none'}`, options);
    this.generation = generation;
  }
}

/** The newest generation as stored, with what publishing needs to replace it. */
export interface CurrentManifest extends DecodedManifest {
  etag: string;
}

/**
 * The newest generation, in one read; undefined when nothing was ever published.
 * @throws UnreadableManifestError, also when generations are there and the pointer to the newest is not
 */
export async function loadManifest(store: ObjectStore): Promise<Manifest | undefined> {
  const current = await loadCurrent(store);
  return current && isPublished(current.manifest) ? current.manifest : undefined;
}

/** A kept generation by its number. @throws GenerationGoneError, UnreadableManifestError */
export async function loadGeneration(store: ObjectStore, generation: number): Promise<Manifest> {
  const current = await loadCurrent(store);
  if (current?.manifest.generation === generation && isPublished(current.manifest)) return current.manifest;
  const entry = current?.history.find((kept) => kept.generation === generation);
  if (!entry)
    throw new GenerationGoneError(
      generation,
      keptEntries(current).map((kept) => kept.generation),
    );
  return loadEntry(store, entry);
}

/** The kept generation that was current at `time` (ISO 8601); undefined when none had been published, or kept, by then. */
export async function findGenerationAsOf(store: ObjectStore, time: string): Promise<Manifest | undefined> {
  const current = await loadCurrent(store);
  const entry = keptEntries(current).find((kept) => Date.parse(kept.publishedAt) <= Date.parse(time));
  if (!entry || !current) return undefined;
  return entry.generation === current.manifest.generation ? current.manifest : loadEntry(store, entry);
}

/** All generations one can go back to, newest first. */
export async function listGenerations(store: ObjectStore): Promise<GenerationEntry[]> {
  return keptEntries(await loadCurrent(store));
}

/** @throws GenerationGoneError, UnreadableManifestError */
export async function loadEntry(store: ObjectStore, entry: GenerationEntry): Promise<Manifest> {
  const object = await store.find(entry.key);
  if (!object) throw new UnreadableManifestError(entry.key, 'it is missing although it is kept');
  return decodeManifestFile(entry.key, object.body).manifest;
}

/** @throws UnreadableManifestError */
export async function loadCurrent(store: ObjectStore): Promise<CurrentManifest | undefined> {
  const present = await findCurrent(store);
  if (present) return present;
  // The first publication writes the pointer before anything else, so a pointer missing beside generations was lost,
  // unless that first publication happened between the two looks.
  const { objects } = await store.list(generationsPrefix, { limit: 1 });
  if (objects.length === 0) return undefined;
  const current = await findCurrent(store);
  if (!current) throw new UnreadableManifestError(currentKey, 'it is missing although generations are there');
  return current;
}

async function findCurrent(store: ObjectStore): Promise<CurrentManifest | undefined> {
  const object = await store.find(currentKey);
  return object && { ...decodeManifestFile(currentKey, object.body), etag: object.etag };
}

/** Generation 0 only holds the pointer's place until the first publication. */
export function isPublished(manifest: Manifest): boolean {
  return manifest.generation > 0;
}

function keptEntries(current: CurrentManifest | undefined): GenerationEntry[] {
  if (!current || !isPublished(current.manifest)) return [];
  return [current.entry, ...current.history];
}
