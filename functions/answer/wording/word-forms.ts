import { analyse } from '../../analysis/analyse-text.ts';
import { otherForms } from './irregular-forms.ts';
import { synonymsOf } from './near-synonyms.ts';

/** A number in figures or words. */
export const englishNumber =
  /^(?:\d[\d.,]*|(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty-)?(?:one|two|three|four|five|six|seven|eight|nine)|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|dozen|twice|double|no|none|single|several)$/i;

/** Words and numbers of an English sentence, in order. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(/\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:[’'-][\p{L}]+)*/gu) ?? [];
}

/** A capital inside the sentence. */
export function isName(word: string, at: number): boolean {
  return at > 0 && /^\p{Lu}\p{Ll}/u.test(word);
}

export interface Forms {
  printed: Set<string>;
  terms: Set<string>;
  /** Terms of those forms that name somebody who does it: officers share the stem of offices. */
  agents: Set<string>;
}

/** A word with its irregular forms and near synonyms, as printed and as index terms. */
export function formsOf(word: string): Forms {
  const others = synonymsOf(word).flatMap((other) => [other, ...otherForms(other)]);
  const printed = new Set([word, ...otherForms(word), ...others]);
  const termsOf = (forms: string[]) =>
    new Set(forms.flatMap((form) => analyse(form).map(({ term }) => term)));
  return {
    printed,
    terms: termsOf([...printed]),
    agents: termsOf([...printed].filter((form) => agent.test(form))),
  };
}

const agent = /(?:er|or)s?$/;

/** One noun in the singular and plural. `housing` shares the stem of `houses` and counts other things. */
export function isForm(word: string, { printed, terms, agents }: Forms): boolean {
  const lower = word.toLowerCase();
  if (printed.has(lower)) return true;
  if (!agent.test(lower) && analyse(lower).some(({ term }) => agents.has(term))) return false;
  return !/(?:ing|ed)$/.test(lower) && analyse(lower).some(({ term }) => terms.has(term));
}

/** Does the sentence have the word, a form of it or a near synonym? */
export function says(sentence: string, word: string): boolean {
  const { terms } = formsOf(word);
  return analyse(sentence).some(({ term }) => terms.has(term));
}
