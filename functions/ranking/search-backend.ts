import type { Filters, Query } from '../query/query.ts';

/**
 * What the read side asks of a search engine. Ours answers from segments in an ObjectStore;
 * another engine can stand behind the same questions.
 */
export interface SearchBackend {
  /** @throws GenerationGoneError when the cursor's generation is no longer kept. */
  search(request: SearchRequest): Promise<SearchResult>;
  /** Every hit from `cursor` on, or from the first, in the order of `search` and from one generation; `limit` does not count. */
  searchAll(request: SearchRequest): AsyncIterable<Hit>;
  /** Number of sections that match, the same as of `search`, without ranking them: for relaxations and coverage. */
  count(query: Query, filters: Filters): Promise<SectionCount>;
  /** Index terms that begin with `prefix` (already analysed spelling, as printed), most frequent first. */
  completeWord(prefix: string, limit: number): Promise<{ word: string; sections: number }[]>;
  /** Words of the collection nearest to one that it does not contain, best first. */
  suggestSpelling(word: string, limit: number): Promise<{ word: string; sections: number }[]>;
  /** Documents per year, issuer, kind and language in the current generation, from the columns. */
  coverage(): Promise<
    {
      year: number | null;
      issuer: string | null;
      kind: string;
      language: string;
      documents: number;
      sections: number;
    }[]
  >;
  status(): Promise<IndexStatus>;
}

export interface IndexStatus {
  generation: number;
  documents: number;
  sections: number;
  publishedAt: string | null;
  /** True when the newest generation could not be read and an older one answers. */
  isStale: boolean;
}

export interface SearchRequest {
  query: Query;
  /** Filters outside the query text; combined with the query's own by AND. */
  filters: Filters;
  /** 1-100 */
  limit: number;
  /** Opaque, from a previous `next`; pins the generation. */
  cursor?: string;
  explain?: boolean;
  /** Answer from the newest generation published at or before this time (ISO 8601). */
  asOf?: string;
}

export interface SectionCount {
  total: number;
  /** False when not all that the question asks for was read: there are at least so many. */
  isExact: boolean;
}

export interface SearchResult {
  /** Sections that match. */
  total: number;
  totalIsExact: boolean;
  /** One hit a section, best first. */
  hits: Hit[];
  facets: Facets;
  index: IndexStatus;
  next: string | null;
}

export interface Facets {
  year: FacetValue[];
  issuer: FacetValue[];
  kind: FacetValue[];
  language: FacetValue[];
}

/** Count of matching sections under all filters except this facet's own. */
export interface FacetValue {
  value: string;
  count: number;
}

export interface Hit {
  score: number;
  document: {
    id: string;
    title: string;
    year: number | null;
    kind: string;
    issuer: string | null;
    language: string;
  };
  section: {
    id: string;
    number: string | null;
    label: string | null;
    heading: string | null;
    path: string[];
    page: number | null;
  };
  /** Best passage first; at most three. */
  passages: HitPassage[];
  /** Variants without which this section would not have matched. */
  throughVariants: { term: string; matched: string }[];
  explanation?: ScorePart[];
}

export interface HitPassage {
  text: string;
  /** Offsets in the document's extracted text. */
  start: number;
  end: number;
  page: number | null;
  /** Offsets within `text`. */
  highlights: [number, number][];
}

/** Parts add up: the sum of `score` over all parts is the hit's score. */
export interface ScorePart {
  name: string;
  detail: string;
  score: number;
}
