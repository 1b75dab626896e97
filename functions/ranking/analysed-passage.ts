import { analyse } from '../analysis/analyse-text.ts';
import { phraseSurfaces } from './plan-query.ts';

/**
 * A passage's text, analysed and packed: terms are numbers, places are arrays. A passage of 150 words takes 3 KB,
 * a tenth of its terms as objects, so that thousands can be kept.
 */
export interface AnalysedPassage {
  /** Every term in order, by number. */
  terms: Int32Array;
  /** Offsets of each in the text. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** Terms without stop words, run ends and references: what takes a place when nearness is measured. */
  content: Int32Array;
  /** Different words of `content`, numbers aside, ascending. */
  words: Int32Array;
  /** Words as printed but folded, in the order of the text, by number: what a quotation is compared with. */
  surfaces: Int32Array;
}

/** Passages remembered. What is asked for once is often asked for again. Range 0-20000. */
const rememberedPassages = 4096;

/** Terms numbered before all is forgotten and begun anew. Range 10000-1000000. */
const rememberedTerms = 300_000;

const passages = new Map<string, AnalysedPassage>();
const numbers = new Map<string, number>();

/** The number of a term or of a folded word in analysed passages, -1 when none of them has it. Good until the next `analysePassage`. */
export function numberOfTerm(term: string): number {
  return numbers.get(term) ?? -1;
}

/** Analyses passages, except those shown or weighed a short while ago. */
export function analysePassages(texts: readonly string[]): AnalysedPassage[] {
  if (numbers.size > rememberedTerms) {
    numbers.clear();
    passages.clear();
  }
  const analysed = texts.map((text) => passages.get(text) ?? pack(text));
  for (const [at, text] of texts.entries()) {
    passages.delete(text);
    passages.set(text, analysed[at]!);
  }
  for (const text of passages.keys()) {
    if (passages.size <= rememberedPassages) break;
    passages.delete(text);
  }
  return analysed;
}

function pack(text: string): AnalysedPassage {
  const analysed = analyse(text);
  const content = analysed.filter(
    ({ kind, isStopWord }) => kind !== 'han-end' && kind !== 'reference' && !isStopWord,
  );
  const words = content.filter(({ kind }) => kind !== 'number').map(({ term }) => numberFor(term));
  return {
    terms: Int32Array.from(analysed, ({ term }) => numberFor(term)),
    starts: Uint32Array.from(analysed, ({ start }) => start),
    ends: Uint32Array.from(analysed, ({ end }) => end),
    content: Int32Array.from(content, ({ term }) => numberFor(term)),
    words: Int32Array.from(new Set(words)).sort(),
    surfaces: Int32Array.from(phraseSurfaces(analysed), numberFor),
  };
}

function numberFor(term: string): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, numbers.size);
  return numbers.size - 1;
}
