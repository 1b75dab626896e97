import { ByteReader, type ByteWriter } from './bytes.ts';
import { decodePostings, type PostingsBySlot } from './postings.ts';
import { findFloor, KeyReader } from './sorted-block.ts';

/** What the dictionary tells of one key. */
export interface TermEntry {
  key: string;
  /** Postings of the key in this segment, deleted ones included. */
  frequency: number;
  /** Number of the block the entry stands in. */
  block: number;
  /** Short lists stand here; long ones have chunks elsewhere. */
  inline: Uint8Array | undefined;
  /** Strongest impacts first; empty when inline. */
  chunks: { offset: number; length: number }[];
}

/**
 * One entry: key (front-coded), frequency, then `length * 2` and an inline list,
 * or `chunks * 2 + 1` and the sealed length of each chunk. Lists follow one another in the postings region, so one
 * offset at the head of the block places them all.
 */
export function writeEntry(
  writer: ByteWriter,
  frequency: number,
  inline: Uint8Array | undefined,
  chunkLengths: number[],
): void {
  writer.varint(frequency);
  if (inline) {
    writer.varint(inline.length * 2);
    writer.bytes(inline);
    return;
  }
  writer.varint(chunkLengths.length * 2 + 1);
  for (const length of chunkLengths) writer.varint(length);
}

/** A dictionary block with its keys spelled out, ready for binary search. */
export class DictionaryBlock {
  readonly keys: readonly string[];
  readonly sizeBytes: number;
  readonly #entries: readonly TermEntry[];

  constructor(number: number, content: Uint8Array) {
    const reader = new ByteReader(content);
    let offset = reader.varint();
    const keyReader = new KeyReader(reader);
    const entries: TermEntry[] = [];
    while (!reader.isAtEnd) {
      const entry = readEntry(reader, keyReader.read(), number, offset);
      offset += entry.chunks.reduce((sum, chunk) => sum + chunk.length, 0);
      entries.push(entry);
    }
    this.#entries = entries;
    this.keys = entries.map((entry) => entry.key);
    this.sizeBytes = content.length + entries.length * decodedEntryBytes;
  }

  find(key: string): TermEntry | undefined {
    const index = findFloor(this.keys, key);
    return this.keys[index] === key ? this.#entries[index] : undefined;
  }

  /** Entries in key order. */
  entries(): readonly TermEntry[] {
    return this.#entries;
  }
}

/** What a decoded entry takes in memory beside its bytes: object, key and chunk list. An estimate for the cache. */
const decodedEntryBytes = 160;

function readEntry(reader: ByteReader, key: string, block: number, offset: number): TermEntry {
  const frequency = reader.varint();
  const head = reader.varint();
  if (head % 2 === 0) return { key, frequency, block, inline: reader.bytes(head / 2), chunks: [] };
  let next = offset;
  const chunks = Array.from({ length: (head - 1) / 2 }, () => {
    const length = reader.varint();
    const chunk = { offset: next, length };
    next += length;
    return chunk;
  });
  return { key, frequency, block, inline: undefined, chunks };
}

/** The postings of an inline entry. */
export function inlinePostings(entry: TermEntry): PostingsBySlot {
  return entry.inline ? decodePostings(entry.inline) : [];
}
