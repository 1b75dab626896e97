import type { Term } from '../analysis/term.ts';
import type { SegmentReader, StoredHit } from '../segment/segment-reader.ts';
import { analysePassages, numberOfWord } from './analysed-passage.ts';
import { type Alternative, isPhraseTerm } from './plan-query.ts';

/**
 * Passages looked at, and text blocks read, to check all quotations of one question. The candidates hold all words
 * of a quotation already; the strongest are checked first. Ranges 64-10000 and 8-1000: more is exact for more frequent
 * quotations, takes 0.05 ms a passage that was not looked at lately, and reads some 10 KB a block.
 */
const mostPassagesVerified = 2048;
const mostBlocksVerified = 128;

export interface VerifiedPhrase {
  passages: Set<number>;
  /** False when candidates were left unchecked. */
  isComplete: boolean;
}

/**
 * The passages, of those that hold all words of a quotation, in which the words stand in order: compared folded but
 * not stemmed, without punctuation, in the passage, its headings or its document's title.
 *
 * @param candidates passages with scores
 * @param checks quotations that share the budget, counted once a segment
 */
export async function verifyPhrase(
  reader: SegmentReader,
  alternative: Alternative,
  candidates: ReadonlyMap<number, number>,
  passagesPerBlock: number,
  checks: number,
): Promise<VerifiedPhrase> {
  const strongestFirst = [...candidates]
    .sort(([a, left], [b, right]) => right - left || a - b)
    .map(([passage]) => passage);
  const mostPassages = Math.max(1, Math.floor(mostPassagesVerified / checks));
  const mostBlocks = Math.max(1, Math.floor(mostBlocksVerified / checks));
  const blocks = new Set<number>();
  const isNear = (passage: number) => {
    const block = Math.floor(passage / passagesPerBlock);
    if (blocks.size < mostBlocks) blocks.add(block);
    return blocks.has(block);
  };
  const checked = strongestFirst.filter(isNear).slice(0, mostPassages);
  const hits = await reader.readPassages(checked);
  const passages = new Set(checked.filter((_, index) => holdsPhrase(hits[index]!, alternative.phrase!)));
  return { passages, isComplete: checked.length === candidates.size };
}

function holdsPhrase({ passage, section, document }: StoredHit, phrase: readonly string[]): boolean {
  const texts = [passage.text, section.heading ?? '', ...section.path, document.title];
  const analysed = analysePassages(texts);
  const numbers = phrase.map(numberOfWord);
  return analysed.some(({ surfaces }) => includesInOrder(surfaces, numbers));
}

function includesInOrder(surfaces: Int32Array, phrase: readonly number[]): boolean {
  const [first] = phrase as [number];
  for (let start = surfaces.indexOf(first); start >= 0; start = surfaces.indexOf(first, start + 1)) {
    if (phrase.every((number, offset) => surfaces[start + offset] === number)) return true;
  }
  return false;
}

/** Offsets of every place where the words stand in order. */
export function findPhrase(analysed: readonly Term[], phrase: readonly string[]): [number, number][] {
  const terms = analysed.filter((term, index) => isPhraseTerm(term, analysed[index - 1]));
  const places: [number, number][] = [];
  for (let start = 0; start + phrase.length <= terms.length; start++) {
    if (!phrase.every((surface, offset) => terms[start + offset]!.surface === surface)) continue;
    places.push([terms[start]!.start, terms[start + phrase.length - 1]!.end]);
  }
  return places;
}
