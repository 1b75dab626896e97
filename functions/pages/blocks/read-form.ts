/** Largest form that is read, in bytes: a long report pasted whole, in Chinese. */
const maxFormBytes = 1_000_000;

const empty = new URLSearchParams();

/** The fields of a posted form; empty for any other request, and for a form that is too large. */
export async function readForm(request: Request): Promise<URLSearchParams> {
  const type = request.headers.get('Content-Type') ?? '';
  if (request.method !== 'POST' || !type.startsWith('application/x-www-form-urlencoded')) return empty;
  if (Number(request.headers.get('Content-Length') ?? 0) > maxFormBytes) return empty;
  const body = await request.text();
  return body.length > maxFormBytes ? empty : new URLSearchParams(body);
}
