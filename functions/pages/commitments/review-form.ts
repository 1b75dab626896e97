import { recordReview, reviewGiven } from '../../api/commitments/record-review.ts';
import { authoriseKey, type KeyRing } from '../../api/serving/authorise.ts';
import { ProblemError } from '../../api/serving/problem.ts';
import type { LedgerRow } from '../../commitments/ledger/ledger.ts';
import type { LedgerStore } from '../../commitments/ledger/ledger-store.ts';
import { commitmentStatuses } from '../../commitments/threads/thread.ts';
import { selectField } from '../blocks/form.ts';
import { type Html, html } from '../blocks/html.ts';
import type { PageCall } from '../blocks/page.ts';
import type { CommitmentStrings } from './commitment-strings.ts';

export interface ReviewDependencies {
  /** Who may review; without it nobody may. */
  keys?: KeyRing | undefined;
  clock: () => Date;
}

/** Why nothing was changed, in words, with the status of HTTP that says so. */
export interface RefusedReview {
  why: string;
  status: 400 | 403;
}

/** Folded away below a thread: a person's word on it. The key travels with the form and is kept nowhere. */
export function reviewForm(call: PageCall, words: CommitmentStrings, { statement, status }: LedgerRow): Html {
  const { form, link } = call;
  return html`<details class="no-print" id="review"${form.size > 0 ? html` open` : ''}><summary>${words.correct}</summary>
<p class="soft small">${words.correctHelp} ${words.correctUndo}</p>
<form method="post" action="${link(`/commitments/${statement.id}`)}"><div class="fields">
${selectField({ name: 'status', label: words.whatBecame, chosen: form.get('status') ?? status ?? '', options: commitmentStatuses.map((one) => [one, words.statuses[one]] as const) })}</div>
<div class="field"><label for="note">${words.note}</label><textarea id="note" name="note" rows="3" maxlength="4000">${form.get('note') ?? ''}</textarea></div>
<div class="field"><label for="key">${words.key}</label><input id="key" name="key" type="password" autocomplete="off" required maxlength="200"></div>
<button class="button">${words.record}</button></form></details>`;
}

/**
 * Takes a posted review as `PUT /v1/commitments/{id}/review` does.
 *
 * @returns the way back to the page, where the review stands now; or why there is none
 */
export async function takeReview(
  { form, link }: PageCall,
  words: CommitmentStrings,
  row: LedgerRow,
  { store, keys, clock }: ReviewDependencies & { store: LedgerStore },
): Promise<Response | RefusedReview> {
  const given = reviewGiven.safeParse({ status: form.get('status'), note: form.get('note') ?? '' });
  if (!given.success) return { why: words.noStatus, status: 400 };
  try {
    const { id } = await authoriseKey('review', form.get('key')?.trim(), keys);
    await recordReview(store, row, given.data, { reviewedBy: id, now: clock() });
  } catch (error) {
    if (error instanceof ProblemError) return { why: words.wrongKey, status: 403 };
    throw error;
  }
  // Seen as a page of its own, so that loading it again sends nothing a second time.
  return new Response(null, { status: 303, headers: { Location: link(`/commitments/${row.statement.id}`) } });
}
