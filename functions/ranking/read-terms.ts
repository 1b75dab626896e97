import { analyse } from '../analysis/analyse-text.ts';
import { isHanTerm } from '../segment/impact.ts';
import type { PostingsBySlot } from '../segment/postings.ts';
import { isFieldKey } from '../segment/segment-format.ts';
import type { ReadTerm, SegmentReader } from '../segment/segment-reader.ts';
import type { OpenIndex } from './open-index.ts';
import type { Alternative, QueryPlan } from './plan-query.ts';
import type { TermWeights } from './scoring-input.ts';

/** Everything one query needs of all segments, read in one round. */
export interface ReadTerms {
  /** By segment, in the index's order. */
  postings: Map<string, PostingsBySlot>[];
  weights: TermWeights;
  /** False when frequent words were read only as far as their strongest passages. */
  isComplete: boolean;
}

/**
 * Bytes of postings read for the optional words of one question, over all segments. Words of a list each get an equal share; what rare
 * words leave goes to the frequent ones. A question that would need more is answered from the strongest impacts of
 * its most frequent words, and its total is called inexact. Range 64 KB-10 MB.
 */
const postingsBudgetBytes = 320 * 1024;

/**
 * Bytes between the words of one question that may be read along, over all segments, so that each takes few reads: 3 ms at 80 MB/s.
 * Range 0 (a read a word) to 1 MB.
 */
const spareBytes = 192 * 1024;

/**
 * Words that the prefixes of one question may stand for, most frequent first: each gets an equal share, one alone at
 * most `mostWordsOfPrefix`. Ranges 64-1000 and 8-1000.
 */
const mostPrefixWords = 128;
const mostWordsOfPrefix = 64;

/** Blocks of the dictionary looked through for a prefix, in each segment, and for all of a question. Range 1-64. */
const mostBlocksOfPrefix = 8;
const mostPrefixBlocks = 32;

/** Prefixes of one question that are looked up; those beyond find nothing, and the total is called inexact. Range 8-64. */
const mostPrefixes = 32;

/**
 * Fills in the words that prefixes stand for, from the dictionaries: one round of reads when there is any.
 *
 * @returns false when one has more words than are looked at
 */
export async function fillPrefixes(index: OpenIndex, plan: QueryPlan): Promise<boolean> {
  const prefixes = plan.clauses.flatMap(({ alternatives }) =>
    alternatives.filter(({ prefix }) => prefix !== null),
  );
  const isWhole = await Promise.all(
    prefixes.slice(0, mostPrefixes).map((alternative) => fillPrefix(index, alternative, prefixes.length)),
  );
  return prefixes.length <= mostPrefixes && isWhole.every(Boolean);
}

/** @param plan its prefixes filled in */
export async function readTerms(
  index: OpenIndex,
  plan: QueryPlan,
  filterKeys: readonly string[][],
): Promise<ReadTerms> {
  const alternatives = plan.clauses.flatMap((clause) => clause.alternatives);
  const exact = new Set([...filterKeys.flat(), ...termsNeededWhole(plan)]);
  const terms = new Set([...exact, ...alternatives.flatMap((alternative) => [...alternative.terms.keys()])]);
  const capped = [...terms].filter((term) => !exact.has(term));
  const cap = shareBudget(index.readers.flatMap((reader) => [...reader.sizeLongLists(capped).values()]));
  const mostBytes = (key: string) => (exact.has(key) ? Number.POSITIVE_INFINITY : cap);
  const spare = spareBytes / index.readers.length;
  const found = await Promise.all(index.readers.map((reader) => reader.readTerms(terms, mostBytes, spare)));
  return {
    postings: found.map((segment) => new Map([...segment].map(([key, { slots }]) => [key, slots]))),
    weights: weighTerms(index, found),
    isComplete: areComplete(found),
  };
}

function areComplete(found: readonly Map<string, ReadTerm>[]): boolean {
  return found.every((segment) => [...segment.values()].every(({ isComplete }) => isComplete));
}

/** Clauses that must match, or must not, and quotations are never answered from a part of their postings. */
function termsNeededWhole(plan: QueryPlan): string[] {
  return plan.clauses.flatMap(({ occurrence, alternatives }) =>
    alternatives
      .filter(({ needsAll }) => occurrence !== 'should' || needsAll)
      .flatMap(({ terms }) => [...terms.keys()]),
  );
}

