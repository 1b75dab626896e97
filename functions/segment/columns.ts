import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { ByteReader, ByteWriter } from './bytes.ts';

/** Values that a reader filters and counts by. Documents that agree in all four share one. */
export interface FacetValues {
  year: number | null;
  kind: string;
  issuer: string | null;
  language: string;
}

/**
 * Which section a passage belongs to, which document a section, and what the documents are, in typed arrays by ordinal.
 * Passages of a section and sections of a document follow one another, so a start and the next start are a range.
 */
export interface Columns {
  documents: number;
  sections: number;
  passages: number;
  /** Distinct combinations of facet values. */
  combinations: FacetValues[];
  /** By document: index into `combinations`. */
  combinationOfDocument: Uint32Array;
  /** By document, one more at the end: first section. */
  firstSection: Uint32Array;
  /** By section, one more at the end: first passage. */
  firstPassage: Uint32Array;
  /** By passage. */
  sectionOfPassage: Uint32Array;
  /** By section: its document's. As narrow as it can be, since ranking looks up one for every match. */
  combinationOfSection: Uint16Array | Uint32Array;
}

/** Collects the columns of documents as they are added. */
export class ColumnsWriter {
  readonly #combinations = new Map<string, number>();
  readonly #combinationOfDocument: number[] = [];
  readonly #sectionsOfDocument: number[] = [];
  readonly #passagesOfSection: number[] = [];

  get documents(): number {
    return this.#combinationOfDocument.length;
  }
  get sections(): number {
    return this.#passagesOfSection.length;
  }

  addDocument(values: FacetValues, passagesOfSections: number[]): void {
    const key = JSON.stringify([values.year, values.kind, values.issuer, values.language]);
    const combination = this.#combinations.get(key) ?? this.#combinations.size;
    this.#combinations.set(key, combination);
    this.#combinationOfDocument.push(combination);
    this.#sectionsOfDocument.push(passagesOfSections.length);
    for (const count of passagesOfSections) this.#passagesOfSection.push(count);
  }

  /** Compressed: most counts are small and alike. */
  encode(): Uint8Array {
    const writer = new ByteWriter();
    writer.varint(this.#combinations.size);
    for (const key of this.#combinations.keys()) writer.text(key);
    for (const list of [this.#combinationOfDocument, this.#sectionsOfDocument, this.#passagesOfSection])
      writeSmallNumbers(writer, list);
    return zstdCompressSync(writer.written());
  }
}

export function decodeColumns(encoded: Uint8Array): Columns {
  const reader = new ByteReader(zstdDecompressSync(encoded));
  const combinations = Array.from({ length: reader.varint() }, () => {
    const [year, kind, issuer, language] = JSON.parse(reader.text()) as [
      number | null,
      string,
      string | null,
      string,
    ];
    return { year, kind, issuer, language };
  });
  const combinationOfDocument = readSmallNumbers(reader);
  const firstSection = sumUp(readSmallNumbers(reader));
  const firstPassage = sumUp(readSmallNumbers(reader));
  return {
    documents: combinationOfDocument.length,
    sections: firstPassage.length - 1,
    passages: firstPassage.at(-1)!,
    combinations,
    combinationOfDocument,
    firstSection,
    firstPassage,
    sectionOfPassage: toOwners(firstPassage),
    combinationOfSection: spread(combinationOfDocument, firstSection, combinations.length),
  };
}

/**
 * A byte each, so that reading a million at a cold start is a plain copy; the few that do not fit stand as 255 and
 * follow, place and number.
 */
function writeSmallNumbers(writer: ByteWriter, list: readonly number[]): void {
  const large = [...list.keys()].filter((index) => list[index]! >= 255);
  writer.varint(list.length);
  writer.bytes(Uint8Array.from(list, (value) => Math.min(value, 255)));
  writer.varint(large.length);
  for (const index of large) {
    writer.varint(index);
    writer.varint(list[index]!);
  }
}

function readSmallNumbers(reader: ByteReader): Uint32Array {
  const list = new Uint32Array(reader.bytes(reader.varint()));
  for (let large = reader.varint(); large > 0; large--) list[reader.varint()] = reader.varint();
  return list;
}

/** Counts to starts, one more at the end: [2, 1, 3] -> [0, 2, 3, 6] */
function sumUp(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  starts.set(counts, 1);
  let sum = 0;
  for (let index = 1; index < starts.length; index++) {
    sum += starts[index]!;
    starts[index] = sum;
  }
  return starts;
}

/** Starts to owners: [0, 2, 3, 6] -> [0, 0, 1, 2, 2, 2]. Each owns one at least, so as many as owners are their own. */
function toOwners(starts: Uint32Array): Uint32Array {
  const count = starts.length - 1;
  if (starts[count] === count) return starts.subarray(0, count);
  const owners = new Uint32Array(starts[count]!);
  for (let owner = 0; owner < count; owner++) {
    for (let at = starts[owner]!; at < starts[owner + 1]!; at++) owners[at] = owner;
  }
  return owners;
}

/** Gives each owner's value, below `bound`, to all it owns. */
function spread(values: Uint32Array, starts: Uint32Array, bound: number): Uint16Array | Uint32Array {
  const owned = new (bound <= 0x1_0000 ? Uint16Array : Uint32Array)(starts.at(-1)!);
  for (let owner = 0; owner < values.length; owner++)
    owned.fill(values[owner]!, starts[owner], starts[owner + 1]);
  return owned;
}
