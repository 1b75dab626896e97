import { createHash } from 'node:crypto';
import type { ObjectStore } from '../storage/objects/object-store.ts';
import type { Jobs } from '../storage/records/jobs.ts';
import type { SourceFile } from './accept-source.ts';
import type { FileOutcome } from './ingest-files.ts';
import { inboxPrefix, type UploadRequests, uploadsPrefix } from './upload.ts';

/** What is needed to turn a key of the store into a file with its job. */
export interface UploadParts {
  objects: ObjectStore;
  jobs: Jobs;
  uploads: UploadRequests;
}

/** A file that arrived, and the job that tells of it. */
export interface ArrivedFile {
  jobId: string;
  file: SourceFile;
}

/** The job that tells of the file under a key: named by the key, so that a repeated event finds the same one. */
export function jobIdOfKey(key: string): string {
  if (key.startsWith(uploadsPrefix)) return key.slice(uploadsPrefix.length);
  const hex = createHash('sha256').update(key).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

/**
 * The file behind a key of `uploads/` or `inbox/`, as it is now: events come twice, late and out of order,
 * so an event only says where to look.
 * @returns undefined when nothing is there any more, or the key is not an arrival
 */
export async function findArrivedFile(parts: UploadParts, key: string): Promise<ArrivedFile | undefined> {
  const object = await parts.objects.find(key);
  if (object === undefined) return undefined;
  const jobId = jobIdOfKey(key);
  if (key.startsWith(uploadsPrefix)) {
    const request = await parts.uploads.find(jobId);
    if (request === undefined) return undefined;
    const { fileName, id, set } = request;
    return {
      jobId,
      file: { bytes: object.body, fileName, source: null, set, ...(id === null ? {} : { id }) },
    };
  }
  if (!key.startsWith(inboxPrefix)) return undefined;
  const fileName = key.slice(key.lastIndexOf('/') + 1);
  if ((await parts.jobs.find(jobId)) === undefined) await parts.jobs.create(fileName, jobId);
  return { jobId, file: { bytes: object.body, fileName, source: key, set: {} } };
}

/** Notes on the job what became of its file. */
export async function reportOutcome(jobs: Jobs, jobId: string, outcome: FileOutcome): Promise<void> {
  switch (outcome.state) {
    case 'indexed':
      return jobs.update(jobId, {
        state: 'indexed',
        code: null,
        detail: null,
        document: outcome.document.id,
      });
    case 'duplicate':
      return jobs.update(jobId, {
        state: 'indexed',
        code: 'duplicate',
        detail: `this file is held already as ${outcome.document.id}`,
        document: outcome.document.id,
      });
    case 'rejected':
      return jobs.update(jobId, {
        state: 'rejected',
        code: outcome.code === 'invalid_id' ? null : outcome.code,
        detail: outcome.detail,
      });
  }
}
