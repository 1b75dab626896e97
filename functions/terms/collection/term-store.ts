import type { TermContribution } from './term-contribution.ts';

/** Where each document's part in the terms is kept. */
export interface TermStore {
  /** Replaces the contributions of these documents, takes out those of the removed. */
  write(change: { contributions: readonly TermContribution[]; removed: readonly string[] }): Promise<void>;
  /** All contributions as last written: the very same array until the next write by anyone. */
  load(): Promise<readonly TermContribution[]>;
}
