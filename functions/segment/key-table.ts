import type { ByteReader, ByteWriter } from './bytes.ts';

/**
 * Sorted keys of a footer. They stay the bytes they are stored as: a search decodes the dozen it passes, so that
 * opening a segment costs the same however many there are.
 */
export class KeyTable {
  readonly length: number;
  readonly #lengths: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #bytes: Buffer;

  private constructor(lengths: Uint32Array, bytes: Buffer) {
    this.length = lengths.length;
    this.#lengths = lengths;
    this.#starts = toStarts(lengths);
    this.#bytes = bytes;
  }

  static from(keys: readonly string[]): KeyTable {
    const lengths = Uint32Array.from(keys, (key) => Buffer.byteLength(key));
    return new KeyTable(lengths, Buffer.from(keys.join('')));
  }

  static read(reader: ByteReader): KeyTable {
    const lengths = reader.varints(reader.varint());
    const { buffer, byteOffset, byteLength } = reader.bytes(reader.varint());
    return new KeyTable(lengths, Buffer.from(buffer, byteOffset, byteLength));
  }

  write(writer: ByteWriter): void {
    writer.varint(this.length);
    for (const length of this.#lengths) writer.varint(length);
    writer.varint(this.#bytes.length);
    writer.bytes(this.#bytes);
  }

  at(index: number): string {
    return this.#bytes.toString('utf8', this.#starts[index]!, this.#starts[index + 1]!);
  }

  /** Index of the last key not above `key`, -1 when all are above: the block where it would stand. */
  floor(key: string): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Index of exactly this key, -1 when it is not there. */
  find(key: string): number {
    const index = this.floor(key);
    return index >= 0 && this.at(index) === key ? index : -1;
  }
}

/** Counts to starts, one more at the end: [2, 1, 3] -> [0, 2, 3, 6] */
export function toStarts(counts: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let index = 0; index < counts.length; index++) starts[index + 1] = starts[index]! + counts[index]!;
  return starts;
}
