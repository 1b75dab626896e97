import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDocumentId } from '../../functions/documents/document.ts';
import type { AcceptedSource } from '../../functions/ingest/accept-source.ts';
import { publishAccepted, type WriteStores } from '../../functions/ingest/ingest-files.ts';
import { parseQuery } from '../../functions/query/parse-query.ts';
import { buildSegment } from '../../functions/segment/build-segment.ts';
import { buildSegmentApart } from '../../scripts/local/build-segment-apart.ts';
import { type MemoryAnnals, openMemoryAnnals, textFile } from './open-memory-stores.ts';

const report = `# Report of the Harbour Office for 2021

## I. Dredging

We will dredge 40 kilometres of the northern channel by 2023.
`;

describe('publishing what was accepted', () => {
  let annals: MemoryAnnals;
  beforeEach(async () => {
    annals = await openMemoryAnnals();
    await annals.ingest(textFile('harbour-2021.md', report));
  });
  afterEach(() => annals.close());

  /** The held report, and with it as many characters of nothing as make a batch large. */
  async function readBatch(characters: number): Promise<Parameters<typeof publishAccepted>[1]> {
    const record = (await annals.register.find(toDocumentId('harbour-2021')))!;
    const { document, reading } = (await annals.library.read('harbour-2021'))!;
    const text = reading.text + ' '.repeat(characters);
    const accepted: AcceptedSource = { document, reading: { ...reading, text }, source: null };
    return [{ accepted, entry: { ...record, source: null } }];
  }

  /** The steps of one publication in the order in which they came. */
  async function stepsOf(characters: number): Promise<string[]> {
    const steps: string[] = [];
    const { objects, register } = annals.writeStores;
    const stores: WriteStores = {
      objects,
      register: Object.create(register, {
        put: { value: async () => void steps.push('registered') },
      }),
      buildSegment: async (documents) => {
        steps.push('segment begun');
        await new Promise((resolve) => setTimeout(resolve, 20));
        steps.push('segment built');
        return buildSegment(documents);
      },
      derive: async () => {
        steps.push('derived');
        return async () => void steps.push('derived written');
      },
    };
    await publishAccepted(stores, await readBatch(characters));
    return steps;
  }

  it('derives beside a large segment, and writes that only after its publication', async () => {
    expect(await stepsOf(1_000_000)).toEqual([
      'segment begun',
      'derived',
      'segment built',
      'derived written',
      'registered',
    ]);
  });

  it('starts no thread for a small one', async () => {
    expect(await stepsOf(0)).toEqual(['derived', 'derived written', 'registered']);
  });

  it('writes nothing derived, and registers nothing, where publishing fails', async () => {
    const written: string[] = [];
    const stores: WriteStores = {
      ...annals.writeStores,
      buildSegment: () => Promise.reject(new Error('no memory')),
      derive: async () => async () => void written.push('derived'),
    };
    await expect(publishAccepted(stores, await readBatch(1_000_000))).rejects.toThrow('no memory');
    expect(written).toEqual([]);
  });

  it.skipIf(buildSegmentApart === undefined)('finds what another thread has built', async () => {
    const other = await openMemoryAnnals();
    const stores = { ...other.writeStores, buildSegment: buildSegmentApart! };
    await publishAccepted(stores, await readBatch(1_000_000));
    const { hits } = await other.search.search({
      query: parseQuery('dredging northern channel'),
      filters: {},
      limit: 10,
    });
    expect(hits.map(({ document }) => document.id)).toEqual(['harbour-2021']);
    await other.close();
  });
});
