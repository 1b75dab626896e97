import { createHash } from 'node:crypto';
import { S3Refusal } from './s3-refusal.ts';

export interface ObjectVersion {
  versionId: string;
  body: Buffer;
  /** With its quotation marks, as S3 sends it. */
  etag: string;
  contentType: string;
  modifiedAt: Date;
  isDeleteMarker: boolean;
}

/** What S3 tells of a change, in the words of its event notifications. */
export interface S3Event {
  eventName: 'ObjectCreated:Put' | 'ObjectRemoved:DeleteMarkerCreated' | 'ObjectRemoved:Delete';
  bucket: string;
  key: string;
  sizeBytes: number;
  etag: string;
  versionId: string;
  /** Hex; orders the events of one key. */
  sequencer: string;
}

/** One bucket with versioning on: every write adds a version, a delete adds a marker. */
export class VersionedBucket {
  readonly name: string;
  private readonly versions = new Map<string, ObjectVersion[]>();
  private readonly tell: (event: S3Event) => void;
  private changes = 0;

  constructor(name: string, tell: (event: S3Event) => void) {
    this.name = name;
    this.tell = tell;
  }

  /** @throws S3Refusal 412 and 404 as S3 words them */
  put(
    key: string,
    body: Buffer,
    options: { ifNoneMatch?: string; ifMatch?: string; contentType: string },
  ): ObjectVersion {
    const { ifNoneMatch, ifMatch, contentType } = options;
    const present = this.find(key);
    if (ifNoneMatch !== undefined && ifNoneMatch !== '*')
      throw new S3Refusal(501, 'NotImplemented', 'If-None-Match');
    if (ifNoneMatch === '*' && present) throw new S3Refusal(412, 'PreconditionFailed');
    if (ifMatch !== undefined && !present) throw new S3Refusal(404, 'NoSuchKey');
    if (ifMatch !== undefined && ifMatch !== present?.etag) throw new S3Refusal(412, 'PreconditionFailed');
    return this.add(key, body, contentType, 'ObjectCreated:Put');
  }

  find(key: string, versionId?: string): ObjectVersion | undefined {
    const versions = this.versions.get(key) ?? [];
    const version =
      versionId === undefined ? versions.at(-1) : versions.find((one) => one.versionId === versionId);
    return version?.isDeleteMarker ? undefined : version;
  }

  delete(key: string, versionId?: string): void {
    if (versionId === undefined) {
      this.add(key, Buffer.alloc(0), '', 'ObjectRemoved:DeleteMarkerCreated');
      return;
    }
    const versions = this.versions.get(key) ?? [];
    const removed = versions.find((version) => version.versionId === versionId);
    this.versions.set(
      key,
      versions.filter((version) => version !== removed),
    );
    if (removed) this.announce('ObjectRemoved:Delete', key, removed);
  }

  /** Living keys in UTF-8 order. */
  keys(): string[] {
    return this.everyKey().filter((key) => this.find(key));
  }

  /** Living and deleted keys in UTF-8 order. */
  everyKey(): string[] {
    return [...this.versions.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  }

  /** Newest first, delete markers included. */
  history(key: string): ObjectVersion[] {
    return (this.versions.get(key) ?? []).toReversed();
  }

  private add(
    key: string,
    body: Buffer,
    contentType: string,
    eventName: S3Event['eventName'],
  ): ObjectVersion {
    const version: ObjectVersion = {
      versionId: `v${String(++this.changes).padStart(9, '0')}`,
      body,
      etag: `"${createHash('md5').update(body).digest('hex')}"`,
      contentType,
      modifiedAt: new Date(),
      isDeleteMarker: eventName !== 'ObjectCreated:Put',
    };
    this.versions.set(key, [...(this.versions.get(key) ?? []), version]);
    this.announce(eventName, key, version);
    return version;
  }

  private announce(
    eventName: S3Event['eventName'],
    key: string,
    { body, etag, versionId }: ObjectVersion,
  ): void {
    const sequencer = (this.changes * 16).toString(16).toUpperCase().padStart(16, '0');
    this.tell({
      eventName,
      bucket: this.name,
      key,
      sizeBytes: body.length,
      etag: etag.replaceAll('"', ''),
      versionId,
      sequencer,
    });
  }
}
