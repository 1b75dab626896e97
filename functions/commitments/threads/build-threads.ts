import type { FindConcepts } from './body-name.ts';
import type { Affected } from './find-affected.ts';
import { canAnswer, findEvidence, shareInOtherWords } from './find-evidence.ts';
import { type IndexedStatement, lowerBound } from './indexed-statement.ts';
import type { Body } from './join-bodies.ts';
import { judgeStatus } from './judge-status.ts';
import { type RankedEvidence, rankEvidence, shownFloor } from './rank-evidence.ts';
import { StatementIndex } from './statement-index.ts';
import { isPromise } from './statement-words.ts';
import type { TermWeights } from './term-weights.ts';
import type { LedgerDocument, SearchedFor, Thread } from './thread.ts';
import { deadlineOf, lastYearSearched, weighedYears } from './years-searched.ts';

/** Evidence kept for a thread; the status is judged on all of it. */
const keptEvidence = 8;
/** Where fewer are near enough, what comes next is kept too, up to this many in all, for a person to judge. Range 0 to 8. */
const shownOthers = 5;
/** Words shown as looked for. */
const shownTerms = 8;

/**
 * For every promise of one body: what its later documents say of it, and a proposed status.
 *
 * Pure. A thread depends on the documents of its time alone (see `findAffected`): given those, it is the same as built
 * from all documents of the body.
 *
 * @param body All documents of one body; those without a year take no part.
 * @param findConcepts Joins spellings and translations of one thing, from the termbase.
 * @param affected The documents whose threads are built, and whose promises claim; all where it is not given.
 */
export function buildThreads(
  { documents, names }: Body<LedgerDocument>,
  findConcepts?: FindConcepts,
  affected?: Pick<Affected, 'rebuilt' | 'claiming'>,
): Thread[] {
  const index = new StatementIndex(documents, findConcepts);
  const dated = [...new Map(index.statements.map(({ document }) => [document.id, document])).values()];
  const years = dated.map(({ year }) => year!);
  const promises = index.statements.filter(
    ({ statement, document }) => isPromise(statement) && (affected?.claiming.has(document.id) ?? true),
  );
  const weightsOf = remember((year: number) => index.weigh(year - weighedYears, year + weighedYears));
  const found = promises.map((promise) => {
    const weights = weightsOf(promise.year);
    return {
      promise,
      found: findEvidence(index, weights, promise),
      size: weights.size,
      wordiness: weights.sum(promise.terms) / weights.greatestRarity,
      inOtherWords: (later: IndexedStatement) => shareInOtherWords(index, weights, promise, later),
    };
  });
  const ranked = rankEvidence(found, affected?.rebuilt);
  return [...ranked].map(([promise, evidence]) =>
    buildThread({ index, weights: weightsOf(promise.year) }, promise, evidence, { dated, years, names }),
  );
}

function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function buildThread(
  { index, weights }: { index: StatementIndex; weights: TermWeights },
  promise: IndexedStatement,
  found: readonly RankedEvidence[],
  body: { dated: readonly LedgerDocument[]; years: readonly number[]; names: Body['names'] },
): Thread {
  const { names } = body;
  const last = lastYearSearched(promise.year, deadlineOf(promise));
  const later = body.dated
    .slice(lowerBound(body.years, promise.year), lowerBound(body.years, last + 1))
    .filter((document) => canAnswer(index, promise, document));
  const years = [...new Set(later.map(({ year }) => year!))];
  const { status, reason, by } = judgeStatus(promise, found, years);
  const near = found.filter(({ evidence }) => evidence.isNear);
  const others = found.filter(
    ({ evidence, indexed }) =>
      !evidence.isNear && evidence.closeness >= shownFloor && index.sharesThing(weights, promise, indexed),
  );
  const shown = [...near.slice(0, keptEvidence), ...others.slice(0, Math.max(0, shownOthers - near.length))];
  return {
    commitment: promise.statement.id,
    document: promise.document.id,
    status,
    reason,
    decidedBy: by?.evidence.statement ?? null,
    evidence: shown.map(({ evidence }) => evidence),
    searched: {
      terms: index.wordsOf(weights, promise, shownTerms),
      documents: later.map(({ id }) => id),
      years,
      names: names.length > 1 ? names : [],
      nearest: near.length > 0 ? null : describeNearest(found[0]),
    },
  };
}

function describeNearest(nearest: RankedEvidence | undefined): SearchedFor['nearest'] {
  if (!nearest) return null;
  const { text, document, closeness } = nearest.evidence;
  return { text, document, score: closeness };
}
