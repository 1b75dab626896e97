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

/**
 * Terms looked up in a block before its keys are decoded and kept. Range 1-100: at a cold start nearly every block is asked for
 * one or two, and decoding all keys costs what looking through ten times does.
 */
const lookUpsBeforeDecoding = 8;

/** Memory of a decoded entry beside its bytes: key, view and places in a map and a list. */
const decodedEntryBytes = 300;

/** Sorted terms with their postings. Looked through byte by byte for the first few that are asked for. */
export class DictionaryBlock {
  readonly #content: Uint8Array;
  readonly #grow: (bytes: number) => void;
  #lookUps = 0;
  #decoded: Map<string, TermEntry> | undefined;

  /** @param grow told what the block takes in memory beyond its content */
  constructor(content: Uint8Array, grow: (bytes: number) => void = () => {}) {
    this.#content = content;
    this.#grow = grow;
  }

  get sizeBytes(): number {
    return this.#content.length;
  }

  find(key: string): TermEntry | undefined {
    if (this.#decoded) return this.#decoded.get(key);
    this.#lookUps += 1;
    return this.#lookUps > lookUpsBeforeDecoding ? this.#decode().get(key) : this.#lookThrough(key);
  }

  /** Entries in key order. */
  entries(): Iterable<TermEntry> {
    return this.#decode().values();
  }

  /**
   * Keys leave out what they share with the key before. So it is enough to know how far that one agreed with the wanted
   * key: who shares more of it differs at the same place, who shares less differs earlier.
   */
  #lookThrough(key: string): TermEntry | undefined {
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

  #decode(): Map<string, TermEntry> {
    if (this.#decoded) return this.#decoded;
    const decoded = new Map<string, TermEntry>();
    const reader = new ByteReader(this.#content);
    const keys = new KeyReader(reader);
    while (!reader.isAtEnd) {
      const key = keys.read();
      decoded.set(key, { key, frequency: reader.varint(), postings: reader.bytes(reader.varint()) });
    }
    this.#decoded = decoded;
    this.#grow(decoded.size * decodedEntryBytes);
    return decoded;
  }
}

/** How many bytes of `suffix` are those of `wanted` from `start` on. */
function agreement(wanted: Uint8Array, start: number, suffix: Uint8Array): number {
  let at = 0;
  while (at < suffix.length && start + at < wanted.length && suffix[at] === wanted[start + at]) at++;
  return at;
}
