import { availableParallelism } from 'node:os';
import { RefusedFileError } from '../documents/refusal.ts';
import {
  DEFAULT_TIMEOUT_MILLISECONDS,
  MAX_SOURCE_BYTES,
  OCR_TIMEOUT_MILLISECONDS,
  WORKER_HEAP_MEGABYTES,
} from '../parse/limits.ts';
import type { CompletionRequest, ReadingRequest, ReadingResult } from './read-source.ts';
import { type WorkerLimits, WorkerSlot, type WorkerTask } from './worker-slot.ts';

export interface ReadingPoolOptions extends Partial<WorkerLimits> {
  /** Workers kept at most; 2 unless the machine has one core. */
  workers?: number;
  /** Pages that are pictures are recognised; a file may then take at least `OCR_TIMEOUT_MILLISECONDS`. */
  ocr?: boolean;
}

interface WaitingTask {
  task: WorkerTask;
  resolve: (result: Promise<ReadingResult>) => void;
  reject: (error: RefusedFileError) => void;
}

/**
 * Reads files in worker threads, from their bytes to their statements and terms: away from the thread that answers
 * requests, on as many cores as there are workers, each file within bounds of time and memory.
 */
export class ReadingPool {
  private readonly limits: WorkerLimits;
  private readonly workers: number;
  private readonly isOcrWanted: boolean;
  private readonly waiting: WaitingTask[] = [];
  private readonly slots = new Set<WorkerSlot>();
  private nextNumber = 1;
  private isClosed = false;

  constructor(options: ReadingPoolOptions = {}) {
    this.isOcrWanted = options.ocr ?? false;
    this.workers = options.workers ?? Math.min(2, availableParallelism());
    const timeout = options.timeoutMilliseconds ?? DEFAULT_TIMEOUT_MILLISECONDS;
    this.limits = {
      timeoutMilliseconds: this.isOcrWanted ? Math.max(timeout, OCR_TIMEOUT_MILLISECONDS) : timeout,
      heapMegabytes: options.heapMegabytes ?? WORKER_HEAP_MEGABYTES,
    };
  }

  /**
   * As `readSource`, within bounds.
   * @throws RefusedFileError also `timed_out`, and `too_complex` when the memory does not suffice
   */
  async read(request: ReadingRequest | CompletionRequest): Promise<ReadingResult> {
    if (this.isClosed) throw new Error('the pool of readers is closed');
    if ('bytes' in request && request.bytes.length > MAX_SOURCE_BYTES) {
      const limit = MAX_SOURCE_BYTES / 1024 / 1024;
      throw new RefusedFileError(
        'too_large',
        `the file is over the limit of ${limit} MB: split the document`,
      );
    }
    const { promise, resolve, reject } = Promise.withResolvers<ReadingResult>();
    const task = { number: this.nextNumber++, request, isOcrWanted: this.isOcrWanted };
    this.waiting.push({ task, resolve, reject });
    this.assign();
    return promise;
  }

  /** Ends the workers. Files still waiting are refused. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const { reject } of this.waiting.splice(0))
      reject(new RefusedFileError('timed_out', 'reading was stopped: send it again'));
    await Promise.all([...this.slots].map((slot) => slot.end()));
    this.slots.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const slot = [...this.slots].find((candidate) => !candidate.isBusy) ?? this.open();
      if (!slot) return;
      const { task, resolve } = this.waiting.shift()!;
      resolve(slot.run(task));
    }
  }

  private open(): WorkerSlot | undefined {
    if (this.slots.size >= this.workers) return undefined;
    const slot = new WorkerSlot(this.limits, (isSpent) => {
      if (isSpent) this.slots.delete(slot);
      this.assign();
    });
    this.slots.add(slot);
    return slot;
  }
}
