import type { LibraryDocument } from '../../library/reading.ts';
import type { Clause, Query } from '../../query/query.ts';
import type { Hit, SearchBackend } from '../../ranking/search-backend.ts';
import type { Section } from '../../sections/section.ts';

/** A section of another document that is about the same. */
export interface Counterpart {
  hit: Hit;
  /** Its score as a share of what the section itself scores for its own words, 0 to 1. */
  similarity: number;
}

/**
 * Share of the section's own score from which another section is about the same. On the six yearly reports of the
 * sample corpus counterparts reach 0.26 to 0.70 whatever their numbers; lower, neighbouring subjects come in.
 * Range 0 to 1.
 */
const leastSimilarity = 0.25;

/** Words of the body that are looked for beside the heading; the first say what it is about. */
const bodyWords = 40;

/** Hits looked through; enough for the counterparts of some thirty years. */
const searchedHits = 60;

/**
 * The same section in other documents of the same kind and body, by content: numbers move from one report to the next,
 * subjects stay. One section a document at most, latest year first.
 */
export async function findElsewhere(
  search: SearchBackend,
  { document, reading }: LibraryDocument,
  section: Section,
): Promise<Counterpart[]> {
  const query = queryOf(section, reading.text);
  const issuers = document.issuer === null ? {} : { issuers: [document.issuer] };
  const filters = { kinds: [document.kind], ...issuers };
  const { hits } = await search.search({ query, filters, limit: searchedHits });
  const own = hits.find((hit) => hit.document.id === document.id && sectionIdOf(hit) === section.id)?.score;
  if (!own) return [];
  const others = hits.filter((hit) => hit.document.id !== document.id && hit.score >= own * leastSimilarity);
  const best = new Map([...others].reverse().map((hit) => [hit.document.id, hit]));
  return [...best.values()]
    .sort((a, b) => (b.document.year ?? 0) - (a.document.year ?? 0) || b.score - a.score)
    .map((hit) => ({ hit, similarity: Math.min(1, Math.round((hit.score / own) * 100) / 100) }));
}

function queryOf(section: Section, text: string): Query {
  const heading = wordsOf(section.heading ?? '').map((word) => clause(word, 1));
  const body = wordsOf(text.slice(section.bodyStart, section.end)).slice(0, bodyWords);
  return {
    text: '',
    clauses: [...heading, ...body.map((word) => clause(word, 0.5))],
    filters: {},
    notes: [],
  };
}

/** Words and runs of Chinese, each once; numbers change every year and are left out. */
function wordsOf(text: string): string[] {
  return [...new Set(text.match(/\p{Script=Han}{2,12}|(?:(?!\p{Script=Han})\p{L}){3,}/gu) ?? [])];
}

function clause(text: string, weight: number): Clause {
  return { occurrence: 'should', matchers: [{ kind: 'word', text, variants: [] }], weight };
}

function sectionIdOf(hit: Hit): string {
  return hit.section.id.slice(hit.section.id.indexOf('#') + 1);
}
