import {
  type Ledger,
  type LedgerFilter,
  type LedgerLine,
  type LedgerRow,
  loadLedger,
} from '../../commitments/ledger/ledger.ts';
import type { LedgerStore } from '../../commitments/ledger/ledger-store.ts';
import type { SearchServices } from '../search/prepare-search.ts';
import { type Call, type Route, route } from '../serving/endpoint.ts';
import { ProblemError } from '../serving/problem.ts';
import {
  compareDocuments,
  getCommitment,
  listCommitments,
  listSeries,
  listSilence,
  reviewCommitment,
} from './commitment-endpoints.ts';
import { changeFeed, commitmentTable } from './commitment-exports.ts';
import { takePage } from './commitment-page.ts';
import { findStatements } from './find-statements.ts';
import { recordReview } from './record-review.ts';
import { showCommitment, showComparison } from './show-commitment.ts';

export interface CommitmentDependencies extends SearchServices {
  ledger: LedgerStore;
  clock: () => Date;
}

export function commitmentRoutes({ ledger: store, clock, ...services }: CommitmentDependencies): Route[] {
  const ledgerNow = () => loadLedger(store);
  const linesOf = async (ledger: Ledger, query: Call<typeof listCommitments>['query']) =>
    findStatements(services, ledger, filterOf(query));
  return [
    route(listCommitments, {
      async answer({ query }) {
        const ledger = await ledgerNow();
        const found = await linesOf(ledger, query);
        const { lines, total, next } = takePage(found.lines, query);
        const rows = await ledger.read(lines);
        return {
          commitments: rows.map((row) => showCommitment(row, ledger)),
          total,
          totalIsExact: found.isExact,
          next,
        };
      },
      table: ({ query }) =>
        commitmentTable(ledgerNow, async (ledger) => (await linesOf(ledger, query)).lines),
      feed: async ({ query }) => {
        const ledger = await ledgerNow();
        return changeFeed(ledger, (await linesOf(ledger, query)).lines, clock());
      },
    }),
    route(getCommitment, {
      async answer({ parameters }) {
        const ledger = await ledgerNow();
        const row = await findRow(ledger, parameters.id);
        const { thread } = row;
        return {
          commitment: showCommitment(row, ledger),
          thread: {
            searched: thread?.searched ?? null,
            since: thread?.since ?? null,
            previous: thread?.previous ?? null,
          },
          reviews: [...ledger.reviewsOf(parameters.id)],
        };
      },
    }),
    route(reviewCommitment, {
      async answer({ parameters, body, key }) {
        const row = await findRow(await ledgerNow(), parameters.id);
        await recordReview(store, row, body, { reviewedBy: key?.id ?? '', now: clock() });
        const ledger = await ledgerNow();
        return {
          commitment: showCommitment(await findRow(ledger, parameters.id), ledger),
          reviews: [...ledger.reviewsOf(parameters.id)],
        };
      },
    }),
    route(listSilence, {
      async answer({ query }) {
        const ledger = await ledgerNow();
        const { lines, total, next } = takePage(await silentLines(services, ledger, query), query);
        const silent = (await ledger.read(lines)).map((row) => ({
          commitment: showCommitment(row, ledger),
          searched: row.thread!.searched,
        }));
        return { silent, total, next };
      },
      table: ({ query }) => commitmentTable(ledgerNow, (ledger) => silentLines(services, ledger, query)),
    }),
    route(listSeries, {
      async answer({ query }) {
        const series = await (await ledgerNow()).series(query);
        return { series: series.slice(0, query.limit) };
      },
    }),
    route(compareDocuments, {
      async answer({ query }) {
        const ledger = await ledgerNow();
        const compared = await ledger.compare(query.left, query.right);
        if (!compared)
          throw new ProblemError(
            'not-found',
            `the ledger has no ${missingOf(ledger, query)}; \`/v1/documents\` lists what is held`,
          );
        return showComparison(compared);
      },
    }),
  ];
}

/** @throws ProblemError `not-found` */
async function findRow(ledger: Ledger, id: string): Promise<LedgerRow> {
  const row = await ledger.find(id);
  if (row) return row;
  throw new ProblemError('not-found', `there is no statement ${id}; \`/v1/commitments\` lists them all`);
}

export function filterOf(
  query: Omit<Call<typeof listCommitments>['query'], 'limit' | 'cursor'>,
): LedgerFilter & { q?: string | undefined } {
  const { 'deadline-before': deadlineBefore, ...filter } = query;
  return { ...filter, deadlineBefore };
}

/** Those that a question finds, where there is one. */
async function silentLines(
  services: SearchServices,
  ledger: Ledger,
  { q, ...query }: Call<typeof listSilence>['query'],
): Promise<LedgerLine[]> {
  const silent = ledger.silence({ ...query, to: query.to ?? Number.POSITIVE_INFINITY });
  if (!q) return silent;
  const { lines } = await findStatements(services, ledger, { q, year: query.from, issuer: query.issuer });
  const found = new Set(lines);
  return silent.filter((line) => found.has(line));
}

function missingOf(ledger: Ledger, { left, right }: { left: string; right: string }): string {
  const missing = [left, right].filter((id) => !ledger.findDocument(id));
  return `document ${missing.join(' and ')}`;
}
