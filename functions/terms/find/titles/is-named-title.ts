import { easilyGeneric, genericModifiers, plainProgrammes } from '../english-lexicon.ts';
import { type Token, yearWord } from './read-title-runs.ts';

/** Titles are shorter than this; a longer run of capitals is a heading or a table. */
const mostWords = 45;

/** `14th Five-Year Plan` is one, `2nd Action Plan` too. */
const isOrdinal = /^\d+(?:st|nd|rd|th)$/;

/** Of plain nouns those that one word before them makes a name of: `the Youth Guarantee`, `the Port Levy`. */
const ownProgrammes = /^(?:Guarantee|Bursary|Levy|Accelerator|Pledge|Supplement)$/;

/** A head with nothing but field adjectives names a kind of thing, not one thing. */
export function isNamedTitle(title: Token[], head: number, run: Token[], first: number): boolean {
  if (title.length > mostWords || title.every((token) => /^\p{Lu}{2,}$/u.test(token.text))) return false;
  const modifiers = title.slice(0, head).filter((token) => token.isTitle && !yearWord.test(token.text));
  const hasObject =
    title.slice(head + 1).filter((token) => token.isTitle && !yearWord.test(token.text)).length > 0;
  // `Business Plan 2039/40` is any body's.
  const hasYear = title.slice(head + 1).some(({ text }) => yearWord.test(text) && !text.includes('/'));
  const isSentenceStart = title[0]!.startsSentence && run[first]!.startsSentence;
  if (hasObject) return !(isSentenceStart && modifiers.length === 0 && /^[Pp]lans?$/.test(title[head]!.text));
  if (modifiers.length === 0) return hasYear && title[head]!.text !== 'Plan';
  const words = modifiers.flatMap(({ text }) => text.split(/-|(?<=\p{Ll})(?=\p{Lu})/u)).length;
  const isPlain = plainProgrammes.has(title[head]!.text) && !ownProgrammes.test(title[head]!.text);
  if (isPlain && words < 2) return false;
  if (
    ownProgrammes.test(title[head]!.text) &&
    words < 2 &&
    (isSentenceStart || genericModifiers.has(modifiers[0]!.text))
  )
    return false;
  return (
    hasYear ||
    !easilyGeneric.has(title[head]!.text) ||
    modifiers.some(
      (token) => !genericModifiers.has(token.text) && (!/^\d/.test(token.text) || isOrdinal.test(token.text)),
    ) ||
    modifiers.length > (/^(?:Strategy|Fund)$/.test(title[head]!.text) ? 1 : 2)
  );
}
