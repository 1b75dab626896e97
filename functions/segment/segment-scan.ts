import { DictionaryBlock } from './dictionary-block.ts';
import type { Footer } from './footer.ts';
import { decodePostings, type PostingsBySlot } from './postings.ts';
import type { SegmentFile } from './segment-file.ts';
import { decodeTextBlock, type TextBlock } from './text-block.ts';
import { type PrintedWord, readWordBlock } from './word-block.ts';

/** A term with all its postings. */
export interface ScannedTerm {
  key: string;
  slots: PostingsBySlot;
}

/** A segment from end to end, for merging, exporting and verifying. Nothing is cached. */
export class SegmentScan {
  readonly #file: SegmentFile;
  readonly #footer: Footer;

  constructor(file: SegmentFile, footer: Footer) {
    this.#file = file;
    this.#footer = footer;
  }

  /** All text blocks in order. */
  async *texts(): AsyncGenerator<TextBlock> {
    for await (const content of this.#file.scan(this.#footer.texts.parts())) yield decodeTextBlock(content);
  }

  /** All terms in key order, with complete postings. */
  async *terms(): AsyncGenerator<ScannedTerm> {
    const long = this.#longLists();
    let next = await long.next();
    for await (const content of this.#file.scan(this.#footer.dictionary.parts())) {
      for (const { key, postings } of new DictionaryBlock(content).entries()) {
        for (; !next.done && next.value.key < key; next = await long.next()) yield next.value;
        yield { key, slots: decodePostings([postings]) };
      }
    }
    for (; !next.done; next = await long.next()) yield next.value;
  }

  /** All printed words in order. */
  async *words(): AsyncGenerator<PrintedWord> {
    for await (const content of this.#file.scan(this.#footer.words.parts())) yield* readWordBlock(content);
  }

  async *#longLists(): AsyncGenerator<ScannedTerm> {
    const { longLists } = this.#footer;
    const contents = this.#file.scan(longLists.parts());
    for (let index = 0; index < longLists.count; index++) {
      const { key, chunks } = longLists.at(index);
      const own: Uint8Array[] = [];
      while (own.length < chunks.length) own.push((await contents.next()).value!);
      yield { key, slots: decodePostings(own) };
    }
  }
}
