import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { S3Refusal } from './s3-refusal.ts';

export interface SignedRequest {
  method: string;
  /** As sent: path, `?` and query. */
  url: string;
  headers: IncomingHttpHeaders;
}

interface Signature {
  accessKeyId: string;
  scope: string;
  date: string;
  signedHeaders: string[];
  signature: string;
  payloadHash: string;
}

const unsignedPayload = 'UNSIGNED-PAYLOAD';

/**
 * Checks an AWS Signature Version 4, in the header or in a presigned address, as S3 does.
 * @returns what the signature says about the body: its hash in hex, or the name of a way of sending it
 * @throws S3Refusal
 */
export function verifySignature(request: SignedRequest, secrets: Map<string, string>, now: Date): string {
  const query = new URLSearchParams(request.url.split('?')[1] ?? '');
  const signature = query.has('X-Amz-Signature') ? readPresigned(query, now) : readHeader(request, now);
  const secret = secrets.get(signature.accessKeyId);
  if (secret === undefined) throw new S3Refusal(403, 'InvalidAccessKeyId');
  const expected = sign(request, signature, secret);
  const isRight =
    signature.signature.length === expected.length &&
    timingSafeEqual(Buffer.from(signature.signature), Buffer.from(expected));
  if (!isRight) throw new S3Refusal(403, 'SignatureDoesNotMatch');
  return signature.payloadHash;
}

function readHeader({ headers }: SignedRequest, now: Date): Signature {
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!match) throw new S3Refusal(403, 'AccessDenied', 'no signature');
  const [, accessKeyId, scope, signedHeaders, signature] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  const date = String(headers['x-amz-date'] ?? '');
  if (Math.abs(parseDate(date) - now.getTime()) > 15 * 60_000)
    throw new S3Refusal(403, 'RequestTimeTooSkewed');
  const payloadHash = headers['x-amz-content-sha256'];
  if (typeof payloadHash !== 'string')
    throw new S3Refusal(400, 'MissingSecurityHeader', 'x-amz-content-sha256');
  return { accessKeyId, scope, date, signedHeaders: signedHeaders.split(';'), signature, payloadHash };
}

function readPresigned(query: URLSearchParams, now: Date): Signature {
  const field = (name: string) => {
    const value = query.get(name);
    if (value === null) throw new S3Refusal(400, 'AuthorizationQueryParametersError', `${name} is missing`);
    return value;
  };
  const date = field('X-Amz-Date');
  const expiresAt = parseDate(date) + Number(field('X-Amz-Expires')) * 1000;
  if (!(now.getTime() <= expiresAt)) throw new S3Refusal(403, 'AccessDenied', 'Request has expired');
  const [accessKeyId = '', ...scope] = field('X-Amz-Credential').split('/');
  return {
    accessKeyId,
    scope: scope.join('/'),
    date,
    signedHeaders: field('X-Amz-SignedHeaders').split(';'),
    signature: field('X-Amz-Signature'),
    payloadHash: unsignedPayload,
  };
}

function sign(
  request: SignedRequest,
  { scope, date, signedHeaders, payloadHash }: Signature,
  secret: string,
): string {
  const [path = '', query = ''] = request.url.split('?');
  const canonical = [
    request.method,
    path,
    canonicalQuery(query),
    ...signedHeaders.map((name) => `${name}:${headerValue(request.headers, name)}`),
    '',
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, scope, createHash('sha256').update(canonical).digest('hex')].join(
    '\n',
  );
  const key = scope.split('/').reduce<string | Buffer>((inner, part) => hmac(inner, part), `AWS4${secret}`);
  return hmac(key, toSign).toString('hex');
}

function canonicalQuery(query: string): string {
  return query
    .split('&')
    .filter((pair) => pair !== '' && !pair.startsWith('X-Amz-Signature='))
    .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
    .sort()
    .join('&');
}

function headerValue(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  if (value === undefined)
    throw new S3Refusal(403, 'SignatureDoesNotMatch', `signed header ${name} was not sent`);
  return String(value).trim().replace(/ +/g, ' ');
}

/** `20240131T235959Z` to milliseconds; NaN for anything else. */
function parseDate(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
