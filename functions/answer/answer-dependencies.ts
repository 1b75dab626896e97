import type { Ledger } from '../commitments/ledger/ledger.ts';
import type { DocumentLibrary } from '../library/document-library.ts';
import type { SearchBackend } from '../ranking/search-backend.ts';
import type { TermCollection } from '../terms/collection/term-collection.ts';
import type { Termbase } from '../terms/termbase/termbase.ts';
import type { QuoteChooser } from './evidence/choose-quotes.ts';

/** What an answer is made from. */
export interface AnswerDependencies {
  search: SearchBackend;
  library: DocumentLibrary;
  /** Translations and other spellings widen the question; without it only its own words count. */
  termbase?: Termbase;
  /** The terms of the collection, for "what is" questions. */
  loadTerms?: () => Promise<TermCollection>;
  /** Promises with what became of them, for "did they" questions. */
  loadLedger?: () => Promise<Ledger>;
  /** Chooses and orders quotations; may drop some, can add none. Off unless given. */
  chooser?: QuoteChooser;
}
