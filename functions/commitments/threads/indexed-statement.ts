import type { LedgerDocument, LedgerStatement } from './thread.ts';

/** A statement as the matcher sees it. */
export interface IndexedStatement {
  statement: LedgerStatement;
  document: LedgerDocument;
  year: number;
  /** Place among the statements of its index. */
  ordinal: number;
  /** Distinct term numbers, ascending. */
  terms: Uint32Array;
  /** Terms of each part of a promise between commas and semicolons, where it has several; empty for all others. */
  clauses: readonly ReadonlySet<number>[];
  /** Of a promise, where its terms stand: term, start and end in turn; empty for all others. */
  places: Uint32Array;
  /** Term numbers of its section's heading. */
  headingTerms: Uint32Array;
}

export function hasTerm({ terms }: Pick<IndexedStatement, 'terms'>, term: number): boolean {
  return terms[lowerBound(terms, term)] === term;
}

/** Place of the first entry that is not below `value`. */
export function lowerBound<Value extends number | string>(list: ArrayLike<Value>, value: Value): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
