import type { FindConcepts } from './body-name.ts';
import { hasTerm, type IndexedStatement, lowerBound } from './indexed-statement.ts';
import type { MatchedTerm } from './matched-terms.ts';
import { nearNames } from './near-words.ts';
import { actionMark } from './same-words.ts';
import { showTerms } from './show-terms.ts';
import { conceptMark, WordReader } from './statement-words.ts';
import { TermWeights, tellingShare } from './term-weights.ts';
import type { LedgerDocument } from './thread.ts';

/** Share of the rarity of a promise's nouns that what is shown beside it must have. Range 0.1 to 0.4. */
const thingShare = 0.12;

/**
 * The statements of one body, oldest document first, with an inverted index over their words.
 *
 * Numbers are left out of the words (a target and its outcome differ exactly there) and compared as quantities instead.
 * Words are numbered by their letters: what is summed or sorted by number then comes out the same whatever other
 * documents the index holds.
 */
export class StatementIndex {
  readonly statements: readonly IndexedStatement[];
  /**
   * Sums by ordinal for the search at hand, all nought between searches: arrays that are made once, because this is
   * the ledger's innermost loop.
   */
  readonly tally: { sums: Float64Array; squares: Float64Array };
  /** By term number, ascending. */
  private readonly names: readonly string[];
  private readonly tellingShares: Float64Array;
  private readonly postings: readonly (readonly number[])[];
  private readonly near = new Map<number, readonly number[]>();
  private readonly held: ReadonlySet<string>;

  constructor(documents: readonly LedgerDocument[], findConcepts: FindConcepts = () => []) {
    const dated = documents.filter((document) => document.year !== null);
    const ordered = dated.toSorted(
      (left, right) => left.year! - right.year! || (left.id < right.id ? -1 : 1),
    );
    this.held = new Set(ordered.map(({ language, year }) => `${language} ${year}`));
    const { statements, names } = readStatements(ordered, findConcepts);
    this.statements = statements;
    this.names = names;
    this.tellingShares = Float64Array.from(names, tellingShare);
    const postings = names.map((): number[] => []);
    for (const { ordinal, terms } of statements) for (const term of terms) postings[term]!.push(ordinal);
    this.postings = postings;
    const count = statements.length;
    this.tally = { sums: new Float64Array(count), squares: new Float64Array(count) };
  }

  /** How telling words are in the years from `first` to `last`. */
  weigh(first: number, last: number): TermWeights {
    const statements = this.statements.slice(this.firstOfYear(first), this.firstOfYear(last + 1));
    return new TermWeights(statements, this.tellingShares);
  }

  /** Whether a word is the same in two languages. */
  isConcept(term: number): boolean {
    return this.names[term]!.startsWith(conceptMark);
  }

  /** Words of the body that reports use for this one. */
  nearTerms(term: number): readonly number[] {
    const known = this.near.get(term);
    if (known) return known;
    const near = [...nearNames(this.names[term]!)].flatMap((name) => this.numberOf(name) ?? []);
    this.near.set(term, near);
    return near;
  }

  private numberOf(name: string): number | undefined {
    const place = lowerBound(this.names, name);
    return this.names[place] === name ? place : undefined;
  }

  /** Whether a report of this year is held in this language. */
  holds(language: string, year: number): boolean {
    return this.held.has(`${language} ${year}`);
  }

  /** What of a statement is looked for, the rarest first: concepts by name, words as they stand in it. */
  wordsOf(weights: TermWeights, indexed: IndexedStatement, limit: number): string[] {
    const { places, statement } = indexed;
    // Twice as many, because pairs of Chinese characters are put together to words.
    const names = weights
      .byRarity(indexed)
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
  sharesThing(weights: TermWeights, promise: IndexedStatement, later: IndexedStatement): boolean {
    const things = promise.terms.filter((term) => !this.names[term]!.startsWith(actionMark));
    const shared = things.filter((term) => hasTerm(later, term));
    return weights.sum(shared) >= thingShare * weights.sum(things);
  }

  /** Ordinals of the statements with this term, ascending. */
  statementsWith(term: number): readonly number[] {
    return this.postings[term]!;
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
}

function readStatements(
  documents: readonly LedgerDocument[],
  findConcepts: FindConcepts,
): { statements: IndexedStatement[]; names: string[] } {
  const reader = new WordReader(findConcepts);
  const read = documents.flatMap((document) =>
    document.statements.map((statement) => ({ statement, document, words: reader.read(statement) })),
  );
  const names = reader.names.toSorted();
  const places = new Map(names.map((name, number) => [name, number]));
  const numbers = Uint32Array.from(reader.names, (name) => places.get(name)!);
  const renumber = (terms: Uint32Array) => terms.map((term) => numbers[term]!);
  const statements = read.map(
    ({ statement, document, words }, ordinal): IndexedStatement => ({
      statement,
      document,
      year: document.year!,
      ordinal,
      terms: renumber(words.terms).sort(),
      clauses: words.clauses.map((terms) => new Set(renumber(terms))),
      places: words.places.map((value, at) => (at % 3 === 0 ? numbers[value]! : value)),
      headingTerms: renumber(words.headingTerms),
    }),
  );
  return { statements, names };
}
