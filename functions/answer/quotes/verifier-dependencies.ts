import type { DocumentLibrary } from '../../library/document-library.ts';
import type { SearchBackend } from '../../ranking/search-backend.ts';

/** Where quotations are looked for. */
export interface VerifierDependencies {
  search: SearchBackend;
  library: DocumentLibrary;
}
