import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentMetadata } from '../../functions/documents/document.ts';
import { readSource } from '../../functions/ingest/read-source.ts';
import { rebuildIndex } from '../../functions/ingest/rebuild-index.ts';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { parseQuery } from '../../functions/query/parse-query.ts';
import { type MemoryAnnals, openMemoryAnnals, textFile } from './open-memory-stores.ts';

const report =
  '# Annual Report of the Harbour Office for 2021\n\n## I. Dredging\n\nWe will dredge the channel by 2023.\n';
const changed = report.replace('the channel', 'the northern channel');

/** Every field of the metadata, with a word of a person that no reading of the text would give. */
const words: Required<DocumentMetadata> = {
  title: 'The Grey Report',
  issuer: 'Port Authority',
  year: 1999,
  kind: 'plan',
  language: 'fr',
  url: 'https://example.org/grey',
};
const fields = Object.keys(words) as (keyof DocumentMetadata)[];

describe('what a person said of a document', () => {
  let annals: MemoryAnnals;
  beforeEach(async () => {
    annals = await openMemoryAnnals();
  });
  afterEach(() => annals.close());

  const rebuild = () =>
    rebuildIndex(
      annals.writeStores,
      (request) => readSource(request, parseSource),
      () => {},
    );

  async function shownInSearch(): Promise<object> {
    const { hits } = await annals.search.search({ query: parseQuery('dredge'), filters: {}, limit: 1 });
    return hits[0]!.document;
  }

  it.each(fields)(
    'holds for the %s: beside what was detected, through new texts and a rebuild',
    async (field) => {
      const [first] = await annals.ingest(textFile('harbour.md', report));
      const detected = first?.state === 'indexed' ? first.document.detected : undefined;
      expect(detected).toBeDefined();
      const expected = { [field]: words[field], set: { [field]: words[field] }, detected };
      const shown = field === 'url' ? {} : { [field]: words[field] };

      await annals.ingest(textFile('harbour.md', report, { set: { [field]: words[field] } }));
      expect(await annals.library.find('harbour')).toMatchObject({ ...expected, edition: 1 });
      expect(await shownInSearch()).toMatchObject(shown);

      await annals.ingest(textFile('harbour.md', changed));
      expect(await annals.library.find('harbour')).toMatchObject({ ...expected, edition: 2 });
      const held = await annals.library.read('harbour');
      expect(held?.reading.metadata[field]).toBe(words[field]);

      await rebuild();
      expect(await annals.library.find('harbour')).toMatchObject(expected);
      expect(await shownInSearch()).toMatchObject(shown);
      for (const other of fields.filter((name) => name !== field))
        expect((await annals.library.find('harbour'))?.[other]).toEqual(detected?.[other]);
    },
  );

  it('is replaced by what a person says later, field by field', async () => {
    await annals.ingest(textFile('harbour.md', report, { set: { year: 1999, issuer: 'Port Authority' } }));
    await annals.ingest(textFile('harbour.md', report, { set: { year: 2001 } }));
    expect(await annals.library.find('harbour')).toMatchObject({
      year: 2001,
      issuer: 'Port Authority',
      set: { year: 2001, issuer: 'Port Authority' },
    });
  });
});
