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
  /** By section. */
  documentOfSection: Uint32Array;
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
    for (const list of [this.#combinationOfDocument, this.#sectionsOfDocument, this.#passagesOfSection]) {
      writer.varint(list.length);
      for (const value of list) writer.varint(value);
    }
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
  const combinationOfDocument = readList(reader);
  const firstSection = toStarts(readList(reader));
  const firstPassage = toStarts(readList(reader));
  return {
    documents: combinationOfDocument.length,
    sections: firstPassage.length - 1,
    passages: firstPassage.at(-1) ?? 0,
    combinations,
    combinationOfDocument,
    firstSection,
    firstPassage,
    sectionOfPassage: toOwners(firstPassage),
    documentOfSection: toOwners(firstSection),
  };
}

function readList(reader: ByteReader): Uint32Array {
  const list = new Uint32Array(reader.varint());
  for (let index = 0; index < list.length; index++) list[index] = reader.varint();
  return list;
}

/** Counts to starts: [2, 1, 3] -> [0, 2, 3, 6] */
function toStarts(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let index = 0; index < counts.length; index++) starts[index + 1] = starts[index]! + counts[index]!;
  return starts;
}

/** Starts to owners: [0, 2, 3, 6] -> [0, 0, 1, 2, 2, 2] */
function toOwners(starts: Uint32Array): Uint32Array {
  const owners = new Uint32Array(starts.at(-1) ?? 0);
  for (let owner = 0; owner + 1 < starts.length; owner++)
    owners.fill(owner, starts[owner], starts[owner + 1]);
  return owners;
}
