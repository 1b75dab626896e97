import { randomUUID } from 'node:crypto';
import type { DocumentId } from '../../documents/document.ts';
import type { RefusalCode } from '../../documents/refusal.ts';
import type { NewItem, Table } from '../tables/table.ts';

export const jobStates = ['queued', 'reading', 'indexed', 'rejected', 'quarantined'] as const;
export type JobState = (typeof jobStates)[number];

/** One file on its way into the index. */
export interface Job {
  id: string;
  state: JobState;
  /** Why it was refused, or `duplicate`; null while all is well. */
  code: RefusalCode | 'duplicate' | 'internal' | null;
  /** The same in words that say how to mend it. */
  detail: string | null;
  /** Its document, once known. */
  document: DocumentId | null;
  fileName: string;
  /** ISO 8601. */
  createdAt: string;
  updatedAt: string;
}

/** How long a finished job can be asked about: long enough to look into last month's failures. */
const keptDays = 90;

/** The jobs of the write path: what happened to each file, for its sender and for the list of failed files. */
export class Jobs {
  private readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  async create(fileName: string, id: string = randomUUID()): Promise<Job> {
    const now = new Date().toISOString();
    const job: Job = {
      id,
      state: 'queued',
      code: null,
      detail: null,
      document: null,
      fileName,
      createdAt: now,
      updatedAt: now,
    };
    await this.table.put(toItem(job), { absent: true });
    return job;
  }

  async find(id: string): Promise<Job | undefined> {
    return (await this.table.find<Job>(jobKey(id)))?.data;
  }

  /** Does nothing when there is no such job. */
  async update(
    id: string,
    changes: Partial<Pick<Job, 'state' | 'code' | 'detail' | 'document'>>,
  ): Promise<void> {
    await this.table.update<Job>(
      jobKey(id),
      (item) => item && toItem({ ...item.data, ...changes, updatedAt: new Date().toISOString() }),
    );
  }

  /** Latest change first; all, or those in one state. @throws InvalidCursorError */
  async list(
    state: JobState | undefined,
    page: { cursor?: string; limit: number },
  ): Promise<{ jobs: Job[]; cursor: string | undefined }> {
    const from =
      state === undefined
        ? ({ list: 1, name: 'jobs' } as const)
        : ({ list: 2, name: `jobs#${state}` } as const);
    const { items, cursor } = await this.table.query<Job>({ from, descending: true, ...page });
    return { jobs: items.map((item) => item.data), cursor };
  }
}

function jobKey(id: string) {
  return { pk: `job#${id}`, sk: 'job' };
}

function toItem(job: Job): NewItem<Job> {
  return {
    ...jobKey(job.id),
    data: job,
    lists: { 1: 'jobs', 2: `jobs#${job.state}` },
    order: `${job.updatedAt}#${job.id}`,
    expiresAt: Math.ceil(Date.parse(job.updatedAt) / 1000) + keptDays * 24 * 3600,
  };
}
