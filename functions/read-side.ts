import type { QuoteChooser } from './answer/evidence/choose-quotes.ts';
import type { LedgerStore } from './commitments/ledger/ledger-store.ts';
import { openGenerations } from './generations.ts';
import type { DocumentLibrary } from './library/document-library.ts';
import type { GenerationSource } from './ranking/generation-source.ts';
import type { SearchBackend } from './ranking/search-backend.ts';
import { createSegmentSearch } from './ranking/segment-search-backend.ts';
import type { ObjectStore } from './storage/objects/object-store.ts';
import { ApiKeys } from './storage/records/api-keys.ts';
import { createDocumentLibrary } from './storage/records/document-library.ts';
import { Jobs } from './storage/records/jobs.ts';
import type { Register } from './storage/records/register.ts';
import { TableLedgerStore } from './storage/records/table-ledger-store.ts';
import { TableRegister } from './storage/records/table-register.ts';
import { TableTermStore } from './storage/records/table-term-store.ts';
import type { Table } from './storage/tables/table.ts';
import type { TermStore } from './terms/collection/term-store.ts';
import { type Glosses, noGlosses } from './terms/termbase/parse-glosses.ts';
import { parseTermbase } from './terms/termbase/parse-termbase.ts';
import type { Termbase } from './terms/termbase/termbase.ts';

/** The two places everything is kept in. */
export interface Stores {
  objects: ObjectStore;
  table: Table;
}

/** Everything that answers questions, wired to its stores. */
export interface ReadSide {
  search: SearchBackend;
  library: DocumentLibrary;
  register: Register;
  jobs: Jobs;
  keys: ApiKeys;
  termbase: Termbase;
  ledger: LedgerStore;
  terms: TermStore;
  /** What people wrote about terms; shown apart from what the documents say. */
  glosses: Glosses;
  /** A model that orders quotations; off unless one is named. */
  chooser?: QuoteChooser | undefined;
}

/** @param generations where the index comes from; the store's own unless somebody opened them before */
export function createReadSide(
  stores: Stores,
  termbaseText: string,
  generations: GenerationSource = openGenerations(stores.objects),
): ReadSide {
  const register = new TableRegister(stores.table);
  return {
    search: createSegmentSearch({ store: stores.objects, generations }),
    library: createDocumentLibrary(register, stores.objects),
    register,
    jobs: new Jobs(stores.table),
    keys: new ApiKeys(stores.table),
    termbase: parseTermbase(termbaseText),
    ledger: new TableLedgerStore(stores.table),
    terms: new TableTermStore(stores.table),
    glosses: noGlosses,
  };
}

/**
 * What questions are answered from, for the API, the pages, assistants and the terminal. The rooms that read ledger
 * and terms are imported when first asked for: a search needs neither.
 */
export function answerDependencies({ search, library, termbase, ledger, terms, chooser }: ReadSide) {
  return {
    search,
    library,
    termbase,
    loadTerms: async () => (await import('./terms/collection/load-terms.ts')).loadTerms(terms),
    loadLedger: async () => (await import('./commitments/ledger/ledger.ts')).loadLedger(ledger),
    ...(chooser === undefined ? {} : { chooser }),
  };
}
