/** How the explanations of a glossary begin. */
export type RunInStyle = 'any' | 'small' | 'capital';

/**
 * Where the term of a run-in entry ends, in characters. Print sets it bold, text loses that, and case and articles remain:
 *
 *     Billing authority│a local council that …           an article begins what it means
 *     Deferred member  │Former employee who …            a capital behind small letters
 *     Community Strategic Plan│Part of a suite of …      the last capital of a row of them
 *
 * @returns undefined where nothing parts the two
 */
export function splitRunIn(
  line: string,
  style: RunInStyle = 'any',
): { start: number; end: number; isSure: boolean } | undefined {
  const start = label.exec(line)![0].length;
  const words = [...line.slice(0, farthest).matchAll(/\S+/g)].filter((word) => word.index >= start);
  if (words.length < fewestWords || noTerm.test(words[0]![0])) return undefined;
  const end = (at: number) => words[at - 1]!.index + words[at - 1]![0].length;
  let weak: number | undefined;
  for (let at = 1; at <= Math.min(mostTermWords, words.length - 3); at++) {
    const [word, before, next] = [words[at]![0], words[at - 1]![0], words[at + 1]![0]];
    if (isVerb.test(word) || !/[\p{L}\d]/u.test(word) || /[.:;,!?]$/.test(before)) break;
    if (joins.test(before)) continue;
    const isCapital =
      style !== 'small' && /^\p{Lu}/u.test(word) && /^\p{Ll}/u.test(next) && !isVerb.test(next);
    const isOpened = opens[style].test(word) && !/^(?:of|and|or)$/.test(next);
    // `Advocacy Proactively communicating to support a cause`: behind the capital the article is too late.
    if (isOpened && (weak === undefined || weak === at - 1 || /^\p{Lu}/u.test(word)))
      return { start, end: end(at), isSure: true };
    if (isCapital && /^[(\p{Ll}]/u.test(before)) return { start, end: end(at), isSure: true };
    if (isCapital && (weak === undefined || joins.test(words[weak + 1]![0]))) weak = at;
  }
  return weak === undefined ? undefined : { start, end: end(weak), isSure: false };
}

const label = /^(?:(?:\(?[a-z\d]{1,3}[.)]|\d+(?:\.\d+)+\.?|[-•*▪])\s+)?/;

/** Words of a term, and of an entry at least. */
const mostTermWords = 7;
const fewestWords = 5;
/** Characters within which a term ends. */
const farthest = 160;

const small = 'an?|the|any|all|those|where|when|what|how|whether|one';
const capital = 'An?|The|Any|All|Those|Where|When|What|How|Whether|One';
const opens: Record<RunInStyle, RegExp> = {
  any: new RegExp(`^(?:${small}|${capital})$`),
  small: new RegExp(`^(?:${small})$`),
  capital: new RegExp(`^(?:${capital})$`),
};
/** No term ends with one of these. */
const joins = /^(?:of|and|or|for|to|in|on|by|with|from|at|per|as|the|an?|&|not|de|la)$/i;
const isVerb =
  /^(?:is|are|was|were|has|have|had|will|shall|must|may|can|should|would|could|does|do|did|means?|refers?|includes?|been|be)$/;
/** `The Council uses the terms below.` begins no entry. */
const noTerm =
  /^(?:the|this|these|those|it|we|our|they|there|in|on|at|by|to|for|from|with|under|after|before|if|when|where|all|any|each|every|some|many|most|please|see|as|and|but|however|an?|you|your)$/i;
