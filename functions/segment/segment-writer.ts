import { createHash } from 'node:crypto';
import { analyserFingerprint } from '../analysis/fingerprint.ts';
import { ByteWriter } from './bytes.ts';
import { ColumnsWriter } from './columns.ts';
import { writeEntry } from './dictionary-block.ts';
import { encodeFooter, type Footer, type LengthStatistics, type Region } from './footer.ts';
import type { IndexedDocument } from './indexed-document.ts';
import { sealPart } from './part.ts';
import { countPostings, encodePostings, type PostingsBySlot } from './postings.ts';
import type { SegmentEntry } from './segment-entry.ts';
import {
  dictionaryBlockBytes,
  formatVersion,
  inlinePostingsBytes,
  magic,
  passagesPerTextBlock,
  postingsChunkBytes,
} from './segment-format.ts';
import { KeyWriter } from './sorted-block.ts';
import { encodeTextBlock, type StoredDocument, type StoredSection, type TextBlock } from './text-block.ts';

/** A segment ready to be stored under `entry.key`, and the manifest's entry for it. */
export interface BuiltSegment {
  bytes: Uint8Array;
  entry: SegmentEntry;
}

/**
 * Writes one segment from documents in order and terms in order. Building and merging both end here, which is why
 * a merged segment is, byte for byte, the one that would have been built from the documents still alive.
 */
export class SegmentWriter {
  readonly #postings = new ByteWriter();
  readonly #dictionary: SortedRegionWriter;
  readonly #words: SortedRegionWriter;
  readonly #texts = new ByteWriter();
  readonly #textLengths: number[] = [];
  readonly #columns = new ColumnsWriter();
  #textBlock: TextBlock = emptyTextBlock(0);
  #passages = 0;
  #textBytes = 0;

  constructor() {
    this.#postings.bytes(magic);
    this.#dictionary = new SortedRegionWriter('dictionary', (block) => block.varint(this.#postings.length));
    this.#words = new SortedRegionWriter('words', () => {});
  }

