import { foldText } from '../../analysis/fold-character.ts';
import type { Clause, Query } from '../../query/query.ts';
import type { SearchBackend, SearchResult } from '../../ranking/search-backend.ts';
import { searchAddress } from './search-address.ts';

export interface Suggestion {
  /** What to put into the search box. */
  text: string;
  kind: 'heading' | 'title' | 'term' | 'word';
  /** Where it leads: a search with hits, or a document. */
  url: string;
}

/** Policy terms of the collection by their beginning; a stand-in may be left out. */
export interface TermSuggester {
  suggest(prefix: string, limit: number): Promise<string[]>;
}

/** Hits looked through for headings and titles. More finds rarer headings and takes longer. */
const searchedHits = 30;

/** A letter alone begins too many words to be of use. */
const minPrefixLetters = 2;

const han = /\p{Script=Han}/u;

/**
 * What a reader may be about to type, from what the collection holds: every suggestion leads to something.
 *
 * @param typed the text so far; its last word may be unfinished
 */
export async function suggest(
  { search, terms }: { search: SearchBackend; terms?: TermSuggester | undefined },
  typed: string,
  limit: number,
): Promise<Suggestion[]> {
  const { before, unfinished } = splitLastWord(typed);
  if (!isLongEnough(unfinished)) return [];
  const [result, words, known] = await Promise.all([
    search.search({ query: prefixQuery(typed, before, unfinished), filters: {}, limit: searchedHits }),
    han.test(unfinished) ? [] : search.completeWord(foldText(unfinished), limit),
    terms?.suggest(typed.trim(), limit) ?? [],
  ]);
  const texts = [
    ...known.map((text): Suggestion => ({ text, kind: 'term', url: searchAddress({ text }) })),
    ...headingsAndTitles(result, typed),
    ...words.map(({ word }): Suggestion => {
      const text = [before, word].filter((part) => part !== '').join(' ');
      return { text, kind: 'word', url: searchAddress({ text }) };
    }),
  ];
  return distinct(texts).slice(0, limit);
}

function splitLastWord(typed: string): { before: string; unfinished: string } {
  const text = typed.replace(/["“”「」+＋*]/gu, ' ').trimStart();
  const unfinished = /[\p{L}\p{N}]+$/u.exec(text)?.[0] ?? '';
  return { before: text.slice(0, text.length - unfinished.length).trim(), unfinished };
}

function isLongEnough(unfinished: string): boolean {
  return han.test(unfinished) || unfinished.length >= minPrefixLetters;
}

function prefixQuery(text: string, before: string, unfinished: string): Query {
  const clause = (text: string, kind: 'word' | 'prefix'): Clause => ({
    occurrence: 'must',
    matchers: [{ kind, text, variants: [] }],
    weight: 1,
  });
  const words = before.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const last = clause(unfinished, han.test(unfinished) ? 'word' : 'prefix');
  return {
    text,
    clauses: [...words.slice(0, 8).map((word) => clause(word, 'word')), last],
    filters: {},
    notes: [],
  };
}

/** Headings and titles of the hits in which every typed word begins a word. */
function headingsAndTitles({ hits }: SearchResult, typed: string): Suggestion[] {
  const wanted = foldText(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  const fits = (text: string) => {
    const folded = foldText(text);
    return wanted.every((word) => (han.test(word) ? folded.includes(word) : beginsWord(folded, word)));
  };
  const headings = hits.flatMap(({ section }) =>
    section.heading && fits(section.heading) ? [section.heading] : [],
  );
  const titles = hits.flatMap(({ document }) => (fits(document.title) ? [document] : []));
  return [
    ...headings.map(
      (text): Suggestion => ({
        text: shortened(text),
        kind: 'heading',
        url: searchAddress({ text: shortened(text) }),
      }),
    ),
    ...titles.map(({ id, title }): Suggestion => ({ text: title, kind: 'title', url: `/documents/${id}` })),
  ];
}

function beginsWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).some((one) => one.startsWith(word));
}

/** A heading as a query: within the length a query may have, without the signs of the query language. */
function shortened(heading: string): string {
  return heading
    .replace(/["“”「」『』＂]/gu, '')
    .slice(0, 120)
    .trim();
}

function distinct(suggestions: Suggestion[]): Suggestion[] {
  return [...new Map(suggestions.reverse().map((one) => [foldText(one.text), one])).values()].reverse();
}
