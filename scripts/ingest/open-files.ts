import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SourceFile } from '../../functions/ingest/accept-source.ts';
import type { FoundFile } from './find-files.ts';

/** A file from this machine; `path` is what the person named, for messages. */
export interface LocalFile extends SourceFile {
  path: string;
}

/** Opens files one after the other, as they are asked for. */
export async function* openFiles(found: readonly FoundFile[], id?: string): AsyncGenerator<LocalFile> {
  for (const { path, fileName, set } of found) {
    yield {
      bytes: await readFile(path),
      path,
      fileName,
      source: resolve(path),
      set,
      ...(id === undefined ? {} : { id }),
    };
  }
}
