import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { IndexedDocument, IndexedPassage, IndexedSection } from './indexed-document.ts';

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

export function encodeTextBlock(block: TextBlock): Uint8Array {
  return zstdCompressSync(Buffer.from(JSON.stringify(block)));
}

export function decodeTextBlock(content: Uint8Array): TextBlock {
  return JSON.parse(zstdDecompressSync(content).toString('utf8')) as TextBlock;
}
