import { toDocumentId } from '../../functions/documents/document.ts';
import type { ReadSource } from '../../functions/ingest/accept-source.ts';
import { ingestFiles, removeDocuments, type WriteStores } from '../../functions/ingest/ingest-files.ts';
import {
  type ArrivedFile,
  findArrivedFile,
  reportOutcome,
  type UploadParts,
} from '../../functions/ingest/process-upload.ts';
import { uploadKey } from '../../functions/ingest/upload.ts';

/**
 * What queues and two Lambdas do in the cloud, in one process: works off uploads in the order they came,
 * those that wait together as one batch.
 */
export class UploadWorker {
  readonly #stores: WriteStores;
  readonly #parts: UploadParts;
  readonly #readSource: ReadSource;
  readonly #waiting: (() => Promise<void>)[] = [];
  #uploads: string[] = [];
  #running: Promise<void> | undefined;

  constructor(stores: WriteStores, parts: UploadParts, readSource: ReadSource) {
    this.#stores = stores;
    this.#parts = parts;
    this.#readSource = readSource;
  }

  /** A file lies ready under the job's name. */
  addUpload(jobId: string): void {
    this.#uploads.push(jobId);
    this.#enqueue(() => this.#ingestWaiting());
  }

  /** A document is to be taken out. */
  async addRemoval(jobId: string, documentId: string): Promise<void> {
    this.#enqueue(async () => {
      const id = toDocumentId(documentId);
      await removeDocuments(this.#stores, [id]);
      await this.#parts.jobs.update(jobId, { state: 'indexed', document: id });
    });
  }

  /** Resolves when nothing waits any more. */
  async finish(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  #enqueue(work: () => Promise<void>): void {
    this.#waiting.push(work);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  async #run(): Promise<void> {
    for (let work = this.#waiting.shift(); work; work = this.#waiting.shift()) {
      try {
        await work();
      } catch (error) {
        console.error('an upload could not be worked off', error);
      }
    }
  }

  async #ingestWaiting(): Promise<void> {
    const { jobs } = this.#parts;
    const jobIds = this.#uploads;
    this.#uploads = [];
    const arrived = (
      await Promise.all(jobIds.map((jobId) => findArrivedFile(this.#parts, uploadKey(jobId))))
    ).filter((file): file is ArrivedFile => file !== undefined);
    const jobOf = new Map(arrived.map(({ file, jobId }) => [file, jobId]));
    for (const { jobId } of arrived) await jobs.update(jobId, { state: 'reading' });
    const reports: Promise<void>[] = [];
    try {
      await ingestFiles(
        this.#stores,
        arrived.map(({ file }) => file),
        {
          readSource: this.#readSource,
          onOutcome: (file, outcome) => reports.push(reportOutcome(jobs, jobOf.get(file)!, outcome)),
        },
      );
    } catch (error) {
      for (const { jobId } of arrived) {
        await jobs.update(jobId, {
          state: 'quarantined',
          code: 'internal',
          detail: 'indexing failed; see the log',
        });
      }
      throw error;
    } finally {
      await Promise.all(reports);
    }
  }
}
