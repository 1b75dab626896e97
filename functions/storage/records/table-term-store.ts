import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { TermContribution } from '../../terms/collection/term-contribution.ts';
import type { TermStore } from '../../terms/collection/term-store.ts';
import type { Table } from '../tables/table.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** One partition holds every document's contribution; one item tells whether it changed. */
const partition = 'terms#contributions';
const versionKey = { pk: 'terms#version', sk: 'version' };

/** What fits into an item with room for its key and names. DynamoDB's limit is 400 KB. */
const largestItemBytes = 380_000;
/** Sections kept per use in a document too large for one item; its counts stay right. */
const sectionsOfHugeDocument = 20;
/** Citations kept of such a document, by number and by title. */
const citationsOfHugeDocument = 2_000;

interface Packed {
  [field: string]: Uint8Array;
  json: Uint8Array;
}

/**
 * Terms in the table: a compressed item a document, read all together and kept in memory until the version changes.
 *
 * A reader pays one key lookup a request; after a write, one read of the partition (about 5 KB a report).
 */
export class TableTermStore implements TermStore {
  readonly #table: Table;
  #loaded: { version: string; contributions: readonly TermContribution[] } | undefined;

  constructor(table: Table) {
    this.#table = table;
  }

  async write(change: {
    contributions: readonly TermContribution[];
    removed: readonly string[];
  }): Promise<void> {
    const items = await Promise.all(
      change.contributions.map(async (contribution) => ({
        pk: partition,
        sk: contribution.document.id,
        data: { json: await packed(contribution) },
      })),
    );
    await this.#table.putMany(items);
    await this.#table.deleteMany(change.removed.map((id) => ({ pk: partition, sk: id })));
    await this.#table.put({ ...versionKey, data: { writtenAt: new Date().toISOString() } });
  }

  async load(): Promise<readonly TermContribution[]> {
    const version = (await this.#table.find(versionKey))?.version ?? '';
    if (this.#loaded?.version === version) return this.#loaded.contributions;
    const contributions = version === '' ? [] : await this.#readAll();
    this.#loaded = { version, contributions };
    return contributions;
  }

  async #readAll(): Promise<TermContribution[]> {
    const unpacking: Promise<TermContribution>[] = [];
    for await (const { data } of this.#table.queryAll<Packed>({ from: { pk: partition } })) {
      unpacking.push(
        unpack(data.json).then((bytes) => JSON.parse(bytes.toString('utf8')) as TermContribution),
      );
    }
    return Promise.all(unpacking);
  }
}

async function packed(contribution: TermContribution): Promise<Uint8Array> {
  const whole = await pack(JSON.stringify(contribution));
  if (whole.byteLength <= largestItemBytes) return whole;
  const uses = contribution.uses.map((use) => ({
    ...use,
    sections: use.sections.slice(0, sectionsOfHugeDocument),
  }));
  const citedNumbers = contribution.citedNumbers.slice(0, citationsOfHugeDocument);
  const citedTitles = contribution.citedTitles?.slice(0, citationsOfHugeDocument);
  return pack(JSON.stringify({ ...contribution, uses, citedNumbers, citedTitles }));
}
