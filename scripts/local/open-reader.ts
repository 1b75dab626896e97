import type { ReadSource } from '../../functions/ingest/accept-source.ts';
import { readSource } from '../../functions/ingest/read-source.ts';

/** Reads sources away from the thread that answers requests. */
export interface Reader {
  readSource: ReadSource;
  /** Sources that can be read at the same time. */
  width: number;
  close(): Promise<void>;
}

export function openReader(): Reader {
  return { readSource, width: 1, close: async () => {} };
}
