import chinese from '../../analysis/chinese-synonyms.json' with { type: 'json' };
import english from '../../analysis/english-synonyms.json' with { type: 'json' };
import { otherForms } from './irregular-forms.ts';

/*
 * The lists hold words that public reports use for one another, and how people ask for them: one group a line, the plain
 * forms of English verbs. A word may stand in several groups; the groups are not joined.
 */
const groupsOf = (lines: readonly string[]) => lines.map((line) => line.split(' '));
const chineseGroups = groupsOf(chinese.groups);
/** English words that say what is done, for which reports have many others. */
const plainVerbs: ReadonlySet<string> = new Set(english.verbs.split(' '));
const englishByWord = new Map<string, Set<string>>();
for (const group of groupsOf(english.groups)) {
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
  const forms = [word, ...otherForms(word)].flatMap(plainFormsOf);
  return [...new Set(forms.flatMap((form) => [...(englishByWord.get(form) ?? [])]))];
}

/** What a text may say for an English word: its irregular forms, its near synonyms and theirs. */
export function othersOf(word: string): string[] {
  return [word, ...synonymsOf(word)].flatMap((one) => [one, ...otherForms(one)]).slice(1);
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

interface ChineseSynonym {
  start: number;
  end: number;
  others: string[];
}

/** Every sentence weighed asks for the words of the same question; so many are kept. Range 1 to 1,000. */
const mostKnown = 64;
const known = new Map<string, ChineseSynonym[]>();

/** Places of a Chinese text where a word of the list stands, with the others of its group. */
export function findChineseSynonyms(text: string): readonly ChineseSynonym[] {
  const found = known.get(text) ?? readSynonyms(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, found);
  return found;
}

function readSynonyms(text: string): ChineseSynonym[] {
  return chineseGroups.flatMap((group) =>
    group.flatMap((word) => {
      const start = text.indexOf(word);
      if (start < 0) return [];
      return [{ start, end: start + word.length, others: group.filter((other) => other !== word) }];
    }),
  );
}
