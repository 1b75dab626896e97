import { namesLike } from '../../analysis/names-like.ts';
import { documentOfStatement } from '../statements/statement-id.ts';
import { bodyName } from '../threads/body-name.ts';
import { tellReason } from '../threads/status-reason.ts';
import type { CommitmentStatus, DocumentFacts, LedgerDocument, LedgerStatement } from '../threads/thread.ts';
import { buildSeries, type NumberSeries } from './build-series.ts';
import { compareReports, type ReportComparison } from './compare-reports.ts';
import type { LedgerEntry, LedgerThread } from './ledger-entry.ts';
import { type OutlineRow, readOutline } from './ledger-outline.ts';
import type { LedgerOutlines, LedgerStore, Review } from './ledger-store.ts';

/** A line of a list: what filters and counts need, without its words. */
export interface LedgerLine extends OutlineRow {
  /** A person's word where there is one, else the proposal; null for what promises nothing. */
  status: CommitmentStatus | null;
  /** The newest review. */
  review: Review | null;
}

/** One line of the ledger in full: a promise (or, where asked for, a report) with what became of it. */
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

/**
 * The ledger as one state of the store has it: lists from the outlines, which are all in memory, words and threads
 * from the entries of the documents that are shown.
 */
export class Ledger {
  /** Latest years first, then document, then place in the text. */
  readonly lines: readonly LedgerLine[];
  readonly documents: readonly DocumentFacts[];
  /** Bodies as their documents print them. */
  readonly issuers: readonly string[];
  private readonly byDocument: ReadonlyMap<string, DocumentFacts>;
  private readonly reviews: ReadonlyMap<string, Review[]>;
  private allSeries: Promise<NumberSeries[]> | undefined;
  private byMeaning: ReadonlyMap<string, string[]> | undefined;
  private readonly store: Pick<LedgerStore, 'entries' | 'links'>;

  constructor({ outlines, reviews }: LedgerOutlines, store: Pick<LedgerStore, 'entries' | 'links'>) {
    this.store = store;
    this.reviews = Map.groupBy(reviews, ({ statement }) => statement);
    const sorted = outlines.toSorted(
      ({ document: left }, { document: right }) =>
        (right.year ?? 0) - (left.year ?? 0) || (left.id < right.id ? -1 : 1),
    );
    this.documents = sorted.map(({ document }) => document);
    this.issuers = [...new Set(this.documents.flatMap(({ issuer }) => issuer ?? []))].sort();
    this.byDocument = new Map(this.documents.map((document) => [document.id, document]));
    this.lines = sorted.flatMap(readOutline).map((row): LedgerLine => {
      const review = this.reviews.get(row.id)?.at(-1) ?? null;
      return { ...row, review, status: review?.status ?? row.proposed };
    });
  }

  findDocument(id: string): DocumentFacts | undefined {
    return this.byDocument.get(id);
  }

  /**
   * Every printed name that means the body, whatever the order of its words and their case; where none does, every name
   * that contains the typed words. The name itself is among them.
   */
  issuersNamed(name: string): ReadonlySet<string> {
    const same = this.issuersByMeaning().get(bodyName(name));
    return new Set([name, ...(same ?? namesLike(name, this.issuers))]);
  }

  /** Title and year of a document, for people: "Annual report (2021)"; its id where it left a moment ago. */
  nameDocument(id: string): string {
    const { title = id, year = null } = this.byDocument.get(id) ?? {};
    return year === null || title.includes(String(year)) ? title : `${title} (${year})`;
  }

  /** Why the proposed status, in a sentence of English or Chinese. */
  tellReason({ reason }: Pick<LedgerThread, 'reason'>, language: 'en' | 'zh' = 'en'): string {
    return tellReason(reason, language, (id) => this.nameDocument(id));
  }

  /** One statement in full. */
  async find(id: string): Promise<LedgerRow | undefined> {
    const document = documentOfStatement(id);
    if (document === undefined || !this.byDocument.has(document)) return undefined;
    const [entry] = await this.store.entries([document]);
    return entry && this.toRow(entry, id);
  }

  /** Lines in full, in their order; those whose document left a moment ago are left out. */
  async read(lines: readonly Pick<LedgerLine, 'id' | 'document'>[]): Promise<LedgerRow[]> {
    const ids = [...new Set(lines.map(({ document }) => document.id))];
    const entries = await this.store.entries(ids);
    const byId = new Map(ids.map((id, place) => [id, entries[place]]));
    return lines.flatMap(({ id, document }) => {
      const entry = byId.get(document.id);
      return (entry && this.toRow(entry, id)) ?? [];
    });
  }

  /** Oldest first. */
  reviewsOf(id: string): readonly Review[] {
    return this.reviews.get(id) ?? [];
  }

  list(filter: LedgerFilter): LedgerLine[] {
    const issuers = filter.issuer === undefined ? undefined : this.issuersNamed(filter.issuer);
    return this.lines.filter((line) => matches(line, filter, issuers));
  }

