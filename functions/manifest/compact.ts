import type { ObjectStore } from '../storage/objects/object-store.ts';
import { loadManifest } from './load-manifest.ts';
import type { Manifest, SegmentEntry } from './manifest.ts';
import { type CompactionPlan, planCompaction } from './plan-compaction.ts';
import { type GenerationContent, type PublishOptions, publishGeneration } from './publish-generation.ts';

/**
 * Merges the live documents of the inputs into one new, stored segment (see `storeSegment`).
 * Only called with inputs that hold at least one live document.
 */
export type MergeSegments = (inputs: SegmentEntry[]) => Promise<SegmentEntry>;

export interface CompactionResult {
  /** The newest generation afterwards; undefined when nothing was ever published. */
  manifest: Manifest | undefined;
  /** What was merged, in order; empty when the index was in good shape. */
  done: CompactionPlan[];
}

/** Merges per call: a bound against going in circles. Eight tiers cannot need more than this. */
const mostMergesPerCall = 16;

/**
 * Merges until the index is in good shape, each merge a generation of its own, so that an interruption loses one merge
 * at most. A document deleted or added meanwhile is never lost: if an input changed during its merge, that merge is
 * thrown away and planned anew.
 *
 * @param options.shouldStop asked before each merge; a Lambda near its deadline says true
 */
export async function compact(
  store: ObjectStore,
  mergeSegments: MergeSegments,
  options: PublishOptions & { shouldStop?: () => boolean } = {},
): Promise<CompactionResult> {
  const done: CompactionPlan[] = [];
  let manifest = await loadManifest(store);
  for (let merges = 0; manifest && merges < mostMergesPerCall && !options.shouldStop?.(); merges++) {
    const plan = planCompaction(manifest);
    if (!plan) break;
    const merged = plan.reason === 'nothing alive' ? [] : [await mergeSegments(plan.inputs)];
    let isReplaced = false;
    const change = (current: Manifest | undefined) => {
      const content = replaceSegments(current, plan.inputs, merged);
      isReplaced = content !== undefined;
      return content;
    };
    manifest = await publishGeneration(store, change, options);
    if (isReplaced) done.push(plan);
  }
  return { manifest, done };
}

/** @returns undefined when an input is gone or has other tombstones than when it was merged. */
function replaceSegments(
  current: Manifest | undefined,
  inputs: SegmentEntry[],
  merged: SegmentEntry[],
): GenerationContent | undefined {
  if (!current) return undefined;
  const isUnchanged = (input: SegmentEntry) =>
    current.segments.some(
      (segment) => segment.key === input.key && isSameList(segment.deleted, input.deleted),
    );
  if (!inputs.every(isUnchanged)) return undefined;
  const replaced = new Set(inputs.map((input) => input.key));
  const kept = current.segments.filter((segment) => !replaced.has(segment.key));
  return { analyserFingerprint: current.analyserFingerprint, segments: [...kept, ...merged] };
}

function isSameList(a: number[], b: number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
