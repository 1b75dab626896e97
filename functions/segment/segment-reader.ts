import { analyserFingerprint } from '../analysis/fingerprint.ts';
import { type Columns, decodeColumns } from './columns.ts';
import { DictionaryBlock, inlinePostings, type TermEntry } from './dictionary-block.ts';
import { addressParts, decodeFooter, type Footer } from './footer.ts';
import { ImpactIndex } from './impact-index.ts';
import type { PartAddress } from './part.ts';
import type { PartCache } from './part-cache.ts';
import { decodePostings, type PostingsBySlot } from './postings.ts';
import type { SegmentEntry } from './segment-entry.ts';
import { ForeignSegmentError } from './segment-errors.ts';
import { type RangeStore, SegmentFile } from './segment-file.ts';
import { fieldKeys, passagesPerTextBlock, wholeFetchBytes } from './segment-format.ts';
import { postingsPartName } from './segment-writer.ts';
import { findFloor } from './sorted-block.ts';
import {
  decodeTextBlock,
  type StoredDocument,
  type StoredPassage,
  type StoredSection,
  type TextBlock,
} from './text-block.ts';
import { type PrintedWord, readWordBlock } from './word-block.ts';

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

/** Postings of one term, complete or cut off after its strongest impacts. */
export interface ReadPostings {
  slots: PostingsBySlot;
  isComplete: boolean;
}

/**
 * Opens a segment from its manifest entry. Reads nothing: the entry holds the footer.
 *
 * @throws ForeignSegmentError when another analyser built it, DamagedSegmentError when the footer is not intact
 */
export function openSegment(
  store: RangeStore,
  entry: SegmentEntry,
  cache: PartCache,
  options: OpenOptions = {},
): SegmentReader {
  return new SegmentReader(store, entry, cache, options);
}

/**
 * Answers from one segment, in phases a caller runs for all segments at once:
 * look up terms (one round of reads), read postings (one round), read passages (one round).
 */
export class SegmentReader {
  readonly entry: SegmentEntry;
  readonly footer: Footer;
  readonly columns: Columns;
  readonly #file: SegmentFile;
  readonly #cache: PartCache;
  readonly #dictionary: PartAddress[];
  readonly #words: PartAddress[];
  readonly #texts: PartAddress[];

  constructor(store: RangeStore, entry: SegmentEntry, cache: PartCache, options: OpenOptions) {
    this.entry = entry;
    const like = options.like?.entry.sha256 === entry.sha256 ? options.like : undefined;
    this.footer = like?.footer ?? decodeFooter(entry.key, Buffer.from(entry.footer, 'base64'));
    if (this.footer.analyserFingerprint !== analyserFingerprint) {
      throw new ForeignSegmentError(entry.key, analyserFingerprint, this.footer.analyserFingerprint);
    }
    this.columns = like?.columns ?? decodeColumns(this.footer.columns);
    this.#cache = cache;
    this.#file = new SegmentFile(store, entry, cache, options.wholeFetchBytes ?? wholeFetchBytes);
    this.#dictionary = addressParts(this.footer.dictionary, 'dictionary');
    this.#words = addressParts(this.footer.words, 'words');
    this.#texts = addressParts(this.footer.texts, 'texts');
  }

  /** Entries of the keys that the segment has. */
  async lookUp(keys: Iterable<string>): Promise<Map<string, TermEntry>> {
    const wanted = [...new Set(keys)];
    const numbers = wanted.map((key) => findFloor(this.footer.dictionary.firstKeys, key));
    const blocks = await this.#dictionaryBlocks(numbers.filter((number) => number >= 0));
    const found = new Map<string, TermEntry>();
    wanted.forEach((key, index) => {
      const entry = blocks.get(numbers[index]!)?.block.find(key);
      if (entry) found.set(key, entry);
    });
    return found;
  }

  /** Entries whose key begins with `prefix`, in key order, from at most `maxBlocks` blocks. */
  async lookUpPrefix(prefix: string, maxBlocks: number): Promise<TermEntry[]> {
    const numbers = blocksOfPrefix(this.footer.dictionary.firstKeys, prefix).slice(0, maxBlocks);
    const blocks = await this.#dictionaryBlocks(numbers);
    return numbers
      .flatMap((number) => blocks.get(number)!.block.entries())
      .filter(({ key }) => key.startsWith(prefix));
  }

