import type { Sentence } from './section.ts';
import { isTableRow } from './split-cells.ts';

/** The row of a table in which a sentence stands: rows of text that follow one another are one table. */
export interface TableLine {
  /** The whole row. */
  text: string;
  /** Where it begins in the document. */
  start: number;
  /** The table's first row. */
  first: string;
}

/** Finds rows of tables for sentences that come in the order of the text. */
export class TableLines {
  readonly #text: string;
  readonly #hasTables: boolean;
  #end = -2;
  #first = '';

  constructor(text: string) {
    this.#text = text;
    this.#hasTables = isTableRow(text);
  }

  /** @returns undefined for a sentence outside tables */
  find(sentence: Sentence): TableLine | undefined {
    if (!this.#hasTables) return undefined;
    const start = this.#text.lastIndexOf('\n', sentence.start - 1) + 1;
    const found = this.#text.indexOf('\n', sentence.start);
    const end = found < 0 ? this.#text.length : found;
    const text = this.#text.slice(start, end);
    if (!isTableRow(text)) return undefined;
    const goesOn = start === this.#end + 1 || end === this.#end;
    if (!goesOn) this.#first = text;
    this.#end = end;
    return { text, start, first: this.#first };
  }
}
