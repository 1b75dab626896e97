import {
  type ObjectStore,
  PreconditionFailedError,
  StoreUnavailableError,
} from '../storage/objects/object-store.ts';
import { defaultKeepPolicy, type KeepPolicy, keepGenerations } from './keep-generations.ts';
import { type CurrentManifest, isPublished, loadCurrent } from './load-manifest.ts';
import type { Manifest, SegmentEntry } from './manifest.ts';
import { currentKey, decodeManifestFile, type EncodedManifest, encodeManifestFile } from './manifest-file.ts';
import { probeConditionalWrites } from './probe-conditional-writes.ts';

/** What a generation consists of; number, time and totals are added in publishing. */
export interface GenerationContent {
  analyserFingerprint: string;
  segments: SegmentEntry[];
}

/**
 * Makes the next generation's content from the present one, which is undefined before the first publication.
 * Called again whenever another writer was quicker, so it has to look at what it is given, change nothing else, and
 * find its own work already done where it is. Returns undefined when there is nothing to publish.
 */
export type ManifestChange = (
  current: Manifest | undefined,
) => GenerationContent | undefined | Promise<GenerationContent | undefined>;

export interface PublishOptions {
  now?: () => Date;
  keep?: KeepPolicy;
  /** Waits before try number `attempt`; to be replaced in simulations. */
  wait?: (attempt: number) => Promise<void>;
}

/**
 * Other writers, or a failing store, came in between more often than is reasonable. Nothing was published, as far as
 * the store answered; publishing the same change again is safe in any case.
 */
export class PublicationFailedError extends Error {
  override name = 'PublicationFailedError';
}

/**
 * Tries before giving up. Each try lost means that another writer won, so with jitter a dozen writers at once all
 * come through; beyond that something is wrong with the store. A higher number waits longer before saying so.
 */
const publishAttempts = 25;

/**
 * Publishes one generation. The conditional write of `manifests/current` is the only commit point: before it
 * nothing has happened for any reader, after it everything has.
 *
 * @returns the generation that holds the change: the one published, or the present one if nothing was to be done
 * @throws PublicationFailedError, UnreadableManifestError, ConditionalWritesIgnoredError, and whatever `change` throws
 */
export async function publishGeneration(
  store: ObjectStore,
  change: ManifestChange,
  options: PublishOptions = {},
): Promise<Manifest | undefined> {
  const { wait = waitWithJitter } = options;
  const tried = new Map<string, Manifest>();
  let lastFailure: unknown;
  for (let attempt = 1; attempt <= publishAttempts; attempt++) {
    if (attempt > 1) await wait(attempt);
    try {
      const current = (await loadCurrent(store)) ?? (await createPointer(store, options));
      // A write whose answer was lost, or that was repeated on the way, may have been ours all along.
      const own = [current.entry, ...current.history].find((entry) => tried.has(entry.key));
      if (own) return tried.get(own.key);
      const present = isPublished(current.manifest) ? current.manifest : undefined;
      const content = await change(present);
      if (content === undefined) return present;
      const { encoded, manifest } = nextGeneration(current, content, options);
      tried.set(encoded.entry.key, manifest);
      await keepCopy(store, encoded);
      await store.put(currentKey, encoded.bytes, { etag: current.etag });
      return manifest;
    } catch (error) {
      if (!(error instanceof PreconditionFailedError || error instanceof StoreUnavailableError)) throw error;
      lastFailure = error;
    }
  }
  throw new PublicationFailedError(`no generation could be published in ${publishAttempts} tries`, {
    cause: lastFailure,
  });
}

function nextGeneration(
  current: CurrentManifest,
  content: GenerationContent,
  { now = () => new Date(), keep = defaultKeepPolicy }: PublishOptions,
): { encoded: EncodedManifest; manifest: Manifest } {
  // A clock that went backwards must not put a generation before its predecessor.
  const publishedAt = new Date(
    Math.max(now().getTime(), Date.parse(current.manifest.publishedAt)),
  ).toISOString();
  const generation = current.manifest.generation + 1;
  const manifest = { ...toManifest(content), generation, publishedAt };
  const past = isPublished(current.manifest) ? [current.entry, ...current.history] : [];
  const own = { generation, key: '', publishedAt };
  const history = keepGenerations([own, ...past], Date.parse(publishedAt), keep).filter(
    (entry) => entry !== own,
  );
  return { encoded: encodeManifestFile({ manifest, history }), manifest };
}

function toManifest({
  analyserFingerprint,
  segments,
}: GenerationContent): Omit<Manifest, 'generation' | 'publishedAt'> {
  return {
    formatVersion: 1,
    analyserFingerprint,
    segments,
    documents: segments.reduce((sum, segment) => sum + segment.documents - segment.deleted.length, 0),
    sections: segments.reduce((sum, segment) => sum + segment.sections - segment.deletedSections, 0),
  };
}

/**
 * Generation 0, so that from now on a missing pointer means a lost one.
 * @throws ConditionalWritesIgnoredError, before there is anything to lose
 */
async function createPointer(
  store: ObjectStore,
  { now = () => new Date() }: PublishOptions,
): Promise<CurrentManifest> {
  await probeConditionalWrites(store);
  const empty = toManifest({ analyserFingerprint: '', segments: [] });
  const manifest: Manifest = { ...empty, generation: 0, publishedAt: now().toISOString() };
  const { bytes } = encodeManifestFile({ manifest, history: [] });
  const { etag } = await store.put(currentKey, bytes, { absent: true });
  return { ...decodeManifestFile(currentKey, bytes), etag };
}

/** The copy under the generation's own name has to be there before the pointer shows it. */
async function keepCopy(store: ObjectStore, { entry, bytes }: EncodedManifest): Promise<void> {
  try {
    await store.put(entry.key, bytes, { absent: true });
  } catch (error) {
    // The name is the hash of the content: what is there already is the same.
    if (!(error instanceof PreconditionFailedError)) throw error;
  }
}

/** Full jitter up to 20 ms doubled with every try, at most 1 s: losers of one race do not meet again in the next. */
function waitWithJitter(attempt: number): Promise<void> {
  const milliseconds = Math.random() * Math.min(1000, 10 * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
