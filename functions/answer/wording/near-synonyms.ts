import { chineseSynonyms } from './chinese-synonyms.ts';
import { englishSynonyms, plainVerbs } from './english-synonyms.ts';

const groupsOf = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
const chineseGroups = groupsOf(chineseSynonyms);
const englishByWord = new Map<string, Set<string>>();
for (const group of groupsOf(englishSynonyms)) {
  for (const word of group) {
    const known = englishByWord.get(word) ?? new Set();
    for (const other of group) if (other !== word) known.add(other);
    englishByWord.set(word, known);
  }
}

/** Does the word say what is done, in its plain form or with `s`, `ed`, `ing`? */
export function isPlainVerb(word: string): boolean {
  return plainFormsOf(word).some((form) => plainVerbs.has(form));
}

/** Other English words for one in its plain form or with `s`, `ed`, `ing`; none for most. */
export function synonymsOf(word: string): string[] {
  return [...new Set(plainFormsOf(word).flatMap((form) => [...(englishByWord.get(form) ?? [])]))];
}

function plainFormsOf(word: string): string[] {
  const lower = word.toLowerCase();
  const stems = [
    lower,
    ...['s', 'es', 'd', 'ed', 'ing'].flatMap((end) =>
      lower.endsWith(end) ? lower.slice(0, -end.length) : [],
    ),
    lower.replace(/(?:ed|ing)$/, 'e'),
  ];
  return [...stems, ...stems.map((stem) => stem.replace(/(.)\1$/, '$1')), lower.replace(/ies$/, 'y')];
}

/** Places of a Chinese text where a word of the list stands, with the others of its group. */
export function findChineseSynonyms(text: string): { start: number; end: number; others: string[] }[] {
  return chineseGroups.flatMap((group) =>
    group.flatMap((word) => {
      const start = text.indexOf(word);
      if (start < 0) return [];
      return [{ start, end: start + word.length, others: group.filter((other) => other !== word) }];
    }),
  );
}
