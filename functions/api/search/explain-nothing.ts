import { namesLike } from '../../analysis/names-like.ts';
import type { Clause, Filters, Query, Span } from '../../query/query.ts';
import type { SearchBackend } from '../../ranking/search-backend.ts';
import { maxQueryCharacters } from '../serving/parameters.ts';
import { type PreparedSearch, prepareSearch, type SearchServices } from './prepare-search.ts';
import { searchAddress } from './search-address.ts';
import type { SearchQuestion } from './search-question.ts';

/** Why nothing was found, and what would find something. */
export interface Why {
  /** One sentence: which word or filter emptied the list. */
  empty: string;
  /** Each with the true number of sections it would find, most telling first. */
  relaxations: Relaxation[];
  /** Words of the collection near to those it does not contain. */
  nearest: string[];
  /** Spellings and translations that were tried and found nothing either. */
  tried: string[];
  /** What the collection holds of the years and issuers asked for. */
  coverage: { asked: string; documents: number; sections: number }[];
}

export interface Relaxation {
  /** What to take away, as it was written: `year=2021`, `-glass`. */
  drop: string;
  total: number;
  /** False when there are at least so many: the words are too frequent to be read to their end. */
  totalIsExact: boolean;
  /** Address of the page with the relaxed search; the API takes the same parameters. */
  url: string;
}

/** A search without one of its conditions: what a reader would type and choose instead. */
interface Relaxed {
  drop: string;
  text: string;
  filters: Filters;
}

/** Words that must, or must not, match and are tried without each; of more no single one is to blame. Range 4-20: each is a search. */
const maxSingleWords = 10;

/**
 * Counts what the search would find without each of its conditions; when no single one is to blame, without
 * all filters, without all requirements, and at last without anything, so that there is always a way on.
 * Each count is that of the very search its address leads to.
 */
export async function explainNothing(
  services: SearchServices,
  question: SearchQuestion,
  prepared: PreparedSearch,
): Promise<Why> {
  const { search } = services;
  const count = (relaxed: Relaxed) => counted(services, question, relaxed);
  const singles = singleRelaxations(prepared);
  const helping = (await Promise.all(singles.map(count))).filter((one) => one.total > 0);
  const wider = helping.length > 0 ? [] : await firstHelping(widerRelaxations(prepared), count);
  const [nearest, coverage] = await Promise.all([
    nearestWords(search, prepared.query),
    askedCoverage(search, prepared),
  ]);
  return {
    empty: sentence(prepared, helping),
    relaxations: [...helping.sort((a, b) => a.total - b.total), ...wider],
    nearest,
    tried: prepared.query.clauses.flatMap((clause) =>
      clause.matchers.flatMap((matcher) => matcher.variants.map((variant) => variant.text)),
    ),
    coverage,
  };
}

function singleRelaxations({ query, filters }: PreparedSearch): Relaxed[] {
  const { text, filterSources = {} } = query;
  const beside = (Object.keys(filters) as (keyof Filters)[]).map((name) => {
    const { [name]: _, ...rest } = filters;
    return { drop: asParameter(name, filters), text, filters: rest };
  });
  const inside = Object.values(filterSources).map((spans) => ({
    drop: spans.map((span) => text.slice(...span)).join(' '),
    text: replaced(text, spans, ''),
    filters,
  }));
  const strict = query.clauses.filter((clause) => clause.occurrence !== 'should');
  const required = strict.length > maxSingleWords ? [] : strict;
  return [
    ...beside,
    ...inside,
    ...asWords(query, filters),
    ...required.map((clause) => withoutClause(clause, text, filters)),
  ];
}

/** "4.2" alone was read as a section's number, and may have been meant as it stands. */
function asWords({ text, clauses, filterSources = {} }: Query, filters: Filters): Relaxed[] {
  const isNumberAlone =
    clauses.length === 0 && filterSources.sectionNumber?.some(([, end]) => end === text.length);
  return isNumberAlone && !text.includes('"')
    ? [{ drop: 'the reading as a section', text: `"${text}"`, filters }]
    : [];
}

/** A phrase or required word becomes optional words; an exclusion goes. */
function withoutClause(clause: Clause, text: string, filters: Filters): Relaxed {
  const spans = clause.source ? [clause.source] : [];
  const drop = spans.map((span) => text.slice(...span)).join('');
  if (clause.occurrence === 'must-not') return { drop, text: replaced(text, spans, ''), filters };
  const isPhrase = clause.matchers.some((matcher) => matcher.kind === 'phrase');
  return {
    drop: isPhrase ? `the quotation marks of ${drop}` : `the requirement of ${drop}`,
    text: replaced(text, spans, plainText(clause)),
    filters,
  };
}

function plainText(clause: Clause): string {
  return clause.matchers.map((matcher) => matcher.text).join(' ');
}

