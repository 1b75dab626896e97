import type { SearchServices } from '../../api/search/prepare-search.ts';
import type { LedgerStore } from '../../commitments/ledger/ledger-store.ts';
import type { PageRoute } from '../blocks/page.ts';
import { renderLedger } from './commitment-list-page.ts';
import { renderThread } from './commitment-thread-page.ts';
import { renderComparison } from './compare-page.ts';
import type { ReviewDependencies } from './review-form.ts';
import { renderSeries } from './series-page.ts';
import { renderSilence } from './silence-page.ts';

/** The ledger for people: the list, one thread, what fell silent, numbers over the years, two reports side by side. */
export function commitmentPages({
  ledger,
  keys,
  clock,
  ...services
}: SearchServices & ReviewDependencies & { ledger: LedgerStore }): PageRoute[] {
  return [
    { path: '/commitments', render: (call) => renderLedger(call, ledger, services) },
    {
      path: '/commitments/:id',
      takesForm: true,
      render: (call) => renderThread(call, { ledger, keys, clock }),
    },
    { path: '/silence', render: (call) => renderSilence(call, ledger) },
    { path: '/series', render: (call) => renderSeries(call, ledger) },
    { path: '/compare', render: (call) => renderComparison(call, ledger) },
  ];
}
