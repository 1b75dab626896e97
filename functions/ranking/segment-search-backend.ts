import type { Manifest } from '../manifest/manifest.ts';
import type { Filters, Query } from '../query/query.ts';
import { PartCache } from '../segment/part-cache.ts';
import type { RangeStore } from '../segment/segment-file.ts';
import { applyFeedback } from './apply-feedback.ts';
import { buildHits } from './build-hits.ts';
import type { GenerationSource } from './generation-source.ts';
import { IndexOpener, type OpenIndex } from './open-index.ts';
import { decodeCursor, deepestOffset, encodeCursor } from './page-cursor.ts';
import { planQuery } from './plan-query.ts';
import { countSections, rankSections } from './rank-sections.ts';
import type { IndexStatus, SearchBackend, SearchRequest, SearchResult } from './search-backend.ts';
import { completeWord, suggestSpelling } from './suggest-words.ts';
import { evidenceDepth, weighEvidence } from './weigh-evidence.ts';

export interface SegmentSearchOptions {
  store: RangeStore;
  generations: GenerationSource;
  /**
   * Memory for parts of segments, 256 MB unless told otherwise: a quarter of a 1 GB Lambda, and enough for the text that
   * hundreds of questions over a hundred thousand sections look at. Lower reads more often, never answers otherwise.
   */
  cacheBytes?: number;
  /** Segments up to this size are fetched whole. Default: see segment-format.ts. */
  wholeFetchBytes?: number;
}

const defaultCacheBytes = 256 * 1024 * 1024;

/** Searches the segments of a store. Holds no state but caches: any number of these may serve the same store. */
export function createSegmentSearch(options: SegmentSearchOptions): SearchBackend {
  return new SegmentSearchBackend(options);
}

class SegmentSearchBackend implements SearchBackend {
  readonly #generations: GenerationSource;
  readonly #opener: IndexOpener;
  #lastReadable: Manifest | undefined;

  constructor({ store, generations, cacheBytes = defaultCacheBytes, wholeFetchBytes }: SegmentSearchOptions) {
    this.#generations = generations;
    this.#opener = new IndexOpener(store, new PartCache(cacheBytes), wholeFetchBytes);
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    if (request.cursor !== undefined) {
      const { generation, offset } = decodeCursor(request.cursor, request);
      return this.#answer(await this.#generations.at(generation), false, (index) =>
        searchPage(index, request, offset),
      );
    }
    if (request.asOf !== undefined) {
      const manifest = await this.#generations.asOf(request.asOf);
      return this.#answer(manifest, false, (index) => searchPage(index, request, 0));
    }
    return this.#answerNewest((index) => searchPage(index, request, 0));
  }

  count(query: Query, filters: Filters): Promise<number> {
    return this.#answerNewest((index) => {
      const plan = planQuery(query, (year) => index.years.has(year));
      return countSections(index, plan, [query.filters, filters]);
    });
  }

  completeWord(prefix: string, limit: number): Promise<{ word: string; sections: number }[]> {
    return this.#answerNewest((index) => completeWord(index, prefix, limit));
  }

  suggestSpelling(word: string, limit: number): Promise<{ word: string; sections: number }[]> {
    return this.#answerNewest((index) => suggestSpelling(index, word, limit));
  }

  coverage(): ReturnType<SearchBackend['coverage']> {
    return this.#answerNewest(async (index) => coverageOf(index));
  }

  status(): Promise<IndexStatus> {
    return this.#answerNewest(async (index) => statusOf(index));
  }

  /** Answers from the newest generation; when a part of it cannot be read, from the last that could be. */
  async #answerNewest<T>(answer: (index: AnsweringIndex) => Promise<T>): Promise<T> {
    const { manifest, isStale } = await this.#generations.newest();
    try {
      const result = await this.#answer(manifest, isStale, answer);
      this.#lastReadable = manifest;
      return result;
    } catch (error) {
      const older = manifest && (await this.#findOlder(manifest));
      if (!older) throw error;
      try {
        return await this.#answer(older, true, answer);
      } catch {
        throw error;
      }
    }
  }

  #answer<T>(
    manifest: Manifest | undefined,
    isStale: boolean,
    answer: (index: AnsweringIndex) => Promise<T>,
  ): Promise<T> {
    const index = this.#opener.open(manifest ?? emptyManifest);
    return answer({ ...index, isStale });
  }

  async #findOlder(manifest: Manifest): Promise<Manifest | undefined> {
    const last = this.#lastReadable;
    if (last && last.generation < manifest.generation) return last;
    return this.#generations.at(manifest.generation - 1).catch(() => undefined);
  }
}

/** An open generation that knows whether it stands in for a newer one. */
type AnsweringIndex = OpenIndex & { isStale: boolean };

/** What is searched before anything was published. */
const emptyManifest: Manifest = {
  formatVersion: 1,
  generation: 0,
  publishedAt: '1970-01-01T00:00:00Z',
  analyserFingerprint: '',
  segments: [],
  documents: 0,
  sections: 0,
};

async function searchPage(
  index: AnsweringIndex,
  request: SearchRequest,
  offset: number,
): Promise<SearchResult> {
  const { query, limit } = request;
  const plan = planQuery(query, (year) => index.years.has(year));
  const end = Math.min(offset + limit, deepestOffset);
  const filters = [query.filters, request.filters];
  const first = await rankSections(
    index,
    plan,
    filters,
    query.preferredYears ?? [],
    Math.max(evidenceDepth, end),
  );
  const ranked = await applyFeedback(index, plan, first);
  const weighed = await weighEvidence(index, plan, ranked);
  const hits = await buildHits(
    index,
    plan,
    ranked,
    weighed.slice(offset, end),
    query.preferredYears ?? [],
    request.explain ?? false,
  );
  const hasNext = ranked.total > end && end < deepestOffset && hits.length > 0;
  const next = hasNext ? encodeCursor({ generation: index.manifest.generation, offset: end }, request) : null;
  return {
    total: ranked.total,
    totalIsExact: ranked.isExact,
    hits,
    facets: ranked.facets,
    index: statusOf(index),
    next,
  };
}

function statusOf({ manifest, isStale }: AnsweringIndex): IndexStatus {
  const { generation, documents, sections, publishedAt } = manifest;
  return { generation, documents, sections, publishedAt: generation === 0 ? null : publishedAt, isStale };
}

type Coverage = Awaited<ReturnType<SearchBackend['coverage']>>;

/** Asked for several times by one question, and the same for a whole generation. */
const coverages = new WeakMap<Manifest, Coverage>();

function coverageOf(index: OpenIndex): Coverage {
  const coverage = coverages.get(index.manifest) ?? countCoverage(index);
  coverages.set(index.manifest, coverage);
  return coverage.map((row) => ({ ...row }));
}

function countCoverage({ readers }: OpenIndex): Coverage {
  const rows = new Map<string, Coverage[number]>();
  for (const { columns, entry } of readers) {
    const deleted = new Set(entry.deleted);
    for (let document = 0; document < columns.documents; document++) {
      if (deleted.has(document)) continue;
      const { year, issuer, kind, language } =
        columns.combinations[columns.combinationOfDocument[document]!]!;
      const key = JSON.stringify([year, issuer, kind, language]);
      const row = rows.get(key) ?? { year, issuer, kind, language, documents: 0, sections: 0 };
      row.documents++;
      row.sections += columns.firstSection[document + 1]! - columns.firstSection[document]!;
      rows.set(key, row);
    }
  }
  return [...rows.values()].sort(
    (left, right) => (right.year ?? 0) - (left.year ?? 0) || right.sections - left.sections,
  );
}
