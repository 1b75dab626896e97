import { analyse } from '../analysis/analyse-text.ts';
import { buildSeries, type NumberSeries } from './build-series.ts';
import { compareReports, type ReportComparison } from './compare-reports.ts';
import type { LedgerContents, LedgerEntry, LedgerStore, LedgerThread, Review } from './ledger-store.ts';
import type { CommitmentStatus, LedgerDocument, LedgerStatement } from './thread.ts';

/** One line of the ledger: a promise (or, where asked for, a report) with what became of it. */
export interface LedgerRow {
  statement: LedgerStatement;
  document: LedgerDocument;
  /** Null for a statement that promises nothing. */
  thread: LedgerThread | null;
  /** A person's word where there is one, else the proposal; null without a thread. */
  status: CommitmentStatus | null;
  /** The newest review. */
  review: Review | null;
}

export interface LedgerFilter {
  /** Words that must all be in the sentence. */
  q?: string | undefined;
  year?: number | undefined;
  status?: readonly string[] | undefined;
  issuer?: string | undefined;
  document?: string | undefined;
  unit?: string | undefined;
  /** Due before this year begins. */
  deadlineBefore?: number | undefined;
  language?: string | undefined;
  kind?: 'commitment' | 'result' | undefined;
}

/** All promises of the collection in memory: built once for each state of the store, then every question is quick. */
export class Ledger {
  /** Latest years first, then document, then place in the text. */
  readonly rows: readonly LedgerRow[];
  readonly documents: readonly LedgerDocument[];
  private readonly byId: ReadonlyMap<string, LedgerRow>;
  private readonly reviews: ReadonlyMap<string, Review[]>;
  private readonly entries: readonly LedgerEntry[];
  private readonly folded = new Map<string, string>();
  private allSeries: NumberSeries[] | undefined;

  constructor({ entries, reviews }: LedgerContents) {
    this.entries = entries;
    this.documents = entries.map(({ document }) => document);
    this.reviews = Map.groupBy(reviews, ({ statement }) => statement);
    this.rows = entries.flatMap((entry) => this.rowsOf(entry)).sort(byYearAndPlace);
    this.byId = new Map(this.rows.map((row) => [row.statement.id, row]));
  }

  find(id: string): LedgerRow | undefined {
    return this.byId.get(id);
  }

  /** Oldest first. */
  reviewsOf(id: string): readonly Review[] {
    return this.reviews.get(id) ?? [];
  }

  list(filter: LedgerFilter): LedgerRow[] {
    const words = filter.q ? wordsOf(filter.q) : [];
    return this.rows.filter((row) => matches(row, filter) && this.hasWords(row, words));
  }

  /** Promised in `from`, due by `to` if it names a year, and not spoken of in any document up to `to`, though there are such. */
  silence(filter: LedgerFilter & { from: number; to: number }): LedgerRow[] {
    const { from, to, ...rest } = filter;
    return this.list({ ...rest, year: from, kind: 'commitment' }).filter(
      ({ statement, thread, status, review }) =>
        thread !== null &&
        status !== 'unratable' &&
        status !== 'open' &&
        (statement.deadline?.year ?? to) <= to &&
        thread.searched.years.some((year) => year <= to) &&
        (status === 'silent' || (review === null && thread.evidence.every(({ year }) => year > to))),
    );
  }

  /** Proposals that are not the first, and reviews: what changed, newest first. */
  changes(filter: LedgerFilter, limit: number): { row: LedgerRow; at: string }[] {
    return this.list(filter)
      .filter(({ thread, review }) => review !== null || (thread !== null && thread.status !== 'open'))
      .map((row) => ({ row, at: row.review?.reviewedAt ?? row.thread!.since }))
      .sort((left, right) => (left.at < right.at ? 1 : -1))
      .slice(0, limit);
  }

  series(filter: {
    issuer?: string | undefined;
    q?: string | undefined;
    unit?: string | undefined;
  }): NumberSeries[] {
    this.allSeries ??= buildSeries(this.entries);
    const words = filter.q ? wordsOf(filter.q) : [];
    return this.allSeries.filter(
      (series) =>
        (!filter.unit || series.unit === filter.unit) &&
        (!filter.issuer || series.issuer === filter.issuer) &&
        words.every((word) => series.label.toLowerCase().includes(word)),
    );
  }

  /** @returns undefined when one of the documents is not in the ledger. */
  compare(left: string, right: string): ReportComparison | undefined {
    const find = (id: string) => this.documents.find((document) => document.id === id);
    const [one, other] = [find(left), find(right)];
    return one && other ? compareReports(one, other) : undefined;
  }

  private rowsOf({ document, threads }: LedgerEntry): LedgerRow[] {
    const byCommitment = new Map(threads.map((thread) => [thread.commitment, thread]));
    return document.statements
      .filter(({ kind }) => kind !== 'neither')
      .map((statement) => {
        const thread = byCommitment.get(statement.id) ?? null;
        const review = this.reviews.get(statement.id)?.at(-1) ?? null;
        return { statement, document, thread, review, status: review?.status ?? thread?.status ?? null };
      });
  }

  private hasWords({ statement }: LedgerRow, words: readonly string[]): boolean {
    if (words.length === 0) return true;
    let text = this.folded.get(statement.id);
    if (text === undefined) {
      text = statement.text.normalize('NFKC').toLowerCase();
      this.folded.set(statement.id, text);
    }
    return words.every((word) => text.includes(word));
  }
}

/** Stems are beginnings of their words, so looking for them inside a sentence finds every form. */
function wordsOf(question: string): string[] {
  return analyse(question)
    .filter(({ kind, isStopWord }) => kind !== 'reference' && !isStopWord && kind !== 'han-end')
    .map(({ term, surface, kind }) => (kind === 'word' && surface.startsWith(term) ? term : surface));
}

function matches({ statement, document, status }: LedgerRow, filter: LedgerFilter): boolean {
  const wantsResults = filter.kind === 'result';
  const isWanted = statement.kind === 'both' || (statement.kind === 'result') === wantsResults;
  return (
    isWanted &&
    (filter.year === undefined || document.year === filter.year) &&
    (filter.issuer === undefined || document.issuer === filter.issuer) &&
    (filter.document === undefined || document.id === filter.document) &&
    (filter.language === undefined || document.language === filter.language) &&
    (filter.status === undefined || (status !== null && filter.status.includes(status))) &&
    (filter.unit === undefined || statement.quantities.some(({ unit }) => unit === filter.unit)) &&
    (filter.deadlineBefore === undefined ||
      (statement.deadline !== null && statement.deadline.year < filter.deadlineBefore))
  );
}

function byYearAndPlace(left: LedgerRow, right: LedgerRow): number {
  const years = (right.document.year ?? 0) - (left.document.year ?? 0);
  if (years !== 0) return years;
  if (left.document.id !== right.document.id) return left.document.id < right.document.id ? -1 : 1;
  return left.statement.start - right.statement.start;
}

const ledgers = new WeakMap<LedgerContents, Ledger>();

/** The ledger, built once for each state of the store. */
export async function loadLedger(store: Pick<LedgerStore, 'load'>): Promise<Ledger> {
  const contents = await store.load();
  const known = ledgers.get(contents);
  if (known) return known;
  const ledger = new Ledger(contents);
  ledgers.set(contents, ledger);
  return ledger;
}
