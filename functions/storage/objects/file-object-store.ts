import { createHash, randomBytes } from 'node:crypto';
import type { BigIntStats, Dirent } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode, linkIfAbsent, openIfPresent, readSlice, statIfPresent, syncFolder } from './disk-file.ts';
import { withFileLock } from './file-lock.ts';
import { assertByteRange, assertObjectKey, assertObjectPrefix } from './object-key.ts';
import {
  type ByteRange,
  ObjectNotFoundError,
  type ObjectPage,
  type ObjectStore,
  PreconditionFailedError,
  type StoredObject,
  StoreUnavailableError,
  type WriteCondition,
} from './object-store.ts';

/**
 * Up to this size an object's etag is the hash of its content; beyond, of its inode, size and time of writing.
 * Hashing a large segment for every range read of it would cost more than the read, while what is replaced under a
 * condition (the manifest's pointer) is small. Range: from the size of a pointer to what hashes in a millisecond.
 */
const hashedUpToBytes = 64 * 1024;

/** Half-written files older than this belong to a process that died. */
const staleTemporaryMilliseconds = 60 * 60 * 1000;

/**
 * Objects as plain files under `root/objects`, safe for several processes and against `kill -9`:
 * a file appears whole by rename or link, after its bytes have reached the disk.
 */
export class FileObjectStore implements ObjectStore {
  private readonly objects: string;
  private readonly temporary: string;
  private readonly lock: string;
  private tidied: Promise<void> | undefined;

  constructor(root: string) {
    this.objects = join(root, 'objects');
    this.temporary = join(root, 'temporary');
    this.lock = join(root, 'objects.lock');
  }

  async get(key: string, range?: ByteRange): Promise<StoredObject> {
    const found = await this.find(key, range);
    if (found === undefined) throw new ObjectNotFoundError(key);
    return found;
  }

  async find(key: string, range?: ByteRange): Promise<StoredObject | undefined> {
    assertByteRange(range);
    const file = await openIfPresent(this.pathOf(key));
    if (file === undefined) return undefined;
    try {
      const stats = await file.stat({ bigint: true });
      const size = Number(stats.size);
      const start = Math.min(range?.start ?? 0, size);
      const body = await readSlice(file, start, Math.min(range?.end ?? size, size));
      return { body, etag: await etagOf(file, stats) };
    } catch (cause) {
      throw new StoreUnavailableError(`object ${key} could not be read`, { cause });
    } finally {
      await file.close();
    }
  }

  async put(key: string, body: Uint8Array, onlyIf?: WriteCondition): Promise<{ etag: string }> {
    const path = this.pathOf(key);
    const isCreation = onlyIf !== undefined && 'absent' in onlyIf;
    // Spares writing what would be refused anyway; the link below decides.
    if (isCreation && (await statIfPresent(path))) throw new PreconditionFailedError(key, onlyIf);
    const written = await this.writeTemporary(body);
    try {
      await mkdir(dirname(path), { recursive: true });
      if (isCreation) {
        if (!(await linkIfAbsent(written.path, path))) throw new PreconditionFailedError(key, onlyIf);
      } else await withFileLock(this.lock, () => this.replace(written.path, path, key, onlyIf));
      await syncFolder(dirname(path));
    } catch (cause) {
      if (cause instanceof PreconditionFailedError || cause instanceof StoreUnavailableError) throw cause;
      throw new StoreUnavailableError(`object ${key} could not be written`, { cause });
    } finally {
      await rm(written.path, { force: true });
    }
    return { etag: written.etag };
  }

  async delete(key: string): Promise<void> {
    const path = this.pathOf(key);
    await withFileLock(this.lock, () => rm(path, { force: true }));
  }

  async list(prefix: string, page: { cursor?: string; limit?: number } = {}): Promise<ObjectPage> {
    assertObjectPrefix(prefix);
    const keys = (await this.keysUnder(prefix)).filter(
      (key) => page.cursor === undefined || key > page.cursor,
    );
    const limit = page.limit ?? 1000;
    const objects: ObjectPage['objects'] = [];
    for (const key of keys) {
      // One object more than asked for tells a full last page from one with a successor.
      if (objects.length === limit) return { objects, cursor: objects.at(-1)!.key };
      const stats = await statIfPresent(this.pathOf(key));
      if (stats) objects.push({ key, sizeBytes: stats.size, modifiedAt: stats.mtime.toISOString() });
    }
    return { objects, cursor: undefined };
  }

  private pathOf(key: string): string {
    assertObjectKey(key);
    return join(this.objects, key);
  }

  private async replace(
    from: string,
    to: string,
    key: string,
    onlyIf: { etag: string } | undefined,
  ): Promise<void> {
    if (onlyIf) {
      const present = await openIfPresent(to);
      const etag = present && (await etagOf(present, await present.stat({ bigint: true })));
      await present?.close();
      if (etag !== onlyIf.etag) throw new PreconditionFailedError(key, onlyIf);
    }
    await rename(from, to);
  }

  /** A synced file outside `objects`, so that nothing half-written ever stands under a key. */
  private async writeTemporary(body: Uint8Array): Promise<{ path: string; etag: string }> {
    this.tidied ??= this.tidyTemporary();
    await this.tidied;
    const path = join(this.temporary, randomBytes(12).toString('hex'));
    try {
      const file = await open(path, 'wx+');
      try {
        await file.writeFile(body);
        await file.sync();
        return { path, etag: await etagOf(file, await file.stat({ bigint: true })) };
      } finally {
        await file.close();
      }
    } catch (cause) {
      await rm(path, { force: true });
      throw new StoreUnavailableError(`${this.temporary} could not be written to: is the disk full?`, {
        cause,
      });
    }
  }

  private async tidyTemporary(): Promise<void> {
    try {
      await mkdir(this.temporary, { recursive: true });
      for (const name of await readdir(this.temporary)) {
        const path = join(this.temporary, name);
        const stats = await statIfPresent(path);
        if (stats && Date.now() - stats.mtimeMs > staleTemporaryMilliseconds) await rm(path, { force: true });
      }
    } catch (cause) {
      this.tidied = undefined;
      throw new StoreUnavailableError(`the folder ${this.temporary} cannot be used`, { cause });
    }
  }

  private async keysUnder(prefix: string): Promise<string[]> {
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    let entries: Dirent[];
    try {
      entries = await readdir(join(this.objects, folder), { recursive: true, withFileTypes: true });
    } catch (cause) {
      if (hasCode(cause, 'ENOENT', 'ENOTDIR')) return [];
      throw new StoreUnavailableError(`the folder ${this.objects} cannot be read`, { cause });
    }
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(this.objects.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((key) => key.startsWith(prefix))
      .sort();
  }
}

async function etagOf(file: FileHandle, stats: BigIntStats): Promise<string> {
  if (stats.size > hashedUpToBytes) return `${stats.ino}-${stats.size}-${stats.mtimeNs}`;
  const content = await readSlice(file, 0, Number(stats.size));
  return createHash('sha256').update(content).digest('base64url');
}
