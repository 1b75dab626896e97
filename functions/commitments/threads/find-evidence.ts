import { hasTerm, type IndexedStatement, lowerBound } from './indexed-statement.ts';
import { weighLikeness } from './likeness.ts';
import type { StatementIndex } from './statement-index.ts';
import type { TermWeights } from './term-weights.ts';
import type { LedgerDocument } from './thread.ts';
import { deadlineOf, isPlan, lastYearSearched } from './years-searched.ts';

/**
 * How many of the promise's words a later sentence has:
 *
 *   words = 0.6 × share of the promise's rarity that the sentence has + 0.4 × cosine of the two
 *
 * The share finds long reporting sentences that say more than was promised; the cosine keeps them from
 * matching everything. It is taken of the whole promise or of its best clause ("In view of the cost, ...,
 * nine bases shall be built"), whichever is higher.
 */
const shareWeight = 0.6;
const cosineWeight = 0.4;
/** What a clause counts against the whole sentence. Range 0.7 to 1; higher matches more on less. */
const clauseWeight = 0.85;
/** A clause with less than this share of the sentence's rarity says too little alone. */
const leastClauseShare = 0.35;

/**
 * Terms that stand in more than this share of the searched statements do not open candidates (they still count
 * in the score): they would bring in half the collection to be thrown away again.
 */
const openingShare = 0.15;
/** Terms in no more statements than this always open: in a small body every word is a large share. */
const openingCount = 60;
/** Candidates whose words alone score lower are dropped unscored. */
const leastWordScore = 0.12;

/** The candidates to be read closely, best first, the earlier of equals first; without sorting hundreds for it. */
function bestOf<Candidate extends { words: number }>(candidates: readonly Candidate[]): Candidate[] {
  const best: Candidate[] = [];
  for (const candidate of candidates) {
    if (best.length === closelyRead && candidate.words <= best[closelyRead - 1]!.words) continue;
    let at = Math.min(best.length, closelyRead - 1);
    while (at > 0 && best[at - 1]!.words < candidate.words) {
      best[at] = best[at - 1]!;
      at--;
    }
    best[at] = candidate;
  }
  return best;
}

/** A later statement that may speak of the promised thing. */
export interface Found {
  indexed: IndexedStatement;
  /** How alike the two are, log-odds; see `likeness.ts`. */
  likeness: number;
}

/** Candidates read closely: clauses, numbers. More finds little and costs time. */
const closelyRead = 24;

/** Later statements of the body that share words with the promise, in no order; also those too weak to count. */
export function findEvidence(
  index: StatementIndex,
  weights: TermWeights,
  promise: IndexedStatement,
): Found[] {
  const first = index.firstOfYear(promise.year + (isPlan(promise.document) ? 0 : 1));
  const end = index.firstOfYear(lastYearSearched(promise.year, deadlineOf(promise)) + 1);
  const weighed = weighTerms(weights, promise);
  return bestOf(shareRarity(index, weights, weighed, { first, end })).map(({ candidate, words }): Found => {
    const best = Math.max(words, scoreClauses(weights, weighed, candidate));
    return { indexed: candidate, likeness: weighLikeness(weights, weighed, candidate, best) };
  });
}

/** Share of the promise's rarity that a later sentence says by near synonyms, 0 to 1. */
export function shareInOtherWords(
  index: StatementIndex,
  weights: TermWeights,
  promise: IndexedStatement,
  candidate: IndexedStatement,
): number {
  const said = [...promise.terms].filter(
    (term) => !hasTerm(candidate, term) && index.nearTerms(term).some((near) => hasTerm(candidate, near)),
  );
  return weights.sum(said) / Math.max(1e-9, weights.sum(promise.terms));
}

/**
 * Whether a document can report on a promise: it speaks for a later year, or it is the yearly report of the
 * very year for which a plan or a rule was made. Later than the horizon counts no more. A document in another
 * language answers for the years that the promise's own language has none of.
 */
export function canAnswer(index: StatementIndex, promise: IndexedStatement, later: LedgerDocument): boolean {
  const { language } = promise.document;
  if (!isSameLanguage(later.language, language) && index.holds(language, later.year!)) return false;
  if (later.year === promise.year) return isPlan(promise.document) && later.kind === 'yearly-report';
  return later.year! > promise.year && later.year! <= lastYearSearched(promise.year, deadlineOf(promise));
}

/** Too short a document leaves its language open: then its words decide. */
function isSameLanguage(one: string, other: string): boolean {
  return one === other || one === 'und' || other === 'und';
}

