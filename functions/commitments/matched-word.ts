import type { Term } from '../analysis/term.ts';

/**
 * Letters of a stem that are compared: "rectification" and "rectified" have different stems but one beginning.
 * Fewer joins strangers ("compr" is comprehensive and comprise), more parts relatives. Range 5 to 9.
 */
const stemLength = 6;

/** What the matcher compares of an index term: undefined for numbers and for words that say nothing. */
export function matchedWord({ term, kind, isStopWord }: Term): string | undefined {
  if (kind === 'word') return isStopWord || term.length < 2 ? undefined : term.slice(0, stemLength);
  return kind === 'han' && !/[一二三四五六七八九十百千万亿年月日]/.test(term) ? term : undefined;
}
