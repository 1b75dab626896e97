import { isWordCharacter, marks } from './needed-words.ts';

/** What a text is made of, for a scanner: 0 is any character that no word holds, these are the marks. */
const edgeSymbol = 1;
const startSymbol = 2;
const endSymbol = 3;

/**
 * Finds which of many words a text holds, in one pass over the text whatever their number (Aho and Corasick, 1975).
 * The words are those of `findNeededWords`, with its marks; each has owners, and these are what is asked for.
 */
export class WordScanner {
  /** By UTF-16 unit, capitals of the alphabet as their small letters. */
  private readonly symbols = new Uint16Array(0x10000);
  private readonly isWord = new Uint8Array(0x10000);
  /** The state after each state and symbol. */
  private readonly next: Uint16Array | Int32Array;
  /** Owners of the words that end in a state. */
  private readonly owners: readonly (readonly number[])[];
  /** By state: 1 where it has owners, which few have. */
  private readonly isOwned: Uint8Array;
  private readonly width: number;

  /** @param words of every owner, by its number */
  constructor(words: readonly (readonly string[])[]) {
    this.width = this.numberSymbols(words.flat());
    const { branches, owners } = this.plant(words);
    this.next = this.link(branches, owners);
    this.owners = owners;
    this.isOwned = Uint8Array.from(owners, (own) => (own.length > 0 ? 1 : 0));
  }

  /** @param found one place for every owner; set to 1 where the text holds one of its words */
  scan(text: string, found: Uint8Array): void {
    const { symbols, isWord, next, width, isOwned } = this;
    let state: number = next[startSymbol]!;
    let wasWord = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (isWord[code] !== wasWord) {
        wasWord ^= 1;
        state = next[state * width + edgeSymbol]!;
        if (isOwned[state] === 1) this.mark(state, found);
      }
      state = next[state * width + symbols[code]!]!;
      if (isOwned[state] === 1) this.mark(state, found);
    }
    if (wasWord === 1) {
      state = next[state * width + edgeSymbol]!;
      if (isOwned[state] === 1) this.mark(state, found);
    }
    state = next[state * width + endSymbol]!;
    if (isOwned[state] === 1) this.mark(state, found);
  }

  private mark(state: number, found: Uint8Array): void {
    for (const owner of this.owners[state]!) found[owner] = 1;
  }

  /** @returns how many symbols there are */
  private numberSymbols(words: readonly string[]): number {
    let count = endSymbol + 1;
    for (const character of new Set(words.join('').split(''))) {
      if (character > marks.end) this.symbols[character.charCodeAt(0)] = count++;
    }
    for (let code = 0; code < 0x80; code++) {
      const character = String.fromCharCode(code);
      if (isWordCharacter(character)) this.isWord[code] = 1;
      if (/[A-Z]/.test(character)) this.symbols[code] = this.symbols[code + 32]!;
    }
    return count;
  }

  private symbolOf(character: string): number {
    if (character === marks.edge) return edgeSymbol;
    if (character === marks.start) return startSymbol;
    if (character === marks.end) return endSymbol;
    return this.symbols[character.charCodeAt(0)]!;
  }

  /** The words as a tree. */
  private plant(words: readonly (readonly string[])[]): {
    branches: Map<number, number>[];
    owners: number[][];
  } {
    const branches: Map<number, number>[] = [new Map()];
    const owners: number[][] = [[]];
    for (const [owner, ownWords] of words.entries()) {
      for (const word of ownWords) {
        let state = 0;
        for (const character of word.split('')) {
          const symbol = this.symbolOf(character);
          let following = branches[state]!.get(symbol);
          if (following === undefined) {
            following = branches.length;
            branches[state]!.set(symbol, following);
            branches.push(new Map());
            owners.push([]);
          }
          state = following;
        }
        owners[state]!.push(owner);
      }
    }
    return { branches, owners };
  }

  /** Where each state goes on each symbol: down its branch, or to where the longest end that is a beginning too would go. */
  private link(branches: readonly Map<number, number>[], owners: number[][]): Uint16Array | Int32Array {
    const { width } = this;
    const size = branches.length * width;
    const next = branches.length < 0x10000 ? new Uint16Array(size) : new Int32Array(size);
    const fallbacks = new Int32Array(branches.length);
    const queue = [0];
    for (const state of queue) {
      const fallback = fallbacks[state]!;
      if (state > 0) {
        next.copyWithin(state * width, fallback * width, (fallback + 1) * width);
        owners[state] = [...new Set([...owners[state]!, ...owners[fallback]!])];
      }
      for (const [symbol, following] of branches[state]!) {
        fallbacks[following] = state > 0 ? next[state * width + symbol]! : 0;
        next[state * width + symbol] = following;
        queue.push(following);
      }
    }
    return next;
  }
}
