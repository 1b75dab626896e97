/** A question, parsed. Made by `parseQuery`, widened by `expandVariants`, executed by `ranking`. */
export interface Query {
  /** As typed, trimmed. */
  text: string;
  clauses: Clause[];
  filters: Filters;
  /** Slips read as plain words, and what was done about them. */
  notes: { code: string; detail: string }[];
}

/** `should` clauses are optional but add to the score; `must` have to match; `must-not` exclude. */
export interface Clause {
  occurrence: 'should' | 'must' | 'must-not';
  /** Any of these satisfies the clause; more than one for `a OR b`. */
  matchers: Matcher[];
  /** Question words, and words of the question's frame ("did", "what is"): they may match but never carry a query alone. */
  weight: number;
}

export type Matcher = (
  | { kind: 'word'; text: string }
  | { kind: 'phrase'; text: string }
  | { kind: 'prefix'; text: string }
) & {
  /** Other spellings and translations from the termbase that satisfy this matcher too; empty when none. */
  variants: Variant[];
};

export interface Variant {
  text: string;
  /** Score factor below 1, so that the typed word wins over its variant. */
  weight: number;
}

/** All fields combine with AND; several values of one field with OR. */
export interface Filters {
  years?: { from: number; to: number };
  issuers?: string[];
  kinds?: string[];
  languages?: string[];
  documents?: string[];
  /** Words the section's heading path must contain (`section:"solid waste"`). */
  heading?: string;
  /** Canonical section number (`number=4` of the section query). */
  sectionNumber?: string;
  /** Serial number of a cited document number (`number:45`). */
  documentNumber?: string;
}
