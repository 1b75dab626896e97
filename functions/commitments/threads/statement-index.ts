import type { FindConcepts } from './body-name.ts';
import { commonness } from './common-words.ts';
import { type MatchedTerm, matchedTerms } from './matched-terms.ts';
import { actionMark } from './same-words.ts';
import { showTerms } from './show-terms.ts';
import type { LedgerDocument, LedgerStatement } from './thread.ts';

/** A concept of the termbase among the words: the only ones that two languages share. */
const conceptMark = '=';

/** A statement as the matcher sees it. */
export interface IndexedStatement {
  statement: LedgerStatement;
  document: LedgerDocument;
  year: number;
  /** Distinct term numbers, ascending. */
  terms: Uint32Array;
  /** Terms of each part of a promise between commas and semicolons, where it has several; empty for all others. */
  clauses: readonly ReadonlySet<number>[];
  /** Of a promise, where its terms stand: term, start and end in turn; empty for all others. */
  places: Uint32Array;
  /** Length of its vector of rarities. */
  norm: number;
  headingTerms: ReadonlySet<number>;
}

/**
 * The statements of one body, oldest document first, with an inverted index over their words.
 *
 * Small and rebuilt on every update: 60,000 sentences take about two seconds. Numbers are left out of the
 * words (a target and its outcome differ exactly there) and compared as quantities instead.
 */
export class StatementIndex {
  readonly statements: IndexedStatement[] = [];
  private readonly vocabulary = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly postings: number[][] = [];
  private rarities = new Float64Array();
  /**
   * Sums by ordinal for the search at hand, all nought between searches: arrays that are made once, because this is
   * the ledger's innermost loop.
   */
  tally = { sums: new Float64Array(), squares: new Float64Array() };
  private readonly findConcepts: FindConcepts;
  private readonly held: ReadonlySet<string>;

  constructor(documents: readonly LedgerDocument[], findConcepts: FindConcepts = () => []) {
    this.findConcepts = findConcepts;
    const dated = documents.filter((document) => document.year !== null);
    const ordered = dated.toSorted(
      (left, right) => left.year! - right.year! || (left.id < right.id ? -1 : 1),
    );
    this.held = new Set(ordered.map(({ language, year }) => `${language} ${year}`));
    for (const document of ordered)
      for (const statement of document.statements) this.add(document, statement);
    this.weigh();
    const count = this.statements.length;
    this.tally = { sums: new Float64Array(count), squares: new Float64Array(count) };
  }

  /** How much sharing this term tells: inverse document frequency over the body's statements. */
  rarity(term: number): number {
    return this.rarities[term] ?? 0;
  }

  /** Rarity of a word that is as rare as can be. */
  get greatestRarity(): number {
    return Math.log(1 + this.statements.length / rareEnough);
  }

  /** Whether a word is the same in two languages. */
  isConcept(term: number): boolean {
    return this.names[term]!.startsWith(conceptMark);
  }

  /** Whether a report of this year is held in this language. */
  holds(language: string, year: number): boolean {
    return this.held.has(`${language} ${year}`);
  }

  /** Terms of a statement, the rarest first. */
  byRarity({ terms }: IndexedStatement): number[] {
    return [...terms].sort((left, right) => this.rarity(right) - this.rarity(left));
  }

  /** What of a statement is looked for, the rarest first: concepts by name, words as they stand in it. */
  wordsOf(indexed: IndexedStatement, limit: number): string[] {
    const { places, statement } = indexed;
    // Twice as many, because pairs of Chinese characters are put together to words.
    const names = this.byRarity(indexed)
      .slice(0, 2 * limit)
      .map((term) => this.names[term]!);
    const found = Array.from({ length: places.length / 3 }, (_, at): MatchedTerm => {
      const [term, start, end] = places.subarray(3 * at, 3 * at + 3);
      return { name: this.names[term!]!, start: start!, end: end! };
    });
    const words = found.filter(({ name }) => !name.startsWith(conceptMark));
    return showTerms(statement.text, names, words).slice(0, limit);
  }

  /** Whether a later statement has enough of what a promise is about, verbs of doing apart, to be looked at by a person. */
  sharesThing(promise: IndexedStatement, later: IndexedStatement): boolean {
    let [shared, whole] = [0, 0];
    for (const term of promise.terms) {
      if (this.names[term]!.startsWith(actionMark)) continue;
      whole += this.rarity(term);
      if (later.terms[lowerBound(later.terms, term)] === term) shared += this.rarity(term);
    }
    return shared >= thingShare * whole;
  }

  /** Ordinals of the statements with this term, ascending. */
  statementsWith(term: number): readonly number[] {
    return this.postings[term] ?? [];
  }

