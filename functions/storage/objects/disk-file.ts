import type { Stats } from 'node:fs';
import { type FileHandle, link, open, stat } from 'node:fs/promises';
import { StoreUnavailableError } from './object-store.ts';

/**
 * Gives a file a second name; false when that name is taken. The one file operation that creates with content, whole or
 * not at all.
 */
export async function linkIfAbsent(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Bytes from `start` up to `end`, fewer where the file ends before. */
export async function readSlice(file: FileHandle, start: number, end: number): Promise<Uint8Array> {
  const body = new Uint8Array(end - start);
  let filled = 0;
  while (filled < body.length) {
    const { bytesRead } = await file.read(body, filled, body.length - filled, start + filled);
    if (bytesRead === 0) return body.subarray(0, filled);
    filled += bytesRead;
  }
  return body;
}

/** Makes a new name in a folder survive a power cut. Not every platform can open a folder; those sync by themselves. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

export async function openIfPresent(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    if (hasCode(cause, 'ENOENT', 'ENOTDIR')) return undefined;
    throw new StoreUnavailableError(`file ${path} could not be opened`, { cause });
  }
}

export async function statIfPresent(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (cause) {
    if (hasCode(cause, 'ENOENT', 'ENOTDIR')) return undefined;
    throw new StoreUnavailableError(`file ${path} could not be examined`, { cause });
  }
}

export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
