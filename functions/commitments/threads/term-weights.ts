import { commonness } from './common-words.ts';
import type { IndexedStatement } from './indexed-statement.ts';
import { actionMark } from './same-words.ts';

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
export function tellingShare(name: string): number {
  if (name.startsWith(actionMark)) return actionShare;
  return commonness(name) * (/^\p{Script=Han}$/u.test(name) ? singleCharacter : 1);
}

/** How much sharing a word tells: its inverse frequency over some statements of a body. */
export class TermWeights {
  /** Statements that were counted. */
  readonly size: number;
  /** Rarity of a word that is as rare as can be. */
  readonly greatestRarity: number;
  private readonly counts: Uint32Array;
  private readonly tellingShares: Float64Array;
  /** By how many statements a word stands in. */
  private readonly rarities: Float64Array;
  private readonly first: number;
  /** Of the statements that were counted, nought where not yet measured. */
  private readonly norms: Float64Array;

  /**
   * @param statements those that are counted, neighbours in their index
   * @param tellingShares of every word of the body
   */
  constructor(statements: readonly IndexedStatement[], tellingShares: Float64Array) {
    this.size = statements.length;
    this.greatestRarity = rarityOf(0, this.size);
    this.tellingShares = tellingShares;
    this.counts = new Uint32Array(tellingShares.length);
    let most = 0;
    for (const { terms } of statements) for (const term of terms) most = Math.max(most, ++this.counts[term]!);
    this.rarities = Float64Array.from({ length: most + 1 }, (_, count) => rarityOf(count, this.size));
    this.first = statements[0]?.ordinal ?? 0;
    this.norms = new Float64Array(this.size);
  }

  rarity(term: number): number {
    return this.rarities[this.counts[term]!]! * this.tellingShares[term]!;
  }

  /** In how many of the statements it stands. */
  count(term: number): number {
    return this.counts[term]!;
  }

  /** Length of a statement's vector of rarities. */
  norm({ ordinal, terms }: IndexedStatement): number {
    const place = ordinal - this.first;
    const known = this.norms[place];
    if (known) return known;
    const norm = Math.sqrt(this.sumOfSquares(terms));
    if (place >= 0 && place < this.size) this.norms[place] = norm;
    return norm;
  }

  sum(terms: Iterable<number>): number {
    let sum = 0;
    for (const term of terms) sum += this.rarity(term);
    return sum;
  }

  sumOfSquares(terms: Iterable<number>): number {
    let sum = 0;
    for (const term of terms) sum += this.rarity(term) ** 2;
    return sum;
  }

  /** Terms of a statement, the rarest first. */
  byRarity({ terms }: IndexedStatement): number[] {
    return [...terms].sort((left, right) => this.rarity(right) - this.rarity(left));
  }
}

function rarityOf(count: number, size: number): number {
  return Math.log(1 + size / Math.max(rareEnough, 1 + count));
}
