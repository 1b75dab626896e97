import { parseQuery } from '../../query/parse-query.ts';
import type { Clause, Filters, Query } from '../../query/query.ts';
import type { CitedPlace } from './find-cited-place.ts';
import { partsOf } from './find-quote.ts';
import type { VerifierDependencies } from './verifier-dependencies.ts';

/** Sections asked for to find where a quotation comes from. */
const sectionsLookedAt = 12;
/** Documents read for one quotation. */
const mostDocuments = 6;
/** Of the year that the draft names: one that report after report repeats is true of that year, too. */
const mostOfYear = 3;
/** Characters of a quotation that the engine is asked for; the rest is compared in the document. */
const longestQuestion = 240;

/** Pieces of each part that are looked for as phrases: long enough to be rare, short enough to escape a change. */
const phraseWords = 6;
const phraseHan = 12;
const phraseCharacters = 60;
/** What a phrase counts beside one of its words. Range 1 to 10. */
const phraseWeight = 3;

/**
 * Ids of the documents that a quotation most likely comes from: the one the draft names, those of the year it names, then
 * the engine's best.
 */
export async function findSourceDocuments(
  { search, library }: VerifierDependencies,
  quote: string,
  { document, year }: CitedPlace,
): Promise<string[]> {
  const query = questionFor(quote);
  const find = async (filters: Filters, most: number) => {
    const { hits } = await search.search({ query, filters, limit: sectionsLookedAt });
    return [...new Set(hits.map((hit) => hit.document.id))].slice(0, most);
  };
  const [named, ofYear, best] = await Promise.all([
    document === null ? undefined : library.find(document),
    year === null ? [] : find({ years: { from: year, to: year } }, mostOfYear),
    find({}, mostDocuments),
  ]);
  return [...new Set([...(named ? [named.id] : []), ...ofYear, ...best])].slice(0, mostDocuments);
}

/**
 * Its words, and beginning, middle and end of each of its parts as phrases: common words in an uncommon order are found,
 * and of sentences that report after report begins alike the one that goes on alike comes first.
 */
function questionFor(quote: string): Query {
  const words = parseQuery(asWords(quote));
  const pieces = partsOf(quote).flatMap((part) => piecesOf(asWords(part)));
  const phrases = [...new Set(pieces)].slice(0, mostPhrases).map(
    (text): Clause => ({
      occurrence: 'should',
      matchers: [{ kind: 'phrase', text, variants: [] }],
      weight: phraseWeight,
    }),
  );
  return { ...words, clauses: [...words.clauses, ...phrases], filters: {} };
}

/** Phrases asked for one quotation; each is checked on the stored text. */
const mostPhrases = 6;

function piecesOf(part: string): string[] {
  const isHan = /\p{Script=Han}/u.test(part);
  const words = isHan ? [...part] : part.split(' ');
  const size = isHan ? phraseHan : phraseWords;
  const piece = (from: number) =>
    words
      .slice(Math.max(0, from))
      .slice(0, size)
      .join(isHan ? '' : ' ')
      .slice(0, phraseCharacters);
  const starts = words.length < 2 * size ? [0] : [0, (words.length - size) >> 1, words.length - size];
  return starts.map(piece).filter((text) => text.trim() !== '');
}

/** The quotation without anything the query language would take for an operator. */
function asWords(quote: string): string {
  return quote
    .slice(0, longestQuestion)
    .replace(/["“”「」『』＂:：+*()[\]（）]/g, ' ')
    .replace(/(?<=^|\s)-/g, ' ')
    .replace(/\b(?:OR|AND|NOT)\b/g, (operator) => operator.toLowerCase())
    .replace(/\s+/g, ' ')
    .trim();
}
