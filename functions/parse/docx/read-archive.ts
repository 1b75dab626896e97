import { Inflate } from 'fflate';
import { RefusedFileError } from '../../documents/refusal.ts';
import {
  INFLATION_RATIO_FREE_BYTES,
  MAX_ARCHIVE_ENTRIES,
  MAX_INFLATED_BYTES,
  MAX_INFLATION_RATIO,
} from '../limits.ts';

const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_RECORD_BYTES = 22;
const STORED = 0;
const DEFLATED = 8;

/** Packed bytes handed to the inflater at a time: small enough to stop a bomb early. */
const CHUNK_BYTES = 16 * 1024;

interface Entry {
  offset: number;
  packedBytes: number;
  method: number;
  isEncrypted: boolean;
}

/**
 * A zip archive read by its directory. Entries are inflated one by one and measured while they grow; the sizes an
 * archive states are not believed.
 */
export class Archive {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly entries = new Map<string, Entry>();
  private inflatedBytes = 0;

  /** @throws RefusedFileError `damaged` without a readable directory, `too_complex` beyond the bound on entries */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readDirectory();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /**
   * Inflates one entry, piece by piece.
   * @throws RefusedFileError `too_complex` when it grows beyond the bounds, `damaged` when it cannot be inflated
   */
  read(name: string, onPiece: (piece: Uint8Array) => void): void {
    const entry = this.entries.get(name);
    if (!entry) throw damaged(`the part ${name} is missing`);
    if (entry.isEncrypted)
      throw new RefusedFileError('encrypted', 'the archive is protected by a password: save it without one');
    const packed = this.packedBytes(entry, name);
    let own = 0;
    const count = (piece: Uint8Array) => {
      own += piece.length;
      this.inflatedBytes += piece.length;
      this.refuseBomb(own, packed.length);
      onPiece(piece);
    };
    if (entry.method === STORED) {
      count(packed);
      return;
    }
    if (entry.method !== DEFLATED) throw damaged(`the part ${name} is packed in an unknown way`);
    const inflate = new Inflate((piece) => count(piece));
    try {
      for (let at = 0; at < packed.length; at += CHUNK_BYTES) {
        inflate.push(packed.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= packed.length);
      }
    } catch (error) {
      if (error instanceof RefusedFileError) throw error;
      throw damaged(`the part ${name} cannot be unpacked`, error);
    }
  }

  private packedBytes(entry: Entry, name: string): Uint8Array {
    const { offset, packedBytes } = entry;
    if (offset + 30 > this.bytes.length || this.view.getUint32(offset, true) !== LOCAL_RECORD) {
      throw damaged(`the part ${name} is not where the directory says`);
    }
    const start =
      offset + 30 + this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
    if (start + packedBytes > this.bytes.length) throw damaged(`the part ${name} is cut off`);
    return this.bytes.subarray(start, start + packedBytes);
  }

  private refuseBomb(own: number, packed: number): void {
    const isTooLarge = this.inflatedBytes > MAX_INFLATED_BYTES;
    const isTooDense = own > INFLATION_RATIO_FREE_BYTES && own > packed * MAX_INFLATION_RATIO;
    if (!isTooLarge && !isTooDense) return;
    throw new RefusedFileError(
      'too_complex',
      `the archive unpacks to more than ${isTooLarge ? `${MAX_INFLATED_BYTES / 1024 / 1024} MB` : `${MAX_INFLATION_RATIO} times its size`}: ` +
        'split the document, or save it again from a word processor',
    );
  }

  private readDirectory(): void {
    const end = this.findEnd();
    const count = this.view.getUint16(end + 10, true);
    const start = this.view.getUint32(end + 16, true);
    let at = start;
    for (let index = 0; index < count; index++) {
      if (at + 46 > this.bytes.length || this.view.getUint32(at, true) !== DIRECTORY_RECORD)
        throw damaged('its list of parts is broken');
      if (index >= MAX_ARCHIVE_ENTRIES) {
        throw new RefusedFileError(
          'too_complex',
          `the archive lists more than ${MAX_ARCHIVE_ENTRIES} parts: save the document again`,
        );
      }
      const nameBytes = this.view.getUint16(at + 28, true);
      const name = new TextDecoder()
        .decode(this.bytes.subarray(at + 46, at + 46 + nameBytes))
        .replaceAll('\\', '/');
      this.entries.set(name, {
        offset: this.view.getUint32(at + 42, true),
        packedBytes: this.view.getUint32(at + 20, true),
        method: this.view.getUint16(at + 10, true),
        isEncrypted: (this.view.getUint16(at + 8, true) & 1) === 1,
      });
      at += 46 + nameBytes + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    }
  }

  /** The directory's end stands in the last 64 KB, after it only a comment. */
  private findEnd(): number {
    const least = Math.max(0, this.bytes.length - END_RECORD_BYTES - 0xffff);
    for (let at = this.bytes.length - END_RECORD_BYTES; at >= least; at--) {
      if (this.view.getUint32(at, true) === END_RECORD) return at;
    }
    throw damaged('its end is missing, so the transfer was probably cut off');
  }
}

function damaged(reason: string, cause?: unknown): RefusedFileError {
  return new RefusedFileError('damaged', `the archive is damaged (${reason}): download or export it again`, {
    cause,
  });
}
