import type { FindConcepts } from './body-name.ts';
import { matchedTerms } from './matched-terms.ts';
import type { LedgerStatement } from './thread.ts';

/** Opens the name of a concept of the termbase: the only words that two languages share. */
export const conceptMark = '=';

/** The words of one statement by their numbers. */
export interface StatementWords {
  /** Distinct, in the order of the text. */
  terms: Uint32Array;
  /** Of each part of a promise between commas and semicolons, where it has several; empty for all others. */
  clauses: readonly Uint32Array[];
  /** Of a promise, where its words stand: term, start and end in turn; empty for all others. */
  places: Uint32Array;
  headingTerms: Uint32Array;
}

/** Finds the words of statements, and numbers them as they come. */
export class WordReader {
  /** By number. */
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly headings = new Map<string, Uint32Array>();
  private readonly findConcepts: FindConcepts;

  constructor(findConcepts: FindConcepts) {
    this.findConcepts = findConcepts;
  }

  read(statement: LedgerStatement): StatementWords {
    const text = withoutOpening(statement.text);
    const found = this.findTerms(text);
    return {
      terms: this.distinct(found),
      clauses: isPromise(statement) ? splitClauses(text, found) : [],
      places: isPromise(statement) ? toPlaces(found, statement.text.length - text.length) : nowhere,
      headingTerms: this.readHeading(statement.heading),
    };
  }

  private readHeading(heading: string): Uint32Array {
    const known = this.headings.get(heading);
    if (known) return known;
    const terms = this.distinct(this.findTerms(heading));
    this.headings.set(heading, terms);
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
    return Uint32Array.from(terms);
  }

  private numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.length;
    this.numbers.set(name, number);
    this.names.push(name);
    return number;
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

export function isPromise({ kind }: Pick<LedgerStatement, 'kind'>): boolean {
  return kind === 'commitment' || kind === 'both';
}

/** Characters of the shortest part that can say something for itself. */
const shortestClause = 6;

function splitClauses(text: string, found: readonly PlacedTerm[]): Uint32Array[] {
  const clauses = [...text.matchAll(/[^,;，；：:]+/g)].filter(
    ({ 0: clause }) => clause.trim().length >= shortestClause,
  );
  if (clauses.length < 2) return [];
  return clauses.map(({ 0: clause, index }) =>
    Uint32Array.from(
      new Set(
        found.filter(({ start }) => start >= index && start < index + clause.length).map(({ term }) => term),
      ),
    ),
  );
}

/** Why something is promised or done, before the comma: its words are about the occasion, not about the thing. */
const opening =
  /^(?:(?:considering|in view of|because|due to|given|owing to|as a result of|in light of)\b[^,]{3,120},\s*|(?:结合|受|为|为了|鉴于|考虑到?|由于|因)[^，。]{2,30}，)/i;

function withoutOpening(text: string): string {
  return text.replace(opening, '');
}
