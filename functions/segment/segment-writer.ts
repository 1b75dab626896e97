import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { analyserFingerprint } from '../analysis/fingerprint.ts';
import { ByteWriter } from './bytes.ts';
import { ColumnsWriter } from './columns.ts';
import { writeEntry } from './dictionary-block.ts';
import { encodeFooter, type Footer, type LengthStatistics } from './footer.ts';
import type { IndexedDocument } from './indexed-document.ts';
import { KeyTable } from './key-table.ts';
import { LongLists } from './long-lists.ts';
import { markParts, sealPart } from './part.ts';
import { countPostings, encodePostings, type PostingsBySlot } from './postings.ts';
import { Region } from './region.ts';
import type { SegmentEntry } from './segment-entry.ts';
import {
  dictionaryBlockBytes,
  formatVersion,
  listInBlockBytes,
  magic,
  passagesPerTextBlock,
  postingsChunkBytes,
  textBlockMultiple,
  wordBlockBytes,
} from './segment-format.ts';
import { KeyWriter } from './sorted-block.ts';
import { encodeTextBlock, type StoredDocument, type StoredSection, type TextBlock } from './text-block.ts';
import { writeWord } from './word-block.ts';

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
  readonly #longLists: { key: string; frequency: number; chunkLengths: number[] }[] = [];
  readonly #dictionary = new SortedRegionWriter('dictionary', dictionaryBlockBytes);
  readonly #words = new SortedRegionWriter('words', wordBlockBytes);
  readonly #texts = new ByteWriter();
  /** In multiples of `textBlockMultiple`. */
  readonly #textLengths: number[] = [];
  readonly #columns = new ColumnsWriter();
  #textBlock: TextBlock = emptyTextBlock(0);
  #passages = 0;
  #textBytes = 0;

  constructor() {
    this.#postings.bytes(magic);
  }

  /** Call in ascending order of `key`. Keys without postings are left out. */
  addTerm(key: string, postings: PostingsBySlot): void {
    const frequency = countPostings(postings);
    if (frequency === 0) return;
    const chunks = encodePostings(postings, postingsChunkBytes);
    const [only] = chunks;
    if (chunks.length === 1 && only!.length <= listInBlockBytes) {
      this.#dictionary.add(key, only!.length, (block) => writeEntry(block, frequency, only!));
      return;
    }
    const sealed = chunks.map((chunk, index) => sealPart(`postings:${key}:${index}`, chunk));
    for (const part of sealed) this.#postings.bytes(part);
    this.#longLists.push({ key, frequency, chunkLengths: sealed.map((part) => part.length) });
  }

  /** Call in ascending order of `word`. */
  addWord(word: string, passages: number): void {
    if (passages > 0) this.#words.add(word, 0, (block) => writeWord(block, passages));
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
    const postings = this.#postings.written();
    const dictionary = this.#dictionary.finish(postings.length);
    const words = this.#words.finish(dictionary.end);
    const body = [postings, dictionary.bytes, words.bytes, this.#texts.written()];
    const footer: Footer = {
      formatVersion,
      analyserFingerprint,
      identity: body.reduce((sum, bytes) => crc32(bytes, sum), 0),
      documents: this.#columns.documents,
      sections: this.#columns.sections,
      passages: this.#passages,
      textBytes: this.#textBytes,
      indexBytes: dictionary.end,
      lengths,
      longLists: LongLists.from(magic.length, this.#longLists),
      dictionary: dictionary.region,
      words: words.region,
      texts: new Region('texts', words.end, this.#textLengths, KeyTable.from([]), textBlockMultiple),
      columns: this.#columns.encode(),
    };
    const encoded = encodeFooter(footer);
    const footerLength = new ByteWriter();
    footerLength.uint32(encoded.length);
    const bytes = Buffer.concat([...body, encoded, footerLength.written(), magic]);
    for (const region of [footer.longLists, footer.dictionary, footer.words, footer.texts])
      markParts(bytes, region.parts(), footer.identity);
    return { bytes, entry: this.#describe(bytes, encoded) };
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
      this.#textLengths.push(part.length / textBlockMultiple);
    }
    this.#textBlock = emptyTextBlock(this.#passages);
  }
}

function emptyTextBlock(firstPassage: number): TextBlock {
  return { firstPassage, documents: [], sections: [], passages: [] };
}

/** Cuts sorted entries into sealed blocks of at most `blockBytes`, unless a single entry takes more. */
class SortedRegionWriter {
  readonly #kind: string;
  readonly #blockBytes: number;
  readonly #block = new ByteWriter();
  readonly #keys = new KeyWriter(this.#block);
  readonly #region = new ByteWriter();
  readonly #lengths: number[] = [];
  readonly #firstKeys: string[] = [];

  constructor(kind: string, blockBytes: number) {
    this.#kind = kind;
    this.#blockBytes = blockBytes;
  }

  /** @param restBytes about what `writeRest` writes */
  add(key: string, restBytes: number, writeRest: (block: ByteWriter) => void): void {
    if (this.#block.length + key.length + restBytes > this.#blockBytes) this.#flush();
    if (this.#block.length === 0) {
      this.#firstKeys.push(key);
      this.#keys.startBlock();
    }
    this.#keys.write(key);
    writeRest(this.#block);
  }

  /** @param offset where the region begins */
  finish(offset: number): { bytes: Uint8Array; end: number; region: Region } {
    this.#flush();
    return {
      bytes: this.#region.written(),
      end: offset + this.#region.length,
      region: new Region(this.#kind, offset, this.#lengths, KeyTable.from(this.#firstKeys)),
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
