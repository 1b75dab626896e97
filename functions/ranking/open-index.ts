import type { Manifest } from '../manifest/manifest.ts';
import { referenceLength, slotScores } from '../segment/impact.ts';
import type { PartCache } from '../segment/part-cache.ts';
import type { RangeStore } from '../segment/segment-file.ts';
import { openSegment, type SegmentReader } from '../segment/segment-reader.ts';

/** One generation of the index, open. */
export interface OpenIndex {
  manifest: Manifest;
  readers: SegmentReader[];
  /** Passages of live documents. */
  passages: number;
  /** Tells whether a document is of a year. */
  hasYear(year: number): boolean;
  /** Score factor of each slot. */
  slotScores: readonly number[];
}

/** Opens generations; segments that two generations share are decoded once. */
export class IndexOpener {
  readonly #store: RangeStore;
  readonly #cache: PartCache;
  readonly #wholeFetchBytes: number | undefined;
  #latest: OpenIndex | undefined;

  constructor(store: RangeStore, cache: PartCache, wholeFetchBytes: number | undefined) {
    this.#store = store;
    this.#cache = cache;
    this.#wholeFetchBytes = wholeFetchBytes;
  }

  /** Reads nothing: manifests hold all footers. @throws ForeignSegmentError, DamagedSegmentError */
  open(manifest: Manifest): OpenIndex {
    if (this.#latest?.manifest === manifest) return this.#latest;
    const known = new Map(this.#latest?.readers.map((reader) => [reader.entry.sha256, reader]));
    const readers = manifest.segments.map((entry) => {
      const like = known.get(entry.sha256);
      return openSegment(this.#store, entry, this.#cache, {
        ...(like ? { like } : {}),
        ...(this.#wholeFetchBytes === undefined ? {} : { wholeFetchBytes: this.#wholeFetchBytes }),
      });
    });
    const index = {
      manifest,
      readers,
      passages: countLivePassages(readers),
      hasYear: (year: number) =>
        readers.some(({ columns }) => columns.combinations.some((values) => values.year === year)),
      slotScores: slotScoresOf(readers),
    };
    this.#latest = index;
    return index;
  }
}

function countLivePassages(readers: readonly SegmentReader[]): number {
  let passages = 0;
  for (const reader of readers) {
    passages += reader.footer.passages;
    for (const document of reader.entry.deleted) {
      const { firstSection, firstPassage } = reader.columns;
      passages -= firstPassage[firstSection[document + 1]!]! - firstPassage[firstSection[document]!]!;
    }
  }
  return passages;
}

/** From the average length over all segments; deleted passages count until a merge drops them, which moves little. */
function slotScoresOf(readers: readonly SegmentReader[]): readonly number[] {
  let passages = 0;
  let lengths = 0;
  for (const { footer } of readers) {
    for (const lengthClass of ['words', 'han'] as const) {
      passages += footer.lengths[lengthClass].passages;
      lengths += footer.lengths[lengthClass].terms / referenceLength[lengthClass];
    }
  }
  return slotScores(lengths / Math.max(1, passages));
}
