import * as z from 'zod';
import type { LedgerRow } from '../../commitments/ledger/ledger.ts';
import type { LedgerStore } from '../../commitments/ledger/ledger-store.ts';
import { commitmentStatus } from './commitment-schemas.ts';

/** What a person says of a promise; the page sends the same as a program. */
export const reviewGiven = z.object({
  status: commitmentStatus,
  note: z.string().max(4000).default(''),
  evidence: z.array(z.string().max(2048)).max(50).default([]),
});

/** Adds a review to those of the promise, with what was proposed at that moment. */
export async function recordReview(
  store: Pick<LedgerStore, 'addReview'>,
  { statement, thread }: LedgerRow,
  given: z.output<typeof reviewGiven>,
  { reviewedBy, now }: { reviewedBy: string; now: Date },
): Promise<void> {
  await store.addReview({
    statement: statement.id,
    ...given,
    reviewedAt: now.toISOString(),
    reviewedBy,
    proposed: thread?.status ?? null,
  });
}
