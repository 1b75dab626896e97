import { ByteReader, type ByteWriter } from './bytes.ts';
import { KeyReader } from './sorted-block.ts';

/** A word as printed (folded, not stemmed) and the passages that print it: for completion, prefixes and spelling. */
export interface PrintedWord {
  word: string;
  passages: number;
}

export function writeWord(writer: ByteWriter, passages: number): void {
  writer.varint(passages);
}

export function readWordBlock(content: Uint8Array): PrintedWord[] {
  const reader = new ByteReader(content);
  const keyReader = new KeyReader(reader);
  const words: PrintedWord[] = [];
  while (!reader.isAtEnd) words.push({ word: keyReader.read(), passages: reader.varint() });
  return words;
}
