import type { RegisterEntry } from '../storage/records/register.ts';

/** What the build-index Lambda is told: a document was read and stored, or is to go. */
export type IndexMessage =
  | { kind: 'index'; jobId: string; entry: RegisterEntry }
  | { kind: 'remove'; jobId: string; documentId: string };