/** A fact in passing tells something in a report; in a rule, a plan or a letter it tells nothing of what was done. */
function canTell({ statement, document }: IndexedStatement): boolean {
  return statement.kind !== 'neither' || ['yearly-report', 'speech', 'other'].includes(document.kind);
}

/** A promise with its terms, the rarest first, and the rarity in it and in each of its clauses that can stand alone. */
interface WeighedPromise extends IndexedStatement {
  rarest: readonly number[];
  whole: number;
  weighedClauses: { terms: ReadonlySet<number>; rarity: number; squares: number }[];
}

function weighTerms(weights: TermWeights, promise: IndexedStatement): WeighedPromise {
  const whole = weights.sum(promise.terms);
  const clauses = promise.clauses.map((terms) => ({
    terms,
    rarity: weights.sum(terms),
    squares: weights.sumOfSquares(terms),
  }));
  return {
    ...promise,
    rarest: weights.byRarity(promise),
    whole,
    weighedClauses: clauses.filter(({ rarity }) => rarity >= leastClauseShare * whole && rarity < whole),
  };
}

function scoreClauses(weights: TermWeights, promise: WeighedPromise, candidate: IndexedStatement): number {
  let best = 0;
  for (const { terms, rarity, squares: norm } of promise.weighedClauses) {
    let shared = 0;
    let squares = 0;
    for (const term of candidate.terms) {
      if (!terms.has(term)) continue;
      shared += weights.rarity(term);
      squares += weights.rarity(term) ** 2;
    }
    const length = Math.min(weights.norm(candidate), weights.norm(promise) * 2);
    const cosine = squares / Math.max(1e-9, Math.sqrt(norm) * length);
    best = Math.max(best, clauseWeight * ((shareWeight * shared) / rarity + cosineWeight * cosine));
  }
  return best;
}

/** Candidates that share a telling term with the promise and enough of its words, in the order of the text. */
function shareRarity(
  index: StatementIndex,
  weights: TermWeights,
  promise: WeighedPromise,
  { first, end }: { first: number; end: number },
): { candidate: IndexedStatement; words: number }[] {
  const { sums, squares } = index.tally;
  const opened: number[] = [];
  const mostCommon = Math.max(openingCount, openingShare * weights.size);
  for (const [place, term] of promise.rarest.entries()) {
    const rarity = weights.rarity(term);
    const ordinals = index.statementsWith(term);
    const opens = place < 3 || weights.count(term) <= mostCommon;
    for (let at = lowerBound(ordinals, first); at < ordinals.length && ordinals[at]! < end; at++) {
      const ordinal = ordinals[at]!;
      if (sums[ordinal] === 0) {
        if (!opens) continue;
        opened.push(ordinal);
      }
      sums[ordinal]! += rarity;
      squares[ordinal]! += rarity * rarity;
    }
  }
  const candidates: { candidate: IndexedStatement; words: number }[] = [];
  for (const ordinal of opened) {
    const candidate = index.statements[ordinal]!;
    const shared = { sum: sums[ordinal]!, squares: squares[ordinal]! };
    sums[ordinal] = 0;
    squares[ordinal] = 0;
    const isTranslated = !isSameLanguage(candidate.document.language, promise.document.language);
    const words = isTranslated
      ? scoreTranslated(index, weights, promise, candidate)
      : scoreWords(weights, promise, candidate, shared);
    if (words >= leastWordScore && canAnswer(index, promise, candidate.document) && canTell(candidate))
      candidates.push({ candidate, words });
  }
  return candidates;
}

/** Two languages share concepts only; what they share of these, a little discounted. Range 0.5 to 1. */
const translatedWeight = 0.8;

function scoreTranslated(
  index: StatementIndex,
  weights: TermWeights,
  promise: IndexedStatement,
  candidate: IndexedStatement,
): number {
  const ours = [...promise.terms].filter((term) => index.isConcept(term));
  const theirs = new Set([...candidate.terms].filter((term) => index.isConcept(term)));
  const shared = weights.sum(ours.filter((term) => theirs.has(term)));
  const share = shared / Math.max(1e-9, weights.sum(ours));
  const back = shared / Math.max(1e-9, weights.sum(theirs));
  return translatedWeight * (shareWeight * share + cosineWeight * Math.sqrt(share * back));
}

function scoreWords(
  weights: TermWeights,
  promise: WeighedPromise,
  candidate: IndexedStatement,
  shared: { sum: number; squares: number },
): number {
  const share = promise.whole > 0 ? shared.sum / promise.whole : 0;
  const cosine = shared.squares / Math.max(1e-9, weights.norm(promise) * weights.norm(candidate));
  return shareWeight * share + cosineWeight * cosine;
}
