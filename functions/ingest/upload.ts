import type { DocumentMetadata } from '../documents/document.ts';
import type { Table } from '../storage/tables/table.ts';

/** What a client said about a file it sends; waits beside the job until the file is read. */
export interface UploadRequest {
  fileName: string;
  /** Id the client chose for the document. */
  id: string | null;
  set: Partial<DocumentMetadata>;
  /** Id of the key that sent it, for the record. */
  keyId: string;
}

/** Where the file itself arrives. The name is the job's, never the client's. */
export const uploadsPrefix = 'uploads/';

/** Where people drop files with the tools of the store; here the name is the file's. */
export const inboxPrefix = 'inbox/';

export function uploadKey(jobId: string): string {
  return `${uploadsPrefix}${jobId}`;
}

/** An upload that never arrives is forgotten after a week, like the drop itself. */
const rememberedSeconds = 7 * 24 * 3600;

/** Requests of uploads under way. */
export class UploadRequests {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async put(jobId: string, request: UploadRequest): Promise<void> {
    const expiresAt = Math.ceil(Date.now() / 1000) + rememberedSeconds;
    await this.#table.put({ ...itemKey(jobId), data: request, expiresAt });
  }

  async find(jobId: string): Promise<UploadRequest | undefined> {
    return (await this.#table.find<UploadRequest>(itemKey(jobId)))?.data;
  }
}

function itemKey(jobId: string) {
  return { pk: `upload#${jobId}`, sk: 'upload' };
}