/** From the narrowest to the widest; the last one finds whatever there is. */
function widerRelaxations({ query, filters }: PreparedSearch): Relaxed[] {
  const words = query.clauses.filter((clause) => clause.occurrence !== 'must-not');
  const plain = words.map(plainText).join(' ');
  const spans = Object.values(query.filterSources ?? {}).flat();
  const inside = spans.map((span) => query.text.slice(...span)).join(' ');
  return [
    { drop: 'every filter', text: replaced(query.text, spans, ''), filters: {} },
    { drop: 'every requirement', text: `${plain} ${inside}`.trim(), filters },
    { drop: 'every filter and requirement', text: plain, filters: {} },
    { drop: 'the words', text: inside, filters },
    { drop: 'everything', text: '', filters: {} },
  ];
}

async function counted(
  services: SearchServices,
  { useVariants }: SearchQuestion,
  { drop, text, filters }: Relaxed,
): Promise<Relaxation> {
  const relaxed = { text: text.slice(0, maxQueryCharacters), filters, useVariants: useVariants ?? true };
  const { query, filters: held } = await prepareSearch(services, relaxed);
  const { total, isExact } = await services.search.count(query, held);
  return { drop, total, totalIsExact: isExact, url: searchAddress(relaxed) };
}

/** One after another, since the first that finds something makes the wider ones pointless. */
async function firstHelping(
  relaxed: Relaxed[],
  count: (relaxed: Relaxed) => Promise<Relaxation>,
): Promise<Relaxation[]> {
  for (const one of relaxed) {
    const relaxation = await count(one);
    if (relaxation.total > 0 || one === relaxed.at(-1)) return [relaxation];
  }
  return [];
}

async function nearestWords(search: SearchBackend, query: Query): Promise<string[]> {
  const words = query.clauses
    .filter((clause) => clause.occurrence !== 'must-not' && clause.weight === 1)
    .flatMap((clause) => clause.matchers.filter((matcher) => matcher.kind !== 'prefix'))
    .flatMap((matcher) => matcher.text.split(/\s+/))
    .filter((word) => /^\p{L}{3,}/u.test(word));
  const near = await Promise.all(
    words.slice(0, 8).map((word) => search.suggestSpelling(word.toLowerCase(), 2)),
  );
  return [...new Set(near.flat().map((one) => one.word))].slice(0, 8);
}

async function askedCoverage(
  search: SearchBackend,
  { query, filters }: PreparedSearch,
): Promise<Why['coverage']> {
  const spans = [filters.years, query.filters.years].filter((span) => span !== undefined);
  const years = (query.preferredYears ?? []).map((year) => ({ from: year, to: year }));
  const issuers = [...(filters.issuers ?? []), ...(query.filters.issuers ?? [])];
  if (spans.length + years.length + issuers.length === 0) return [];
  const held = await search.coverage();
  const sum = (asked: string, fits: (entry: (typeof held)[number]) => boolean) => {
    const fitting = held.filter(fits);
    const total = (name: 'documents' | 'sections') => fitting.reduce((sum, entry) => sum + entry[name], 0);
    return { asked, documents: total('documents'), sections: total('sections') };
  };
  return [
    ...[...spans, ...years].map((span) =>
      sum(spanText(span), ({ year }) => year !== null && year >= span.from && year <= span.to),
    ),
    ...issuers.map((issuer) => sum(issuer, (entry) => namesLike(issuer, [entry.issuer ?? '']).length > 0)),
  ];
}

function sentence({ query }: PreparedSearch, helping: Relaxation[]): string {
  const [first] = [...helping].sort((a, b) => b.total - a.total);
  if (first) {
    const sections = first.total === 1 ? '1 section' : `${first.total} sections`;
    return `${first.drop} leaves nothing; without it there ${first.total === 1 ? 'is' : 'are'} ${sections}`;
  }
  const words = query.clauses.filter((clause) => clause.occurrence !== 'must-not' && clause.weight > 0.2);
  const named = words
    .map((clause) => clause.matchers[0]?.text)
    .slice(0, 6)
    .join(', ');
  return named === '' ? 'nothing in the collection fits' : `no section of the collection contains ${named}`;
}

const parameterNames: Record<keyof Filters, string> = {
  years: 'year',
  issuers: 'issuer',
  kinds: 'kind',
  languages: 'language',
  documents: 'document',
  heading: 'section',
  sectionNumber: 'number',
  documentNumber: 'document number',
};

/** `year=2021` */
function asParameter(name: keyof Filters, filters: Filters): string {
  const value = filters[name];
  const text = Array.isArray(value) ? value.join(',') : typeof value === 'object' ? spanText(value) : value;
  return `${parameterNames[name]}=${text}`;
}

function spanText({ from, to }: { from: number; to: number }): string {
  if (from === to) return String(from);
  return `${from === 0 ? '' : from}..${to === 9999 ? '' : to}`;
}

/** The text with some of its parts replaced, spaces tidied. */
function replaced(text: string, spans: readonly Span[], by: string): string {
  let rest = text;
  for (const [start, end] of [...spans].sort((a, b) => b[0] - a[0]))
    rest = `${rest.slice(0, start)} ${by} ${rest.slice(end)}`;
  return rest.replace(/\s+/g, ' ').trim();
}