  /** Words as printed that begin with `prefix`, in order, from at most `maxBlocks` blocks. */
  async readWords(prefix: string, maxBlocks: number): Promise<PrintedWord[]> {
    const numbers = blocksOfPrefix(this.footer.words.firstKeys, prefix).slice(0, maxBlocks);
    const blocks = await this.#cachedParts(
      numbers.map((number) => this.#words[number]!),
      (content) => ({ value: readWordBlock(content), sizeBytes: content.length * 8 }),
    );
    return blocks.flat().filter(({ word }) => word.startsWith(prefix));
  }

  /**
   * Postings of entries, long lists up to `maxBytes` each, strongest impacts first.
   * They hydrate into the FlexSearch index of their dictionary block and stay there until the cache needs the room.
   */
  async readPostings(
    entries: readonly TermEntry[],
    maxBytes = Number.POSITIVE_INFINITY,
  ): Promise<ReadPostings[]> {
    const blocks = await this.#dictionaryBlocks(entries.map(({ block }) => block));
    const plans = entries.map((entry) => ({
      entry,
      hydrated: blocks.get(entry.block)!,
      take: chunksWithin(entry, maxBytes),
    }));
    const missing = plans.filter(
      ({ entry, hydrated, take }) => (hydrated.chunksOf.get(entry.key) ?? -1) < take,
    );
    const addresses = missing.flatMap(({ entry, take }) =>
      entry.chunks
        .slice(0, take)
        .map((chunk, index) => ({ ...chunk, name: postingsPartName(entry.key, index) })),
    );
    const contents = await this.#file.readParts(addresses);
    for (const { entry, hydrated, take } of missing) this.#hydrate(hydrated, entry, contents.splice(0, take));
    return plans.map(({ entry, hydrated }) => ({
      slots: hydrated.impacts.find(entry.key),
      isComplete: hydrated.chunksOf.get(entry.key)! >= entry.chunks.length,
    }));
  }

  /** Stored text of passages, in the order asked. */
  async readPassages(ordinals: readonly number[]): Promise<StoredHit[]> {
    const numbers = [...new Set(ordinals.map((ordinal) => Math.floor(ordinal / passagesPerTextBlock)))];
    const blocks = await this.#textBlocks(numbers);
    const byNumber = new Map(numbers.map((number, index) => [number, blocks[index]!]));
    return ordinals.map((ordinal) => {
      const block = byNumber.get(Math.floor(ordinal / passagesPerTextBlock))!;
      const passage = block.passages[ordinal - block.firstPassage]!;
      const section = block.sections.find((each) => each.ordinal === passage.section)!;
      return {
        passage,
        section,
        document: block.documents.find((each) => each.ordinal === section.document)!,
      };
    });
  }

  /** All text blocks in order, read one after the other: for merging and exporting. Not cached. */
  async *scanTexts(): AsyncGenerator<TextBlock> {
    for (const address of this.#texts) yield decodeTextBlock((await this.#file.readParts([address]))[0]!);
  }

  /** All dictionary blocks in order, one after the other, with complete postings. Not cached. */
  async *scanTerms(): AsyncGenerator<{ key: string; slots: PostingsBySlot }> {
    for (const [number, address] of this.#dictionary.entries()) {
      const [content] = await this.#file.readParts([address]);
      const entries = new DictionaryBlock(number, content!).entries();
      const addresses = entries.flatMap(({ key, chunks }) =>
        chunks.map((chunk, index) => ({ ...chunk, name: postingsPartName(key, index) })),
      );
      const contents = await this.#file.readParts(addresses);
      for (const entry of entries) {
        const slots = inlinePostings(entry);
        for (const chunk of contents.splice(0, entry.chunks.length)) decodePostings(chunk, slots);
        yield { key: entry.key, slots };
      }
    }
  }

  /** All printed words in order. Not cached. */
  async *scanWords(): AsyncGenerator<PrintedWord> {
    for (const address of this.#words) yield* readWordBlock((await this.#file.readParts([address]))[0]!);
  }

  async #dictionaryBlocks(numbers: readonly number[]): Promise<Map<number, HydratedBlock>> {
    const distinct = [...new Set(numbers)];
    const blocks = await this.#cachedParts(
      distinct.map((number) => this.#dictionary[number]!),
      (content, index) => {
        const number = distinct[index]!;
        const block = new DictionaryBlock(number, content);
        const hydrated = {
          name: this.#dictionary[number]!.name,
          block,
          impacts: new ImpactIndex(),
          chunksOf: new Map(),
        };
        return { value: hydrated, sizeBytes: block.sizeBytes };
      },
    );
    return new Map(distinct.map((number, index) => [number, blocks[index]!]));
  }

  async #textBlocks(numbers: readonly number[]): Promise<TextBlock[]> {
    return this.#cachedParts(
      numbers.map((number) => this.#texts[number]!),
      (content) => {
        const value = decodeTextBlock(content);
        return { value, sizeBytes: content.length * textExpansion };
      },
    );
  }

