import { requireEnv } from '../require-env.ts';

/** How long an upload may be begun, or an answer fetched. */
const validSeconds = 15 * 60;

/** Signed request for one object, of exactly this size. */
export interface PresignedUpload {
  url: string;
  method: 'PUT';
  headers: Record<string, string>;
  /** ISO 8601. */
  expiresAt: string;
}

/** An address of the bucket to which a client sends a file itself, past the request limit of the API. */
export async function presignUpload(key: string, sizeBytes: number): Promise<PresignedUpload> {
  const { PutObjectCommand, getSignedUrl, client, bucket } = await openSigner();
  const command = new PutObjectCommand({ Bucket: bucket, Key: key, ContentLength: sizeBytes });
  const url = await getSignedUrl(client, command, {
    expiresIn: validSeconds,
    signableHeaders: new Set(['content-length', 'host']),
  });
  return {
    url,
    method: 'PUT',
    headers: { 'Content-Length': String(sizeBytes) },
    expiresAt: new Date(Date.now() + validSeconds * 1000).toISOString(),
  };
}

/** An address of the bucket from which anybody fetches an object for some minutes, past the answer limit of the API. */
export async function presignDownload(
  key: string,
  headers: { contentType: string; contentDisposition?: string },
): Promise<string> {
  const { GetObjectCommand, getSignedUrl, client, bucket } = await openSigner();
  const command = new GetObjectCommand({
    Bucket: bucket,
    Key: key,
    ResponseContentType: headers.contentType,
    ResponseContentDisposition: headers.contentDisposition,
  });
  return getSignedUrl(client, command, { expiresIn: validSeconds });
}

async function openSigner() {
  const [{ GetObjectCommand, PutObjectCommand, S3Client }, { getSignedUrl }] = await Promise.all([
    import('./s3.ts'),
    import('@aws-sdk/s3-request-presigner'),
  ]);
  const endpoint = process.env.ANNALS_S3_ENDPOINT;
  const client = new S3Client({
    // By default the address of an upload would carry the checksum of an empty body.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
  });
  return { GetObjectCommand, PutObjectCommand, getSignedUrl, client, bucket: requireEnv('ANNALS_BUCKET') };
}
