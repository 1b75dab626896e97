import { createHash } from 'node:crypto';
import type {
  ChangeRequest,
  Job as GateJob,
  IngestGate,
  StatedFields,
  UploadAddress,
} from '../api/uploads/ingest-gate.ts';
import { type DocumentKind, type DocumentMetadata, isDocumentId } from '../documents/document.ts';
import { RefusedFileError } from '../documents/refusal.ts';
import type { ObjectStore } from '../storage/objects/object-store.ts';
import {
  IdempotencyKeyReusedError,
  type IdempotencyRecords,
} from '../storage/records/idempotency-records.ts';
import type { Job, Jobs } from '../storage/records/jobs.ts';
import type { Register } from '../storage/records/register.ts';
import { type UploadRequests, uploadKey } from './upload.ts';

/** How long a repeated request waits for the answer of the first: storing a file takes a second at most. */
const runningAttempts = 20;
const runningPauseMilliseconds = 200;

/** What stands behind the gate. */
export interface UploadGateParts {
  objects: ObjectStore;
  register: Register;
  jobs: Jobs;
  uploads: UploadRequests;
  idempotency: IdempotencyRecords;
  /** Told when a file lies ready; in the cloud the bucket's own event does it. */
  onUploaded?: (jobId: string) => void;
  /** Told when a document is to be taken out. */
  onRemoval: (jobId: string, documentId: string) => Promise<void>;
  /** Makes an address a client can send a large file to; without it every file comes in the request itself. */
  presign?: (key: string, sizeBytes: number) => Promise<UploadAddress>;
}

/** The way in for documents over HTTP: stores the file, notes what was said about it, answers with a job. */
export class UploadGate implements IngestGate {
  readonly #parts: UploadGateParts;

  constructor(parts: UploadGateParts) {
    this.#parts = parts;
  }

  async accept(
    file: { name: string; bytes: Uint8Array },
    fields: StatedFields,
    request: ChangeRequest,
  ): Promise<GateJob> {
    const { objects, onUploaded } = this.#parts;
    const contentHash = createHash('sha256').update(file.bytes).digest('hex');
    return this.#once(request, ['accept', file.name, contentHash, fields], async () => {
      const job = await this.#begin(file.name, fields, request);
      await objects.put(uploadKey(job.id), file.bytes);
      onUploaded?.(job.id);
      return toGateJob(job);
    });
  }

  async offerUpload(
    file: { name: string; sizeBytes: number },
    fields: StatedFields,
    request: ChangeRequest,
  ): Promise<{ job: GateJob; upload: UploadAddress }> {
    const { presign } = this.#parts;
    if (presign === undefined)
      throw new RefusedFileError('too_large', 'this service takes files in the request itself only');
    return this.#once(request, ['offer', file.name, file.sizeBytes, fields], async () => {
      const job = await this.#begin(file.name, fields, request);
      return { job: toGateJob(job), upload: await presign(uploadKey(job.id), file.sizeBytes) };
    });
  }

  async remove(documentId: string, request: ChangeRequest): Promise<GateJob | undefined> {
    const { register, jobs, onRemoval } = this.#parts;
    const record = isDocumentId(documentId) ? await register.find(documentId) : undefined;
    if (record?.status !== 'indexed') return undefined;
    return this.#once(request, ['remove', documentId], async () => {
      const job = await jobs.create(record.document.fileName);
      await onRemoval(job.id, documentId);
      return toGateJob({ ...job, document: record.document.id });
    });
  }

  async findJob(id: string): Promise<GateJob | undefined> {
    const job = await this.#parts.jobs.find(id);
    return job && toGateJob(job);
  }

  async #begin(fileName: string, fields: StatedFields, request: ChangeRequest): Promise<Job> {
    const { jobs, uploads } = this.#parts;
    const { id, ...set } = fields;
    const job = await jobs.create(fileName);
    await uploads.put(job.id, { fileName, id: id ?? null, set: toMetadata(set), keyId: request.keyId });
    return job;
  }

  /** The same request with the same Idempotency-Key is carried out once and answered alike. */
  async #once<T>(request: ChangeRequest, asked: unknown[], work: () => Promise<T>): Promise<T> {
    const { idempotencyKey, keyId } = request;
    if (idempotencyKey === undefined) return work();
    const { idempotency } = this.#parts;
    const requestSha256 = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
    for (let attempt = 1; ; attempt++) {
      const begun = await idempotency.begin(keyId, idempotencyKey, requestSha256);
      if (begun.state === 'finished') return JSON.parse(begun.response) as T;
      if (begun.state === 'begun') break;
      // The first of two equal requests is still being answered: its answer will be ours.
      if (attempt === runningAttempts) throw new IdempotencyKeyReusedError();
      await new Promise((resolve) => setTimeout(resolve, runningPauseMilliseconds));
    }
    const response = await work();
    await idempotency.finish(keyId, idempotencyKey, requestSha256, JSON.stringify(response));
    return response;
  }
}

function toMetadata(fields: Omit<StatedFields, 'id'>): Partial<DocumentMetadata> {
  const { kind, ...rest } = fields;
  return { ...rest, ...(kind === undefined ? {} : { kind: kind as DocumentKind }) };
}

function toGateJob({ id, state, code, detail, document }: Job): GateJob {
  // A fault of ours has no reason code of the file's; its detail says so.
  return { id, state, code: code === 'internal' ? null : code, detail, document };
}
