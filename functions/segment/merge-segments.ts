import type { LengthStatistics } from './footer.ts';
import { impactSlots } from './impact.ts';
import type { IndexedDocument, IndexedSection } from './indexed-document.ts';
import type { PostingsBySlot } from './postings.ts';
import { countedBy } from './segment-format.ts';
import type { SegmentReader } from './segment-reader.ts';
import { type BuiltSegment, SegmentWriter } from './segment-writer.ts';
import { weighDocument } from './weigh-document.ts';

/**
 * Merges segments into one, leaving out what their manifest entries call deleted. The result is, byte for byte, the
 * segment that `buildSegment` makes of the documents still alive, in segment order.
 *
 * A single pass in key order: memory holds the result, one block of each input, and the ordinals' new numbers.
 *
 * @throws DamagedSegmentError
 */
export async function mergeSegments(readers: readonly SegmentReader[]): Promise<BuiltSegment> {
  const writer = new SegmentWriter();
  const inputs = renumber(readers);
  const lengths = sumLengths(readers);
  const lostWords = new Map<string, number>();
  for (const { reader, isDeleted } of inputs) {
    for await (const { document, ordinal } of scanDocuments(reader)) {
      if (isDeleted(ordinal)) forget(document, lengths, lostWords);
      else writer.addDocument(document);
    }
  }
  await mergeTerms(inputs, writer);
  await mergeWords(readers, lostWords, writer);
  return writer.finish(lengths);
}

/** An input and the new ordinals of what survives of it; `gone` for what does not. */
interface RenumberedInput {
  reader: SegmentReader;
  isDeleted: (document: number) => boolean;
  documents: Uint32Array;
  sections: Uint32Array;
  passages: Uint32Array;
}

const gone = 0xffff_ffff;

function renumber(readers: readonly SegmentReader[]): RenumberedInput[] {
  const next = { documents: 0, sections: 0, passages: 0 };
  return readers.map((reader) => {
    const { columns, entry } = reader;
    const deleted = new Set(entry.deleted);
    const documents = new Uint32Array(columns.documents);
    const sections = new Uint32Array(columns.sections);
    const passages = new Uint32Array(columns.passages);
    const { firstSection, firstPassage } = columns;
    for (let document = 0; document < documents.length; document++) {
      const isGone = deleted.has(document);
      documents[document] = isGone ? gone : next.documents++;
      for (let section = firstSection[document]!; section < firstSection[document + 1]!; section++) {
        sections[section] = isGone ? gone : next.sections++;
        for (let passage = firstPassage[section]!; passage < firstPassage[section + 1]!; passage++)
          passages[passage] = isGone ? gone : next.passages++;
      }
    }
    return { reader, isDeleted: (document: number) => deleted.has(document), documents, sections, passages };
  });
}

function sumLengths(readers: readonly SegmentReader[]): LengthStatistics {
  const sum: LengthStatistics = { words: { passages: 0, terms: 0 }, han: { passages: 0, terms: 0 } };
  for (const { footer } of readers) {
    for (const lengthClass of ['words', 'han'] as const) {
      sum[lengthClass].passages += footer.lengths[lengthClass].passages;
      sum[lengthClass].terms += footer.lengths[lengthClass].terms;
    }
  }
  return sum;
}

/** Takes a deleted document's share out of the sums that postings do not tell. */
function forget(document: IndexedDocument, lengths: LengthStatistics, lostWords: Map<string, number>): void {
  for (const { passages } of weighDocument(document)) {
    for (const { words, length, lengthClass } of passages) {
      lengths[lengthClass].passages--;
      lengths[lengthClass].terms -= length;
      for (const word of words) lostWords.set(word, (lostWords.get(word) ?? 0) + 1);
    }
  }
}

async function mergeTerms(inputs: readonly RenumberedInput[], writer: SegmentWriter): Promise<void> {
  const scans = inputs.map(({ reader }) => reader.scan().terms());
  for await (const [key, found] of mergeSorted(scans, ({ key }) => key)) {
    const counted = countedBy(key);
    const renumbered = found.map(([index, { slots }]) => {
      const ordinals = inputs[index]![counted];
      return slots.map((list) => list?.map((ordinal) => ordinals[ordinal]!).filter((each) => each !== gone));
    });
    writer.addTerm(key, concatenate(renumbered));
  }
}

/** Slot by slot. */
function concatenate(lists: readonly PostingsBySlot[]): PostingsBySlot {
  return Array.from({ length: impactSlots }, (_, slot) => {
    const parts = lists.flatMap((slots) => slots[slot] ?? []);
    if (parts.length < 2) return parts[0];
    const joined = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      joined.set(part, at);
      at += part.length;
    }
    return joined;
  });
}

async function mergeWords(
  readers: readonly SegmentReader[],
  lost: Map<string, number>,
  writer: SegmentWriter,
): Promise<void> {
  const scans = readers.map((reader) => reader.scan().words());
  for await (const [word, found] of mergeSorted(scans, ({ word }) => word)) {
    const passages = found.reduce((sum, [, each]) => sum + each.passages, 0);
    writer.addWord(word, passages - (lost.get(word) ?? 0));
  }
}

/** Walks sorted sequences together: every key once, with the items that have it and the sequence each came from. */
async function* mergeSorted<T>(
  sequences: AsyncGenerator<T>[],
  keyOf: (item: T) => string,
): AsyncGenerator<[string, [number, T][]]> {
  const heads = await Promise.all(sequences.map((sequence) => sequence.next()));
  while (true) {
    let smallest: string | undefined;
    for (const head of heads) {
      if (!head.done && (smallest === undefined || keyOf(head.value) < smallest))
        smallest = keyOf(head.value);
    }
    if (smallest === undefined) return;
    const found: [number, T][] = [];
    for (const [index, head] of heads.entries()) {
      if (head.done || keyOf(head.value) !== smallest) continue;
      found.push([index, head.value]);
      heads[index] = await sequences[index]!.next();
    }
    yield [smallest, found];
  }
}

/** The documents of a segment as they were indexed, in order, deleted ones included. */
export async function* scanDocuments(
  reader: SegmentReader,
): AsyncGenerator<{ document: IndexedDocument; ordinal: number }> {
  let current: { document: IndexedDocument; ordinal: number } | undefined;
  let section: IndexedSection | undefined;
  let lastSection = -1;
  for await (const block of reader.scan().texts()) {
    const sections = new Map(block.sections.map((each) => [each.ordinal, each]));
    let nextDocument = 0;
    const startDocument = function* (upTo: number) {
      while (nextDocument < block.documents.length && block.documents[nextDocument]!.ordinal <= upTo) {
        const { ordinal, ...stored } = block.documents[nextDocument++]!;
        if (current && ordinal <= current.ordinal) continue;
        if (current) yield current;
        current = { document: { ...stored, sections: [] }, ordinal };
      }
    };
    for (const { section: ordinal, ...passage } of block.passages) {
      const { ordinal: _, document, ...stored } = sections.get(ordinal)!;
      if (ordinal !== lastSection) {
        yield* startDocument(document);
        section = { ...stored, passages: [] };
        current!.document.sections.push(section);
        lastSection = ordinal;
      }
      if (passage.text !== '') section!.passages.push(passage);
    }
    yield* startDocument(Number.POSITIVE_INFINITY);
  }
  if (current) yield current;
}