  /** Promised in `from`, due by `to` if it names a year, and not spoken of in any document up to `to`, though there are such. */
  silence(filter: LedgerFilter & { from: number; to: number }): LedgerLine[] {
    const { from, to, ...rest } = filter;
    return this.list({ ...rest, year: from, kind: 'commitment' }).filter(
      ({ status, review, due, firstSearched, firstFound }) =>
        status !== null &&
        status !== 'unratable' &&
        status !== 'open' &&
        (due ?? to) <= to &&
        firstSearched !== null &&
        firstSearched <= to &&
        (status === 'silent' || (review === null && (firstFound ?? Number.POSITIVE_INFINITY) > to)),
    );
  }

  /** Proposals that are not the first, and reviews: what changed, newest first. */
  changes(lines: readonly LedgerLine[], limit: number): { line: LedgerLine; at: string }[] {
    return lines
      .filter(({ proposed, review }) => review !== null || (proposed !== null && proposed !== 'open'))
      .map((line) => ({ line, at: line.review?.reviewedAt ?? line.since! }))
      .sort((left, right) => (left.at < right.at ? 1 : -1))
      .slice(0, limit);
  }

  async series(filter: {
    issuer?: string | undefined;
    /** Word of the label. */
    q?: string | undefined;
    unit?: string | undefined;
  }): Promise<NumberSeries[]> {
    const issuers = filter.issuer ? this.issuersNamed(filter.issuer) : undefined;
    const words = filter.q?.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean) ?? [];
    this.allSeries ??= this.store.links().then(buildSeries);
    return (await this.allSeries).filter(
      (series) =>
        (!filter.unit || series.unit === filter.unit) &&
        (!issuers || series.issuers.some((issuer) => issuers.has(issuer))) &&
        words.every((word) => namesOf(series).some((name) => name.includes(word))),
    );
  }

  /** @returns undefined when one of the documents is not in the ledger. */
  async compare(left: string, right: string): Promise<ReportComparison | undefined> {
    const [one, other] = await this.store.entries([left, right]);
    return one && other ? compareOnce(one.document, other.document) : undefined;
  }

  private issuersByMeaning(): ReadonlyMap<string, string[]> {
    this.byMeaning ??= Map.groupBy(this.issuers, (issuer) => bodyName(issuer));
    return this.byMeaning;
  }

  private toRow({ document, threads }: LedgerEntry, id: string): LedgerRow | undefined {
    const statement = document.statements.find((one) => one.id === id);
    if (!statement || statement.kind === 'neither') return undefined;
    const thread = threads.find(({ commitment }) => commitment === id) ?? null;
    const review = this.reviews.get(id)?.at(-1) ?? null;
    return { statement, document, thread, review, status: review?.status ?? thread?.status ?? null };
  }
}

/** Comparisons, for as long as the store holds both documents in memory. */
const comparisons = new WeakMap<LedgerDocument, WeakMap<LedgerDocument, ReportComparison>>();

function compareOnce(left: LedgerDocument, right: LedgerDocument): ReportComparison {
  const ofLeft = comparisons.get(left) ?? new WeakMap<LedgerDocument, ReportComparison>();
  comparisons.set(left, ofLeft);
  const compared = ofLeft.get(right) ?? compareReports(left, right);
  ofLeft.set(right, compared);
  return compared;
}

function namesOf({ label, labels }: NumberSeries): string[] {
  return [label, ...Object.values(labels)].map((name) => name.toLowerCase());
}

function matches(
  { document, kind, status, units, due }: LedgerLine,
  filter: LedgerFilter,
  issuers: ReadonlySet<string> | undefined,
): boolean {
  const wantsResults = filter.kind === 'result';
  const isWanted = kind === 'both' || (kind === 'result') === wantsResults;
  return (
    isWanted &&
    (filter.year === undefined || document.year === filter.year) &&
    (issuers === undefined || (document.issuer !== null && issuers.has(document.issuer))) &&
    (filter.document === undefined || document.id === filter.document) &&
    (filter.language === undefined || document.language === filter.language) &&
    (filter.status === undefined || (status !== null && filter.status.includes(status))) &&
    (filter.unit === undefined || units.includes(filter.unit)) &&
    (filter.deadlineBefore === undefined || (due !== null && due < filter.deadlineBefore))
  );
}

const ledgers = new WeakMap<LedgerOutlines, Ledger>();

/** The ledger, its lists built once for each state of the store. */
export async function loadLedger(
  store: Pick<LedgerStore, 'outlines' | 'entries' | 'links'>,
): Promise<Ledger> {
  const outlines = await store.outlines();
  const known = ledgers.get(outlines);
  if (known) return known;
  const ledger = new Ledger(outlines, store);
  ledgers.set(outlines, ledger);
  return ledger;
}
