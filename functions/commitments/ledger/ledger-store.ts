import type { CommitmentStatus } from '../threads/thread.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import type { DocumentOutline } from './ledger-outline.ts';
import type { NumberLink } from './number-links.ts';

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

/** What lists are made from: of every document its outline, and every review. */
export interface LedgerOutlines {
  outlines: readonly DocumentOutline[];
  /** Oldest first. */
  reviews: readonly Review[];
}

/** What one write changes: entries and links of these documents; everything of the removed goes, but reviews. */
export interface LedgerChange {
  entries: readonly LedgerEntry[];
  /** Of each document whose threads were built again. */
  links: readonly { id: string; links: readonly NumberLink[] }[];
  removed: readonly string[];
}

/** Where the ledger is kept. */
export interface LedgerStore {
  /** As last written: the very same object until the next write by anyone. */
  outlines(): Promise<LedgerOutlines>;
  /** Entries of these documents, in this order; undefined for those that are not there. */
  entries(ids: readonly string[]): Promise<(LedgerEntry | undefined)[]>;
  /** The links of all documents, in the order of their ids. */
  links(): Promise<readonly NumberLink[]>;
  write(change: LedgerChange): Promise<void>;
  addReview(review: Review): Promise<void>;
}
