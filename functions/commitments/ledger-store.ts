import type { CommitmentStatus, LedgerDocument, Thread } from './thread.ts';

/** A thread with the history of its proposed status. */
export interface LedgerThread extends Thread {
  /** ISO 8601: when this status was first proposed. */
  since: string;
  /** What was proposed before, null for the first proposal. */
  previous: CommitmentStatus | null;
}

/** All the ledger keeps of one document. */
export interface LedgerEntry {
  document: LedgerDocument;
  threads: LedgerThread[];
}

/** A person's word on a promise. Reviews are only ever added; the newest counts. */
export interface Review {
  statement: string;
  status: CommitmentStatus;
  note: string;
  /** Statement ids or addresses the person points at. */
  evidence: string[];
  /** ISO 8601 with offset. */
  reviewedAt: string;
  /** Id of the key that was used, never the key. */
  reviewedBy: string;
  /** What was proposed by rule at that moment, so that agreement can be counted. */
  proposed: CommitmentStatus | null;
}

export interface LedgerContents {
  entries: readonly LedgerEntry[];
  /** Oldest first. */
  reviews: readonly Review[];
}

/** Where the ledger is kept. */
export interface LedgerStore {
  /** Everything as last written: the very same object until the next write by anyone. */
  load(): Promise<LedgerContents>;
  /** Replaces the entries of these documents, takes out those of the removed; reviews stay. */
  write(change: { entries: readonly LedgerEntry[]; removed: readonly string[] }): Promise<void>;
  addReview(review: Review): Promise<void>;
}
