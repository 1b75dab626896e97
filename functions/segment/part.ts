import { crc32 } from 'node:zlib';
import { DamagedSegmentError } from './segment-errors.ts';

/** Bytes of the checksum in front of every part. */
export const checksumBytes = 4;

/** A stretch of a segment that is read, checked and cached as one. */
export interface PartAddress {
  /** Unique in the segment; part of the checksum, so that one part cannot stand in for another. */
  name: string;
  offset: number;
  length: number;
}

/** @returns checksum and content */
export function sealPart(name: string, content: Uint8Array): Uint8Array {
  const part = new Uint8Array(checksumBytes + content.length);
  new DataView(part.buffer).setUint32(0, checksum(name, content), true);
  part.set(content, checksumBytes);
  return part;
}

/**
 * Makes parts those of one segment: a part of the same name out of another segment does not pass for one.
 *
 * @param segment the segment's bytes, changed in place
 * @param identity 32 bits that tell it from others
 */
export function markParts(segment: Uint8Array, parts: Iterable<PartAddress>, identity: number): void {
  const view = new DataView(segment.buffer, segment.byteOffset);
  for (const { offset } of parts) view.setUint32(offset, view.getUint32(offset, true) ^ identity, true);
}

/**
 * @param identity of the segment; 0 for a part that was not marked
 * @throws DamagedSegmentError
 * @returns the content
 */
export function unsealPart(
  key: string,
  address: PartAddress,
  part: Uint8Array,
  identity: number,
): Uint8Array {
  const content = part.subarray(checksumBytes);
  const isIntact =
    part.length === address.length &&
    part.length >= checksumBytes &&
    new DataView(part.buffer, part.byteOffset).getInt32(0, true) ===
      (checksum(address.name, content) ^ identity);
  if (!isIntact) throw new DamagedSegmentError(key, address.name);
  return content;
}

function checksum(name: string, content: Uint8Array): number {
  return crc32(content, crc32(name));
}
