import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyserFingerprint } from '../../functions/analysis/fingerprint.ts';
import { toDocumentId } from '../../functions/documents/document.ts';
import { removeDocuments } from '../../functions/ingest/ingest-files.ts';
import { readSource } from '../../functions/ingest/read-source.ts';
import { rebuildIndex } from '../../functions/ingest/rebuild-index.ts';
import { publishGeneration } from '../../functions/manifest/publish-generation.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { parseQuery } from '../../functions/query/parse-query.ts';
import { decodeFooter, encodeFooter } from '../../functions/segment/footer.ts';
import { type MemoryAnnals, openMemoryAnnals, textFile } from './open-memory-stores.ts';

const report2021 = `# Report of the Harbour Office for 2021

## I. Dredging

We will dredge 40 kilometres of the northern channel by 2023.

## II. Lights

Twelve beacons were replaced.
`;
const report2021Changed = report2021.replace('Twelve beacons', 'Fourteen beacons');

describe('ingesting files', () => {
  let annals: MemoryAnnals;
  beforeEach(async () => {
    annals = await openMemoryAnnals();
  });
  afterEach(() => annals.close());

  async function sectionsFound(text: string): Promise<string[]> {
    const { hits } = await annals.search.search({ query: parseQuery(text), filters: {}, limit: 10 });
    return hits.map(({ document, section }) => `${document.id} ${section.heading ?? ''}`);
  }

  it('makes a document searchable, with its ledger and its place in the register', async () => {
    const [outcome] = await annals.ingest(textFile('harbour-2021.md', report2021));
    expect(outcome).toMatchObject({
      state: 'indexed',
      document: { id: 'harbour-2021', edition: 1, year: 2021 },
    });
    expect(await sectionsFound('dredging northern channel')).toEqual(['harbour-2021 Dredging']);
    const held = await annals.library.read('harbour-2021');
    expect(held?.reading.statements.filter(({ kind }) => kind === 'commitment')).toHaveLength(1);
  });

  it('calls the same file a duplicate and publishes nothing', async () => {
    await annals.ingest(textFile('harbour-2021.md', report2021));
    const before = await annals.search.status();
    const [outcome] = await annals.ingest(textFile('another-name.md', report2021));
    expect(outcome).toMatchObject({ state: 'duplicate', document: { id: 'harbour-2021' } });
    expect((await annals.search.status()).generation).toBe(before.generation);
  });

  it('knows the same file twice in one run', async () => {
    const outcomes = await annals.ingest(textFile('a.md', report2021), textFile('b.md', report2021));
    expect(outcomes.map(({ state }) => state)).toEqual(['indexed', 'duplicate']);
  });

  it('makes a changed file a new edition, and searches the new text only', async () => {
    await annals.ingest(textFile('harbour-2021.md', report2021));
    const [outcome] = await annals.ingest(textFile('harbour-2021.md', report2021Changed));
    expect(outcome).toMatchObject({ state: 'indexed', document: { id: 'harbour-2021', edition: 2 } });
    expect(await sectionsFound('"twelve beacons"')).toEqual([]);
    expect(await sectionsFound('"fourteen beacons"')).toEqual(['harbour-2021 Lights']);
    expect((await annals.library.editions('harbour-2021')).map(({ edition }) => edition)).toEqual([2, 1]);
    expect((await annals.search.status()).documents).toBe(1);
  });

  it('keeps two offices’ files of one name apart', async () => {
    const north = textFile('report.txt', 'Report of the North Office\n\nThe north was surveyed.', {
      set: { issuer: 'North Office', title: 'Report of the North Office' },
    });
    const south = textFile('report.txt', 'Report of the South Office\n\nThe south was surveyed.', {
      set: { issuer: 'South Office', title: 'Report of the South Office' },
    });
    const outcomes = await annals.ingest(north, south);
    const ids = outcomes.map((outcome) => ('document' in outcome ? outcome.document.id : null));
    expect(ids[0]).toBe('report');
    expect(ids[1]).toMatch(/^report-[0-9a-f]{8}$/);
  });

  it('lets a person’s word win over what is detected, and survive a new edition', async () => {
    await annals.ingest(
      textFile('harbour-2021.md', report2021, { set: { year: 2020, issuer: 'Port Authority' } }),
    );
    await annals.ingest(textFile('harbour-2021.md', report2021Changed));
    const document = await annals.library.find('harbour-2021');
    expect(document).toMatchObject({
      edition: 2,
      year: 2020,
      issuer: 'Port Authority',
      detected: { year: 2021 },
    });
  });

  it('takes a correction of the metadata without a new edition', async () => {
    await annals.ingest(textFile('harbour-2021.md', report2021));
    const [outcome] = await annals.ingest(textFile('harbour-2021.md', report2021, { set: { kind: 'plan' } }));
    expect(outcome).toMatchObject({ state: 'indexed', document: { edition: 1, kind: 'plan' } });
    const { hits } = await annals.search.search({
      query: parseQuery('dredging kind:plan'),
      filters: {},
      limit: 10,
    });
    expect(hits).toHaveLength(1);
  });

  it('takes a removed document out of everything in one generation, and back in when it returns', async () => {
    await annals.ingest(textFile('harbour-2021.md', report2021));
    const before = await annals.search.status();
    await removeDocuments(annals.writeStores, [toDocumentId('harbour-2021')]);
    expect(await sectionsFound('dredging')).toEqual([]);
    expect(await annals.library.find('harbour-2021')).toBeUndefined();
    expect((await annals.search.status()).generation).toBe(before.generation + 1);
    const [outcome] = await annals.ingest(textFile('harbour-2021.md', report2021));
    expect(outcome).toMatchObject({ state: 'indexed', document: { edition: 1 } });
    expect(await sectionsFound('dredging')).toEqual(['harbour-2021 Dredging']);
  });

  it('names a bad file with its code and goes on with the others', async () => {
    const outcomes = await annals.ingest(
      textFile('empty.txt', ''),
      textFile('harbour-2021.md', report2021),
      textFile('broken.pdf', '%PDF-1.7 and nothing else'),
      textFile('fine.txt', 'Notice\n\nThe office is closed on Monday.', { id: 'Not An Id' }),
    );
    expect(outcomes).toMatchObject([
      { state: 'rejected', code: 'empty' },
      { state: 'indexed' },
      { state: 'rejected', code: 'damaged' },
      { state: 'rejected', code: 'invalid_id' },
    ]);
  });

  it('gives many files one generation', async () => {
    const files = Array.from({ length: 30 }, (_, index) =>
      textFile(`notice-${index}.txt`, `Notice ${index}\n\nThe office number ${index} is closed on Monday.`),
    );
    await annals.ingest(...files);
    expect(await annals.search.status()).toMatchObject({ generation: 1, documents: 30 });
  });

  it('rebuilds the whole index from the originals, keeping people’s words and editions', async () => {
    await annals.ingest(textFile('harbour-2021.md', report2021, { set: { issuer: 'Port Authority' } }));
    await annals.ingest(
      textFile('harbour-2021.md', report2021Changed),
      textFile('notice.txt', 'Notice\n\nClosed on Monday.'),
    );
    const count = await rebuildIndex(
      annals.writeStores,
      (request) => readSource(request, parseSource),
      () => {},
    );
    expect(count).toBe(2);
    expect(await annals.search.status()).toMatchObject({ generation: 3, documents: 2 });
    expect(await sectionsFound('"fourteen beacons"')).toEqual(['harbour-2021 Lights']);
    expect(await annals.library.find('harbour-2021')).toMatchObject({ edition: 2, issuer: 'Port Authority' });
  });

  it('says how to mend an index of an older format, and mends it so', async () => {
    await annals.ingest(textFile('harbour-2021.md', report2021));
    const { objects } = annals.writeStores;
    await publishGeneration(objects, (current) => ({
      analyserFingerprint,
      segments: current!.segments.map((entry) => {
        const footer = decodeFooter(entry.key, Buffer.from(entry.footer, 'base64'));
        const old = encodeFooter({ ...footer, formatVersion: footer.formatVersion - 1 });
        return { ...entry, footer: Buffer.from(old).toString('base64') };
      }),
    }));
    await expect(annals.ingest(textFile('notice.txt', 'Notice\n\nClosed on Monday.'))).rejects.toThrow(
      'npm run ingest -- --rebuild',
    );
    await rebuildIndex(
      annals.writeStores,
      (request) => readSource(request, parseSource),
      () => {},
    );
    expect(await sectionsFound('dredging northern channel')).toEqual(['harbour-2021 Dredging']);
  });
});