  /** Parts through the cache; those it lacks are read in one round. */
  async #cachedParts<V>(
    addresses: PartAddress[],
    decode: (content: Uint8Array, index: number) => { value: V; sizeBytes: number },
  ): Promise<V[]> {
    const keyOf = (address: PartAddress) => `${this.entry.sha256}/${address.name}`;
    const missing = addresses.filter((address) => !this.#cache.has(keyOf(address)));
    const reading = missing.length > 0 ? this.#file.readParts(missing) : Promise.resolve([]);
    reading.catch(() => {}); // Reported by whoever awaits a part below.
    return Promise.all(
      addresses.map((address, index) =>
        this.#cache.get(keyOf(address), async () => {
          const at = missing.indexOf(address);
          const content = at >= 0 ? (await reading)[at]! : (await this.#file.readParts([address]))[0]!;
          return decode(content, index);
        }),
      ),
    );
  }

  #hydrate(hydrated: HydratedBlock, entry: TermEntry, chunks: Uint8Array[]): void {
    const slots = inlinePostings(entry);
    for (const chunk of chunks) decodePostings(chunk, slots);
    hydrated.impacts.importTerm(entry.key, slots);
    hydrated.chunksOf.set(entry.key, chunks.length);
    const postings = slots.reduce((sum, ordinals) => sum + (ordinals?.length ?? 0), 0);
    this.#cache.grow(
      `${this.entry.sha256}/${hydrated.name}`,
      postings * hydratedPostingBytes + hydratedTermBytes,
    );
  }
}

/** A dictionary block and the FlexSearch index its postings live in. */
interface HydratedBlock {
  name: string;
  block: DictionaryBlock;
  impacts: ImpactIndex;
  /** Chunks imported so far, by key; an inline list is zero chunks. */
  chunksOf: Map<string, number>;
}

/** Memory of a decoded text block over its compressed bytes: zstd's three to one, and the objects around the text. */
const textExpansion = 4;

/** One ordinal in a JavaScript array, and the arrays and map entry around a term's lists. */
const hydratedPostingBytes = 8;
const hydratedTermBytes = 400;

function chunksWithin(entry: TermEntry, maxBytes: number): number {
  let bytes = 0;
  let count = 0;
  for (const chunk of entry.chunks) {
    bytes += chunk.length;
    if (count > 0 && bytes > maxBytes) break;
    count++;
  }
  return count;
}

/** Numbers of the blocks that may hold keys with this prefix. */
function blocksOfPrefix(firstKeys: readonly string[], prefix: string): number[] {
  const numbers: number[] = [];
  for (let number = Math.max(0, findFloor(firstKeys, prefix)); number < firstKeys.length; number++) {
    const first = firstKeys[number]!;
    if (first > prefix && !first.startsWith(prefix)) break;
    numbers.push(number);
  }
  return numbers;
}

/** Ordinals of the documents with these ids that the segment holds, deleted ones included, ascending. */
export async function findDocumentOrdinals(reader: SegmentReader, ids: Iterable<string>): Promise<number[]> {
  const entries = await reader.lookUp([...ids].map(fieldKeys.document));
  const postings = await reader.readPostings([...entries.values()]);
  return postings.flatMap(({ slots }) => slots[0] ?? []).sort((left, right) => left - right);
}