/** The most that one list may take, so that all together stay within the budget. */
function shareBudget(listBytes: readonly number[]): number {
  let left = postingsBudgetBytes;
  for (const [at, size] of listBytes.toSorted((left, right) => left - right).entries()) {
    const share = left / (listBytes.length - at);
    if (size > share) return share;
    left -= size;
  }
  return Number.POSITIVE_INFINITY;
}

function weighTerms(index: OpenIndex, segments: readonly Map<string, ReadTerm>[]): TermWeights {
  const frequencies = new Map<string, number>();
  segments.forEach((found, segment) => {
    const dead = deadPassages(index.readers[segment]!);
    for (const [key, { frequency, slots }] of found) {
      if (isFieldKey(key)) continue;
      const lost = dead ? countIn(slots, dead) : 0;
      frequencies.set(key, (frequencies.get(key) ?? 0) + frequency - lost);
    }
  });
  const inverse = (frequency: number) => {
    const bounded = Math.min(frequency, index.passages);
    return Math.log(1 + (index.passages - bounded + 0.5) / (bounded + 0.5));
  };
  const ofPrefixes = new Map<Alternative, number>();
  const inverseOfAll = (alternative: Alternative) => {
    const known = ofPrefixes.get(alternative);
    if (known !== undefined) return known;
    const sum = [...alternative.terms.keys()].reduce((sum, term) => sum + (frequencies.get(term) ?? 0), 0);
    ofPrefixes.set(alternative, inverse(sum));
    return inverse(sum);
  };
  return {
    slotScores: index.slotScores,
    inverseFrequency: (alternative, term) =>
      alternative.prefix === null ? inverse(frequencies.get(term) ?? 0) : inverseOfAll(alternative),
  };
}

/** By passage: 1 where its document is deleted; undefined when none is. */
function deadPassages(reader: SegmentReader): Uint8Array | undefined {
  const { deleted } = reader.entry;
  if (deleted.length === 0) return undefined;
  const { firstSection, firstPassage, passages } = reader.columns;
  const dead = new Uint8Array(passages);
  for (const document of deleted) {
    dead.fill(1, firstPassage[firstSection[document]!], firstPassage[firstSection[document + 1]!]);
  }
  return dead;
}

function countIn(postings: PostingsBySlot, marked: Uint8Array): number {
  let count = 0;
  for (const ordinals of postings) for (const ordinal of ordinals ?? []) count += marked[ordinal]!;
  return count;
}

/**
 * Fills in the terms of a prefix from the dictionaries. @returns false when there are more than are looked at
 *
 * Words are found as printed and then stemmed, since a prefix need not be one of the stem; numbers and Han
 * characters stand in the dictionary as they are.
 */
async function fillPrefix(index: OpenIndex, alternative: Alternative, prefixes: number): Promise<boolean> {
  const prefix = alternative.prefix!;
  const mostWords = Math.max(1, Math.min(mostWordsOfPrefix, Math.floor(mostPrefixWords / prefixes)));
  const mostBlocks = Math.max(1, Math.min(mostBlocksOfPrefix, Math.floor(mostPrefixBlocks / prefixes)));
  const isPrinted = !isHanTerm(prefix) && !/^\d/.test(prefix);
  const frequencies = new Map<string, number>();
  const add = (term: string, frequency: number) =>
    frequencies.set(term, (frequencies.get(term) ?? 0) + frequency);
  const lists = await Promise.all(
    index.readers.map(async (reader) =>
      isPrinted
        ? (await reader.readWords(prefix, mostBlocks)).map(({ word, passages }) => [word, passages] as const)
        : (await reader.lookUpPrefix(prefix, mostBlocks)).map(
            ({ key, frequency }) => [key, frequency] as const,
          ),
    ),
  );
  const words = lists.flat().sort(([, left], [, right]) => right - left);
  // Several printed words make one term; those too rare to make a frequent one are not stemmed.
  for (const [word, frequency] of words.slice(0, mostWords * printedWordsOfTerm * index.readers.length)) {
    if (!isPrinted) add(word, frequency);
    else for (const { term } of analyse(word)) add(term, frequency);
  }
  const mostFrequent = [...frequencies].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  alternative.terms = new Map(mostFrequent.slice(0, mostWords).map(([term]) => [term, 1]));
  return mostFrequent.length <= mostWords;
}

/** Printed words looked at for each term that a prefix may stand for. Range 2-20. */
const printedWordsOfTerm = 8;
