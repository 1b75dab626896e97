import * as z from 'zod';
import {
  type Ledger,
  type LedgerFilter,
  type LedgerLine,
  type LedgerRow,
  loadLedger,
} from '../commitments/ledger.ts';
import type { LedgerStore } from '../commitments/ledger-store.ts';
import { takePage } from './commitment-page.ts';
import { commitment, commitmentStatus, comparison, review, searched, series } from './commitment-schemas.ts';
import { type Call, defineEndpoint, type Route, route } from './endpoint.ts';
import type { Column, Feed, Table } from './exports.ts';
import { findStatements } from './find-statements.ts';
import { cursor, documentId, limit, queryText, text, textList, year } from './parameters.ts';
import type { SearchServices } from './prepare-search.ts';
import { ProblemError } from './problem.ts';
import { next } from './schemas.ts';
import { showCommitment, showComparison } from './show-commitment.ts';

const tag = 'Commitments';
const statementId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}-[0-9a-f]{12}$/, 'not the id of a statement')
  .describe('Id of a statement');

const filters = {
  q: queryText
    .optional()
    .describe('As in the search: words, "exact phrase", word*, year:2021; sentences with most of them first'),
  year: year.optional().describe('Year of the document that promises'),
  status: textList.optional().describe(`One or several of ${commitmentStatus.options.join(', ')}`),
  issuer: text
    .optional()
    .describe('The body that promises; the order of its words and their case do not matter'),
  document: documentId.optional().describe('Id of the document that promises'),
  unit: text.optional().describe('Unit of a quantity: `tons`, `%`, `enterprises`'),
  'deadline-before': year.optional().describe('Due before this year begins'),
  language: text.optional().describe('`en` or `zh`'),
  kind: z.enum(['commitment', 'result']).optional().describe('`result` lists what was reported instead'),
};

export const listCommitments = defineEndpoint({
  path: '/v1/commitments',
  method: 'get',
  operation: 'listCommitments',
  summary: 'List what was promised, and what became of it',
  description:
    'Latest years first. A status is proposed by rule from later documents of the same body, with its evidence; a review by a person counts before it. The Atom feed shows changed statuses, newest first.',
  tag,
  query: z.object({
    ...filters,
    limit: limit.describe('Commitments a page, 1 to 100'),
    cursor: cursor.optional().describe('`next` of the page before'),
  }),
  answer: z.object({
    commitments: z.array(commitment),
    total: z.number().int(),
    totalIsExact: z.boolean().describe('False when `q` matches more sections than were looked at'),
    next,
  }),
  formats: ['csv', 'jsonl', 'atom'],
  examples: [
    { title: 'Promised and never mentioned again', request: '/v1/commitments?status=silent' },
    {
      title: 'What was promised about phosphogypsum in 2021',
      request: '/v1/commitments?q=phosphogypsum&year=2021',
    },
    { title: 'Everything for a spreadsheet', request: '/v1/commitments.csv' },
  ],
});

export const getCommitment = defineEndpoint({
  path: '/v1/commitments/:id',
  method: 'get',
  operation: 'getCommitment',
  summary: 'Read one commitment with its thread over the years',
  description: 'The sentence, the evidence in later documents, what was searched, and every review.',
  tag,
  parameters: z.object({ id: statementId }),
  answer: z.object({
    commitment,
    thread: z.object({
      searched: searched.nullable(),
      since: z.string().nullable(),
      previous: commitmentStatus.nullable(),
    }),
    reviews: z.array(review).describe('Oldest first; the last one counts'),
  }),
  problems: ['not-found'],
});

export const reviewCommitment = defineEndpoint({
  path: '/v1/commitments/:id/review',
  method: 'put',
  operation: 'reviewCommitment',
  summary: 'Confirm or overrule a proposed status',
  description:
    'Reviews are added, never replaced; the newest counts. A review survives that the document is read again, because ids come from the words.',
  tag,
  role: 'review',
  parameters: z.object({ id: statementId }),
  body: z.object({
    status: commitmentStatus,
    note: z.string().max(4000).default(''),
    evidence: z.array(z.string().max(2048)).max(50).default([]),
  }),
  answer: z.object({ commitment, reviews: z.array(review) }),
  problems: ['not-found'],
});

export const listSilence = defineEndpoint({
  path: '/v1/silence',
  method: 'get',
  operation: 'listSilence',
  summary: 'List what was promised in one year and not mentioned up to another',
  description: 'With what was searched for and where, and the nearest sentence that was not near enough.',
  tag,
  query: z.object({
    from: year.describe('Year of the promise'),
    to: year.optional().describe('Last year searched; the latest held when left out'),
    q: filters.q,
    issuer: filters.issuer,
    limit: limit.describe('Commitments a page, 1 to 100'),
    cursor: cursor.optional().describe('`next` of the page before'),
  }),
  answer: z.object({
    silent: z.array(z.object({ commitment, searched })),
    total: z.number().int(),
    next,
  }),
  formats: ['csv', 'jsonl'],
  examples: [{ title: 'Promised in 2021, silent up to 2023', request: '/v1/silence?from=2021&to=2023' }],
});

