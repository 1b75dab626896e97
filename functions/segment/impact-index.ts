import { Index } from 'flexsearch';
import { impactSlots } from './impact.ts';
import type { PostingsBySlot } from './postings.ts';

/** FlexSearch's `import` takes the text of an export or, undeclared, the parsed entries themselves. */
type ImportParsed = (key: '1.map', entries: [string, PostingsBySlot][]) => void;

/**
 * A FlexSearch index used as an impact index: ids by slot, slot 0 strongest. Whole terms are imported when a question
 * first needs them; nothing is ever added or removed, so none of FlexSearch's scoring or splitting takes part.
 */
export class ImpactIndex {
  readonly #index = new Index({
    tokenize: 'strict',
    resolution: impactSlots,
    fastupdate: false,
    // Terms come analysed: FlexSearch must neither split 2023 nor fold letters.
    encode: (term: string) => [term],
  });
  readonly #importParsed: ImportParsed = (this.#index.import as unknown as ImportParsed).bind(this.#index);

  /** Replaces what was known of the term. */
  importTerm(term: string, postings: PostingsBySlot): void {
    this.#importParsed('1.map', [[term, postings]]);
  }

  /** Ids by slot; empty when the term was never imported. */
  find(term: string): PostingsBySlot {
    return this.#index.search(term, { resolve: false, limit: 0 }).result as unknown as PostingsBySlot;
  }
}
