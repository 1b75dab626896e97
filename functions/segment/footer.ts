import { ByteReader, ByteWriter } from './bytes.ts';
import type { LengthClass } from './impact.ts';
import { LongLists } from './long-lists.ts';
import { sealPart, unsealPart } from './part.ts';
import { Region } from './region.ts';
import { ForeignSegmentError } from './segment-errors.ts';
import { formatVersion } from './segment-format.ts';

/** How many passages of a class there are and how many weighted terms they have together. */
export type LengthStatistics = Record<LengthClass, { passages: number; terms: number }>;

/** Where everything is. The manifest carries it, so that opening a segment reads nothing. */
export interface Footer {
  formatVersion: number;
  analyserFingerprint: string;
  /** What all parts of this segment are marked with. */
  identity: number;
  documents: number;
  sections: number;
  passages: number;
  /** UTF-8 bytes of all passages, for the ratio of index to text. */
  textBytes: number;
  /** Bytes of the postings and dictionary regions. */
  indexBytes: number;
  lengths: LengthStatistics;
  longLists: LongLists;
  dictionary: Region;
  words: Region;
  texts: Region;
  /** Encoded `Columns`. */
  columns: Uint8Array;
}

export function encodeFooter(footer: Footer): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(footer.formatVersion);
  writer.text(footer.analyserFingerprint);
  writer.uint32(footer.identity);
  for (const count of [
    footer.documents,
    footer.sections,
    footer.passages,
    footer.textBytes,
    footer.indexBytes,
  ]) {
    writer.varint(count);
  }
  for (const { passages, terms } of [footer.lengths.words, footer.lengths.han]) {
    writer.varint(passages);
    writer.varint(terms * lengthUnits);
  }
  for (const part of [footer.longLists, footer.dictionary, footer.words, footer.texts]) part.write(writer);
  writer.varint(footer.columns.length);
  writer.bytes(footer.columns);
  return sealPart('footer', writer.written());
}

/** Weighted lengths are multiples of a quarter. */
const lengthUnits = 4;

/** @throws DamagedSegmentError, ForeignSegmentError */
export function decodeFooter(key: string, sealed: Uint8Array): Footer {
  const content = unsealPart(key, { name: 'footer', offset: 0, length: sealed.length }, sealed, 0);
  const reader = new ByteReader(content);
  const version = reader.varint();
  if (version !== formatVersion)
    throw new ForeignSegmentError(key, `format ${formatVersion}`, `format ${version}`);
  const readLengths = () => ({ passages: reader.varint(), terms: reader.varint() / lengthUnits });
  return {
    formatVersion: version,
    analyserFingerprint: reader.text(),
    identity: reader.uint32(),
    documents: reader.varint(),
    sections: reader.varint(),
    passages: reader.varint(),
    textBytes: reader.varint(),
    indexBytes: reader.varint(),
    lengths: { words: readLengths(), han: readLengths() },
    longLists: LongLists.read(reader),
    dictionary: Region.read(reader, 'dictionary'),
    words: Region.read(reader, 'words'),
    texts: Region.read(reader, 'texts'),
    columns: reader.bytes(reader.varint()),
  };
}
