import { analyserFingerprint } from '../analysis/fingerprint.ts';
import { type Columns, decodeColumns } from './columns.ts';
import { decodeFooter, type Footer } from './footer.ts';
import type { HydratedPart } from './hydrated-part.ts';
import type { PartCache } from './part-cache.ts';
import type { PostingsBySlot } from './postings.ts';
import type { SegmentEntry } from './segment-entry.ts';
import { ForeignSegmentError } from './segment-errors.ts';
import { type RangeStore, SegmentFile } from './segment-file.ts';
import { fieldKeys, mostRanges, passagesPerTextBlock, wholeFetchBytes } from './segment-format.ts';
import { SegmentScan } from './segment-scan.ts';
import { chunksWithin, dictionaryUnit, longListUnit, textUnit, wordUnit } from './segment-units.ts';
import type { StoredDocument, StoredPassage, StoredSection } from './text-block.ts';
import { type Unit, UnitLoader } from './unit-loader.ts';
import type { PrintedWord } from './word-block.ts';

export interface OpenOptions {
  /** Segments up to this size are fetched in one read. Default: see segment-format.ts. */
  wholeFetchBytes?: number;
  /** An open reader of the same segment under another generation: what it has decoded is shared. */
  like?: SegmentReader;
}

/** A passage as stored, with what it is part of. */
export interface StoredHit {
  passage: StoredPassage;
  section: StoredSection;
  document: StoredDocument;
}

/** One term of a segment. */
export interface ReadTerm {
  /** Postings of the term in this segment, deleted ones included. */
  frequency: number;
  /** Complete, or cut off after the strongest impacts. */
  slots: PostingsBySlot;
  isComplete: boolean;
}

/** A term as the dictionary lists it. */
export interface ListedTerm {
  key: string;
  frequency: number;
}

/**
 * Opens a segment from its manifest entry. Reads nothing: the entry holds the footer.
 *
 * @throws ForeignSegmentError when another analyser or release built it, DamagedSegmentError when the footer is not intact
 */
export function openSegment(
  store: RangeStore,
  entry: SegmentEntry,
  cache: PartCache,
  options: OpenOptions = {},
): SegmentReader {
  return new SegmentReader(store, entry, cache, options);
}

/** Answers from one segment: terms in one round of reads, stored text in another. */
export class SegmentReader {
  readonly entry: SegmentEntry;
  readonly footer: Footer;
  #columns: Columns | undefined;
  readonly #file: SegmentFile;
  readonly #units: UnitLoader;

