import { randomBytes } from 'node:crypto';
import type { LedgerEntry } from '../../commitments/ledger/ledger-entry.ts';
import { type DocumentOutline, toOutline } from '../../commitments/ledger/ledger-outline.ts';
import type {
  LedgerChange,
  LedgerOutlines,
  LedgerStore,
  Review,
} from '../../commitments/ledger/ledger-store.ts';
import type { NumberLink } from '../../commitments/ledger/number-links.ts';
import { PackedPartition } from '../tables/packed-partition.ts';
import type { ItemKey, Table } from '../tables/table.ts';

/** Every review ever given, by statement, then time. */
const reviewPartition = 'ledger#reviews';
const versionKey: ItemKey = { pk: 'ledger#version', sk: 'version' };
/** Documents whose entries are kept in memory, about half a megabyte each; a page shows sentences of a few. */
const keptEntries = 64;

/**
 * The ledger in the table.
 *
 *     ledger#outlines  <document>#<nn>           its promises and results in columns, without words
 *     ledger#entries   <document>#<nn>           its statements and threads
 *     ledger#links     <document>#<nn>           which later numbers are of the indicators it promises
 *     ledger#reviews   <statement>#<time>#<n>    one review, never changed, never deleted
 *     ledger#version   version                   changes with every write: what the caches are compared with
 *
 * A request pays one key lookup, and the entries of the documents it shows; after a write by anyone, once more the
 * partitions of the outlines and reviews (15 bytes a sentence).
 */
export class TableLedgerStore implements LedgerStore {
  readonly #table: Table;
  readonly #outlines: PackedPartition<DocumentOutline>;
  readonly #entries: PackedPartition<LedgerEntry>;
  readonly #links: PackedPartition<readonly NumberLink[]>;
  #version: string | undefined;
  #loaded: Promise<LedgerOutlines> | undefined;
  /** Least recently used first. */
  readonly #held = new Map<string, LedgerEntry>();

  constructor(table: Table) {
    this.#table = table;
    this.#outlines = new PackedPartition(table, 'ledger#outlines');
    this.#entries = new PackedPartition(table, 'ledger#entries');
    this.#links = new PackedPartition(table, 'ledger#links');
  }

  async outlines(): Promise<LedgerOutlines> {
    await this.#checkVersion();
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  async entries(ids: readonly string[]): Promise<(LedgerEntry | undefined)[]> {
    const missing = [...new Set(ids)].filter((id) => !this.#held.has(id));
    const read = missing.length > 0 ? await this.#entries.read(missing) : [];
    const found = new Map(missing.map((id, place) => [id, read[place]]));
    const entries = ids.map((id) => this.#held.get(id) ?? found.get(id));
    for (const entry of entries) if (entry) this.#hold(entry);
    return entries;
  }

  async links(): Promise<readonly NumberLink[]> {
    return [...(await this.#links.readAll()).values()].flat();
  }

  async write({ entries, links, removed }: LedgerChange): Promise<void> {
    await this.#links.write(
      links.map(({ id, links: value }) => ({ id, value })),
      removed,
    );
    await this.#entries.write(
      entries.map((entry) => ({ id: entry.document.id, value: entry })),
      removed,
    );
    // Last: what a list names can be read, and what was not listed yet is written again.
    await this.#outlines.write(
      entries.map((entry) => ({ id: entry.document.id, value: toOutline(entry) })),
      removed,
    );
    await this.#bumpVersion();
  }

  async addReview(review: Review): Promise<void> {
    const sk = `${review.statement}#${review.reviewedAt}#${randomBytes(4).toString('hex')}`;
    await this.#table.put({ pk: reviewPartition, sk, data: review }, { absent: true });
    await this.#bumpVersion();
  }

  async #bumpVersion(): Promise<void> {
    await this.#table.put({ ...versionKey, data: { writtenAt: new Date().toISOString() } });
  }

  /** Forgets what another version left. */
  async #checkVersion(): Promise<void> {
    const version = (await this.#table.find(versionKey))?.version ?? '';
    if (version === this.#version) return;
    this.#version = version;
    this.#loaded = undefined;
    this.#held.clear();
  }

  async #load(): Promise<LedgerOutlines> {
    if (this.#version === '') return { outlines: [], reviews: [] };
    const [outlines, reviews] = await Promise.all([this.#outlines.readAll(), this.#reviews()]);
    return { outlines: [...outlines.values()], reviews };
  }

  async #reviews(): Promise<Review[]> {
    const reviews: Review[] = [];
    for await (const { data } of this.#table.queryAll<Review>({ from: { pk: reviewPartition } }))
      reviews.push(data);
    return reviews.sort((left, right) => (left.reviewedAt < right.reviewedAt ? -1 : 1));
  }

  #hold(entry: LedgerEntry): void {
    this.#held.delete(entry.document.id);
    this.#held.set(entry.document.id, entry);
    if (this.#held.size > keptEntries) this.#held.delete(this.#held.keys().next().value!);
  }
}
