import type { Clause, Filters, Query } from '../query/query.ts';
import type { SearchBackend } from '../ranking/search-backend.ts';
import type { PreparedSearch } from './answer-search.ts';
import { issuersLike } from './held-issuers.ts';
import { searchAddress } from './search-address.ts';

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
  /** Address of the page with the relaxed search; the API takes the same parameters. */
  url: string;
}

/** A search without one of its conditions. */
interface Relaxed {
  drop: string;
  query: Query;
  filters: Filters;
  text: string;
}

/** Conditions of one search that are tried without each; more are dropped only all together. */
const maxSingleRelaxations = 12;

/**
 * Counts what the search would find without each of its conditions; when no single one is to blame, without
 * all filters, without all requirements, and at last without anything, so that there is always a way on.
 *
 * @param typed the search that found nothing, with the text as it was typed
 */
export async function explainNothing(
  search: SearchBackend,
  typed: PreparedSearch & { text: string },
): Promise<Why> {
  const singles = await counted(search, singleRelaxations(typed).slice(0, maxSingleRelaxations));
  const helping = singles.filter((one) => one.total > 0);
  const wider = helping.length > 0 ? [] : await firstHelping(search, widerRelaxations(typed));
  const [nearest, coverage] = await Promise.all([
    nearestWords(search, typed.query),
    askedCoverage(search, typed),
  ]);
  return {
    empty: sentence(typed, helping),
    relaxations: [...helping.sort((a, b) => a.total - b.total), ...wider],
    nearest,
    tried: typed.query.clauses.flatMap((clause) =>
      clause.matchers.flatMap((matcher) => matcher.variants.map((variant) => variant.text)),
    ),
    coverage,
  };
}

function singleRelaxations({ query, filters, text }: PreparedSearch & { text: string }): Relaxed[] {
  const clauses = query.clauses.filter((clause) => clause.occurrence !== 'should');
  return [
    ...withoutEachFilter(filters).map(({ name, rest }) => ({
      drop: asParameter(name, filters),
      query,
      filters: rest,
      text,
    })),
    ...withoutEachFilter(query.filters).map(({ name, rest }) => {
      const spans = query.filterSources?.[name] ?? [];
      const drop =
        spans.map(([start, end]) => query.text.slice(start, end)).join(' ') ||
        asParameter(name, query.filters);
      return { drop, query: { ...query, filters: rest }, filters, text: without(query.text, spans) };
    }),
    ...clauses.map((clause) => withoutClause(clause, query, filters)),
  ];
}

function withoutEachFilter(filters: Filters): { name: keyof Filters; rest: Filters }[] {
  return (Object.keys(filters) as (keyof Filters)[]).map((name) => {
    const { [name]: _, ...rest } = filters;
    return { name, rest };
  });
}

/** A phrase or required word becomes optional words; an exclusion goes. */
function withoutClause(clause: Clause, query: Query, filters: Filters): Relaxed {
  const spans = clause.source ? [clause.source] : [];
  const drop = clause.source ? query.text.slice(...clause.source) : (clause.matchers[0]?.text ?? '');
  if (clause.occurrence === 'must-not') {
    const clauses = query.clauses.filter((one) => one !== clause);
    return { drop, query: { ...query, clauses }, filters, text: without(query.text, spans) };
  }
  const clauses = query.clauses.flatMap((one) => (one === clause ? asOptionalWords(one) : [one]));
  const plain = plainText(clause);
  const text = clause.source
    ? query.text.slice(0, clause.source[0]) + plain + query.text.slice(clause.source[1])
    : query.text;
  const isPhrase = clause.matchers.some((matcher) => matcher.kind === 'phrase');
  return {
    drop: isPhrase ? `the quotation marks of ${drop}` : `the requirement of ${drop}`,
    query: { ...query, clauses },
    filters,
    text,
  };
}

/** What a clause asks for, word by word and without insisting. */
function asOptionalWords(clause: Clause): Clause[] {
  return clause.matchers.flatMap((matcher) =>
    matcher.kind === 'phrase'
      ? matcher.text.split(/\s+/).map(
          (text): Clause => ({
            occurrence: 'should',
            weight: 1,
            matchers: [{ kind: 'word', text, variants: [] }],
          }),
        )
      : [{ ...clause, occurrence: 'should' as const, matchers: [matcher] }],
  );
}

function plainText(clause: Clause): string {
  return clause.matchers.map((matcher) => matcher.text).join(' ');
}

/** From the narrowest to the widest; the last one finds whatever there is. */
function widerRelaxations({ query, filters }: PreparedSearch): Relaxed[] {
  const words = query.clauses.filter((clause) => clause.occurrence !== 'must-not');
  const optional = words.flatMap(asOptionalWords);
  const plain = words.map(plainText).join(' ');
  const spans = Object.values(query.filterSources ?? {}).flat();
  return [
    { drop: 'every filter', query: { ...query, filters: {} }, filters: {}, text: without(query.text, spans) },
    { drop: 'every requirement', query: { ...query, clauses: optional }, filters, text: plain },
    {
      drop: 'every filter and requirement',
      query: { ...query, clauses: optional, filters: {} },
      filters: {},
      text: plain,
    },
    { drop: 'the words', query: { ...query, clauses: [] }, filters, text: '' },
    { drop: 'everything', query: { ...query, clauses: [], filters: {} }, filters: {}, text: '' },
  ];
}

async function counted(search: SearchBackend, relaxed: Relaxed[]): Promise<Relaxation[]> {
  return Promise.all(
    relaxed.map(async ({ drop, query, filters, text }) => ({
      drop,
      total: await search.count(query, filters),
      url: searchAddress(text, filters),
    })),
  );
}

/** One after another, since the first that finds something makes the wider ones pointless. */
async function firstHelping(search: SearchBackend, relaxed: Relaxed[]): Promise<Relaxation[]> {
  for (const one of relaxed) {
    const [relaxation] = await counted(search, [one]);
    if (relaxation && (relaxation.total > 0 || one === relaxed.at(-1))) return [relaxation];
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
    ...issuers.map((issuer) => sum(issuer, (entry) => issuersLike(issuer, [entry.issuer ?? '']).length > 0)),
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

/** The text without some of its parts, spaces tidied. */
function without(text: string, spans: readonly [number, number][]): string {
  let rest = text;
  for (const [start, end] of [...spans].sort((a, b) => b[0] - a[0]))
    rest = rest.slice(0, start) + rest.slice(end);
  return rest.replace(/\s+/g, ' ').trim();
}
