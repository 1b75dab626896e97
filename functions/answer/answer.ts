import type { LedgerRow } from '../commitments/ledger/ledger.ts';
import type { Document } from '../documents/document.ts';
import type { Section } from '../sections/section.ts';
import type { TermPlace } from '../terms/collection/term-collection.ts';
import type { QuestionType } from './question/question-type.ts';

/** `stated`: quoted below. `not-stated`: the collection does not say. `unclear`: related, but perhaps not an answer. */
export type AnswerVerdict = 'stated' | 'not-stated' | 'unclear';

/** An answer made of quotations only. */
export interface Answer {
  question: string;
  type: QuestionType;
  verdict: AnswerVerdict;
  /** One sentence that says what the verdict rests on, made of fixed phrases and counts, in the question's language. */
  note: string;
  /** Best first; each the very characters of the source. Empty when nothing is stated. */
  quotes: AnswerQuote[];
  /** For "did they" questions: promises with what was reported of them. */
  commitments: AnswerCommitment[];
  /** Where to read on when nothing is stated. */
  nearest: AnswerQuote[];
  /** For a "what is" question: the term, with every place it is used. */
  term: { id: string; term: string; isDefined: boolean; uses: number; places: TermPlace[] } | null;
}

/** Verbatim: `text` is the document's text from `start` to `end`. */
export interface AnswerQuote {
  text: string;
  document: Pick<Document, 'id' | 'title' | 'year' | 'kind' | 'issuer' | 'language'>;
  section: QuotedSection;
  page: number | null;
  start: number;
  end: number;
  /** What the quotation is to the question. */
  role: 'answer' | 'definition' | 'expansion' | 'use' | 'promise' | 'report' | 'related';
}

export interface QuotedSection extends Pick<Section, 'number' | 'label' | 'heading' | 'path'> {
  /** `{documentId}#{sectionId}` */
  id: string;
}

/** A promise, what a later report says of it, and the status of its thread. */
export interface AnswerCommitment {
  row: LedgerRow;
  promise: AnswerQuote;
  report: AnswerQuote | null;
}
