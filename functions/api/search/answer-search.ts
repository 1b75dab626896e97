import type * as z from 'zod';
import type { Query } from '../../query/query.ts';
import type { Hit, SearchResult } from '../../ranking/search-backend.ts';
import type { Correction } from './correct-spelling.ts';
import { explainNothing } from './explain-nothing.ts';
import { correctSearch, type PreparedSearch, readSearch, type SearchServices } from './prepare-search.ts';
import type { SearchQuestion } from './search-question.ts';
import type { searchAnswer } from './search-schemas.ts';
import { passageUrl, sectionUrl } from './section-url.ts';

export type { SearchServices };

export type SearchAnswer = z.input<typeof searchAnswer>;

/**
 * Typed question -> answer with everything a reader needs to trust it: how the question was read, what was
 * corrected, which variants were tried, and, when nothing is found, why and what would find something.
 *
 *     text ─▶ parse ─▶ variants ─▶ spelling ─▶ backend ─▶ hits | why nothing
 *
 * @throws GenerationGoneError, InvalidCursorError for a cursor that cannot be followed
 */
export async function answerSearch(
  services: SearchServices,
  question: SearchQuestion,
): Promise<SearchAnswer> {
  const startedAt = performance.now();
  const { prepared, result } = await findHits(services, question);
  const { query, corrections } = prepared;
  const isEmpty = result.total === 0 && question.cursor === undefined;
  return {
    query: shownQuery(query, corrections, result),
    total: result.total,
    totalIsExact: result.totalIsExact,
    hits: result.hits.map(shownHit),
    facets: result.facets,
    why: isEmpty ? await explainNothing(services, question, prepared) : null,
    index: shownIndex(result),
    tookMilliseconds: Math.round((performance.now() - startedAt) * 100) / 100,
    next: result.next,
  };
}

/** Most questions are spelled right: while a cold index is asked whether, the search as typed is on its way already. */
async function findHits(
  services: SearchServices,
  question: SearchQuestion,
): Promise<{ prepared: PreparedSearch; result: SearchResult }> {
  const asTyped = await readSearch(services, question);
  const search = ({ query, filters }: PreparedSearch) =>
    services.search.search({
      query,
      filters,
      limit: question.limit,
      ...(question.cursor === undefined ? {} : { cursor: question.cursor }),
      ...(question.explain ? { explain: true } : {}),
      ...(question.asOf === undefined ? {} : { asOf: question.asOf }),
    });
  const correcting = correctSearch(services, question, asTyped);
  const isReading = await Promise.race([correcting.then(() => false), nextTurn().then(() => true)]);
  const searching = isReading ? search(asTyped) : undefined;
  searching?.catch(() => {}); // Told below, where it counts.
  const prepared = await correcting;
  const isAsTyped = searching !== undefined && prepared.corrections.length === 0;
  return { prepared, result: await (isAsTyped ? searching : search(prepared)) };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function shownQuery(query: Query, corrections: Correction[], { hits }: SearchResult): SearchAnswer['query'] {
  const through = hits.flatMap((hit) => hit.throughVariants);
  const widened = query.clauses.flatMap((clause) => clause.matchers).filter((one) => one.variants.length > 0);
  const corrected = new Set(corrections.map((correction) => correction.to));
  const variants = widened.map((matcher) => ({
    term: matcher.text,
    tried: matcher.variants.map((variant) => variant.text).filter((text) => !corrected.has(text)),
    matched: distinct(through.filter((one) => one.term === matcher.text).map((one) => one.matched)),
  }));
  return {
    text: query.text,
    clauses: query.clauses,
    filters: query.filters,
    preferredYears: query.preferredYears ?? [],
    corrections,
    variants: variants.filter((variant) => variant.tried.length > 0),
    notes: query.notes,
  };
}

export function shownHit(hit: Hit): SearchAnswer['hits'][number] {
  const { document, section, score, throughVariants, explanation } = hit;
  const own = section.id.includes('#') ? section.id.slice(section.id.indexOf('#') + 1) : section.id;
  return {
    score,
    document,
    section: { ...section, id: `${document.id}#${own}`, url: sectionUrl(document.id, own) },
    passages: hit.passages.map((passage) => ({ ...passage, url: passageUrl(document.id, own, passage) })),
    throughVariants,
    ...(explanation ? { explanation } : {}),
  };
}

function shownIndex({ index }: SearchResult): SearchAnswer['index'] {
  const { generation, documents, sections, publishedAt, isStale } = index;
  return { generation, documents, sections, publishedAt, isStale };
}

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}
