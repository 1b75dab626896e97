import { crc32 } from 'node:zlib';
import { DamagedSegmentError } from './segment-errors.ts';

/** Bytes of the checksum in front of every part. */
const checksumBytes = 4;

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

/** @throws DamagedSegmentError @returns the content */
export function unsealPart(key: string, address: PartAddress, part: Uint8Array): Uint8Array {
  const content = part.subarray(checksumBytes);
  const isIntact =
    part.length === address.length &&
    part.length >= checksumBytes &&
    new DataView(part.buffer, part.byteOffset).getUint32(0, true) === checksum(address.name, content);
  if (!isIntact) throw new DamagedSegmentError(key, address.name);
  return content;
}

function checksum(name: string, content: Uint8Array): number {
  return crc32(content, crc32(name));
}
