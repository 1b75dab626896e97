import { createHash } from 'node:crypto';

/** What a Lambda gives back to API Gateway. */
export interface GatewayAnswer {
  statusCode: number;
  headers?: Record<string, string | string[]>;
  body: string;
  isBase64Encoded: boolean;
}

/** Where answers that are too large to be given back wait for their reader. */
export interface AnswerShelf {
  put(key: string, body: Uint8Array): Promise<unknown>;
  /** An address that anybody may read for some minutes, and that answers with these headers. */
  presign(key: string, headers: { contentType: string; contentDisposition?: string }): Promise<string>;
}

/** Objects under it are forgotten after a day. */
const answersPrefix = 'answers/';

/**
 * Bytes a Lambda may give back, 6 MB by its rules, less a little for what surrounds the body. The body counts as it
 * travels, inside JSON: bytes in base64, quotation marks escaped.
 */
export const largestAnswerBytes = 6_291_556 - 16 * 1024;

/**
 * An answer that is too large for a Lambda is put into the store, and the reader sent there: whole exports and original
 * files have no limit of ours. Other answers are returned as they are.
 */
export async function handOverLargeAnswer<Answer extends GatewayAnswer>(
  answer: Answer,
  shelf: AnswerShelf,
): Promise<Answer | GatewayAnswer> {
  if (sizeInside(answer.body) <= largestAnswerBytes) return answer;
  const headers = lowerCased(answer.headers ?? {});
  const body = Buffer.from(answer.body, answer.isBase64Encoded ? 'base64' : 'utf8');
  // Named by its content: asked for twice, it is kept once.
  const key = `${answersPrefix}${createHash('sha256').update(body).digest('hex')}`;
  await shelf.put(key, body);
  const disposition = headers['content-disposition'];
  const location = await shelf.presign(key, {
    contentType: String(headers['content-type'] ?? 'application/octet-stream'),
    ...(disposition === undefined ? {} : { contentDisposition: String(disposition) }),
  });
  const {
    'content-type': _type,
    'content-disposition': _disposition,
    'content-length': _length,
    ...kept
  } = headers;
  return {
    statusCode: 302,
    // The address ends sooner than what it leads to.
    headers: { ...kept, location, 'cache-control': 'no-store' },
    body: '',
    isBase64Encoded: false,
  };
}

/** Only what may be too large is measured: most bodies are a hundredth of the limit. */
function sizeInside(body: string): number {
  const mostBytesOfUnit = 6;
  if (body.length * mostBytesOfUnit <= largestAnswerBytes) return body.length;
  return Buffer.byteLength(JSON.stringify(body));
}

function lowerCased<Value>(headers: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