  /** Call in ascending order of `key`. Keys without postings are left out. */
  addTerm(key: string, postings: PostingsBySlot): void {
    const frequency = countPostings(postings);
    if (frequency === 0) return;
    const chunks = encodePostings(postings, postingsChunkBytes);
    const only = chunks.length === 1 ? chunks[0]! : undefined;
    if (only && only.length <= inlinePostingsBytes) {
      this.#dictionary.add(key, (block) => writeEntry(block, frequency, only, []));
      return;
    }
    const sealed = chunks.map((chunk, index) => sealPart(postingsPartName(key, index), chunk));
    this.#dictionary.add(key, (block) =>
      writeEntry(
        block,
        frequency,
        undefined,
        sealed.map((part) => part.length),
      ),
    );
    for (const part of sealed) this.#postings.bytes(part);
  }

  /** Call in ascending order of `word`. */
  addWord(word: string, passages: number): void {
    if (passages > 0) this.#words.add(word, (block) => block.varint(passages));
  }

  addDocument(document: IndexedDocument): void {
    const { sections, ...stored } = document;
    const storedDocument = { ...stored, ordinal: this.#columns.documents };
    let section = this.#columns.sections;
    this.#columns.addDocument(
      document,
      sections.map((each) => Math.max(1, each.passages.length)),
    );
    this.#textBlock.documents.push(storedDocument);
    for (const { passages, ...rest } of sections) {
      const storedSection = { ...rest, ordinal: section, document: storedDocument.ordinal };
      this.#textBlock.sections.push(storedSection);
      const stands = passages.length > 0 ? passages : [{ text: '', start: 0, end: 0, page: rest.page }];
      for (const passage of stands) {
        this.#addPassage({ ...passage, section }, storedSection, storedDocument);
      }
      section++;
    }
  }

  finish(lengths: LengthStatistics): BuiltSegment {
    this.#flushTextBlock();
    const dictionaryOffset = this.#postings.length;
    const dictionary = this.#dictionary.finish(dictionaryOffset);
    const words = this.#words.finish(dictionaryOffset + dictionary.bytes.length);
    const textsOffset = dictionaryOffset + dictionary.bytes.length + words.bytes.length;
    const footer = encodeFooter({
      formatVersion,
      analyserFingerprint,
      documents: this.#columns.documents,
      sections: this.#columns.sections,
      passages: this.#passages,
      textBytes: this.#textBytes,
      indexBytes: dictionaryOffset + dictionary.bytes.length,
      lengths,
      dictionary: dictionary.region,
      words: words.region,
      texts: { offset: textsOffset, lengths: this.#textLengths, firstKeys: [] },
      columns: this.#columns.encode(),
    } satisfies Footer);
    const footerLength = new ByteWriter();
    footerLength.uint32(footer.length);
    const bytes = Buffer.concat([
      this.#postings.written(),
      dictionary.bytes,
      words.bytes,
      this.#texts.written(),
      footer,
      footerLength.written(),
      magic,
    ]);
    return { bytes, entry: this.#describe(bytes, footer) };
  }

  #describe(bytes: Uint8Array, footer: Uint8Array): SegmentEntry {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return {
      key: `segments/${sha256}`,
      sha256,
      sizeBytes: bytes.length,
      footer: Buffer.from(footer).toString('base64'),
      documents: this.#columns.documents,
      sections: this.#columns.sections,
      deleted: [],
      deletedSections: 0,
    };
  }

  #addPassage(
    passage: TextBlock['passages'][number],
    section: StoredSection,
    document: StoredDocument,
  ): void {
    const block = this.#textBlock;
    if (block.passages.length === passagesPerTextBlock) {
      this.#flushTextBlock();
      this.#textBlock.documents.push(document);
      this.#textBlock.sections.push(section);
    }
    this.#textBlock.passages.push(passage);
    this.#textBytes += Buffer.byteLength(passage.text);
    this.#passages++;
  }

  #flushTextBlock(): void {
    const block = this.#textBlock;
    if (block.passages.length > 0 || block.documents.length > 0) {
      const part = sealPart(`texts:${this.#textLengths.length}`, encodeTextBlock(block));
      this.#texts.bytes(part);
      this.#textLengths.push(part.length);
    }
    this.#textBlock = emptyTextBlock(this.#passages);
  }
}

export function postingsPartName(key: string, chunk: number): string {
  return `postings:${key}:${chunk}`;
}

function emptyTextBlock(firstPassage: number): TextBlock {
  return { firstPassage, documents: [], sections: [], passages: [] };
}

/** Cuts sorted entries into sealed blocks of about `dictionaryBlockBytes`. */
class SortedRegionWriter {
  readonly #kind: string;
  readonly #startBlock: (block: ByteWriter) => void;
  readonly #block = new ByteWriter();
  readonly #keys = new KeyWriter(this.#block);
  readonly #region = new ByteWriter();
  readonly #lengths: number[] = [];
  readonly #firstKeys: string[] = [];

  constructor(kind: string, startBlock: (block: ByteWriter) => void) {
    this.#kind = kind;
    this.#startBlock = startBlock;
  }

  add(key: string, writeRest: (block: ByteWriter) => void): void {
    if (this.#block.length >= dictionaryBlockBytes) this.#flush();
    if (this.#block.length === 0) {
      this.#firstKeys.push(key);
      this.#startBlock(this.#block);
      this.#keys.startBlock();
    }
    this.#keys.write(key);
    writeRest(this.#block);
  }

  finish(offset: number): { bytes: Uint8Array; region: Region } {
    this.#flush();
    return {
      bytes: this.#region.written(),
      region: { offset, lengths: this.#lengths, firstKeys: this.#firstKeys },
    };
  }

  #flush(): void {
    if (this.#block.length === 0) return;
    const part = sealPart(`${this.#kind}:${this.#lengths.length}`, this.#block.written());
    this.#region.bytes(part);
    this.#lengths.push(part.length);
    this.#block.clear();
  }
}
