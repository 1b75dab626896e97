import { createHash } from 'node:crypto';
import { type StoreInventory, takeInventory } from '../../functions/manifest/collect-garbage.ts';
import { listGenerations, loadGeneration } from '../../functions/manifest/load-manifest.ts';
import type { SegmentEntry } from '../../functions/manifest/manifest.ts';
import type { ObjectStore } from '../../functions/storage/objects/object-store.ts';
import type { Finding } from './finding.ts';

export interface SegmentCheck {
  inventory: StoreInventory;
  generations: number;
  /** Segments of all kept generations. */
  segments: number;
  findings: Finding[];
}

/** Every kept generation is readable and every segment it names has the bytes it had when it was built. */
export async function checkSegments(objects: ObjectStore): Promise<SegmentCheck> {
  const kept = await listGenerations(objects);
  const entries = new Map<string, SegmentEntry>();
  for (const { generation } of kept) {
    for (const entry of (await loadGeneration(objects, generation)).segments) entries.set(entry.key, entry);
  }
  const findings: Finding[] = [];
  for (const entry of entries.values()) {
    const finding = await checkSegment(objects, entry);
    if (finding) findings.push(finding);
  }
  return {
    inventory: await takeInventory(objects),
    generations: kept.length,
    segments: entries.size,
    findings,
  };
}

async function checkSegment(objects: ObjectStore, entry: SegmentEntry): Promise<Finding | undefined> {
  const mend = 'restore it from a backup of the bucket, or rebuild the index: npm run ingest -- --rebuild';
  const object = await objects.find(entry.key);
  if (!object) return { kind: 'missing', what: entry.key, detail: 'a kept generation names it', mend };
  const sha256 = createHash('sha256').update(object.body).digest('hex');
  if (sha256 === entry.sha256) return undefined;
  return { kind: 'damaged', what: entry.key, detail: `its hash is ${sha256}, was ${entry.sha256}`, mend };
}
