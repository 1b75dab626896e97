import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';
import { S3Refusal } from './s3-refusal.ts';

/** The object's bytes out of a request's body, every hash that came with them checked. @throws S3Refusal */
export function decodeBody(sent: Buffer, headers: IncomingHttpHeaders, payloadHash: string): Buffer {
  const { body, trailers } = takeApart(sent, headers, payloadHash);
  if (/^[0-9a-f]{64}$/.test(payloadHash) && digest('sha256', body, 'hex') !== payloadHash) {
    throw new S3Refusal(400, 'XAmzContentSHA256Mismatch');
  }
  const md5 = headers['content-md5'];
  if (md5 !== undefined && md5 !== digest('md5', body, 'base64')) throw new S3Refusal(400, 'BadDigest');
  for (const [name, value] of Object.entries({ ...headers, ...trailers })) {
    if (name.startsWith('x-amz-checksum-') && value !== checksumOf(name, body))
      throw new S3Refusal(400, 'BadDigest', name);
  }
  return body;
}

export function checksumCrc32(body: Uint8Array): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
}

function takeApart(sent: Buffer, headers: IncomingHttpHeaders, payloadHash: string) {
  if (!payloadHash.startsWith('STREAMING-')) return { body: sent, trailers: {} };
  if (payloadHash !== 'STREAMING-UNSIGNED-PAYLOAD-TRAILER')
    throw new S3Refusal(501, 'NotImplemented', payloadHash);
  const { body, trailers } = decodeChunks(sent);
  const announced = String(headers['x-amz-trailer'] ?? '');
  if (announced !== Object.keys(trailers).join())
    throw new S3Refusal(400, 'MalformedTrailerError', announced);
  if (Number(headers['x-amz-decoded-content-length']) !== body.length)
    throw new S3Refusal(400, 'IncompleteBody');
  return { body, trailers };
}

/** aws-chunked: `<size in hex>\r\n<bytes>\r\n` until size 0, then trailer lines. */
function decodeChunks(sent: Buffer): { body: Buffer; trailers: Record<string, string> } {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = sent.indexOf('\r\n', at);
    const size = Number.parseInt(sent.subarray(at, lineEnd).toString('latin1'), 16);
    if (lineEnd < 0 || Number.isNaN(size)) throw new S3Refusal(400, 'IncompleteBody');
    at = lineEnd + 2;
    if (size === 0) break;
    chunks.push(sent.subarray(at, at + size));
    at += size + 2;
  }
  const lines = sent
    .subarray(at)
    .toString('latin1')
    .split('\r\n')
    .filter((line) => line !== '');
  const trailers = lines.map((line) => line.split(':').map((part) => part.trim()) as [string, string]);
  return { body: Buffer.concat(chunks), trailers: Object.fromEntries(trailers) };
}

function checksumOf(header: string, body: Buffer): string {
  if (header === 'x-amz-checksum-crc32') return checksumCrc32(body);
  if (header === 'x-amz-checksum-sha256') return digest('sha256', body, 'base64');
  throw new S3Refusal(501, 'NotImplemented', header);
}

function digest(algorithm: string, body: Buffer, encoding: 'hex' | 'base64'): string {
  return createHash(algorithm).update(body).digest(encoding);
}