  constructor(store: RangeStore, entry: SegmentEntry, cache: PartCache, options: OpenOptions) {
    this.entry = entry;
    const like = options.like?.entry.sha256 === entry.sha256 ? options.like : undefined;
    this.footer = like?.footer ?? decodeFooter(entry.key, Buffer.from(entry.footer, 'base64'));
    if (this.footer.analyserFingerprint !== analyserFingerprint) {
      throw new ForeignSegmentError(entry.key, analyserFingerprint, this.footer.analyserFingerprint);
    }
    this.#columns = like ? like.#columns : undefined;
    this.#file = new SegmentFile(
      store,
      entry,
      this.footer.identity,
      cache,
      options.wholeFetchBytes ?? wholeFetchBytes,
    );
    this.#units = new UnitLoader(this.#file, cache, entry.sha256);
  }

  /** Decoded when first asked for: a million sections take some 20 ms, which reads on their way leave free. */
  get columns(): Columns {
    this.#columns ??= decodeColumns(this.footer.columns);
    return this.#columns;
  }

  get hasDecodedColumns(): boolean {
    return this.#columns !== undefined;
  }

  /** Bytes of each list that `readTerms` may be told to cut, by key. Reads nothing; other terms cost a block each. */
  sizeLongLists(keys: Iterable<string>): Map<string, number> {
    const sizes = new Map<string, number>();
    for (const key of keys) {
      const list = this.footer.longLists.find(key);
      if (list)
        sizes.set(
          key,
          list.chunks.reduce((sum, { length }) => sum + length, 0),
        );
    }
    return sizes;
  }

  /**
   * Those of the terms that the segment has, with their postings, in one round of reads.
   * Lists hydrate into FlexSearch indexes and stay there until the cache needs the room.
   *
   * @param mostBytes by key, how much of a long list is read, strongest impacts first; a chunk at least
   * @param spareBytes what may be read beside that so that `mostRanges` reads are enough
   */
  async readTerms(
    keys: Iterable<string>,
    mostBytes: (key: string) => number = () => Number.POSITIVE_INFINITY,
    spareBytes = 0,
  ): Promise<Map<string, ReadTerm>> {
    const places = [...new Set(keys)].map((key) => this.#place(key, mostBytes(key)));
    const parts = await this.#units.load(
      places.flatMap(({ unit }) => unit ?? []),
      { ranges: mostRanges, spareBytes },
    );
    const found = new Map<string, ReadTerm>();
    for (const { key, unit, isComplete } of places) {
      const hydrated = unit && parts.get(unit.name);
      const frequency = hydrated?.frequencyOf(key) ?? 0;
      if (hydrated && frequency > 0)
        found.set(key, { frequency, slots: hydrated.impacts.find(key), isComplete });
    }
    return found;
  }

  /** Frequencies of those of the terms that the segment has, in at most one round of reads. */
  async lookUp(keys: Iterable<string>): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const others: string[] = [];
    for (const key of keys) {
      const list = this.footer.longLists.find(key);
      if (list) found.set(key, list.frequency);
      else others.push(key);
    }
    for (const [key, { frequency }] of await this.readTerms(others)) found.set(key, frequency);
    return found;
  }

  /** Terms that begin with `prefix`, in key order, from at most `maxBlocks` blocks. */
  async lookUpPrefix(prefix: string, maxBlocks: number): Promise<ListedTerm[]> {
    const numbers = this.footer.dictionary.partsOfPrefix(prefix, maxBlocks);
    const blocks = await this.#units.load(numbers.map((number) => this.#blockUnit(number)));
    const inBlocks = [...blocks.values()].flatMap(({ block }) => [...block!.entries()]);
    return [...inBlocks, ...this.footer.longLists.withPrefix(prefix)]
      .filter(({ key }) => key.startsWith(prefix))
      .map(({ key, frequency }) => ({ key, frequency }))
      .sort((left, right) => (left.key < right.key ? -1 : 1));
  }

  /** Words as printed that begin with `prefix`, in order, from at most `maxBlocks` blocks. */
  async readWords(prefix: string, maxBlocks: number): Promise<PrintedWord[]> {
    const { words } = this.footer;
    const units = words
      .partsOfPrefix(prefix, maxBlocks)
      .map((number) => wordUnit(number, words.part(number)));
    const blocks = await this.#units.load(units);
    return [...blocks.values()].flat().filter(({ word }) => word.startsWith(prefix));
  }

  /** Stored text of passages, in the order asked. */
  async readPassages(ordinals: readonly number[]): Promise<StoredHit[]> {
    const numbers = [...new Set(ordinals.map((ordinal) => Math.floor(ordinal / passagesPerTextBlock)))];
    const { texts } = this.footer;
    const blocks = await this.#units.load(numbers.map((number) => textUnit(number, texts.part(number))));
    return ordinals.map((ordinal) => {
      const block = blocks.get(`texts:${Math.floor(ordinal / passagesPerTextBlock)}`)!;
      const passage = block.passages[ordinal - block.firstPassage]!;
      const section = block.sections.find((each) => each.ordinal === passage.section)!;
      return {
        passage,
        section,
        document: block.documents.find((each) => each.ordinal === section.document)!,
      };
    });
  }

  /** The whole segment, for merging, exporting and verifying. */
  scan(): SegmentScan {
    return new SegmentScan(this.#file, this.footer);
  }

  /** Where a term stands, as far as that is known without reading. */
  #place(
    key: string,
    mostBytes: number,
  ): { key: string; unit: Unit<HydratedPart> | undefined; isComplete: boolean } {
    const list = this.footer.longLists.find(key);
    if (list) {
      const chunks = chunksWithin(list, mostBytes);
      return { key, unit: longListUnit(list, chunks), isComplete: chunks.length === list.chunks.length };
    }
    const number = this.footer.dictionary.firstKeys.floor(key);
    return { key, unit: number < 0 ? undefined : this.#blockUnit(number), isComplete: true };
  }

  #blockUnit(number: number): Unit<HydratedPart> {
    return dictionaryUnit(number, this.footer.dictionary.part(number), this.#grow);
  }

  readonly #grow = (name: string, bytes: number): void => this.#units.grow(name, bytes);
}

/** Ordinals of the documents with these ids that the segment holds, deleted ones included, ascending. */
export async function findDocumentOrdinals(reader: SegmentReader, ids: Iterable<string>): Promise<number[]> {
  const found = await reader.readTerms([...ids].map(fieldKeys.document));
  return [...found.values()]
    .flatMap(({ slots }) => [...(slots[0] ?? [])])
    .sort((left, right) => left - right);
}
