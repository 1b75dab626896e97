import type { ByteReader, ByteWriter } from './bytes.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes sorted keys without the beginning they share with the key before. */
export class KeyWriter {
  readonly #writer: ByteWriter;
  #previous: Uint8Array = new Uint8Array(0);

  constructor(writer: ByteWriter) {
    this.#writer = writer;
  }

  write(key: string): void {
    const bytes = encoder.encode(key);
    let shared = 0;
    while (shared < bytes.length && bytes[shared] === this.#previous[shared]) shared++;
    this.#writer.varint(shared);
    this.#writer.varint(bytes.length - shared);
    this.#writer.bytes(bytes.subarray(shared));
    this.#previous = bytes;
  }

  /** The next key is written whole. */
  startBlock(): void {
    this.#previous = new Uint8Array(0);
  }
}

export class KeyReader {
  readonly #reader: ByteReader;
  #key = new Uint8Array(0);

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  read(): string {
    const shared = this.#reader.varint();
    const suffix = this.#reader.bytes(this.#reader.varint());
    const key = new Uint8Array(shared + suffix.length);
    key.set(this.#key.subarray(0, shared));
    key.set(suffix, shared);
    this.#key = key;
    return decoder.decode(key);
  }
}