export const listSeries = defineEndpoint({
  path: '/v1/series',
  method: 'get',
  operation: 'listSeries',
  summary: 'List indicators over the years: targets and outcomes',
  description:
    'Joined from promises and the reports that answer them. Missing years are missing; contradictions are named.',
  tag,
  query: z.object({
    q: filters.q,
    issuer: filters.issuer,
    unit: filters.unit,
    limit: limit.describe('Series, 1 to 100'),
  }),
  answer: z.object({ series: z.array(series) }),
  examples: [{ title: 'Rates over the years', request: '/v1/series?unit=%25' }],
});

export const compareDocuments = defineEndpoint({
  path: '/v1/compare',
  method: 'get',
  operation: 'compareDocuments',
  summary: 'Compare two reports by what they say',
  description: 'Sections paired by content; commitments added, dropped, reworded, repeated; numbers changed.',
  tag,
  query: z.object({
    left: documentId.describe('Id of the earlier document'),
    right: documentId.describe('Id of the later document'),
  }),
  answer: comparison,
  problems: ['not-found'],
});

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
        await store.addReview({
          statement: parameters.id,
          ...body,
          reviewedAt: clock().toISOString(),
          reviewedBy: key?.id ?? '',
          proposed: row.thread?.status ?? null,
        });
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

type Row = { row: LedgerRow; ledger: Ledger };
const best = ({ row }: Row) => row.thread?.evidence.find(({ isNear }) => isNear);
const columns: readonly Column<Row>[] = [
  { name: 'id', value: ({ row }) => row.statement.id },
  { name: 'document', value: ({ row }) => row.document.id },
  { name: 'issuer', value: ({ row }) => row.document.issuer },
  { name: 'year', value: ({ row }) => row.document.year },
  { name: 'section', value: ({ row }) => row.statement.section },
  { name: 'text', value: ({ row }) => row.statement.text },
  { name: 'kind', value: ({ row }) => row.statement.kind },
  { name: 'basis', value: ({ row }) => row.statement.basis },
  {
    name: 'quantities',
    value: ({ row }) => row.statement.quantities.map((quantity) => quantity.text).join('; '),
  },
  { name: 'deadline', value: ({ row }) => row.statement.deadline?.year ?? null },
  { name: 'actors', value: ({ row }) => row.statement.actors.join('; ') },
  { name: 'instruments', value: ({ row }) => row.statement.instruments.join('; ') },
  { name: 'status', value: ({ row }) => row.status },
  { name: 'proposed', value: ({ row }) => row.thread?.status ?? null },
  { name: 'reason', value: ({ row, ledger }) => row.thread && ledger.tellReason(row.thread) },
  { name: 'evidence', value: (row) => best(row)?.text ?? null },
  { name: 'evidenceDocument', value: (row) => best(row)?.document ?? null },
  { name: 'searchedDocuments', value: ({ row }) => row.thread?.searched.documents.join('; ') ?? null },
  { name: 'note', value: ({ row }) => row.review?.note ?? null },
];

/** Rows read at once for an export: a few documents. */
const exportedAtOnce = 200;

/** The whole list for spreadsheets, whatever the page size. */
export function commitmentTable(
  load: () => Promise<Ledger>,
  choose: (ledger: Ledger) => LedgerLine[] | Promise<LedgerLine[]>,
): Table<Row> {
  async function* items() {
    const ledger = await load();
    const lines = await choose(ledger);
    for (let start = 0; start < lines.length; start += exportedAtOnce)
      for (const row of await ledger.read(lines.slice(start, start + exportedAtOnce))) yield { row, ledger };
  }
  return { columns, items: items() };
}

/** Entries a feed carries. */
const feedEntries = 100;

async function changeFeed(ledger: Ledger, lines: readonly LedgerLine[], now: Date): Promise<Feed> {
  const changes = ledger.changes(lines, feedEntries);
  const rows = await ledger.read(changes.map(({ line }) => line));
  const times = new Map(changes.map(({ line, at }) => [line.id, at]));
  return {
    title: 'Commitments whose status changed',
    updated: changes[0]?.at ?? now.toISOString(),
    entries: rows.map((row) => ({
      id: `/commitments/${row.statement.id}#${row.status}-${times.get(row.statement.id)}`,
      title: `${row.status}: ${row.statement.text.slice(0, 160)}`,
      link: `/commitments/${row.statement.id}`,
      updated: times.get(row.statement.id)!,
      summary: row.review
        ? `A person's word. ${row.review.note}`
        : row.thread
          ? ledger.tellReason(row.thread)
          : '',
    })),
  };
}
