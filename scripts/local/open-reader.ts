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

export function openReader(): Reader {
  const pool = new ParsePool();
  return {
    readSource: (request) => readSource(request, (bytes, options) => pool.parse(bytes, options)),
    width: availableParallelism() + 1,
    close: () => pool.close(),
  };
}
