import type { Term } from '../analysis/term.ts';
import { passagesPerTextBlock } from '../segment/segment-format.ts';
import type { SegmentReader, StoredHit } from '../segment/segment-reader.ts';
import { analysePassages, numberOfWord } from './analysed-passage.ts';
import { type Glance, glanceForPhrase } from './glance-for-phrase.ts';
import { type Alternative, isPhraseTerm } from './plan-query.ts';
import type { ScoredPassages } from './scoring-input.ts';
import { selectStrongest } from './select-strongest.ts';

/**
 * Passages looked at, and text blocks read, to check all quotations of one question. The candidates hold all words
 * of a quotation already; the strongest are checked first. Ranges 64-10000 and 8-1000: more is exact for more frequent
 * quotations, takes 0.05 ms a passage that was not looked at lately, and reads some 10 KB a block.
 */
const mostPassagesVerified = 2048;
const mostBlocksVerified = 128;

export interface VerifiedPhrase {
  found: ScoredPassages;
  /** False when candidates were left unchecked. */
  isComplete: boolean;
}

/**
 * Quotations of one generation that are remembered: the relaxed searches of a question that finds nothing have them in common.
 * Range 8-1000; each takes up to 32 KB.
 */
const rememberedPhrases = 64;
const remembered = new WeakMap<object, Map<string, Promise<VerifiedPhrase>>>();

/**
 * `verifyPhrase`, or what it found for the same words in the same segment a short while ago.
 *
 * @param generation what the candidates' scores hold for
 */
export function recallPhrase(
  generation: object,
  reader: SegmentReader,
  alternative: Alternative,
  candidates: () => ScoredPassages,
  checks: number,
): Promise<VerifiedPhrase> {
  const memory = remembered.get(generation) ?? new Map<string, Promise<VerifiedPhrase>>();
  remembered.set(generation, memory);
  const key = JSON.stringify([reader.entry.key, checks, alternative.phrase, ...alternative.terms]);
  const verified =
    memory.get(key) ?? verifyPhrase(reader, alternative, candidates(), passagesPerTextBlock, checks);
  memory.delete(key);
  memory.set(key, verified);
  verified.catch(() => memory.delete(key));
  for (const oldest of memory.keys()) {
    if (memory.size <= rememberedPhrases) break;
    memory.delete(oldest);
  }
  return verified;
}

/**
 * The passages, of those that hold all words of a quotation, in which the words stand in order: compared folded but
 * not stemmed, without punctuation, in the passage, its headings or its document's title.
 *
 * @param candidates passages with scores
 * @param checks quotations that share the budget, counted once a segment
 */
async function verifyPhrase(
  reader: SegmentReader,
  alternative: Alternative,
  candidates: ScoredPassages,
  passagesPerBlock: number,
  checks: number,
): Promise<VerifiedPhrase> {
  const mostPassages = Math.max(1, Math.floor(mostPassagesVerified / checks));
  const mostBlocks = Math.max(1, Math.floor(mostBlocksVerified / checks));
  const blockOf = (passage: number) => Math.floor(passage / passagesPerBlock);
  const blocks = new Set<number>();
  for (const passage of selectStrongest(candidates, mostPassages)) {
    if (blocks.size === mostBlocks) break;
    blocks.add(blockOf(passage));
  }
  const near = keepPassages(candidates, (passage) => blocks.has(blockOf(passage)));
  const checked = selectStrongest(near, mostPassages);
  const hits = await reader.readPassages(checked);
  const glance = glanceForPhrase(alternative.phrase!);
  const holding = new Set(
    checked.filter((_, index) => holdsPhrase(hits[index]!, alternative.phrase!, glance)),
  );
  return {
    found: keepPassages(near, (passage) => holding.has(passage)),
    isComplete: checked.length === candidates.passages.length,
  };
}

function keepPassages(
  { passages, scores }: ScoredPassages,
  isKept: (passage: number) => boolean,
): ScoredPassages {
  const kept: ScoredPassages = { passages: [], scores: [] };
  for (let at = 0; at < passages.length; at++) {
    if (!isKept(passages[at]!)) continue;
    kept.passages.push(passages[at]!);
    kept.scores.push(scores[at]!);
  }
  return kept;
}

/** The passage itself is looked at first: nearly every quotation is of the text, not of its headings. */
function holdsPhrase(
  { passage, section, document }: StoredHit,
  phrase: readonly string[],
  glance: Glance,
): boolean {
  const texts = [passage.text, section.heading ?? '', ...section.path, document.title];
  return texts.some((text) => glance(text) ?? includesPhrase(text, phrase));
}

function includesPhrase(text: string, phrase: readonly string[]): boolean {
  const [analysed] = analysePassages([text]);
  return includesInOrder(analysed!.surfaces, phrase.map(numberOfWord));
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
