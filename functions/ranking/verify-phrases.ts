import { analyse } from '../analysis/analyse-text.ts';
import type { Term } from '../analysis/term.ts';
import type { SegmentReader, StoredHit } from '../segment/segment-reader.ts';
import { type Alternative, isPhraseTerm } from './plan-query.ts';

/**
 * Text blocks read to check one quotation in one segment. The candidates hold all its words already; the strongest are
 * checked first. Range 8-1000: more is exact for more frequent quotations and reads more (some 10 KB each).
 */
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
 */
export async function verifyPhrase(
  reader: SegmentReader,
  alternative: Alternative,
  candidates: ReadonlyMap<number, number>,
  passagesPerBlock: number,
): Promise<VerifiedPhrase> {
  const strongestFirst = [...candidates]
    .sort(([a, left], [b, right]) => right - left || a - b)
    .map(([passage]) => passage);
  const blocks = new Set<number>();
  const checked = strongestFirst.filter((passage) => {
    const block = Math.floor(passage / passagesPerBlock);
    if (blocks.size < mostBlocksVerified) blocks.add(block);
    return blocks.has(block);
  });
  const hits = await reader.readPassages(checked);
  const passages = new Set(checked.filter((_, index) => holdsPhrase(hits[index]!, alternative.phrase!)));
  return { passages, isComplete: checked.length === candidates.size };
}

function holdsPhrase({ passage, section, document }: StoredHit, phrase: readonly string[]): boolean {
  return [passage.text, section.heading ?? '', ...section.path, document.title].some(
    (text) => findPhrase(analyse(text), phrase).length > 0,
  );
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
