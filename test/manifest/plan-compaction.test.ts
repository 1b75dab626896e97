import { describe, expect, it } from 'vitest';
import type { SegmentEntry } from '../../functions/manifest/manifest.ts';
import { planCompaction } from '../../functions/manifest/plan-compaction.ts';
import { seededRandom } from '../../functions/storage/objects/seeded-random.ts';
import { segmentEntry } from './example-manifest.ts';

const megabyte = 1024 * 1024;

function segments(count: number, changes: Partial<SegmentEntry>, name = 'segment'): SegmentEntry[] {
  return Array.from({ length: count }, (_, i) =>
    segmentEntry(`${name} ${i}`, { documents: 10, sections: 100, ...changes }),
  );
}

describe('a compaction plan', () => {
  it('leaves an index in good shape alone', () => {
    expect(planCompaction({ segments: [] })).toBeUndefined();
    expect(planCompaction({ segments: segments(8, { sizeBytes: 1000 }) })).toBeUndefined();
    const worn = segments(3, { sizeBytes: megabyte, deleted: [1, 2], deletedSections: 20 });
    expect(planCompaction({ segments: worn })).toBeUndefined();
  });

  it('merges a tier that has grown too long, and not the tiers beside it', () => {
    const small = segments(9, { sizeBytes: 2000 }, 'small');
    const large = segments(8, { sizeBytes: 4 * megabyte }, 'large');
    const plan = planCompaction({ segments: [...large, ...small] });
    expect(plan?.reason).toBe('too many of one size');
    expect(new Set(plan?.inputs)).toEqual(new Set(small));
  });

  it('drops segments without a live document before it merges anything', () => {
    const dead = segmentEntry('dead', { documents: 2, deleted: [0, 1], deletedSections: 10 });
    const plan = planCompaction({ segments: [...segments(12, { sizeBytes: 10 }), dead] });
    expect(plan).toEqual({ inputs: [dead], reason: 'nothing alive' });
  });

  it('rewrites what is more than a fifth tombstones', () => {
    const worn = segmentEntry('worn', { documents: 10, sections: 100, deleted: [0, 1], deletedSections: 21 });
    expect(planCompaction({ segments: [worn, ...segments(2, {})] })).toEqual({
      inputs: [worn],
      reason: 'too many tombstones',
    });
  });

  it('keeps a merge within what a Lambda can do', () => {
    const plan = planCompaction({ segments: segments(12, { sizeBytes: 30 * megabyte }) });
    expect(plan?.inputs.length).toBe(4);
  });

  it('does not merge one segment with nobody, however many large ones there are', () => {
    expect(planCompaction({ segments: segments(40, { sizeBytes: 100 * megabyte }) })).toBeUndefined();
  });

  it('keeps an index that grows at few segments, rewriting each document a few times', () => {
    const random = seededRandom(5);
    let live: SegmentEntry[] = [];
    let added = 0;
    let rewritten = 0;
    for (let i = 0; i < 3000; i++) {
      const sizeBytes = Math.ceil(60_000 * random() + 20_000);
      added += sizeBytes;
      live.push(segmentEntry(`n${i}`, { sizeBytes, documents: 10, sections: 100 }));
      for (let plan = planCompaction({ segments: live }); plan; plan = planCompaction({ segments: live })) {
        const { inputs } = plan;
        const total = inputs.reduce((sum, input) => sum + input.sizeBytes, 0);
        rewritten += total;
        const documents = inputs.reduce((sum, input) => sum + input.documents, 0);
        live = live.filter((segment) => !inputs.includes(segment));
        live.push(
          segmentEntry(`m${i} ${documents}`, { sizeBytes: total, documents, sections: documents * 10 }),
        );
      }
      expect(live.length).toBeLessThanOrEqual(32);
    }
    expect(rewritten / added).toBeLessThan(4);
  });
});
