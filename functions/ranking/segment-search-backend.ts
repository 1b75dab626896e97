import type { Manifest } from '../manifest/manifest.ts';
import type { Filters, Query } from '../query/query.ts';
import { PartCache } from '../segment/part-cache.ts';
import type { RangeStore } from '../segment/segment-file.ts';
import { buildHits } from './build-hits.ts';
import type { GenerationSource } from './generation-source.ts';
import { IndexOpener, type OpenIndex } from './open-index.ts';
import { decodeCursor, deepestOffset, encodeCursor } from './page-cursor.ts';
import { planQuery } from './plan-query.ts';
import { countSections, rankSections } from './rank-sections.ts';
import type {
  Hit,
  IndexStatus,
  SearchBackend,
  SearchRequest,
  SearchResult,
  SectionCount,
} from './search-backend.ts';
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

  async *searchAll(request: SearchRequest): AsyncGenerator<Hit> {
    const offset = request.cursor === undefined ? 0 : decodeCursor(request.cursor, request).offset;
    yield* await this.#answerFor(request, async (index) => hitsFrom(index, request, offset));
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const offset = request.cursor === undefined ? 0 : decodeCursor(request.cursor, request).offset;
    return this.#answerFor(request, (index) => searchPage(index, request, offset));
  }

  /** Answers from the generation that the request is pinned to, or else from the newest. */
  async #answerFor<T>(request: SearchRequest, answer: (index: AnsweringIndex) => Promise<T>): Promise<T> {
    if (request.cursor !== undefined) {
      const { generation } = decodeCursor(request.cursor, request);
      return this.#answer(await this.#generations.at(generation), false, answer);
    }
    if (request.asOf !== undefined)
      return this.#answer(await this.#generations.asOf(request.asOf), false, answer);
    return this.#answerNewest(answer);
  }

  count(query: Query, filters: Filters): Promise<SectionCount> {
    return this.#answerNewest((index) => {
      const plan = planQuery(query, index.hasYear);
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
  const end = Math.min(offset + request.limit, deepestOffset);
  const ranking = await rankFor(index, request, Math.max(evidenceDepth, end), end);
  const { ranked } = ranking;
  const hits = await ranking.hitsOf(offset, end);
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

/** Hits whose text is read at a time. Range 20-1000: memory and bytes of one round of reads. */
const hitsARound = 100;

/** Hits of the first round: as many as have been weighed by their text, so that an export begins at once. Range 1-100. */
const hitsOfFirstRound = 20;

/** All hits, ranked once however many there are; the first round is read before this returns, so that what is wrong shows. */
async function hitsFrom(
  index: AnsweringIndex,
  request: SearchRequest,
  offset: number,
): Promise<AsyncIterable<Hit>> {
  const { ranked, hitsOf } = await rankFor(
    index,
    request,
    Number.POSITIVE_INFINITY,
    offset + hitsOfFirstRound,
  );
  const first = await hitsOf(offset, offset + hitsOfFirstRound);
  async function* rounds() {
    yield* first;
    for (let at = offset + hitsOfFirstRound; at < ranked.candidates.length; at += hitsARound)
      yield* await hitsOf(at, at + hitsARound);
  }
  return rounds();
}

/** The sections that fit in their order, and the way to have some of them as hits. */
async function rankFor(
  index: AnsweringIndex,
  { query, filters, explain }: SearchRequest,
  most: number,
  shown: number,
) {
  const plan = planQuery(query, index.hasYear);
  const preferred = query.preferredYears ?? [];
  const ranked = await rankSections(index, plan, [query.filters, filters], preferred, most);
  const weighed = await weighEvidence(index, plan, ranked, shown);
  return {
    ranked,
    hitsOf: (start: number, end: number) =>
      buildHits(index, plan, ranked, weighed.slice(start, end), preferred, explain ?? false),
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
