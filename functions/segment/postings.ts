import { ByteReader, ByteWriter } from './bytes.ts';
import { impactSlots } from './impact.ts';

/**
 * Postings of one term: for every slot the ordinals that have this impact, ascending. The shape FlexSearch keeps
 * its own index in. Empty slots are undefined.
 */
export type PostingsBySlot = (Uint32Array | undefined)[];

/** Used again by every call: encoding never waits. */
const chunk = new ByteWriter();
const gaps = new ByteWriter();

/**
 * Groups of `count * impactSlots + slot` and then `count` gaps, strongest slot first. Cut into chunks of about `chunkBytes`, each
 * readable alone: gaps begin anew in each.
 */
export function encodePostings(postings: PostingsBySlot, chunkBytes: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  const flushGroup = (slot: number, count: number) => {
    if (count === 0) return;
    chunk.varint(count * impactSlots + slot);
    chunk.bytes(gaps.written());
    gaps.clear();
  };
  const flushChunk = () => {
    if (chunk.length > 0) chunks.push(chunk.written().slice());
    chunk.clear();
  };
  for (const [slot, ordinals] of postings.entries()) {
    let count = 0;
    let previous = 0;
    for (const ordinal of ordinals ?? []) {
      gaps.varint(ordinal - previous);
      previous = ordinal;
      count++;
      if (chunk.length + gaps.length < chunkBytes) continue;
      flushGroup(slot, count);
      flushChunk();
      count = 0;
      previous = 0;
    }
    flushGroup(slot, count);
  }
  flushChunk();
  return chunks;
}

/** What the chunks of one list, or its strongest ones, hold. */
export function decodePostings(chunks: readonly Uint8Array[]): PostingsBySlot {
  const postings: PostingsBySlot = [];
  for (const each of chunks) {
    const reader = new ByteReader(each);
    while (!reader.isAtEnd) {
      const head = reader.varint();
      const slot = head % impactSlots;
      const ordinals = sumUp(reader.varints((head - slot) / impactSlots));
      const before = postings[slot];
      postings[slot] = before ? join(before, ordinals) : ordinals;
    }
  }
  return postings;
}

/** Gaps to ordinals, in place: [3, 1, 5] -> [3, 4, 9] */
function sumUp(values: Uint32Array): Uint32Array {
  for (let index = 1; index < values.length; index++) values[index]! += values[index - 1]!;
  return values;
}

/** A slot that reaches over the end of a chunk goes on in the next. */
function join(first: Uint32Array, second: Uint32Array): Uint32Array {
  const joined = new Uint32Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

export function countPostings(postings: PostingsBySlot): number {
  return postings.reduce((sum, ordinals) => sum + (ordinals?.length ?? 0), 0);
}
