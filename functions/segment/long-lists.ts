import type { ByteReader, ByteWriter } from './bytes.ts';
import { KeyTable, toStarts } from './key-table.ts';
import type { PartAddress } from './part.ts';

/** A list of postings too long for its dictionary block. */
export interface LongList {
  key: string;
  frequency: number;
  /** Strongest impacts first. */
  chunks: PartAddress[];
}

/**
 * Where the long lists stand. A text has few words that are in every hundredth passage, and they are known before
 * anything is read: so a question fetches its frequent words and the dictionary blocks of its rare ones in one round.
 */
export class LongLists {
  readonly offset: number;
  readonly #keys: KeyTable;
  readonly #frequencies: ArrayLike<number>;
  /** By list, one more at the end: first chunk. */
  readonly #firstChunk: Uint32Array;
  readonly #chunkLengths: ArrayLike<number>;
  readonly #chunkStarts: Uint32Array;

  private constructor(
    offset: number,
    keys: KeyTable,
    frequencies: ArrayLike<number>,
    chunkCounts: ArrayLike<number>,
    chunkLengths: ArrayLike<number>,
  ) {
    this.offset = offset;
    this.#keys = keys;
    this.#frequencies = frequencies;
    this.#firstChunk = toStarts(chunkCounts);
    this.#chunkLengths = chunkLengths;
    this.#chunkStarts = toStarts(chunkLengths);
  }

  /** @param lists ascending by key, their chunks one after the other from `offset` on */
  static from(
    offset: number,
    lists: readonly { key: string; frequency: number; chunkLengths: readonly number[] }[],
  ): LongLists {
    return new LongLists(
      offset,
      KeyTable.from(lists.map(({ key }) => key)),
      lists.map(({ frequency }) => frequency),
      lists.map(({ chunkLengths }) => chunkLengths.length),
      lists.flatMap(({ chunkLengths }) => chunkLengths),
    );
  }

  static read(reader: ByteReader): LongLists {
    const offset = reader.varint();
    const keys = KeyTable.read(reader);
    const frequencies = reader.varints(keys.length);
    const chunkCounts = reader.varints(keys.length);
    return new LongLists(offset, keys, frequencies, chunkCounts, reader.varints(reader.varint()));
  }

  write(writer: ByteWriter): void {
    writer.varint(this.offset);
    this.#keys.write(writer);
    for (let at = 0; at < this.count; at++) writer.varint(this.#frequencies[at]!);
    for (let at = 0; at < this.count; at++) writer.varint(this.#firstChunk[at + 1]! - this.#firstChunk[at]!);
    writer.varint(this.#chunkLengths.length);
    for (let at = 0; at < this.#chunkLengths.length; at++) writer.varint(this.#chunkLengths[at]!);
  }

  get count(): number {
    return this.#keys.length;
  }

  at(index: number): LongList {
    const key = this.#keys.at(index);
    const first = this.#firstChunk[index]!;
    const chunks = Array.from({ length: this.#firstChunk[index + 1]! - first }, (_, at) => ({
      name: `postings:${key}:${at}`,
      offset: this.offset + this.#chunkStarts[first + at]!,
      length: this.#chunkLengths[first + at]!,
    }));
    return { key, frequency: this.#frequencies[index]!, chunks };
  }

  *parts(): Generator<PartAddress> {
    for (let index = 0; index < this.count; index++) yield* this.at(index).chunks;
  }

  find(key: string): LongList | undefined {
    const index = this.#keys.find(key);
    return index < 0 ? undefined : this.at(index);
  }

  /** Lists whose key begins with `prefix`, in key order. */
  withPrefix(prefix: string): LongList[] {
    const found: LongList[] = [];
    const floor = this.#keys.floor(prefix);
    const start = floor >= 0 && this.#keys.at(floor) === prefix ? floor : floor + 1;
    for (let index = start; index < this.count && this.#keys.at(index).startsWith(prefix); index++)
      found.push(this.at(index));
    return found;
  }
}
