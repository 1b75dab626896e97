import { ByteReader, ByteWriter } from './bytes.ts';
import type { LengthClass } from './impact.ts';
import { type PartAddress, sealPart, unsealPart } from './part.ts';
import { formatVersion } from './segment-format.ts';
import { KeyReader, KeyWriter } from './sorted-block.ts';

/** How many passages of a class there are and how many weighted terms they have together. */
export type LengthStatistics = Record<LengthClass, { passages: number; terms: number }>;

/** Parts of one kind that follow one another, named `kind:number`. Sorted kinds know the first key of each. */
export interface Region {
  offset: number;
  lengths: number[];
  firstKeys: string[];
}

/** Where everything is. The manifest carries it, so that opening a segment reads nothing. */
export interface Footer {
  formatVersion: number;
  analyserFingerprint: string;
  documents: number;
  sections: number;
  passages: number;
  /** UTF-8 bytes of all passages, for the ratio of index to text. */
  textBytes: number;
  /** Bytes of the postings and dictionary regions. */
  indexBytes: number;
  lengths: LengthStatistics;
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
  writeRegion(writer, footer.dictionary, true);
  writeRegion(writer, footer.words, true);
  writeRegion(writer, footer.texts, false);
  writer.varint(footer.columns.length);
  writer.bytes(footer.columns);
  return sealPart('footer', writer.written());
}

/** Weighted lengths are multiples of a quarter. */
const lengthUnits = 4;

/** @throws DamagedSegmentError */
export function decodeFooter(key: string, sealed: Uint8Array): Footer {
  const content = unsealPart(key, { name: 'footer', offset: 0, length: sealed.length }, sealed);
  const reader = new ByteReader(content);
  const version = reader.varint();
  if (version !== formatVersion)
    throw new RangeError(`segment ${key} has format ${version}, not ${formatVersion}`);
  const readLengths = () => ({ passages: reader.varint(), terms: reader.varint() / lengthUnits });
  return {
    formatVersion: version,
    analyserFingerprint: reader.text(),
    documents: reader.varint(),
    sections: reader.varint(),
    passages: reader.varint(),
    textBytes: reader.varint(),
    indexBytes: reader.varint(),
    lengths: { words: readLengths(), han: readLengths() },
    dictionary: readRegion(reader, true),
    words: readRegion(reader, true),
    texts: readRegion(reader, false),
    columns: reader.bytes(reader.varint()),
  };
}

function writeRegion(writer: ByteWriter, region: Region, isSorted: boolean): void {
  writer.varint(region.offset);
  writer.varint(region.lengths.length);
  for (const length of region.lengths) writer.varint(length);
  const keys = new KeyWriter(writer);
  if (isSorted) for (const key of region.firstKeys) keys.write(key);
}

function readRegion(reader: ByteReader, isSorted: boolean): Region {
  const offset = reader.varint();
  const lengths = Array.from({ length: reader.varint() }, () => reader.varint());
  const keys = new KeyReader(reader);
  return { offset, lengths, firstKeys: isSorted ? lengths.map(() => keys.read()) : [] };
}

/** Address of every part of a region, computed once per open segment. */
export function addressParts(region: Region, kind: string): PartAddress[] {
  let offset = region.offset;
  return region.lengths.map((length, number) => {
    const address = { name: `${kind}:${number}`, offset, length };
    offset += length;
    return address;
  });
}
