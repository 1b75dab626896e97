import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Manifest } from './manifest.ts';

/**
 * A manifest as it is stored, in two places with the same bytes: once under its own name for ever after (until it is
 * no longer kept), and in `manifests/current` for as long as it is the newest.
 *
 *     annals-manifest 1 <sha256 of the rest, hex> <generation>\n      one line that tells versions apart in 128 bytes
 *     gzip of JSON { manifest, history }
 */
export interface ManifestFile {
  manifest: Manifest;
  /** Kept generations before this one, newest first. */
  history: GenerationEntry[];
}

export interface GenerationEntry {
  generation: number;
  key: string;
  /** ISO 8601; never earlier than that of the generation before. */
  publishedAt: string;
}

export const currentKey = 'manifests/current';
export const generationsPrefix = 'manifests/generations/';

/** Reading this much of a file is enough for its first line. */
export const headerBytes = 128;

const magic = 'annals-manifest';
const formatVersion = 1;
const headerPattern = /^annals-manifest (\d+) ([0-9a-f]{64}) (\d+)\n/;

/** The manifest is there but cannot be trusted: damaged, incomplete or of another format. Nothing may be served or written over it. */
export class UnreadableManifestError extends Error {
  override name = 'UnreadableManifestError';
  readonly key: string;
  constructor(key: string, reason: string, options?: ErrorOptions) {
    super(`manifest ${key} cannot be used: ${reason}`, options);
    this.key = key;
  }
}

export interface EncodedManifest {
  bytes: Uint8Array;
  /** Where this generation is kept: `manifests/generations/<generation>-<hash>`. */
  entry: GenerationEntry;
}

export interface DecodedManifest extends ManifestFile {
  entry: GenerationEntry;
  /** Of the stored content, hex. */
  sha256: string;
}

export function encodeManifestFile(file: ManifestFile): EncodedManifest {
  const payload = gzipSync(JSON.stringify(file));
  const { generation, publishedAt } = file.manifest;
  const sha256 = hashOf(payload);
  const header = `${magic} ${formatVersion} ${sha256} ${generation}\n`;
  const key = `${generationsPrefix}${String(generation).padStart(10, '0')}-${sha256.slice(0, 32)}`;
  return { bytes: Buffer.concat([Buffer.from(header), payload]), entry: { generation, key, publishedAt } };
}

/** @throws UnreadableManifestError */
export function decodeManifestFile(key: string, bytes: Uint8Array): DecodedManifest {
  const { sha256, generation, length } = decodeHeader(key, bytes);
  const payload = bytes.subarray(length);
  if (hashOf(payload) !== sha256)
    throw new UnreadableManifestError(key, 'its content does not match its hash');
  const file = parsePayload(key, payload);
  if (file.manifest.generation !== generation) {
    throw new UnreadableManifestError(
      key,
      `it says generation ${file.manifest.generation} inside and ${generation} outside`,
    );
  }
  const ownKey = `${generationsPrefix}${String(generation).padStart(10, '0')}-${sha256.slice(0, 32)}`;
  if (key !== currentKey && key !== ownKey)
    throw new UnreadableManifestError(key, `it is the content of ${ownKey}`);
  return { ...file, sha256, entry: { generation, key: ownKey, publishedAt: file.manifest.publishedAt } };
}

/** The hash and number of a stored generation from its first `headerBytes`. @throws UnreadableManifestError */
export function decodeHeader(
  key: string,
  bytes: Uint8Array,
): { sha256: string; generation: number; length: number } {
  const line = Buffer.from(bytes.subarray(0, headerBytes)).toString('latin1');
  const match = headerPattern.exec(line);
  if (!match) throw new UnreadableManifestError(key, 'it does not begin like a manifest');
  const [header, version, sha256, generation] = match as unknown as [string, string, string, string];
  if (Number(version) !== formatVersion) {
    throw new UnreadableManifestError(
      key,
      `it has format ${version} and this version of Annals reads format ${formatVersion}`,
    );
  }
  return { sha256, generation: Number(generation), length: header.length };
}

function parsePayload(key: string, payload: Uint8Array): ManifestFile {
  let file: ManifestFile;
  try {
    file = JSON.parse(gunzipSync(payload).toString('utf8')) as ManifestFile;
  } catch (cause) {
    throw new UnreadableManifestError(key, 'it is not compressed JSON', { cause });
  }
  // The hash vouches for the bytes; this tells a manifest from some other well-hashed JSON.
  const isManifest =
    file?.manifest?.formatVersion === 1 &&
    Array.isArray(file.manifest.segments) &&
    Array.isArray(file.history);
  if (!isManifest) throw new UnreadableManifestError(key, 'its JSON is not that of a manifest of format 1');
  return file;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
