import type { LibraryDocument } from '../../library/reading.ts';

const known = new WeakMap<LibraryDocument, [RegExp, string][]>();

/**
 * The sentence with each abbreviation followed by what the document says it stands for: `PRH flats` answers a question
 * on public rental housing. For weighing; what is quoted is cut from the text itself.
 */
export function spellOut(content: LibraryDocument, sentence: string): string {
  const found = known.get(content) ?? readShortForms(content);
  known.set(content, found);
  return found.reduce(
    (text, [short, long]) => (text.includes(long) ? text : text.replace(short, `$& ${long}`)),
    sentence,
  );
}

function readShortForms({ reading }: LibraryDocument): [RegExp, string][] {
  return reading.terms.flatMap(({ term, expansion }): [RegExp, string][] =>
    expansion !== null && /^\p{Lu}{2,8}$/u.test(term)
      ? [[new RegExp(`(?<!\\p{L})${term}(?!\\p{L})`, 'u'), expansion.text]]
      : [],
  );
}
