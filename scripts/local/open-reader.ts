import { availableParallelism } from 'node:os';
import type { ReadSource } from '../../functions/ingest/accept-source.ts';
import { readSource } from '../../functions/ingest/read-source.ts';
import { ParsePool } from '../../functions/parse/parse-in-worker.ts';

/** Reads sources away from the thread that answers requests. */
export interface Reader {
  readSource: ReadSource;
  /** Sources that can be read at the same time. */
  width: number;
  close(): Promise<void>;
}

/** @param isOcrWanted pages that are pictures are recognised, which takes seconds a page */
export function openReader(isOcrWanted = false): Reader {
  const pool = new ParsePool();
  return {
    readSource: (request) =>
      readSource(request, (bytes, options) => pool.parse(bytes, { ...options, ocr: isOcrWanted })),
    width: availableParallelism() + 1,
    close: () => pool.close(),
  };
}
