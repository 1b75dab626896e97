import type { CommitmentStatus, LedgerDocument, Thread } from '../threads/thread.ts';

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
