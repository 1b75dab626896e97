import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { ByteReader, ByteWriter } from './bytes.ts';
import type { IndexedDocument, IndexedPassage, IndexedSection } from './indexed-document.ts';
import { checksumBytes } from './part.ts';
import { textBlockMultiple } from './segment-format.ts';

export type StoredDocument = Omit<IndexedDocument, 'sections'> & { ordinal: number };
export type StoredSection = Omit<IndexedSection, 'passages'> & { ordinal: number; document: number };
/** A section without text is kept findable by a passage whose text is empty. */
export type StoredPassage = IndexedPassage & { section: number };

/**
 * Neighbouring passages with every section and document they belong to, so that one read shows a hit.
 * Sections and documents that reach over several blocks stand in each. `ordinal`s count within the segment.
 */
export interface TextBlock {
  firstPassage: number;
  documents: StoredDocument[];
  sections: StoredSection[];
  passages: StoredPassage[];
}

/** Length, compressed JSON, and zeros up to a multiple of `textBlockMultiple` together with the checksum in front. */
export function encodeTextBlock(block: TextBlock): Uint8Array {
  const compressed = zstdCompressSync(Buffer.from(JSON.stringify(block)));
  const writer = new ByteWriter();
  writer.varint(compressed.length);
  writer.bytes(compressed);
  const length = Math.ceil((writer.length + checksumBytes) / textBlockMultiple) * textBlockMultiple;
  const padded = new Uint8Array(length - checksumBytes);
  padded.set(writer.written());
  return padded;
}

export function decodeTextBlock(content: Uint8Array): TextBlock {
  const reader = new ByteReader(content);
  return JSON.parse(zstdDecompressSync(reader.bytes(reader.varint())).toString('utf8')) as TextBlock;
}
