import type { LengthStatistics } from './footer.ts';
import { impactSlots } from './impact.ts';
import type { IndexedDocument } from './indexed-document.ts';
import type { PostingsBySlot } from './postings.ts';
import { fieldKeys } from './segment-format.ts';
import { type BuiltSegment, SegmentWriter } from './segment-writer.ts';
import { weighDocument } from './weigh-document.ts';

/**
 * Builds one segment from documents, in the order given. The same documents give the same bytes.
 * Memory: some 8 bytes a posting beside the segment itself; a hundred thousand passages take 200 MB.
 */
export async function buildSegment(documents: readonly IndexedDocument[]): Promise<BuiltSegment> {
  const writer = new SegmentWriter();
  const inverted = new InvertedDocuments();
  for (const document of documents) {
    writer.addDocument(document);
    inverted.add(document);
  }
  for (const [key, postings] of sortByKey(inverted.postings)) writer.addTerm(key, bySlot(postings));
  for (const [word, passages] of sortByKey(inverted.words)) writer.addWord(word, passages);
  return writer.finish(inverted.lengths);
}

/** Order of UTF-16 code units everywhere: the order of JavaScript's own string comparison. */
function sortByKey<V>(map: Map<string, V>): [string, V][] {
  return [...map].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
}

export class InvertedDocuments {
  /** By term: `ordinal * impactSlots + slot` of each posting, ascending. One plain list a term is what fills fastest. */
  readonly postings = new Map<string, number[]>();
  readonly words = new Map<string, number>();
  readonly lengths: LengthStatistics = { words: { passages: 0, terms: 0 }, han: { passages: 0, terms: 0 } };
  #documents = 0;
  #sections = 0;
  #passages = 0;

  add(document: IndexedDocument): void {
    this.#post(fieldKeys.document(document.id), 0, this.#documents++);
    const weighed = weighDocument(document);
    document.sections.forEach((section, index) => {
      const { headingTerms, passages } = weighed[index]!;
      const ordinal = this.#sections++;
      if (section.number !== null) this.#post(fieldKeys.sectionNumber(section.number), 0, ordinal);
      for (const number of new Set(section.documentNumbers.map(fieldKeys.documentNumber)))
        this.#post(number, 0, ordinal);
      for (const term of headingTerms) this.#post(fieldKeys.heading(term), 0, ordinal);
      for (const passage of passages) {
        const passageOrdinal = this.#passages++;
        for (const [term, slot] of passage.slots) this.#post(term, slot, passageOrdinal);
        for (const word of passage.words) this.words.set(word, (this.words.get(word) ?? 0) + 1);
        this.lengths[passage.lengthClass].passages++;
        this.lengths[passage.lengthClass].terms += passage.length;
      }
    });
  }

  #post(key: string, slot: number, ordinal: number): void {
    const posting = ordinal * impactSlots + slot;
    const postings = this.postings.get(key);
    if (postings) postings.push(posting);
    else this.postings.set(key, [posting]);
  }
}

function bySlot(postings: readonly number[]): PostingsBySlot {
  const counts = new Uint32Array(impactSlots);
  for (const posting of postings) counts[posting % impactSlots]!++;
  const slots = Array.from(counts, (count) => (count > 0 ? new Uint32Array(count) : undefined));
  counts.fill(0);
  for (const posting of postings) {
    const slot = posting % impactSlots;
    slots[slot]![counts[slot]!++] = (posting - slot) / impactSlots;
  }
  return slots;
}
