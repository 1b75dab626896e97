import type { ObjectVersion, S3Client } from '@aws-sdk/client-s3';
import type { S3Place } from './s3-object-store.ts';

/** What makes up an index and its documents; uploads under way are not brought back. */
const restoredPrefixes = ['sources/', 'readings/', 'segments/', 'manifests/'];

/** The one object whose older version makes others unreachable: it comes last, when all it names is there again. */
const pointerKey = 'manifests/current';

export interface RestoredObjects {
  /** Keys that were brought back to their version of that time. */
  restored: string[];
  /** Keys that already were as they had been. */
  unchanged: number;
}

/**
 * Brings a versioned bucket back to a moment: what was deleted or overwritten since becomes current again, as a new
 * version. What was added since stays; no generation of that time names it. Nothing is destroyed, so a restore can be
 * restored.
 */
export async function restoreBucket(place: S3Place, asOf: Date): Promise<RestoredObjects> {
  const { S3Client } = await import('@aws-sdk/client-s3');
  const client = new S3Client(place.client ?? {});
  const result: RestoredObjects = { restored: [], unchanged: 0 };
  try {
    const histories = await listHistories(client, place);
    const keys = [...histories.keys()].toSorted(
      (left, right) => Number(left === pointerKey) - Number(right === pointerKey) || (left < right ? -1 : 1),
    );
    for (const key of keys) {
      const wanted = versionAt(histories.get(key)!, asOf);
      if (wanted === undefined) continue;
      if (wanted.isLatest) result.unchanged++;
      else {
        await makeCurrent(client, place, key, wanted.versionId);
        result.restored.push(key);
      }
    }
    return result;
  } finally {
    client.destroy();
  }
}

interface VersionEntry {
  versionId: string;
  modifiedAt: number;
  isLatest: boolean;
  isDeleteMarker: boolean;
}

async function listHistories(client: S3Client, place: S3Place): Promise<Map<string, VersionEntry[]>> {
  const { ListObjectVersionsCommand } = await import('@aws-sdk/client-s3');
  const histories = new Map<string, VersionEntry[]>();
  const add = (version: ObjectVersion, isDeleteMarker: boolean) => {
    const { Key = '', VersionId = '', LastModified, IsLatest } = version;
    const entry = {
      versionId: VersionId,
      modifiedAt: LastModified?.getTime() ?? 0,
      isLatest: IsLatest === true,
      isDeleteMarker,
    };
    histories.set(Key.slice((place.prefix ?? '').length), [
      ...(histories.get(Key.slice((place.prefix ?? '').length)) ?? []),
      entry,
    ]);
  };
  for (const prefix of restoredPrefixes) {
    let marker: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
    for (;;) {
      const page = await client.send(
        new ListObjectVersionsCommand({
          Bucket: place.bucket,
          Prefix: `${place.prefix ?? ''}${prefix}`,
          ...marker,
        }),
      );
      for (const version of page.Versions ?? []) add(version, false);
      for (const deleted of page.DeleteMarkers ?? []) add(deleted, true);
      if (!page.IsTruncated) break;
      marker = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    }
  }
  return histories;
}

/** The object that was current at that time; undefined when there was none. */
function versionAt(history: VersionEntry[], asOf: Date): VersionEntry | undefined {
  const [newest] = history
    .filter(({ modifiedAt }) => modifiedAt <= asOf.getTime())
    .toSorted((left, right) => right.modifiedAt - left.modifiedAt);
  return newest?.isDeleteMarker ? undefined : newest;
}

async function makeCurrent(
  client: S3Client,
  { bucket, prefix = '' }: S3Place,
  key: string,
  versionId: string,
): Promise<void> {
  const { GetObjectCommand, PutObjectCommand } = await import('@aws-sdk/client-s3');
  const { Body } = await client.send(
    new GetObjectCommand({ Bucket: bucket, Key: `${prefix}${key}`, VersionId: versionId }),
  );
  const body = await Body?.transformToByteArray();
  await client.send(
    new PutObjectCommand({ Bucket: bucket, Key: `${prefix}${key}`, Body: body ?? new Uint8Array() }),
  );
}
