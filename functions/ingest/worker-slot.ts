import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type RefusalCode, RefusedFileError } from '../documents/refusal.ts';
import type { CompletionRequest, ReadingRequest, ReadingResult } from './read-source.ts';

/** The word after which a worker takes no further file and ends by itself. */
export const END_OF_FILES = 'end';

/** What a worker is asked. An OCR engine cannot be sent to another thread: the worker opens its own. */
export interface WorkerTask {
  number: number;
  request: ReadingRequest | CompletionRequest;
  isOcrWanted: boolean;
}

/** What it answers; errors travel as their code and message. */
export type WorkerReply =
  | { number: number; result: ReadingResult }
  | { number: number; refusal: { code: RefusalCode; message: string } };

/** Bounds of one worker. */
export interface WorkerLimits {
  /** Time one file may take, in milliseconds. */
  timeoutMilliseconds: number;
  /** JavaScript heap, in megabytes. */
  heapMegabytes: number;
}

interface RunningTask {
  number: number;
  resolve: (result: ReadingResult) => void;
  reject: (error: RefusedFileError) => void;
}

/**
 * How long an idle worker may take to end by itself before it is stopped, in milliseconds. Ending takes a few, and loading
 * its modules, which comes first in a young one, under a second on a busy machine; below that it would be stopped in the
 * middle, and far above it a worker that hangs would hold up the end of a command.
 */
const ENDING_MILLISECONDS = 5_000;

/** Files read by one worker before a fresh one takes its place: a leak in a library cannot grow for ever. */
const FILES_PER_WORKER = 200;

/** One worker and the file it is busy with. A file that takes too long or too much memory costs its worker, never the process. */
export class WorkerSlot {
  private readonly worker: Worker;
  private readonly limits: WorkerLimits;
  private readonly onFree: (isSpent: boolean) => void;
  private task: RunningTask | undefined;
  private timer: NodeJS.Timeout | undefined;
  private filesDone = 0;

  /** @param onFree called after each file; a spent slot takes no further one */
  constructor(limits: WorkerLimits, onFree: (isSpent: boolean) => void) {
    this.limits = limits;
    this.onFree = onFree;
    // Bundled for Lambda the worker is a module beside the entry; in the source tree it is this folder's file.
    const entry = import.meta.url.endsWith('.ts') ? './reading-worker.ts' : './reading-worker.mjs';
    this.worker = new Worker(new URL(entry, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
      stdout: true,
      stderr: true,
    });
    this.worker.unref();
    this.worker.on('message', (reply: WorkerReply) => this.finish(reply));
    this.worker.on('error', (error) => this.fail(toRefusal(error, limits)));
    this.worker.on('exit', () =>
      this.fail(new RefusedFileError('damaged', 'the reader stopped: export the file again')),
    );
  }

  get isBusy(): boolean {
    return this.task !== undefined;
  }

  /** @throws RefusedFileError */
  run(task: WorkerTask): Promise<ReadingResult> {
    const { promise, resolve, reject } = Promise.withResolvers<ReadingResult>();
    this.task = { number: task.number, resolve, reject };
    this.worker.ref();
    this.timer = setTimeout(() => this.stop(), this.limits.timeoutMilliseconds);
    this.worker.postMessage(task);
    return promise;
  }

  /** A busy worker is stopped, and its file refused; an idle one ends by itself. */
  async end(): Promise<void> {
    if (!this.isBusy) return this.dismiss();
    this.fail(new RefusedFileError('timed_out', 'reading was stopped: send it again'));
    await this.worker.terminate();
  }

  /**
   * A process that stopped a thread from outside right after its file died once of a segmentation fault. That it was the
   * stopping is likely, and could not be shown again; so nobody does it who can wait.
   */
  private async dismiss(): Promise<void> {
    if (this.worker.threadId === -1) return;
    const hasEnded = once(this.worker, 'exit');
    this.worker.ref();
    this.worker.postMessage(END_OF_FILES);
    const timer = setTimeout(() => void this.worker.terminate(), ENDING_MILLISECONDS);
    await hasEnded;
    clearTimeout(timer);
  }

  private stop(): void {
    const seconds = this.limits.timeoutMilliseconds / 1000;
    this.fail(
      new RefusedFileError(
        'timed_out',
        `the file was not read within ${seconds} s: split it, or export it again`,
      ),
    );
    void this.worker.terminate();
  }

  private finish(reply: WorkerReply): void {
    const task = this.release();
    if (!task || reply.number !== task.number) return;
    if ('result' in reply) task.resolve(reply.result);
    else task.reject(new RefusedFileError(reply.refusal.code, reply.refusal.message));
    this.filesDone++;
    const isSpent = this.filesDone >= FILES_PER_WORKER;
    if (isSpent) void this.dismiss();
    else this.worker.unref();
    this.onFree(isSpent);
  }

  private fail(refusal: RefusedFileError): void {
    const task = this.release();
    if (!task) return;
    task.reject(refusal);
    this.onFree(true);
  }

  private release(): RunningTask | undefined {
    const { task } = this;
    clearTimeout(this.timer);
    this.task = undefined;
    return task;
  }
}

function toRefusal(error: unknown, { heapMegabytes }: WorkerLimits): RefusedFileError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new RefusedFileError(
      'too_complex',
      `reading the file takes more than ${heapMegabytes} MB of memory: split it, or export it again`,
      { cause: error },
    );
  }
  return new RefusedFileError('damaged', 'the reader failed on the file: export it again', { cause: error });
}
