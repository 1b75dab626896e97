/** A question, parsed. Made by `parseQuery`, widened by `expandVariants`, executed by `ranking`. */
export interface Query {
  /** As typed, trimmed. */
  text: string;
  /** No clauses at all: every section the filters let through. */
  clauses: Clause[];
  filters: Filters;
  /**
   * Years a question names in passing ("in 2021", "2023年"): documents of these years are meant first,
   * the others are not excluded. Absent when there are none.
   */
  preferredYears?: number[];
  /** Kinds of document a section query names in passing ("the 2023 report"); meant if the collection has one. */
  preferredKinds?: string[];
  /** Slips read as plain words, and what was done about them. */
  notes: Note[];
  /** Where in `text` each filter was written, for a reader who wants to take it off again. */
  filterSources?: Partial<Record<keyof Filters, Span[]>>;
}

export interface Note {
  /** Stable, for programs: `unclosed-quote`, `unknown-field`, `section-question`, ... */
  code: string;
  /** For people. */
  detail: string;
  /** What `detail` names, in its order, for whoever says it in another language. Absent when it names nothing. */
  values?: string[];
}

/** Half-open range of UTF-16 code units of `Query.text`. */
export type Span = [start: number, end: number];

/** `should` clauses are optional but add to the score; `must` have to match; `must-not` exclude. */
export interface Clause {
  occurrence: 'should' | 'must' | 'must-not';
  /** Any of these satisfies the clause; more than one for `a OR b`. */
  matchers: Matcher[];
  /** Question words, and words of the question's frame ("did", "what is"): they may match but never carry a query alone. */
  weight: number;
  /** Where the clause was written; absent when it was added (a termbase form of several words). */
  source?: Span;
}

export type Matcher = (
  | { kind: 'word'; text: string }
  /** `isImplied`: a term of several words that the termbase knows, typed without quotation marks; their order is not checked. */
  | { kind: 'phrase'; text: string; isImplied?: boolean }
  | { kind: 'prefix'; text: string }
) & {
  /** Other spellings and translations from the termbase that satisfy this matcher too; empty when none. */
  variants: Variant[];
};

/** A passage must hold all its words, in any order. */
export interface Variant {
  text: string;
  /** Score factor below 1, so that the typed word wins over its variant. */
  weight: number;
}

/** All fields combine with AND; several values of one field with OR. */
export interface Filters {
  /** Inclusive. */
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
