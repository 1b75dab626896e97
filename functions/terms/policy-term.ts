export type PolicyTermKind = 'slogan' | 'instrument' | 'defined' | 'programme' | 'abbreviation';

/** A policy term as one document uses it. The same term in many documents is joined by `key`. */
export interface DocumentTerm {
  /** Display form: the most frequent surface without quotation marks. */
  term: string;
  /** Canonical form that joins surfaces and documents. */
  key: string;
  kind: PolicyTermKind;
  /** Section id of the first use. */
  section: string;
  surfaces: string[];
  uses: { start: number; end: number; section: string }[];
  /** The defining sentence, verbatim; null when the document defines nothing. */
  definition: { text: string; start: number; end: number; section: string } | null;
  /** Expansion proposed from a bracket or an apposition, never presented as a definition. */
  expansion: { text: string; start: number; end: number; section: string } | null;
}
