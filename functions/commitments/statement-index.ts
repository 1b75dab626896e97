import { analyse } from '../analysis/analyse-text.ts';
import { matchedWord } from './matched-word.ts';
import { showTerms } from './show-terms.ts';
import type { LedgerDocument, LedgerStatement } from './thread.ts';

/**
 * Words that join: the concepts found in a text (a termbase's entries), for variants. A concept is named by its
 * preferred forms, those of two languages with " = " between: it is shown to readers as what was looked for.
 */
export type FindConcepts = (text: string) => string[];

/** A statement as the matcher sees it. */
export interface IndexedStatement {
  statement: LedgerStatement;
  document: LedgerDocument;
  year: number;
  /** Distinct term numbers. */
  terms: Uint32Array;
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
  private readonly findConcepts: FindConcepts;

  constructor(documents: readonly LedgerDocument[], findConcepts: FindConcepts = () => []) {
    this.findConcepts = findConcepts;
    const dated = documents.filter((document) => document.year !== null);
    const ordered = dated.sort((left, right) => left.year! - right.year! || (left.id < right.id ? -1 : 1));
    for (const document of ordered)
      for (const statement of document.statements) this.add(document, statement);
    this.weigh();
  }

  /** How much sharing this term tells: inverse document frequency over the body's statements. */
  rarity(term: number): number {
    return this.rarities[term] ?? 0;
  }

  /** What of a statement is looked for, the rarest first: concepts by name, words as they stand in it. */
  wordsOf({ statement, terms }: IndexedStatement, limit: number): string[] {
    const rarest = [...terms].sort((left, right) => this.rarity(right) - this.rarity(left));
    // Twice as many, because pairs of Chinese characters are put together to words.
    const names = rarest.slice(0, 2 * limit).map((term) => this.names[term]!);
    return showTerms(statement.text, names).slice(0, limit);
  }

  /** Ordinals of the statements with this term, ascending. */
  statementsWith(term: number): readonly number[] {
    return this.postings[term] ?? [];
  }

  /** Terms of each clause of a statement, between commas and semicolons. */
  clausesOf({ statement }: IndexedStatement): Set<number>[] {
    const clauses = statement.text.split(/[,;，；：:]\s*/).filter((clause) => clause.length > 5);
    return clauses.length < 2 ? [] : clauses.map((clause) => new Set(this.numberTerms(clause)));
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
    const terms = this.numberTerms(statement.text);
    for (const term of terms) this.postings[term]!.push(ordinal);
    const headingTerms = new Set(this.headings(statement.heading));
    this.statements.push({ statement, document, year: document.year!, terms, norm: 0, headingTerms });
  }

  private readonly knownHeadings = new Map<string, Uint32Array>();

  private headings(heading: string): Uint32Array {
    const known = this.knownHeadings.get(heading);
    if (known) return known;
    const terms = this.numberTerms(heading);
    this.knownHeadings.set(heading, terms);
    return terms;
  }

  private numberTerms(text: string): Uint32Array {
    const words = new Set(this.findConcepts(text).map((concept) => `=${concept}`));
    for (const term of analyse(text)) {
      const word = matchedWord(term);
      if (word !== undefined) words.add(word);
    }
    return Uint32Array.from(words, (word) => this.numberOf(word));
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
    this.rarities = Float64Array.from(this.postings, (list) => Math.log(1 + count / (1 + list.length)));
    for (const indexed of this.statements) {
      let sum = 0;
      for (const term of indexed.terms) sum += this.rarities[term]! ** 2;
      indexed.norm = Math.sqrt(sum);
    }
  }
}

/** Place of the first number that is not below `value`. */
export function lowerBound(list: readonly number[], value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
