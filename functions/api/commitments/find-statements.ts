import { analyse } from '../../analysis/analyse-text.ts';
import { foldText } from '../../analysis/fold-character.ts';
import type { Ledger, LedgerFilter, LedgerLine } from '../../commitments/ledger/ledger.ts';
import type { DocumentFacts, LedgerStatement } from '../../commitments/threads/thread.ts';
import type { Clause, Filters, Matcher } from '../../query/query.ts';
import { prepareSearch, type SearchServices } from '../search/prepare-search.ts';

/** Sections whose sentences are looked at, best first; the entries of their documents are read. Range 20 to 100. */
const sectionsRead = 60;
/** Share of the words' weight that a sentence must have. Range 0.3 to 1. */
const leastShare = 0.5;

export interface FoundStatements {
  /** Without a question in the ledger's order; with one, the sentences with most of its words first. */
  lines: LedgerLine[];
  /** False when more sections match than were looked at. */
  isExact: boolean;
}

/**
 * The lines of the ledger that a filter lets through and a question finds: the question goes to the search itself,
 * with its query language, variants and corrections; of the sections it finds, the sentences that have the words.
 */
export async function findStatements(
  services: SearchServices,
  ledger: Ledger,
  { q, ...filter }: LedgerFilter & { q?: string | undefined },
): Promise<FoundStatements> {
  const wanted = ledger.list(filter);
  if (!q?.trim()) return { lines: wanted, isExact: true };
  const { query, filters } = await prepareSearch(services, { text: q, filters: toFilters(ledger, filter) });
  const ours = wanted.filter(({ document }) => isLetThrough(document, query.filters));
  if (query.clauses.length === 0 && !query.filters.heading) return { lines: ours, isExact: true };
  const { hits, totalIsExact, total } = await services.search.search({ query, filters, limit: sectionsRead });
  const ranks = new Map(
    hits.map(({ document, section }, rank) => [`${document.id} ${section.id.replace(/^.*#/, '')}`, rank]),
  );
  const rankOf = ({ document, section }: LedgerLine) => ranks.get(`${document.id} ${section}`);
  const near = ours.filter((line) => rankOf(line) !== undefined);
  const statements = new Map((await ledger.read(near)).map(({ statement }) => [statement.id, statement]));
  const clauses = query.clauses.map(prepareClause);
  const scored = near.map((line) => ({ line, score: scoreStatement(statements.get(line.id), clauses) }));
  const lines = scored
    .filter(({ score }) => score >= leastShare)
    .sort((left, right) => right.score - left.score || rankOf(left.line)! - rankOf(right.line)!)
    .map(({ line }) => line);
  return { lines, isExact: totalIsExact && total <= hits.length };
}

function toFilters(ledger: Ledger, { year, issuer, document, language }: LedgerFilter): Filters {
  return {
    ...(year !== undefined && { years: { from: year, to: year } }),
    ...(issuer !== undefined && { issuers: [...ledger.issuersNamed(issuer)] }),
    ...(document !== undefined && { documents: [document] }),
    ...(language !== undefined && { languages: [language] }),
  };
}

/** Filters written into the question; those of sections are the search's own business. */
function isLetThrough({ id, year, issuer, kind, language }: DocumentFacts, filters: Filters): boolean {
  const { years, issuers, kinds, languages, documents } = filters;
  return (
    (!years || (year !== null && year >= years.from && year <= years.to)) &&
    (!issuers || (issuer !== null && issuers.includes(issuer))) &&
    (!kinds || kinds.includes(kind)) &&
    (!languages || languages.includes(language)) &&
    (!documents || documents.includes(id))
  );
}

interface PreparedClause extends Pick<Clause, 'occurrence' | 'weight'> {
  /** One that holds is enough. */
  tests: readonly ((sentence: Sentence) => boolean)[];
}

/** The question's own words are analysed once, not for every sentence. */
function prepareClause({ occurrence, weight, matchers }: Clause): PreparedClause {
  return { occurrence, weight, tests: matchers.flatMap(prepareMatcher) };
}

function prepareMatcher({ kind, text, variants }: Matcher): PreparedClause['tests'] {
  const folded = foldText(text);
  const own =
    kind === 'phrase'
      ? (sentence: Sentence) => sentence.folded.includes(folded)
      : kind === 'prefix'
        ? ({ terms }: Sentence) => terms.values().some((term) => term.startsWith(folded))
        : testWords(text);
  return [own, ...variants.map((variant) => testWords(variant.text))];
}

function testWords(text: string): (sentence: Sentence) => boolean {
  const wanted = analyse(text).filter(({ kind }) => kind !== 'han-end' && kind !== 'reference');
  const folded = foldText(text);
  return wanted.length > 0
    ? ({ terms }) => wanted.every(({ term }) => terms.has(term))
    : (sentence) => sentence.folded.includes(folded);
}

/** Share of the question's words a sentence has, 0 to 1; 0 where it lacks one it must have or has one it must not. */
function scoreStatement(statement: LedgerStatement | undefined, clauses: readonly PreparedClause[]): number {
  const sentence = statement ? readSentence(statement) : { folded: '', terms: new Set<string>() };
  let [found, whole] = [0, 0];
  for (const { occurrence, weight, tests } of clauses) {
    const isThere = tests.some((test) => test(sentence));
    if (isThere === (occurrence === 'must-not') && occurrence !== 'should') return 0;
    if (occurrence === 'must-not') continue;
    whole += weight;
    if (isThere) found += weight;
  }
  return whole > 0 ? found / whole : 1;
}

interface Sentence {
  folded: string;
  terms: ReadonlySet<string>;
}

/** Kept for as long as the store holds the statement: the next question reads the same sentences. */
const sentences = new WeakMap<LedgerStatement, Sentence>();

function readSentence(statement: LedgerStatement): Sentence {
  const known = sentences.get(statement);
  if (known) return known;
  const { text } = statement;
  const sentence = { folded: foldText(text), terms: new Set(analyse(text).map(({ term }) => term)) };
  sentences.set(statement, sentence);
  return sentence;
}
