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
  private readonly rarities: Float64Array;
  /** By ordinal, nought where not yet measured. */
  private readonly norms: Float64Array;

  /**
   * @param statements those that are counted
   * @param tellingShares of every word of the body
   * @param all statements of the body
   */
  constructor(statements: readonly IndexedStatement[], tellingShares: Float64Array, all: number) {
    this.size = statements.length;
    this.greatestRarity = rarityOf(0, this.size);
    this.counts = new Uint32Array(tellingShares.length);
    for (const { terms } of statements) for (const term of terms) this.counts[term]!++;
    const byCount: number[] = [];
    this.rarities = tellingShares.map((share, term) => {
      const count = this.counts[term]!;
      byCount[count] ??= rarityOf(count, this.size);
      return byCount[count] * share;
    });
    this.norms = new Float64Array(all);
  }

  rarity(term: number): number {
    return this.rarities[term]!;
  }

  /** In how many of the statements it stands. */
  count(term: number): number {
    return this.counts[term]!;
  }

  /** Length of a statement's vector of rarities. */
  norm({ ordinal, terms }: IndexedStatement): number {
    const known = this.norms[ordinal]!;
    if (known > 0) return known;
    let sum = 0;
    for (const term of terms) sum += this.rarities[term]! ** 2;
    const norm = Math.sqrt(sum);
    this.norms[ordinal] = norm;
    return norm;
  }

  sum(terms: Iterable<number>): number {
    let sum = 0;
    for (const term of terms) sum += this.rarities[term]!;
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
