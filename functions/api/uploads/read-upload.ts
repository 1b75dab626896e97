import type * as z from 'zod';
import { ProblemError } from '../serving/problem.ts';
import type { StatedFields } from './ingest-gate.ts';
import { announcedFile, statedFields } from './ingest-schemas.ts';

/** A file that came with the request, or one that is announced and will be sent to an address of its own. */
export type Upload =
  | { kind: 'file'; file: { name: string; bytes: Uint8Array }; fields: StatedFields }
  | { kind: 'announced'; file: { name: string; sizeBytes: number }; fields: StatedFields };

/**
 * @throws ProblemError `payload-too-large`, before anything is read when the request says its length
 * @throws ProblemError `unsupported-media-type`, `invalid-request`
 */
export async function readUpload(request: Request, maxBytes: number): Promise<Upload> {
  const mediaType = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType === 'application/json')
    return readAnnouncement(await boundedBody(request, maxAnnouncementBytes));
  if (mediaType === 'multipart/form-data') return readForm(request, maxBytes);
  throw new ProblemError(
    'unsupported-media-type',
    'send `multipart/form-data` with the file in `file`, or JSON with `fileName` and `sizeBytes`',
  );
}

/** A name, a size and a few stated fields. */
const maxAnnouncementBytes = 16_384;

/** Room for the form's own lines and the stated fields around the file. */
const formOverheadBytes = 16_384;

function readAnnouncement(body: Uint8Array): Upload {
  const { fileName, sizeBytes, ...fields } = validated(announcedFile, parseJson(body));
  return { kind: 'announced', file: { name: baseName(fileName), sizeBytes }, fields: stated(fields) };
}

async function readForm(request: Request, maxBytes: number): Promise<Upload> {
  const body = await boundedBody(request, maxBytes + formOverheadBytes);
  const form = await parseForm(body, request.headers.get('Content-Type') ?? '');
  const file = form.get('file');
  if (!(file instanceof File))
    throw new ProblemError('invalid-request', 'the form has no file in its field `file`', {
      errors: [{ pointer: '#/file', detail: 'missing' }],
    });
  const texts = [...form].filter(([name, value]) => name !== 'file' && value !== '');
  const fields = validated(statedFields.strict(), Object.fromEntries(texts));
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { kind: 'file', file: { name: baseName(file.name), bytes }, fields: stated(fields) };
}

async function parseForm(body: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'Content-Type': contentType } }).formData();
  } catch (error) {
    throw new ProblemError('invalid-request', 'the form is damaged: its parts do not fit its boundary', {
      cause: error,
    });
  }
}

/** Reads until the limit and no further, whatever length the request claims. */
async function boundedBody(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function tooLarge(maxBytes: number): ProblemError {
  return new ProblemError(
    'payload-too-large',
    `at most ${maxBytes} bytes here; announce a larger file as JSON with \`fileName\` and \`sizeBytes\` to get an address for it`,
  );
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch (error) {
    throw new ProblemError('invalid-request', 'the body is not JSON', { cause: error });
  }
}

function validated<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = result.error.issues.map((issue) => ({
    pointer: `#/${issue.path.map(String).join('/')}`,
    detail: issue.message,
  }));
  throw new ProblemError(
    'invalid-request',
    errors.map((one) => `${one.pointer.slice(2)}: ${one.detail}`).join('; '),
    {
      errors,
    },
  );
}

/** Fields without a value are absent, not undefined. */
function stated(fields: { [Name in keyof StatedFields]?: StatedFields[Name] | undefined }): StatedFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Some clients send the whole path. */
function baseName(name: string): string {
  return name.toWellFormed().split(/[/\\]/).at(-1)?.slice(-255) || 'unnamed';
}
