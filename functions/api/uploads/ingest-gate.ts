import type { RefusalCode } from '../../documents/refusal.ts';

/** What a person may state of a document they send; everything else is detected. */
export interface StatedFields {
  id?: string;
  title?: string;
  year?: number;
  issuer?: string;
  kind?: string;
  language?: string;
  url?: string;
}

/** Who asks for a change, and how to know the same request when it comes twice. */
export interface ChangeRequest {
  /** Id of the key, for the audit log. */
  keyId: string;
  /** The client's `Idempotency-Key`: the same key again gets the same job. */
  idempotencyKey: string | undefined;
}

/** Where a job stands. */
export interface Job {
  id: string;
  state: 'queued' | 'reading' | 'indexed' | 'rejected' | 'quarantined';
  /** Why it was not taken in, `duplicate` when the same file is held already; null otherwise. */
  code: RefusalCode | 'duplicate' | null;
  /** How to mend it, or what was found. */
  detail: string | null;
  /** Id of the document, once it is known. */
  document: string | null;
}

/** Where a client sends a large file itself. */
export interface UploadAddress {
  url: string;
  method: 'PUT';
  headers: Record<string, string>;
  /** ISO 8601 with offset. */
  expiresAt: string;
}

/**
 * The way in for documents that arrive over HTTP. Accepting is quick: the file is stored and a job queued;
 * reading and indexing happen behind it.
 */
export interface IngestGate {
  /** @throws IdempotencyKeyReusedError when the same key came before with another file. */
  accept(
    file: { name: string; bytes: Uint8Array },
    fields: StatedFields,
    request: ChangeRequest,
  ): Promise<Job>;
  /** For files too large for one request. @throws IdempotencyKeyReusedError */
  offerUpload(
    file: { name: string; sizeBytes: number },
    fields: StatedFields,
    request: ChangeRequest,
  ): Promise<{ job: Job; upload: UploadAddress }>;
  /** @returns undefined when there is no such document. */
  remove(documentId: string, request: ChangeRequest): Promise<Job | undefined>;
  findJob(id: string): Promise<Job | undefined>;
}
