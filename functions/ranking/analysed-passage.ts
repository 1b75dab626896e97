import { analyse } from '../analysis/analyse-text.ts';
import { stemWord } from '../analysis/stem-word.ts';
import { phraseSurfaces } from './plan-query.ts';

/**
 * A passage's text, analysed and packed: words are numbers, places are arrays. A passage of 150 words takes 3 KB,
 * a tenth of its terms as objects, so that thousands can be kept. Words are numbered as printed (folded): a question
 * stems only those that could be its own, which is most of what analysing costs at a cold start.
 */
export interface AnalysedPassage {
  /** Every word in order, by number. */
  terms: Int32Array;
  /** Offsets of each in the text. */
  starts: Uint32Array;
  ends: Uint32Array;
  /** Words without stop words, run ends and references: what takes a place when nearness is measured. */
  content: Int32Array;
  /** Different words of `content`, numbers aside, ascending. */
  words: Int32Array;
  /** Words as printed but folded, in the order of the text, by number: what a quotation is compared with. */
  surfaces: Int32Array;
}

/** Texts remembered, up to thirty of a question. What is asked for once is often asked for again. Range 0-20000. */
const rememberedPassages = 8192;

/** Words numbered before all is forgotten and begun anew; 200 bytes each. Range 10000-1000000. */
const rememberedWords = 150_000;

const passages = new Map<string, AnalysedPassage>();
const numbers = new Map<string, number>();

/** Numbered words by their first letter, which stemming never changes, until one of that letter is asked for. */
const unstemmed = new Map<string, string[]>();
const numbersByTerm = new Map<string, number[]>();

/** The number of a folded word in analysed passages, -1 when none of them has it. Good until the next `analysePassages`. */
export function numberOfWord(word: string): number {
  return numbers.get(word) ?? -1;
}

/** The numbers of all words in analysed passages that a term stands for. Good until the next `analysePassages`. */
export function numbersOfTerm(term: string): readonly number[] {
  const initial = term.charAt(0);
  for (const word of unstemmed.get(initial) ?? []) {
    const stem = stemWord(word);
    const number = numbers.get(word)!;
    const known = numbersByTerm.get(stem);
    if (known) known.push(number);
    else numbersByTerm.set(stem, [number]);
  }
  unstemmed.delete(initial);
  return numbersByTerm.get(term) ?? [];
}

/** Analyses passages, except those shown or weighed a short while ago. */
export function analysePassages(texts: readonly string[]): AnalysedPassage[] {
  if (numbers.size > rememberedWords) {
    for (const memory of [numbers, passages, unstemmed, numbersByTerm]) memory.clear();
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
  const analysed = analyse(text, asPrinted);
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

function asPrinted(word: string): string {
  return word;
}

function numberFor(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(word, number);
  const initial = word.charAt(0);
  const waiting = unstemmed.get(initial);
  if (waiting) waiting.push(word);
  else unstemmed.set(initial, [word]);
  return number;
}
