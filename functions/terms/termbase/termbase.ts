/**
 * The Chinese-English vocabulary of policy: which spellings, abbreviations and translations mean one thing.
 *
 * Format of the text, one concept a line, three columns between tabs, `#` begins a comment:
 *
 *     zh              en                                            note
 *     磷石膏           phosphogypsum; phosphorus gypsum
 *     销号            ~marketing number; struck off the list         a literal mistranslation
 *
 * Forms of one column are separated by `;` and the first is the preferred one. `~` marks a form that is
 * wrong but printed: readers who type the right word should still find it, so it is a variant like any
 * other and says so.
 */
export interface Termbase {
  concepts: readonly Concept[];
  /** Concepts that have `form` as one of their forms; the match folds case, width, script and plural. */
  find(form: string): readonly Concept[];
  /** The longest forms found in `text`, left to right, none inside another. */
  scan(text: string): FormMatch[];
}

export interface Concept {
  /** 1-based line of the termbase. */
  line: number;
  forms: readonly Form[];
  note: string | null;
}

export interface Form {
  text: string;
  language: 'zh' | 'en';
  /** Printed by translators though wrong. */
  isMistranslation: boolean;
}

export interface FormMatch {
  concept: Concept;
  form: Form;
  /** Offsets in the scanned text. */
  start: number;
  end: number;
}
