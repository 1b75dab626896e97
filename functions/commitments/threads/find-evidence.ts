import { lastYearOfPlan } from '../statements/plan-years.ts';
import { weighLikeness } from './likeness.ts';
import { type IndexedStatement, lowerBound, type StatementIndex } from './statement-index.ts';
import type { LedgerDocument } from './thread.ts';

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
/** Years after the promise in which it is looked for, longer when it falls due later; what comes then is another policy's. */
const horizonYears = 6;
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
export function findEvidence(index: StatementIndex, promise: IndexedStatement): Found[] {
  const first = index.firstOfYear(promise.year + (isPlan(promise.document) ? 0 : 1));
  const end = index.firstOfYear(lastYearSearched(promise) + 1);
  const weighed = weighTerms(index, promise);
  const rarest = index.byRarity(promise);
  return bestOf(shareRarity(index, promise, { whole: weighed.whole, rarest }, { first, end })).map(
    ({ candidate, words }): Found => {
      const best = Math.max(words, scoreClauses(index, weighed, promise, candidate));
      return { indexed: candidate, likeness: weighLikeness(index, { ...promise, rarest }, candidate, best) };
    },
  );
}

/**
 * Whether a document can report on a promise: it speaks for a later year, or it is the yearly report of the
 * very year for which a plan or a rule was made. Later than the horizon counts no more. A document in another
 * language answers for the years that the promise's own language has none of.
 */
export function canAnswer(index: StatementIndex, promise: IndexedStatement, later: LedgerDocument): boolean {
  const { language } = promise.document;
  if (later.language !== language && index.holds(language, later.year!)) return false;
  if (later.year === promise.year) return isPlan(promise.document) && later.kind === 'yearly-report';
  return later.year! > promise.year && later.year! <= lastYearSearched(promise);
}

/** A fact in passing tells something in a report; in a rule, a plan or a letter it tells nothing of what was done. */
function canTell({ statement, document }: IndexedStatement): boolean {
  return statement.kind !== 'neither' || ['yearly-report', 'speech', 'other'].includes(document.kind);
}

/** A promise for a far year is looked for until the report after its end. */
function lastYearSearched(promise: IndexedStatement): number {
  return Math.max(promise.year + horizonYears, (deadlineOf(promise) ?? 0) + 1);
}

/** The year by whose end a promise falls due: its own, or the last of the years that its plan is for. */
export function deadlineOf({ statement, document }: IndexedStatement): number | undefined {
  return statement.deadline?.year ?? (isPlan(document) ? lastYearOfPlan(document.title) : undefined);
}

function isPlan({ kind }: LedgerDocument): boolean {
  return kind === 'plan' || kind === 'policy' || kind === 'notice' || kind === 'law';
}

/** The rarity in a promise and in each of its clauses that can stand alone. */
interface WeighedPromise {
  whole: number;
  clauses: { terms: ReadonlySet<number>; rarity: number }[];
}

function weighTerms(index: StatementIndex, promise: IndexedStatement): WeighedPromise {
  const sum = (terms: Iterable<number>) => [...terms].reduce((total, term) => total + index.rarity(term), 0);
  const whole = sum(promise.terms);
  const clauses = promise.clauses.map((terms) => ({ terms, rarity: sum(terms) }));
  return {
    whole,
    clauses: clauses.filter(({ rarity }) => rarity >= leastClauseShare * whole && rarity < whole),
  };
}

function scoreClauses(
  index: StatementIndex,
  { clauses }: WeighedPromise,
  promise: IndexedStatement,
  candidate: IndexedStatement,
): number {
  let best = 0;
  for (const { terms, rarity } of clauses) {
    let shared = 0;
    let squares = 0;
    let norm = 0;
    for (const term of terms) norm += index.rarity(term) ** 2;
    for (const term of candidate.terms) {
      if (!terms.has(term)) continue;
      shared += index.rarity(term);
      squares += index.rarity(term) ** 2;
    }
    const cosine = squares / Math.max(1e-9, Math.sqrt(norm) * Math.min(candidate.norm, promise.norm * 2));
    best = Math.max(best, clauseWeight * ((shareWeight * shared) / rarity + cosineWeight * cosine));
  }
  return best;
}

/** Candidates that share a telling term with the promise and enough of its words, in the order of the text. */
function shareRarity(
  index: StatementIndex,
  promise: IndexedStatement,
  { whole, rarest }: { whole: number; rarest: readonly number[] },
  { first, end }: { first: number; end: number },
): { candidate: IndexedStatement; words: number }[] {
  const { sums, squares } = index.tally;
  const opened: number[] = [];
  const mostCommon = Math.max(openingCount, openingShare * index.statements.length);
  for (const [place, term] of rarest.entries()) {
    const rarity = index.rarity(term);
    const ordinals = index.statementsWith(term);
    const opens = place < 3 || ordinals.length <= mostCommon;
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
    const isTranslated = candidate.document.language !== promise.document.language;
    const words = isTranslated
      ? scoreTranslated(index, promise, candidate)
      : scoreWords(whole, promise, candidate, shared);
    if (words >= leastWordScore && canAnswer(index, promise, candidate.document) && canTell(candidate))
      candidates.push({ candidate, words });
  }
  return candidates;
}

/** Two languages share concepts only; what they share of these, a little discounted. Range 0.5 to 1. */
const translatedWeight = 0.8;

function scoreTranslated(
  index: StatementIndex,
  promise: IndexedStatement,
  candidate: IndexedStatement,
): number {
  const ours = [...promise.terms].filter((term) => index.isConcept(term));
  const theirs = new Set([...candidate.terms].filter((term) => index.isConcept(term)));
  const sum = (terms: Iterable<number>) => [...terms].reduce((total, term) => total + index.rarity(term), 0);
  const shared = sum(ours.filter((term) => theirs.has(term)));
  const share = shared / Math.max(1e-9, sum(ours));
  const back = shared / Math.max(1e-9, sum(theirs));
  return translatedWeight * (shareWeight * share + cosineWeight * Math.sqrt(share * back));
}

function scoreWords(
  whole: number,
  promise: IndexedStatement,
  candidate: IndexedStatement,
  shared: { sum: number; squares: number },
): number {
  const share = whole > 0 ? shared.sum / whole : 0;
  const cosine = shared.squares / Math.max(1e-9, promise.norm * candidate.norm);
  return shareWeight * share + cosineWeight * cosine;
}

/** The year whose report should answer a promise: its deadline, or the year after it was made. */
export function dueYearOf(promise: IndexedStatement): number {
  const soonest = promise.year + (isPlan(promise.document) ? 0 : 1);
  return Math.max(deadlineOf(promise) ?? promise.year + 1, soonest);
}
