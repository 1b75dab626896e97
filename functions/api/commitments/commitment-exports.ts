import type { Ledger, LedgerLine, LedgerRow } from '../../commitments/ledger/ledger.ts';
import type { Column, Feed, Table } from '../serving/exports.ts';
import { showCommitment } from './show-commitment.ts';

/** `toJSON` makes a JSON line the object of the JSON answer, and not the whole document and ledger behind it. */
type Row = { row: LedgerRow; ledger: Ledger; toJSON(): ReturnType<typeof showCommitment> };
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
  { name: 'title', value: ({ row }) => row.document.title },
  { name: 'heading', value: ({ row }) => row.statement.heading },
  { name: 'language', value: ({ row }) => row.document.language },
  { name: 'evidenceYear', value: (row) => best(row)?.year ?? null },
  { name: 'page', value: ({ row }) => `/commitments/${row.statement.id}` },
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
      for (const row of await ledger.read(lines.slice(start, start + exportedAtOnce)))
        yield { row, ledger, toJSON: () => showCommitment(row, ledger) };
  }
  return { columns, items: items() };
}

/** Entries a feed carries. */
const feedEntries = 100;

/** Statuses that changed, newest first, as a feed. */
export async function changeFeed(ledger: Ledger, lines: readonly LedgerLine[], now: Date): Promise<Feed> {
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
