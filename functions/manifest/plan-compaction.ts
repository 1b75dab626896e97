import type { Manifest, SegmentEntry } from './manifest.ts';

/** Segments to be merged into one. Those without a live document are not merged but dropped. */
export interface CompactionPlan {
  inputs: SegmentEntry[];
  /** Why: for the log. */
  reason: 'too many of one size' | 'too many tombstones' | 'nothing alive';
}

/**
 * A tier holds segments of one order of magnitude. More than this many are merged.
 * Every segment costs a query a read for each of its words, in parallel; every merge rewrites its inputs. At 8, a document is
 * rewritten log8(size of the collection / size of an update) times, and a collection has at most 8 segments per tier.
 * Range 4 (fewer reads, more rewriting) to 16.
 */
const mostSegmentsPerTier = 8;

/** Ratio of sizes between neighbouring tiers; the same number as above, so that a merged tier lands in the next. */
const tierRatio = 8;

/**
 * Segments up to eight times this size share the lowest tier: opening one costs the same however small it is, and
 * rewriting it next to nothing. The size of a report's own segment. Range 16 KB (more small segments) to 1 MB.
 */
const smallestTierBytes = 64 * 1024;

/**
 * A segment with a larger share of deleted sections is rewritten. Tombstones cost reads and distort the statistics
 * behind the ranking. Range 0.1 (more rewriting) to 0.5 (more waste).
 */
const mostDeletedShare = 0.2;

/**
 * A merge result is not planned above this size: the merge has to end within a Lambda's 15 minutes and 2 GB.
 * Two or three segments of this size hold 10^6 sections.
 */
const largestMergeBytes = 128 * 1024 * 1024;

/** What to merge next, or undefined when the index is in good shape. Pure; one plan at a time, the most useful first. */
export function planCompaction(manifest: Pick<Manifest, 'segments'>): CompactionPlan | undefined {
  const dead = manifest.segments.filter((segment) => segment.deleted.length >= segment.documents);
  if (dead.length > 0) return { inputs: dead, reason: 'nothing alive' };

  for (const [, tier] of [...groupByTier(manifest.segments)].sort(([a], [b]) => a - b)) {
    if (tier.length <= mostSegmentsPerTier) continue;
    const inputs = fitting(tier);
    if (inputs.length > 1) return { inputs, reason: 'too many of one size' };
  }

  const worn = manifest.segments.filter(
    (segment) => segment.deletedSections > mostDeletedShare * segment.sections,
  );
  if (worn.length > 0) return { inputs: fitting(worn), reason: 'too many tombstones' };
  return undefined;
}

function groupByTier(segments: SegmentEntry[]): Map<number, SegmentEntry[]> {
  return Map.groupBy(segments, (segment) => {
    const ratio = Math.max(1, liveBytes(segment) / smallestTierBytes);
    return Math.floor(Math.log(ratio) / Math.log(tierRatio));
  });
}

/** As many as stay below the largest merge, smallest first; at least one. */
function fitting(segments: SegmentEntry[]): SegmentEntry[] {
  let total = 0;
  return segments
    .toSorted((a, b) => liveBytes(a) - liveBytes(b))
    .filter((segment, i) => {
      total += liveBytes(segment);
      return i === 0 || total <= largestMergeBytes;
    });
}

/** About what the segment will weigh after a merge. */
function liveBytes(segment: SegmentEntry): number {
  const liveShare = segment.sections === 0 ? 1 : 1 - segment.deletedSections / segment.sections;
  return segment.sizeBytes * liveShare;
}
