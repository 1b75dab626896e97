import type { StoredHit } from '../segment/segment-reader.ts';
import type { Candidate } from './candidate.ts';
import type { OpenIndex } from './open-index.ts';

/** Stored text of each candidate's passages; of all segments, and of those not read before, in one round. */
export async function readCandidatePassages(
  index: OpenIndex,
  candidates: readonly (Candidate & { stored?: StoredHit[] })[],
): Promise<StoredHit[][]> {
  const stored = candidates.map((candidate): StoredHit[] => candidate.stored ?? []);
  await Promise.all(
    index.readers.map(async (reader, segment) => {
      const own = candidates.flatMap((candidate, at) =>
        candidate.segment === segment && !candidate.stored
          ? candidate.passages.map(({ ordinal }) => ({ at, ordinal }))
          : [],
      );
      const hits = await reader.readPassages(own.map(({ ordinal }) => ordinal));
      for (const [position, { at }] of own.entries()) stored[at]!.push(hits[position]!);
    }),
  );
  return stored;
}
