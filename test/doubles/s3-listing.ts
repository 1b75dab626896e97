import { S3Refusal } from './s3-refusal.ts';
import type { ObjectVersion, VersionedBucket } from './versioned-bucket.ts';

/** ListObjectsV2: by prefix, after a key or a token, page by page. */
export function listObjects(bucket: VersionedBucket, query: URLSearchParams): Buffer {
  if (query.has('delimiter')) throw new S3Refusal(501, 'NotImplemented', 'delimiter');
  const prefix = query.get('prefix') ?? '';
  const most = Math.min(1000, Number(query.get('max-keys') ?? 1000));
  const token = query.get('continuation-token');
  const after =
    token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64').toString('utf8');
  const keys = bucket.keys().filter((key) => key.startsWith(prefix) && key > after);
  const shown = keys.slice(0, most);
  const isTruncated = shown.length < keys.length;
  const contents = shown.map((key) => `<Contents>${describe(key, bucket.find(key)!)}</Contents>`).join('');
  const next = isTruncated ? tag('NextContinuationToken', Buffer.from(shown.at(-1)!).toString('base64')) : '';
  return document('ListBucketResult', [
    tag('Name', bucket.name),
    tag('Prefix', prefix),
    tag('KeyCount', String(shown.length)),
    tag('MaxKeys', String(most)),
    tag('IsTruncated', String(isTruncated)),
    contents,
    next,
  ]);
}

/** ListObjectVersions, in one page. */
export function listVersions(bucket: VersionedBucket, query: URLSearchParams): Buffer {
  const prefix = query.get('prefix') ?? '';
  const versions = bucket.everyKey().flatMap((key) =>
    key.startsWith(prefix)
      ? bucket.history(key).map((version, i) => {
          const kind = version.isDeleteMarker ? 'DeleteMarker' : 'Version';
          const about = `${tag('VersionId', version.versionId)}${tag('IsLatest', String(i === 0))}`;
          return `<${kind}>${describe(key, version)}${about}</${kind}>`;
        })
      : [],
  );
  return document('ListVersionsResult', [tag('Name', bucket.name), tag('IsTruncated', 'false'), ...versions]);
}

export function toErrorXml(refusal: S3Refusal): Buffer {
  return document('Error', [tag('Code', refusal.code), tag('Message', refusal.message)]);
}

function describe(key: string, { body, etag, modifiedAt }: ObjectVersion): string {
  return [
    tag('Key', key),
    tag('LastModified', modifiedAt.toISOString()),
    tag('ETag', etag),
    tag('Size', String(body.length)),
    tag('StorageClass', 'STANDARD'),
  ].join('');
}

function document(root: string, parts: string[]): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<${root}>${parts.join('')}</${root}>`);
}

function tag(name: string, text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return `<${name}>${escaped}</${name}>`;
}
