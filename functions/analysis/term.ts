/**
 * What a term was made from.
 *
 * - `word`: a word of letters, stemmed
 * - `number`: a number, whole: `2023`, `300000` (from `300,000` and from `30万`), `2.5`
 * - `han`: two neighbouring characters of Chinese, Japanese or Korean
 * - `han-end`: the last character of such a run; with the pairs that begin with a character it makes
 *   every single character findable, and a query of two or more characters does without it
 * - `reference`: the number of a document, law or notice (`no.45`, `no.45/2022`), beside its plain terms
 */
export type TermKind = 'word' | 'number' | 'han' | 'han-end' | 'reference';

/** A normalised token of a text, where it stands, and what it looked like. */
export interface Term {
  /** Normalised: what the index holds. */
  term: string;
  /** Folded but not stemmed (`Industries` is `industries`); quotations are compared by this. */
  surface: string;
  kind: TermKind;
  /** One of the frequent function words that never carry meaning alone. */
  isStopWord: boolean;
  /** Offsets in the analysed text, UTF-16 code units. */
  start: number;
  end: number;
}
