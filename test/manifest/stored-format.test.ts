import { describe, expect, it } from 'vitest';
import { decodeManifestFile, encodeManifestFile } from '../../functions/manifest/manifest-file.ts';
import { segmentEntry } from './example-manifest.ts';

/**
 * A manifest exactly as the first release stores it. It has to stay readable for as long as format 1 is: never change
 * it, add others beside it.
 */
const storedByFirstRelease =
  'YW5uYWxzLW1hbmlmZXN0IDEgNmNlMDg2ODQ2YmVlNjU2ZGIwOTU5ZjUyNjRkOTI3NjE1MTU5MDNmMGMyYmE5ODhiMzZhNmZmODQ0M2VjNzI5MSAxMgofiwgAAAAAAAADrVG7bgIxEPyXrX1h7Xtg3CVFfiBRiiAKP9ZgAT5km+KC7t+jI0BClDLbze7OSDNzgr2OwVMuoE7g+7TX5Y1SDn0ExRmsKVLS5QsKBoej2YW8IfdYQIFA0VTYVshfUSpEhfiAiO/AQEe9GzKl5xDXlA4pxIlw3VYcGGRa7ymWDGp5gi0NoG6rGVrNFxy181I02s5tg51tnOTCddgYMrWQ0qN31sh5Z7xsJdra+IXhXNa1neQ3WrQdKPgPrfBBT0OhfA7F932hBAraJI7AwPX2eHFST7bslNcEkIGjHRVyoJZ8dUMvt5fFuLrji598wUcGm5BLn4ZzSHdtcHYJ7dpgnn3f8wwvw3mlDfzdXFPV+Ku5cTV+ApxAi9gUAgAA';

const manifest = {
  formatVersion: 1 as const,
  generation: 12,
  publishedAt: '2024-05-01T08:00:00.000Z',
  analyserFingerprint: 'analyser-1',
  segments: [segmentEntry('潮', { documents: 3, sections: 30, deleted: [1], deletedSections: 9 })],
  documents: 2,
  sections: 21,
};
const history = [
  { generation: 11, key: 'manifests/generations/0000000011-ab', publishedAt: '2024-04-30T08:00:00.000Z' },
];

describe('the stored form of a manifest', () => {
  it('reads what the first release wrote', () => {
    const file = decodeManifestFile('manifests/current', Buffer.from(storedByFirstRelease, 'base64'));
    expect(file).toMatchObject({ manifest, history });
  });

  it('comes back as it was written, under the name its content gives it', () => {
    const { bytes, entry } = encodeManifestFile({ manifest, history });
    expect(decodeManifestFile(entry.key, bytes)).toMatchObject({ manifest, history, entry });
    expect(entry.key).toMatch(/^manifests\/generations\/0000000012-[0-9a-f]{32}$/);
  });

  it('tells its version and number in its first line, for people and for a look of 128 bytes', () => {
    const { bytes } = encodeManifestFile({ manifest, history });
    const firstLine = Buffer.from(bytes.subarray(0, 128)).toString('latin1').split('\n')[0];
    expect(firstLine).toMatch(/^annals-manifest 1 [0-9a-f]{64} 12$/);
  });
});
