/**
 * The impact of a term in a passage is its saturated, length-normalised frequency, kept in one of 32 slots.
 *
 *   frequency = body + headingWeight * own heading + ancestorWeight * headings above + titleWeight * title
 *   x         = frequency / (1 - b + b * length / referenceLength)              at build time, slot = round(log x)
 *   score     = idf * (k1 + 1) * x' / (x' + k1),  x' = x * (1 - b + b * average of length / referenceLength)
 *                                                                                at query time
 *
 * That is BM25F. Saturation waits until query time, when the true average length of the whole collection is known;
 * so a passage's postings never depend on its neighbours, and merging segments is copying.
 */

/**
 * FlexSearch's `resolution`: slot 0 holds the strongest impacts. Range 8-64. Over nine judged collections 16 slots lost
 * 1.1 % of nDCG@10 against 256, most of it where documents are a sentence or two and lengths differ by a few words; 32
 * lost nothing that could be told from chance.
 */
export const impactSlots = 32;

/** Saturation of repeated terms; BM25's usual 1.2. Range 0.5-2: higher lets repetition count for more. */
export const k1 = 1.2;

/**
 * How much length matters; BM25's usual is 0.75. Range 0 (not at all) to 1 (fully). Where bare titles stand beside whole
 * abstracts 0.8 found 0.7-1.4 % more (nDCG@10), and elsewhere hardly differed; 0.9 costs questions about paragraphs 0.3 %.
 */
export const b = 0.8;

/** A word of the section's own heading counts as this many in the body. Quarters only, so that lengths add up exactly. */
export const headingWeight = 1.5;

/** A word of a heading further up. Range 0-1. */
export const ancestorWeight = 0.5;

/**
 * A word of the title of a document with several sections. Range 0-2: higher, and its words outweigh what tells its
 * sections apart. The title of a document with one section is that section's heading and counts as one: abstracts gained 1 %
 * of nDCG@10 by that, bare titles beside abstracts 3 %, and paragraphs lost nothing.
 */
export const titleWeight = 1;

/** Scripts differ in terms a sentence: Han pairs overlap. A passage belongs to the class most of its terms are of. */
export type LengthClass = 'words' | 'han';

/**
 * Lengths that a passage of 150 words or 300 characters has, stop words left out, over 1.4. The truth is mended at
 * query time; what matters is that both scripts stand in the same proportion, so that one factor mends both.
 */
export const referenceLength: Record<LengthClass, number> = { words: 60, han: 200 };

/** x of the first slot and of the last. Between them the slots are equal ratios of 1.12, an error of 1.5 % of a score at most. */
const strongest = 8;
const weakest = 0.25;
const ratio = (weakest / strongest) ** (1 / (impactSlots - 1));

/** x of each slot. */
export const slotFrequencies: readonly number[] = Array.from(
  { length: impactSlots },
  (_, slot) => strongest * ratio ** slot,
);

const hanTerm = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** True for terms of Chinese, Japanese or Korean characters. */
export function isHanTerm(term: string): boolean {
  return term.charCodeAt(0) > 0x1100 && hanTerm.test(term);
}

/** Slot of a weighted term frequency in a passage of `length` weighted terms. */
export function toSlot(frequency: number, length: number, lengthClass: LengthClass): number {
  const x = frequency / (1 - b + (b * length) / referenceLength[lengthClass]);
  const slot = Math.round(Math.log(x / strongest) / Math.log(ratio));
  return Math.min(impactSlots - 1, Math.max(0, slot));
}

/**
 * Score factor of each slot, 0 to k1 + 1.
 *
 * @param averageLength average over the collection of `length / referenceLength`
 */
export function slotScores(averageLength: number): number[] {
  const correction = 1 - b + b * averageLength;
  return slotFrequencies.map((frequency) => {
    const x = frequency * correction;
    return ((k1 + 1) * x) / (x + k1);
  });
}
