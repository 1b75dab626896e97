import { isCount, isNear, pairQuantities, type QuantityPair } from '../quantities/compare-quantities.ts';
import type { FindConcepts } from '../threads/body-name.ts';
import type { IndexedStatement } from '../threads/indexed-statement.ts';
import { reportedNumbers } from '../threads/reported-numbers.ts';
import { StatementIndex } from '../threads/statement-index.ts';
import type { TermWeights } from '../threads/term-weights.ts';
import type { LedgerDocument } from '../threads/thread.ts';
import { weighedYears } from '../threads/years-searched.ts';
import { linkNumbers, type NumberLink } from './number-links.ts';
import { pairAlike, type StatementPair } from './pair-alike.ts';

/** Least cosine of two sentences that state one indicator. Lower joins strangers, higher loses what is said anew. */
const sameIndicator = 0.5;
/** The same of counts: many sentences count the same things, and each something else of them. */
const sameCount = 0.75;

/**
 * The numbers of one body that no promise joins: an outcome with the outcome that a later report tells in much the same
 * words, and a promise with what its own report says was reached before. So a series begins with its first report,
 * and one that nobody promised is one, too.
 *
 * @param wanted Ids of the documents whose links are asked for; each depends on the documents of the years around it.
 */
export function findIndicatorLinks(
  documents: readonly LedgerDocument[],
  wanted: ReadonlySet<string>,
  findConcepts?: FindConcepts,
): NumberLink[] {
  const numeric = documents.map((document) => ({
    ...document,
    statements: document.statements.filter(({ quantities }) => quantities.length > 0),
  }));
  const index = new StatementIndex(numeric, findConcepts);
  const reports = [...Map.groupBy(index.statements, ({ document }) => document.id).values()];
  return reports.flatMap((report, place) => {
    const [{ document, year }] = report as [IndexedStatement];
    if (!wanted.has(document.id)) return [];
    const weights = index.weigh(year - weighedYears, year + weighedYears);
    const later = reports.slice(place + 1).filter(([one]) => one!.year <= year + weighedYears);
    return [...linkWithin(index, weights, report), ...linkOnwards(index, weights, report, later)];
  });
}

function linkWithin(
  index: StatementIndex,
  weights: TermWeights,
  report: readonly IndexedStatement[],
): NumberLink[] {
  const promises = report.filter(({ statement }) => statement.kind === 'commitment');
  return toLinks(report, report, pairIndicators(index, weights, promises, report));
}

/** Each outcome with the nearest report that tells it again. */
function linkOnwards(
  index: StatementIndex,
  weights: TermWeights,
  report: readonly IndexedStatement[],
  later: readonly (readonly IndexedStatement[])[],
): NumberLink[] {
  let open = report.filter(isOutcome);
  return later.flatMap((next) => {
    const pairs = pairIndicators(index, weights, open, next);
    const joined = new Set(pairs.map(({ left }) => left.id));
    open = open.filter(({ statement }) => !joined.has(statement.id));
    return toLinks(report, next, pairs);
  });
}

function pairIndicators(
  index: StatementIndex,
  weights: TermWeights,
  lefts: readonly IndexedStatement[],
  rights: readonly IndexedStatement[],
): StatementPair[] {
  if (lefts.length === 0) return [];
  const canPair = (left: IndexedStatement, right: IndexedStatement) =>
    left !== right && isOutcome(right) && sharesMeasure(left, right);
  return pairAlike(index, weights, { lefts, rights, least: sameIndicator, canPair });
}

function isOutcome({ statement }: IndexedStatement): boolean {
  return statement.kind === 'result' || statement.kind === 'both';
}

function sharesMeasure(left: IndexedStatement, right: IndexedStatement): boolean {
  const numbers = reportedNumbers(right.statement);
  return pairQuantities(reportedNumbers(left.statement), numbers).some(isNear);
}

function toLinks(
  lefts: readonly IndexedStatement[],
  rights: readonly IndexedStatement[],
  pairs: readonly StatementPair[],
): NumberLink[] {
  const [{ document: one }] = lefts as [IndexedStatement];
  const [{ document: other }] = rights as [IndexedStatement];
  return pairs.flatMap(({ left, right, similarity }) =>
    linkNumbers({ document: one, statement: left }, { document: other, statement: right }, (numbers) =>
      chooseOnce(numbers).filter(({ target }) => similarity >= sameCount || !isCount(target)),
    ),
  );
}

/** Those of one size, each number in one pair: "4.3 million produced, 2.4 used" are two indicators. */
function chooseOnce(pairs: readonly QuantityPair[]): QuantityPair[] {
  const apart = ({ target, found }: QuantityPair) => Math.abs(Math.log(found.value / target.value));
  const nearest = pairs.filter(isNear).toSorted((left, right) => apart(left) - apart(right));
  return nearest.filter((pair, place) =>
    nearest.slice(0, place).every(({ found }) => found.start !== pair.found.start),
  );
}
