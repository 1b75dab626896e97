import { ByteReader, ByteWriter } from './bytes.ts';
import { impactSlots } from './impact.ts';

/**
 * Postings of one term: for every slot the ordinals that have this impact, ascending. The shape FlexSearch keeps
 * its own index in. Empty slots are undefined.
 */
export type PostingsBySlot = (number[] | undefined)[];

/**
 * Groups of `count * 16 + slot` and then `count` gaps, strongest slot first. Cut into chunks of about `chunkBytes`, each
 * readable alone: gaps begin anew in each.
 */
export function encodePostings(postings: PostingsBySlot, chunkBytes: number): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  const chunk = new ByteWriter();
  const gaps = new ByteWriter();
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
  postings.forEach((ordinals, slot) => {
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
  });
  flushChunk();
  return chunks;
}

/** Adds what one chunk holds to `into`, which chunks of the same list may share. */
export function decodePostings(chunk: Uint8Array, into: PostingsBySlot = []): PostingsBySlot {
  const reader = new ByteReader(chunk);
  while (!reader.isAtEnd) {
    const head = reader.varint();
    const slot = head % impactSlots;
    const count = (head - slot) / impactSlots;
    const ordinals = into[slot] ?? [];
    into[slot] = ordinals;
    let ordinal = 0;
    for (let index = 0; index < count; index++) {
      ordinal += reader.varint();
      ordinals.push(ordinal);
    }
  }
  return into;
}

export function countPostings(postings: PostingsBySlot): number {
  return postings.reduce((sum, ordinals) => sum + (ordinals?.length ?? 0), 0);
}
