import { ByteReader, type ByteWriter } from './bytes.ts';
import { KeyReader } from './sorted-block.ts';

/** A key of the dictionary with its whole list, as stored. */
export interface TermEntry {
  key: string;
  /** Postings of the key in this segment, deleted ones included. */
  frequency: number;
  postings: Uint8Array;
}

/** One entry after its key: frequency, length of the list, list. */
export function writeEntry(writer: ByteWriter, frequency: number, postings: Uint8Array): void {
  writer.varint(frequency);
  writer.varint(postings.length);
  writer.bytes(postings);
}

/** Sorted terms with their postings. Looked through byte by byte for the few that are asked for, never decoded whole. */
export class DictionaryBlock {
  readonly #content: Uint8Array;

  constructor(content: Uint8Array) {
    this.#content = content;
  }

  get sizeBytes(): number {
    return this.#content.length;
  }

  /**
   * Keys leave out what they share with the key before. So it is enough to know how far that one agreed with the wanted
   * key: who shares more of it differs at the same place, who shares less differs earlier.
   */
  find(key: string): TermEntry | undefined {
    const wanted = Buffer.from(key);
    const reader = new ByteReader(this.#content);
    let agreed = 0;
    while (!reader.isAtEnd) {
      const shared = reader.varint();
      const suffix = reader.bytes(reader.varint());
      if (shared <= agreed) agreed = shared + agreement(wanted, shared, suffix);
      const isWanted = agreed === wanted.length && shared + suffix.length === wanted.length;
      const frequency = reader.varint();
      const postings = reader.bytes(reader.varint());
      if (isWanted) return { key, frequency, postings };
    }
    return undefined;
  }

  /** Entries in key order. */
  *entries(): Generator<TermEntry> {
    const reader = new ByteReader(this.#content);
    const keys = new KeyReader(reader);
    while (!reader.isAtEnd) {
      yield { key: keys.read(), frequency: reader.varint(), postings: reader.bytes(reader.varint()) };
    }
  }
}

/** How many bytes of `suffix` are those of `wanted` from `start` on. */
function agreement(wanted: Uint8Array, start: number, suffix: Uint8Array): number {
  let at = 0;
  while (at < suffix.length && start + at < wanted.length && suffix[at] === wanted[start + at]) at++;
  return at;
}
