import type { DictionaryBlock } from './dictionary-block.ts';
import { ImpactIndex } from './impact-index.ts';
import { decodePostings, type PostingsBySlot } from './postings.ts';

/** An ordinal in a typed array, the arrays and map entries around a term's lists, and an empty FlexSearch index. */
export const hydratedPostingBytes = 4;
export const hydratedTermBytes = 1600;
export const hydratedPartBytes = 2000;

/** A dictionary block or a long list, and the FlexSearch index that its postings live in. */
export class HydratedPart {
  readonly impacts = new ImpactIndex();
  readonly block: DictionaryBlock | undefined;
  readonly #frequencies = new Map<string, number>();
  readonly #grow: (bytes: number) => void;

  private constructor(block: DictionaryBlock | undefined, grow: (bytes: number) => void) {
    this.block = block;
    this.#grow = grow;
  }

  static ofBlock(block: DictionaryBlock, grow: (bytes: number) => void): HydratedPart {
    return new HydratedPart(block, grow);
  }

  static ofList(key: string, frequency: number, slots: PostingsBySlot): HydratedPart {
    const part = new HydratedPart(undefined, () => {});
    part.#import(key, frequency, slots);
    return part;
  }

  /** 0 when the term is not here. A term of a block is brought into the index when it is first asked for. */
  frequencyOf(key: string): number {
    const known = this.#frequencies.get(key);
    if (known !== undefined) return known;
    const entry = this.block?.find(key);
    if (!entry) return 0;
    this.#import(key, entry.frequency, decodePostings([entry.postings]));
    this.#grow(entry.frequency * hydratedPostingBytes + hydratedTermBytes);
    return entry.frequency;
  }

  #import(key: string, frequency: number, slots: PostingsBySlot): void {
    this.impacts.importTerm(key, slots);
    this.#frequencies.set(key, frequency);
  }
}