  /** The first statement of a document of this year or later. */
  firstOfYear(year: number): number {
    let low = 0;
    let high = this.statements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.statements[middle]!.year < year) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private add(document: LedgerDocument, statement: LedgerStatement): void {
    const ordinal = this.statements.length;
    const text = withoutOpening(statement.text);
    const found = this.findTerms(text);
    const terms = this.distinct(found);
    for (const term of terms) this.postings[term]!.push(ordinal);
    const clauses = isPromise(statement) ? splitClauses(text, found) : [];
    const places = isPromise(statement) ? toPlaces(found, statement.text.length - text.length) : nowhere;
    const headingTerms = this.headings(statement.heading);
    this.statements.push({
      statement,
      document,
      year: document.year!,
      terms,
      clauses,
      places,
      norm: 0,
      headingTerms,
    });
  }

  private readonly knownHeadings = new Map<string, ReadonlySet<number>>();

  private headings(heading: string): ReadonlySet<number> {
    const known = this.knownHeadings.get(heading);
    if (known) return known;
    const terms = new Set(this.distinct(this.findTerms(heading)));
    this.knownHeadings.set(heading, terms);
    return terms;
  }

  private findTerms(text: string): PlacedTerm[] {
    const found: PlacedTerm[] = [];
    for (const { name, start, end } of this.findConcepts(text))
      found.push({ term: this.numberOf(conceptMark + name), start, end });
    for (const { name, start, end } of matchedTerms(text))
      found.push({ term: this.numberOf(name), start, end });
    return found;
  }

  /** For each term the last call of `distinct` that met it. */
  private readonly metBy: number[] = [];
  private calls = 0;

  /** Without a set: this is done for every sentence of the body. */
  private distinct(found: readonly PlacedTerm[]): Uint32Array {
    this.calls++;
    const terms: number[] = [];
    for (const { term } of found) {
      if (this.metBy[term] === this.calls) continue;
      this.metBy[term] = this.calls;
      terms.push(term);
    }
    return Uint32Array.from(terms).sort();
  }

  private numberOf(word: string): number {
    const known = this.vocabulary.get(word);
    if (known !== undefined) return known;
    const number = this.names.length;
    this.vocabulary.set(word, number);
    this.names.push(word);
    this.postings.push([]);
    return number;
  }

  private weigh(): void {
    const count = this.statements.length;
    this.rarities = Float64Array.from(
      this.postings,
      (list, term) =>
        Math.log(1 + count / Math.max(rareEnough, 1 + list.length)) * tellingShare(this.names[term]!),
    );
    for (const indexed of this.statements) {
      let sum = 0;
      for (const term of indexed.terms) sum += this.rarities[term]! ** 2;
      indexed.norm = Math.sqrt(sum);
    }
  }
}

interface PlacedTerm {
  term: number;
  /** Offsets in the text. */
  start: number;
  end: number;
}

const nowhere = new Uint32Array();

/** @param shift what stands before the text in its sentence */
function toPlaces(found: readonly PlacedTerm[], shift: number): Uint32Array {
  return Uint32Array.from(found.flatMap(({ term, start, end }) => [term, start + shift, end + shift]));
}

function isPromise({ kind }: LedgerStatement): boolean {
  return kind === 'commitment' || kind === 'both';
}

/** Characters of the shortest part that can say something for itself. */
const shortestClause = 6;

function splitClauses(text: string, found: readonly PlacedTerm[]): Set<number>[] {
  const clauses = [...text.matchAll(/[^,;，；：:]+/g)].filter(
    ({ 0: clause }) => clause.trim().length >= shortestClause,
  );
  if (clauses.length < 2) return [];
  return clauses.map(
    ({ 0: clause, index }) =>
      new Set(
        found.filter(({ start }) => start >= index && start < index + clause.length).map(({ term }) => term),
      ),
  );
}

/** Why something is promised or done, before the comma: its words are about the occasion, not about the thing. */
const opening =
  /^(?:(?:considering|in view of|because|due to|given|owing to|as a result of|in light of)\b[^,]{3,120},\s*|(?:结合|受|为|为了|鉴于|考虑到?|由于|因)[^，。]{2,30}，)/i;

function withoutOpening(text: string): string {
  return text.replace(opening, '');
}

/**
 * Statements in which a word may stand and still be as rare as can be. A word that stands in the promise alone
 * cannot be found again, one that comes back every year is what the thread is about. Range 1 to 8.
 */
const rareEnough = 4;
/** Share of the rarity of a promise's nouns that what is shown beside it must have. Range 0.1 to 0.4. */
const thingShare = 0.12;
/** A single Chinese character tells less than a pair: it stands in many words. Range 0.2 to 0.6. */
const singleCharacter = 0.35;

/** Verbs of doing are in every promise and every report. Range 0.2 to 1. */
const actionShare = 0.4;

/** How much of its rarity a word keeps: words common in all reports tell little in a body of few, too. */
function tellingShare(name: string): number {
  if (name.startsWith(actionMark)) return actionShare;
  return commonness(name) * (/^\p{Script=Han}$/u.test(name) ? singleCharacter : 1);
}

/** Place of the first number that is not below `value`. */
export function lowerBound(list: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
