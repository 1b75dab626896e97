import { lastYearOfPlan } from '../statements/plan-years.ts';
import type { IndexedStatement } from './indexed-statement.ts';
import type { LedgerDocument } from './thread.ts';

/** Years after the promise in which it is looked for, longer when it falls due later; what comes then is another policy's. */
const horizonYears = 6;
/**
 * How telling a word is, is counted in the reports of so many years before and after the promise: what other
 * generations wrote of says nothing of it, and a report that comes changes only the promises of its time. Range 3 to 20.
 */
export const weighedYears = 6;

type Dated = Pick<IndexedStatement, 'document' | 'statement' | 'year'>;

/** The last year whose reports are looked through: a promise for a far year is looked for until the report after its end. */
export function lastYearSearched(year: number, due: number | undefined): number {
  return Math.max(year + horizonYears, (due ?? 0) + 1);
}

/** The year by whose end a promise falls due: its own, or the last of the years that its plan is for. */
export function deadlineOf({ statement, document }: Dated): number | undefined {
  return statement.deadline?.year ?? lastYearOf(document);
}

/** The last year that a plan is for; undefined for what is no plan. */
export function lastYearOf(document: Pick<LedgerDocument, 'kind' | 'title'>): number | undefined {
  return isPlan(document) ? lastYearOfPlan(document.title) : undefined;
}

export function isPlan({ kind }: Pick<LedgerDocument, 'kind'>): boolean {
  return kind === 'plan' || kind === 'policy' || kind === 'notice' || kind === 'law';
}

/** The year whose report should answer a promise: its deadline, or the year after it was made. */
export function dueYearOf(promise: Dated): number {
  const soonest = promise.year + (isPlan(promise.document) ? 0 : 1);
  return Math.max(deadlineOf(promise) ?? promise.year + 1, soonest);
}
