import type { ByteReader, ByteWriter } from './bytes.ts';
import { KeyTable, toStarts } from './key-table.ts';
import type { PartAddress } from './part.ts';

/**
 * Parts of one kind that follow one another in a segment. Sorted kinds know the first key of each. Parts may be padded
 * to multiples of some bytes, so that a footer of many thousand lengths keeps one byte for most.
 */
export class Region {
  readonly kind: string;
  readonly offset: number;
  readonly count: number;
  readonly firstKeys: KeyTable;
  readonly #multiple: number;
  readonly #lengths: ArrayLike<number>;
  readonly #starts: Uint32Array;

  /** @param lengths of each part, in multiples of `multiple` bytes */
  constructor(
    kind: string,
    offset: number,
    lengths: ArrayLike<number>,
    firstKeys = KeyTable.from([]),
    multiple = 1,
  ) {
    this.kind = kind;
    this.offset = offset;
    this.count = lengths.length;
    this.firstKeys = firstKeys;
    this.#multiple = multiple;
    this.#lengths = lengths;
    this.#starts = toStarts(lengths);
  }

  static read(reader: ByteReader, kind: string): Region {
    const offset = reader.varint();
    const multiple = reader.varint();
    const lengths = reader.varints(reader.varint());
    return new Region(kind, offset, lengths, KeyTable.read(reader), multiple);
  }

  write(writer: ByteWriter): void {
    writer.varint(this.offset);
    writer.varint(this.#multiple);
    writer.varint(this.count);
    for (let number = 0; number < this.count; number++) writer.varint(this.#lengths[number]!);
    this.firstKeys.write(writer);
  }

  part(number: number): PartAddress {
    return {
      name: `${this.kind}:${number}`,
      offset: this.offset + this.#starts[number]! * this.#multiple,
      length: this.#lengths[number]! * this.#multiple,
    };
  }

  *parts(): Generator<PartAddress> {
    for (let number = 0; number < this.count; number++) yield this.part(number);
  }

  /** Numbers of the parts that may hold keys with this prefix, at most `most`. */
  partsOfPrefix(prefix: string, most: number): number[] {
    const numbers: number[] = [];
    for (let number = Math.max(0, this.firstKeys.floor(prefix)); number < this.count; number++) {
      const first = this.firstKeys.at(number);
      if (numbers.length === most || (first > prefix && !first.startsWith(prefix))) break;
      numbers.push(number);
    }
    return numbers;
  }
}
