import type { ObjectStore } from '../storage/objects/object-store.ts';
import { isPublished, loadCurrent } from './load-manifest.ts';
import type { Manifest } from './manifest.ts';
import { currentKey, decodeHeader, headerBytes } from './manifest-file.ts';

export interface ReadManifest {
  /** Undefined when nothing was ever published. */
  manifest: Manifest | undefined;
  /** True when the newest generation could not be read and an older one stands in for it. */
  isStale: boolean;
}

/**
 * Keeps the newest manifest at hand for a process that answers many requests. Looks for a newer one at most every
 * `checkEveryMilliseconds`, by reading one line; when the store fails, goes on with what it has and says so.
 */
export class ManifestReader {
  private readonly store: ObjectStore;
  private readonly checkEveryMilliseconds: number;
  private held: { manifest: Manifest | undefined; sha256: string | undefined } | undefined;
  private isStale = false;
  private checkedAt = Number.NEGATIVE_INFINITY;
  private checking: Promise<void> | undefined;

  /**
   * @param options.checkEveryMilliseconds how old an answer may be (default 2000). Lower shows a new document sooner
   *   and costs one small read more often; 0 checks at every request.
   */
  constructor(store: ObjectStore, options: { checkEveryMilliseconds?: number } = {}) {
    this.store = store;
    this.checkEveryMilliseconds = options.checkEveryMilliseconds ?? 2000;
  }

  /** @throws UnreadableManifestError, StoreUnavailableError when there is no earlier generation to go on with */
  async load(): Promise<ReadManifest> {
    if (!this.isRecent()) {
      this.checking ??= this.check().finally(() => {
        this.checking = undefined;
      });
      await this.checking;
    }
    return { manifest: this.held?.manifest, isStale: this.isStale };
  }

  /** An index that is still empty is looked at anew each time: whoever publishes first wants to see it at once. */
  private isRecent(): boolean {
    if (this.held?.manifest === undefined) return false;
    return performance.now() - this.checkedAt < this.checkEveryMilliseconds;
  }

  private async check(): Promise<void> {
    try {
      if (!this.held || (await this.newestHash()) !== this.held.sha256) await this.reload();
      this.isStale = false;
    } catch (error) {
      if (!this.held) throw error;
      this.isStale = true;
    }
    this.checkedAt = performance.now();
  }

  private async reload(): Promise<void> {
    const current = await loadCurrent(this.store);
    const manifest = current && isPublished(current.manifest) ? current.manifest : undefined;
    this.held = { manifest, sha256: current?.sha256 };
  }

  private async newestHash(): Promise<string | undefined> {
    const head = await this.store.find(currentKey, { start: 0, end: headerBytes });
    return head && decodeHeader(currentKey, head.body).sha256;
  }
}
