import { availableParallelism } from 'node:os';
import type { ReadSource } from '../../functions/ingest/accept-source.ts';
import { ReadingPool } from '../../functions/ingest/reading-pool.ts';

/** Reads sources away from the thread that answers requests. */
export interface Reader {
  readSource: ReadSource;
  /** Sources that can be read at the same time. */
  width: number;
  close(): Promise<void>;
}

/** @param isOcrWanted pages that are pictures are recognised, which takes seconds a page */
export function openReader(isOcrWanted = false): Reader {
  const pool = new ReadingPool({ ocr: isOcrWanted });
  return {
    readSource: (request) => pool.read(request),
    width: availableParallelism() + 1,
    close: () => pool.close(),
  };
}
