import { analyse } from '../../analysis/analyse-text.ts';
import { stemWord } from '../../analysis/stem-word.ts';
import type { Term } from '../../analysis/term.ts';
import { findSameWords, type SameWord } from './same-words.ts';

/**
 * Letters of a stem that are compared: "rectification" and "rectified" have different stems but one beginning.
 * Fewer joins strangers ("compr" is comprehensive and comprise), more parts relatives. Range 5 to 9.
 */
const stemLength = 6;

/** A word the matcher compares, and where it stands. */
export interface MatchedTerm {
  /** A stem, a pair of Chinese characters, (one character long) a single one, or a group of `same-words.ts`. */
  name: string;
  start: number;
  end: number;
}

const han = /\p{Script=Han}/u;
/** Numerals, counting words and particles: they belong to no name, and no pair is made across them. */
const unnamed =
  /[一二三四五六七八九十百千万亿年月日〇零两第的了和与及或等之将应在为对把被各个并也已约达是有从由向于至到以每]/;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * What the matcher compares of a text: no numbers (a target and its outcome differ exactly there), no words that
 * say nothing. In Chinese, pairs of characters that do not straddle two longer words, and every character for
 * itself: 医务人员 and 医学人才 are near, though they share no pair.
 */
export function matchedTerms(text: string): MatchedTerm[] {
  const analysed = analyse(text, asPrinted);
  const same = findSameWords(text, analysed);
  const terms: MatchedTerm[] = [];
  let next = 0;
  // Both stand in the order of the text; what overlaps another name is no word of its own.
  for (const term of toPlainTerms(text, analysed)) {
    while (next < same.length && same[next]!.end <= term.start) terms.push(toTerm(same[next++]!));
    if (next === same.length || same[next]!.start >= term.end) terms.push(term);
  }
  while (next < same.length) terms.push(toTerm(same[next++]!));
  return terms;
}

function toTerm({ group, start, end }: SameWord): MatchedTerm {
  return { name: group, start, end };
}

/** The same without regard to other names of one thing. */
export function plainTerms(text: string): MatchedTerm[] {
  return toPlainTerms(text, analyse(text, asPrinted));
}

function toPlainTerms(text: string, terms: readonly Term[]): MatchedTerm[] {
  const boundaries = han.test(text) ? findBoundaries(text) : undefined;
  const plain: MatchedTerm[] = [];
  for (const { term, kind, isStopWord, start, end } of terms) {
    if (kind === 'word') {
      const name = isStopWord ? '' : nameOfWord(term);
      if (name.length >= 2) plain.push({ name, start, end });
    } else if (kind === 'han-end') {
      if (!unnamed.test(term)) plain.push({ name: term, start, end });
    } else if (kind === 'han') {
      const first = term.slice(0, term.length / 2);
      if (!unnamed.test(first)) plain.push({ name: first, start, end: start + first.length });
      if (!unnamed.test(term) && !boundaries?.has(start + first.length))
        plain.push({ name: term, start, end });
    }
  }
  return plain;
}

/** Stems are remembered here, cut to what is compared of them. */
const asPrinted = (word: string): string => word;
const namesOfWords = new Map<string, string>();
const rememberedNames = 50_000;

/** What is compared of an English word. */
export function nameOfWord(word: string): string {
  let name = namesOfWords.get(word);
  if (name === undefined) {
    name = stemWord(word).slice(0, stemLength);
    if (namesOfWords.size >= rememberedNames) namesOfWords.clear();
    namesOfWords.set(word, name);
  }
  return name;
}

/** Offsets where two words meet of which neither is a single character: no name is cut there. */
function findBoundaries(text: string): Set<number> {
  const boundaries = new Set<number>();
  let previous = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    if (previous > 1 && segment.length > 1) boundaries.add(index);
    previous = segment.length;
  }
  return boundaries;
}
