import * as z from 'zod';
import { type Call, defineEndpoint, type Route, route } from '../serving/endpoint.ts';
import { documentId, text } from '../serving/parameters.ts';
import { ProblemError } from '../serving/problem.ts';
import { job } from '../serving/schemas.ts';
import type { ChangeRequest, IngestGate, Job } from './ingest-gate.ts';
import { announcedFile, uploadForm } from './ingest-schemas.ts';
import { readUpload } from './read-upload.ts';

const tag = 'Writing';

/** Under the 6 MB a Lambda takes, less what base64 adds. */
const defaultMaxUploadBytes = 4_400_000;

const startedJob = z.object({ id: z.string(), url: z.string() });

export const addDocument = defineEndpoint({
  path: '/v1/documents',
  method: 'post',
  operation: 'addDocument',
  summary: 'Send a document in',
  description:
    'As a form with the file in `file`, or, for a large file, as JSON with `fileName` and `sizeBytes`: the answer then names an address to PUT the file to. With an `Idempotency-Key` the same request may be sent again without harm. What becomes of the file is told by the job.',
  tag,
  role: 'ingest',
  status: 202,
  requestBodies: { 'multipart/form-data': uploadForm, 'application/json': announcedFile },
  answer: z.object({
    job: startedJob,
    upload: z
      .object({
        url: z.string(),
        method: z.literal('PUT'),
        headers: z.record(z.string(), z.string()),
        expiresAt: z.string(),
      })
      .optional(),
  }),
  problems: ['payload-too-large', 'unsupported-media-type', 'conflict'],
});

export const deleteDocument = defineEndpoint({
  path: '/v1/documents/:id',
  method: 'delete',
  operation: 'deleteDocument',
  summary: 'Take a document out of the collection',
  description: 'It is gone from every search with the next generation of the index.',
  tag,
  role: 'ingest',
  status: 202,
  parameters: z.object({ id: documentId.describe('Id of a document') }),
  answer: z.object({ job: startedJob }),
  problems: ['not-found'],
});

export const getJob = defineEndpoint({
  path: '/v1/jobs/:id',
  method: 'get',
  operation: 'getJob',
  summary: 'Ask what became of a document that was sent in',
  description: '`code` names why a file was not taken in, and `detail` how to mend it.',
  tag,
  parameters: z.object({ id: text.describe('Id of a job') }),
  answer: z.object({ job }),
  problems: ['not-found'],
});

export function ingestRoutes({
  gate,
  maxUploadBytes = defaultMaxUploadBytes,
}: {
  gate: IngestGate;
  maxUploadBytes?: number | undefined;
}): Route[] {
  return [
    route(addDocument, {
      async answer(call) {
        const upload = await readUpload(call.request, maxUploadBytes);
        if (upload.kind === 'file')
          return { job: started(await gate.accept(upload.file, upload.fields, changeOf(call))) };
        const offered = await gate.offerUpload(upload.file, upload.fields, changeOf(call));
        return { job: started(offered.job), upload: offered.upload };
      },
    }),
    route(deleteDocument, {
      async answer(call) {
        const removal = await gate.remove(call.parameters.id, changeOf(call));
        if (removal) return { job: started(removal) };
        throw new ProblemError('not-found', `there is no document ${call.parameters.id}`);
      },
    }),
    route(getJob, {
      async answer({ parameters }) {
        const found = jobIdPattern.test(parameters.id) ? await gate.findJob(parameters.id) : undefined;
        if (found) return { job: found };
        throw new ProblemError('not-found', 'there is no such job; jobs are kept for a while only');
      },
    }),
  ];
}

const jobIdPattern = /^[A-Za-z0-9_-]{1,100}$/;

/** Long enough for a UUID with a name before it. */
const idempotencyKeyPattern = /^[\x21-\x7e]{1,200}$/;

function changeOf({ request, key }: Call<typeof addDocument> | Call<typeof deleteDocument>): ChangeRequest {
  const idempotencyKey = request.headers.get('Idempotency-Key') ?? undefined;
  if (idempotencyKey !== undefined && !idempotencyKeyPattern.test(idempotencyKey))
    throw new ProblemError('invalid-request', '`Idempotency-Key` is 1 to 200 visible ASCII characters');
  return { keyId: key?.id ?? '', idempotencyKey };
}

function started({ id }: Job): z.input<typeof startedJob> {
  return { id, url: `/v1/jobs/${id}` };
}
