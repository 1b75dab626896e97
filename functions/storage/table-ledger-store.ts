import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { LedgerContents, LedgerEntry, LedgerStore, Review } from '../commitments/ledger-store.ts';
import type { ItemKey, NewItem, Table } from './table.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Parts of all entries, one partition: they are always read together. */
const partition = 'ledger#entries';
/** Every review ever given, by statement, then time. */
const reviewPartition = 'ledger#reviews';
const versionKey: ItemKey = { pk: 'ledger#version', sk: 'version' };

/** Bytes of one item's part; DynamoDB's limit is 400 KB with key and names. */
const partBytes = 350_000;

interface Part {
  [field: string]: Uint8Array | number;
  bytes: Uint8Array;
  parts: number;
}

/**
 * The ledger in the table, kept in memory until its version changes.
 *
 *     ledger#entries   <document>#<nn>           the document's statements and threads, gzip, cut into parts
 *     ledger#reviews   <statement>#<time>#<n>    one review, never changed, never deleted
 *     ledger#version   version                   changes with every write: what the cache is compared with
 *
 * A reader pays one key lookup a request; after a write, one read of the two partitions (about 150 bytes a sentence).
 */
export class TableLedgerStore implements LedgerStore {
  readonly #table: Table;
  #loaded: { version: string; contents: LedgerContents } | undefined;

  constructor(table: Table) {
    this.#table = table;
  }

  async load(): Promise<LedgerContents> {
    const version = (await this.#table.find(versionKey))?.version ?? '';
    if (this.#loaded?.version === version) return this.#loaded.contents;
    const contents =
      version === ''
        ? { entries: [], reviews: [] }
        : { entries: await this.#entries(), reviews: await this.#reviews() };
    this.#loaded = { version, contents };
    return contents;
  }

  async write({
    entries,
    removed,
  }: {
    entries: readonly LedgerEntry[];
    removed: readonly string[];
  }): Promise<void> {
    const held = new Set<string>();
    for await (const { sk } of this.#table.queryAll<Part>({ from: { pk: partition } })) held.add(sk);
    const items = (await Promise.all(entries.map(toItems))).flat();
    const written = new Set(items.map(({ sk }) => sk));
    const touched = new Set([...entries.map(({ document }) => document.id), ...removed]);
    // A shorter entry leaves its last parts behind; they go after the new ones are there.
    const stale = [...held].filter((sk) => touched.has(sk.slice(0, sk.lastIndexOf('#'))) && !written.has(sk));
    await this.#table.putMany(items);
    await this.#table.deleteMany(stale.map((sk) => ({ pk: partition, sk })));
    await this.#bumpVersion();
  }

  async addReview(review: Review): Promise<void> {
    const sk = `${review.statement}#${review.reviewedAt}#${Math.random().toString(36).slice(2, 8)}`;
    await this.#table.put({ pk: reviewPartition, sk, data: review }, { absent: true });
    await this.#bumpVersion();
  }

  async #bumpVersion(): Promise<void> {
    await this.#table.put({ ...versionKey, data: { writtenAt: new Date().toISOString() } });
  }

  async #entries(): Promise<LedgerEntry[]> {
    const parts = new Map<string, Part[]>();
    for await (const { sk, data } of this.#table.queryAll<Part>({ from: { pk: partition } })) {
      const id = sk.slice(0, sk.lastIndexOf('#'));
      parts.set(id, [...(parts.get(id) ?? []), data]);
    }
    const whole = [...parts.values()].filter((list) => list.length >= list[0]!.parts);
    return Promise.all(whole.map(readEntry));
  }

  async #reviews(): Promise<Review[]> {
    const reviews: Review[] = [];
    for await (const { data } of this.#table.queryAll<Review>({ from: { pk: reviewPartition } }))
      reviews.push(data);
    return reviews.sort((left, right) => (left.reviewedAt < right.reviewedAt ? -1 : 1));
  }
}

async function toItems(entry: LedgerEntry): Promise<NewItem<Part>[]> {
  const packed = await pack(JSON.stringify(entry));
  const parts = Math.ceil(packed.byteLength / partBytes);
  return Array.from({ length: parts }, (_, part) => ({
    pk: partition,
    sk: `${entry.document.id}#${String(part).padStart(2, '0')}`,
    data: { bytes: packed.subarray(part * partBytes, (part + 1) * partBytes), parts },
  }));
}

async function readEntry(parts: readonly Part[]): Promise<LedgerEntry> {
  const bytes = await unpack(Buffer.concat(parts.slice(0, parts[0]!.parts).map((part) => part.bytes)));
  return JSON.parse(bytes.toString('utf8')) as LedgerEntry;
}
