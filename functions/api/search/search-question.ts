import type { Filters } from '../../query/query.ts';

/** A search as a person or a program puts it. */
export interface SearchQuestion {
  /** The typed text in the query language; may be empty when filters are given. */
  text: string;
  /** Filters beside the text; combined with those inside it by AND. */
  filters: Filters;
  /** 1 to 100. */
  limit: number;
  cursor?: string | undefined;
  explain?: boolean;
  /** Also look for translations and other spellings. */
  useVariants?: boolean;
  /** Answer from the newest generation published at or before this time (ISO 8601). */
  asOf?: string | undefined;
}
