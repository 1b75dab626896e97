import type { FindConcepts } from './body-name.ts';
import { commonness } from './common-words.ts';
import { matchedTerms } from './matched-terms.ts';
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
    const terms = this.numberTerms(withoutOpening(statement.text));
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
    const words = new Set(this.findConcepts(text).map(({ name }) => conceptMark + name));
    for (const { name } of matchedTerms(text)) words.add(name);
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
