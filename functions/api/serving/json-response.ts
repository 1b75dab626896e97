import { createHash } from 'node:crypto';

/**
 * A JSON answer with its validator. The tag leaves out how long the answer took, so that the same answer
 * keeps the same tag; that makes it a weak one.
 */
export function jsonResponse(
  answer: unknown,
  status: number,
  headers: Record<string, string> = {},
): Response {
  const stable = JSON.stringify(answer, (name, value) => (name === 'tookMilliseconds' ? undefined : value));
  return new Response(JSON.stringify(answer), {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      ...(status === 200 ? { ETag: `W/"${hashOf(stable)}"`, 'Cache-Control': 'no-cache' } : {}),
      ...headers,
    },
  });
}

/** 304 when the client holds this answer already, otherwise the answer itself. */
export function notModifiedOr(response: Response, request: Request): Response {
  const tag = response.headers.get('ETag');
  const held = request.headers.get('If-None-Match');
  if (!tag || !held || !['GET', 'HEAD'].includes(request.method) || !holds(held, tag)) return response;
  const headers = new Headers(response.headers);
  for (const name of ['Content-Type', 'Content-Length', 'Content-Disposition']) headers.delete(name);
  return new Response(null, { status: 304, headers });
}

/** Weak comparison (RFC 9110, 13.1.2). */
function holds(held: string, tag: string): boolean {
  const bare = (value: string) => value.trim().replace(/^W\//, '');
  return held.trim() === '*' || held.split(',').some((one) => bare(one) === bare(tag));
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
