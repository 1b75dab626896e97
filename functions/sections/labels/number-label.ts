/** What a numbered part calls itself; null for a bare number. */
export type LabelUnit = 'part' | 'chapter' | 'section' | 'article' | 'annex';

/** One way to read the label at the start of a line; `I.` has two (Roman 1, the letter I). */
export interface NumberLabel {
  /** As printed, without surrounding space: `Four,`, `（二）`, `第三条`. */
  text: string;
  /** Characters from the start of the line to the first one behind the label and its space. */
  length: number;
  /** Canonical number, null for an annex without one: `（二）` is "2", `2.3.` is "2.3", letters stay letters. */
  number: string | null;
  /** The number as integers, outermost first: `2.3` is [2, 3], `B` is [2]; empty when there is none. */
  values: number[];
  /** Family and decoration; two labels of one series share it: `(han)`, `han、`, `arabic.`, `decimal`, `chapter`. */
  shape: string;
  unit: LabelUnit | null;
}

/** A label that takes the first `length` characters of `head`. */
export function makeLabel(
  head: string,
  length: number,
  values: number[],
  shape: string,
  told: { unit?: LabelUnit; number?: string | null } = {},
): NumberLabel {
  return {
    text: head.slice(0, length).trim(),
    length,
    number: told.number === undefined ? values.join('.') : told.number,
    values,
    shape,
    unit: told.unit ?? null,
  };
}

/** 1 for A or a, 26 for Z or z. */
export function letterValue(letter: string): number | undefined {
  return /^[A-Za-z]$/.test(letter) ? letter.toLowerCase().charCodeAt(0) - 96 : undefined;
}
