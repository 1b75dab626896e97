import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type RefusalCode, RefusedFileError } from '../documents/refusal.ts';
import type { ParsedSource } from './block.ts';
import {
  DEFAULT_TIMEOUT_MILLISECONDS,
  MAX_SOURCE_BYTES,
  OCR_TIMEOUT_MILLISECONDS,
  WORKER_HEAP_MEGABYTES,
} from './limits.ts';
import type { ParseOptions } from './parse-source.ts';

/** An OCR engine cannot be sent to another thread: the worker opens its own when `ocr` is true. */
export type WorkerParseOptions = Omit<ParseOptions, 'ocr'> & { ocr?: boolean };

/** What a worker is asked. */
export interface ParseRequest {
  id: number;
  bytes: Uint8Array;
  options: WorkerParseOptions;
}

/** What it answers; errors travel as their code and message. */
export type ParseReply =
  | { id: number; parsed: ParsedSource }
  | { id: number; refusal: { code: RefusalCode; message: string } };

export interface ParsePoolOptions {
  /** Workers kept at most; 2 unless the machine has one core. */
  workers?: number;
  /** Time one file may take, in milliseconds; with OCR it is at least `OCR_TIMEOUT_MILLISECONDS`. */
  timeoutMilliseconds?: number;
  /** JavaScript heap of one worker, in megabytes. */
  heapMegabytes?: number;
}

interface Task {
  request: ParseRequest;
  resolve: (parsed: ParsedSource) => void;
  reject: (error: RefusedFileError) => void;
}

/** Files parsed by one worker before a fresh one takes its place: a leak in a library cannot grow for ever. */
const FILES_PER_WORKER = 200;

/**
 * Parsers in worker threads, away from the thread that answers requests. A file that takes too long or too much
 * memory costs its worker, never the process; the next file gets a fresh one.
 */
export class ParsePool {
  private readonly limits: Required<ParsePoolOptions>;
  private readonly waiting: Task[] = [];
  private readonly slots = new Set<Slot>();
  private nextId = 1;
  private isClosed = false;

  constructor(options: ParsePoolOptions = {}) {
    this.limits = {
      workers: options.workers ?? Math.min(2, availableParallelism()),
      timeoutMilliseconds: options.timeoutMilliseconds ?? DEFAULT_TIMEOUT_MILLISECONDS,
      heapMegabytes: options.heapMegabytes ?? WORKER_HEAP_MEGABYTES,
    };
  }

  /**
   * As `parseSource`, with bounds on time and memory.
   * @throws RefusedFileError also `timed_out`, and `too_complex` when the memory does not suffice
   */
  parse(bytes: Uint8Array, options: WorkerParseOptions): Promise<ParsedSource> {
    if (this.isClosed) throw new Error('the pool of parsers is closed');
    if (bytes.length > MAX_SOURCE_BYTES) {
      const limit = MAX_SOURCE_BYTES / 1024 / 1024;
      return Promise.reject(
        new RefusedFileError('too_large', `the file is over the limit of ${limit} MB: split the document`),
      );
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ request: { id: this.nextId++, bytes, options }, resolve, reject });
      this.assign();
    });
  }

  /** Ends the workers. Files still waiting are refused. */
  async close(): Promise<void> {
    this.isClosed = true;
    for (const task of this.waiting.splice(0))
      task.reject(new RefusedFileError('timed_out', 'parsing was stopped: send it again'));
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
      slot.run(this.waiting.shift()!);
    }
  }

  private open(): Slot | undefined {
    if (this.slots.size >= this.limits.workers) return undefined;
    const slot = new Slot(this.limits, (isSpent) => {
      if (isSpent) this.slots.delete(slot);
      this.assign();
    });
    this.slots.add(slot);
    return slot;
  }
}

/** One worker and the file it is busy with. */
class Slot {
  private readonly worker: Worker;
  private readonly limits: Required<ParsePoolOptions>;
  private readonly onFree: (isSpent: boolean) => void;
  private task: Task | undefined;
  private timer: NodeJS.Timeout | undefined;
  private filesDone = 0;

  constructor(limits: Required<ParsePoolOptions>, onFree: (isSpent: boolean) => void) {
    this.limits = limits;
    this.onFree = onFree;
    // Bundled for Lambda the worker is a module beside the entry; in the source tree it is this folder's file.
    const entry = import.meta.url.endsWith('.ts') ? './parse-worker.ts' : './parse-worker.mjs';
    this.worker = new Worker(new URL(entry, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
      stdout: true,
      stderr: true,
    });
    this.worker.unref();
    this.worker.on('message', (reply: ParseReply) => this.finish(reply));
    this.worker.on('error', (error) => this.fail(toRefusal(error, limits)));
    this.worker.on('exit', () =>
      this.fail(new RefusedFileError('damaged', 'the parser stopped: export the file again')),
    );
  }

  get isBusy(): boolean {
    return this.task !== undefined;
  }

  run(task: Task): void {
    this.task = task;
    this.worker.ref();
    const limit = this.limits.timeoutMilliseconds;
    const timeout = task.request.options.ocr ? Math.max(limit, OCR_TIMEOUT_MILLISECONDS) : limit;
    this.timer = setTimeout(() => this.stop(timeout), timeout);
    this.worker.postMessage(task.request);
  }

  async end(): Promise<void> {
    this.fail(new RefusedFileError('timed_out', 'parsing was stopped: send it again'));
    await this.worker.terminate();
  }

  private stop(timeoutMilliseconds: number): void {
    const seconds = timeoutMilliseconds / 1000;
    this.fail(
      new RefusedFileError(
        'timed_out',
        `the file was not read within ${seconds} s: split it, or export it again`,
      ),
    );
    void this.worker.terminate();
  }

  private finish(reply: ParseReply): void {
    const task = this.release();
    if (!task || reply.id !== task.request.id) return;
    if ('parsed' in reply) task.resolve(reply.parsed);
    else task.reject(new RefusedFileError(reply.refusal.code, reply.refusal.message));
    this.filesDone++;
    const isSpent = this.filesDone >= FILES_PER_WORKER;
    if (isSpent) void this.worker.terminate();
    else this.worker.unref();
    this.onFree(isSpent);
  }

  private fail(refusal: RefusedFileError): void {
    const task = this.release();
    if (!task) return;
    task.reject(refusal);
    this.onFree(true);
  }

  private release(): Task | undefined {
    const { task } = this;
    clearTimeout(this.timer);
    this.task = undefined;
    return task;
  }
}

function toRefusal(error: unknown, limits: Required<ParsePoolOptions>): RefusedFileError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new RefusedFileError(
      'too_complex',
      `reading the file takes more than ${limits.heapMegabytes} MB of memory: split it, or export it again`,
      { cause: error },
    );
  }
  return new RefusedFileError('damaged', 'the parser failed on the file: export it again', { cause: error });
}

/** Parses one file in a worker of its own. For many files, keep a `ParsePool`. */
export async function parseInWorker(
  bytes: Uint8Array,
  options: WorkerParseOptions & Pick<ParsePoolOptions, 'timeoutMilliseconds' | 'heapMegabytes'>,
): Promise<ParsedSource> {
  const { timeoutMilliseconds, heapMegabytes, ...parseOptions } = options;
  const pool = new ParsePool({
    workers: 1,
    ...(timeoutMilliseconds === undefined ? {} : { timeoutMilliseconds }),
    ...(heapMegabytes === undefined ? {} : { heapMegabytes }),
  });
  try {
    return await pool.parse(bytes, parseOptions);
  } finally {
    await pool.close();
  }
}
