import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailableError } from './object-store.ts';
import { pause } from './retry.ts';

/** Longest wait for a lock. Holders keep it for milliseconds; one that takes longer is stuck, and waiting hides it. */
const lockTimeoutMilliseconds = 20_000;

/**
 * Runs `action` while no other process, and no other caller in this one, holds the lock `path`.
 *
 * The lock is SQLite's on an empty database: the kernel holds it for the process and lets go when the
 * process dies, even by `kill -9`. A lock file with a process number in it would have to guess.
 *
 * @throws StoreUnavailableError after 20 s of waiting
 */
export async function withFileLock<T>(path: string, action: () => Promise<T>): Promise<T> {
  const lock = await acquire(path);
  try {
    return await action();
  } finally {
    lock.close();
  }
}

async function acquire(path: string): Promise<DatabaseSync> {
  mkdirSync(dirname(path), { recursive: true });
  const giveUpAt = performance.now() + lockTimeoutMilliseconds;
  for (;;) {
    const lock = new DatabaseSync(path);
    try {
      lock.exec('PRAGMA synchronous = OFF; BEGIN EXCLUSIVE');
      return lock;
    } catch (cause) {
      lock.close();
      if (!isBusy(cause)) throw new StoreUnavailableError(`lock ${path} could not be taken`, { cause });
      if (performance.now() > giveUpAt) {
        throw new StoreUnavailableError(`lock ${path} is held by another process for too long`, { cause });
      }
      await pause(1 + Math.random() * 10);
    }
  }
}

/** SQLITE_BUSY, by SQLite's list of result codes. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}
