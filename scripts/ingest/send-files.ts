import { readFile } from 'node:fs/promises';
import { UsageError } from '../terminal/parse-flags.ts';
import type { FoundFile } from './find-files.ts';
import type { OutcomeLine } from './outcome-line.ts';

/** How often a job is asked about, and for how long, before it is left to finish by itself. */
const pollMilliseconds = 500;
const pollLimit = 240;

interface JobAnswer {
  job: { id: string; state: string; code: string | null; detail: string | null; document: string | null };
}

interface SendOptions {
  address: string;
  key: string | undefined;
  onLine: (line: OutcomeLine) => void;
}

/** Sends files to a running service, one after the other, and waits for each to be searchable. */
export async function sendFiles(
  files: FoundFile[],
  { address, key, onLine }: SendOptions,
): Promise<OutcomeLine[]> {
  if (key === undefined)
    throw new UsageError('--api needs --key; "npm run keys -- make NAME --role ingest" makes one');
  const lines: OutcomeLine[] = [];
  for (const file of files) {
    const line = await sendFile(file, new URL(address), key);
    lines.push(line);
    onLine(line);
  }
  return lines;
}

async function sendFile(file: FoundFile, address: URL, key: string): Promise<OutcomeLine> {
  const form = new FormData();
  form.set('file', new Blob([await readFile(file.path)]), file.fileName);
  for (const [name, value] of Object.entries(file.set)) if (value !== null) form.set(name, String(value));
  const authorization = { Authorization: `Bearer ${key}` };
  const response = await fetch(new URL('/v1/documents', address), {
    method: 'POST',
    headers: authorization,
    body: form,
  });
  if (!response.ok) return rejected(file, await readProblem(response));
  const { job } = (await response.json()) as { job: { id: string } };
  return waitForJob(file, new URL(`/v1/jobs/${job.id}`, address), authorization);
}

/** Asks until the file is searchable or refused, or until asking has gone on for long enough. */
async function waitForJob(
  file: FoundFile,
  address: URL,
  headers: Record<string, string>,
): Promise<OutcomeLine> {
  for (let polls = 1; ; polls++) {
    const answer = await fetch(address, { headers });
    if (!answer.ok) return rejected(file, await readProblem(answer));
    const { job } = (await answer.json()) as JobAnswer;
    const isUnderWay = job.state === 'queued' || job.state === 'reading';
    if (!isUnderWay || polls === pollLimit) return toLine(file, job);
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
}

function toLine({ path }: FoundFile, { id, state, code, detail, document }: JobAnswer['job']): OutcomeLine {
  switch (state) {
    case 'indexed':
      return { file: path, state: code === 'duplicate' ? 'duplicate' : 'sent', document: document ?? '' };
    case 'rejected':
    case 'quarantined':
      return {
        file: path,
        state: 'rejected',
        code: code ?? state,
        detail: detail ?? 'see the log of the service',
      };
    default:
      return { file: path, state: 'queued', job: id };
  }
}

function rejected(file: FoundFile, { code, detail }: { code: string; detail: string }): OutcomeLine {
  return { file: file.path, state: 'rejected', code, detail };
}

async function readProblem(response: Response): Promise<{ code: string; detail: string }> {
  const problem = (await response.json().catch(() => ({}))) as { title?: string; detail?: string };
  return { code: `http_${response.status}`, detail: problem.detail ?? problem.title ?? response.statusText };
}
