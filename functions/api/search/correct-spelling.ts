import { findVariants } from '../../query/expand-variants.ts';
import type { Clause, Matcher, Query } from '../../query/query.ts';
import { editDistance } from '../../ranking/edit-distance.ts';
import type { SearchBackend } from '../../ranking/search-backend.ts';
import type { Termbase } from '../../terms/termbase/termbase.ts';

export interface Correction {
  from: string;
  to: string;
}

/** What a corrected word counts against one typed right. Range 0 to 1; below 1 so that a rare but real word wins. */
const correctionWeight = 0.9;

/** Words that are looked up at most; longer questions carry enough right words to be found. */
const maxCheckedWords = 12;

/** Shorter words have too many neighbours: one letter off `act` is `art`, `ant`, `fact`. */
const minLetters = 4;

/** From this length on two slips are forgiven: two letters off `struck` is `trucks`, two off `phospogypsim` is only itself. */
const longWordLetters = 9;

/**
 * Words the collection does not contain get its nearest word as a variant; the typed word stays, so nothing
 * is taken away; translations of the corrected word come with it. Words in quotation marks, numbers, and words that must not match are left as typed.
 */
export async function correctSpelling(
  query: Query,
  search: SearchBackend,
  termbase: Termbase,
): Promise<{ query: Query; corrections: Correction[] }> {
  const words = [...new Set(query.clauses.filter(isCorrectable).map((clause) => clause.matchers[0]!.text))];
  const found = await Promise.all(
    words.slice(0, maxCheckedWords).map((word) => nearestWord(word, query, search)),
  );
  const corrections = found.filter((correction) => correction !== undefined);
  if (corrections.length === 0) return { query, corrections };
  const clauses = query.clauses.map((clause) =>
    isCorrectable(clause)
      ? { ...clause, matchers: clause.matchers.map((one) => corrected(one, corrections, termbase)) }
      : clause,
  );
  return { query: { ...query, clauses }, corrections };
}

function isCorrectable(clause: Clause): boolean {
  const [matcher] = clause.matchers;
  return (
    clause.occurrence !== 'must-not' &&
    clause.weight === 1 &&
    clause.matchers.length === 1 &&
    matcher?.kind === 'word' &&
    matcher.text.length >= minLetters &&
    /^[\p{L}'’-]+$/u.test(matcher.text)
  );
}

async function nearestWord(
  word: string,
  query: Query,
  search: SearchBackend,
): Promise<Correction | undefined> {
  const alone = query.clauses.find((clause) => isCorrectable(clause) && clause.matchers[0]!.text === word);
  if (!alone) return undefined;
  const typed = word.toLowerCase();
  const most = typed.length >= longWordLetters ? 2 : 1;
  const near = await search.suggestSpelling(typed, 3);
  const nearest = near.find((one) => one.word !== typed && editDistance(typed, one.word, most) <= most);
  if (!nearest || (await isKnownByTranslation(alone, query, search))) return undefined;
  return { from: word, to: nearest.word };
}

/** A word the collection has only in the other language is right as it is. Asked last: it counts whole lists. */
async function isKnownByTranslation(alone: Clause, query: Query, search: SearchBackend): Promise<boolean> {
  if (alone.matchers.every((matcher) => matcher.variants.length === 0)) return false;
  return (await search.count({ ...query, clauses: [alone], filters: {} }, {})).total > 0;
}

function corrected(matcher: Matcher, corrections: Correction[], termbase: Termbase): Matcher {
  const correction = corrections.find((one) => one.from === matcher.text);
  if (!correction) return matcher;
  const translations = findVariants(correction.to, termbase).map(({ text, weight }) => ({
    text,
    weight: weight * correctionWeight,
  }));
  return { ...matcher, variants: [{ text: correction.to, weight: correctionWeight }, ...translations] };
}
