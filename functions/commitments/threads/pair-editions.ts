import { tellingDigitsOf } from '../quantities/compare-quantities.ts';
import type { Statement } from '../statement.ts';
import type { DocumentFacts } from './thread.ts';

/** Numbers with fewer digits that are not noughts are in every report. */
const leastDigits = 2;
/** Numbers both must carry, and the share of the shorter list that must be in the longer: chance gives a tenth. */
const leastShared = 6;
const leastShare = 0.6;

/**
 * Whether two documents of one year, in two languages, are one report: they carry the same numbers in the same units.
 * Two departments of one name share a handful, a report and its translation nearly all.
 */
export function isSameReport(left: DocumentFacts, right: DocumentFacts): boolean {
  if (left.kind !== right.kind) return false;
  const [one, other] = [numbersOf(left), numbersOf(right)];
  const shared = one.intersection(other).size;
  return shared >= leastShared && shared >= leastShare * Math.min(one.size, other.size);
}

/** The numbers of a text that few others carry, each once. */
export function tellingNumbers(statements: readonly Pick<Statement, 'quantities'>[]): number[] {
  const values = statements.flatMap(({ quantities }) => quantities.map(({ value }) => value));
  return [...new Set(values.filter((value) => tellingDigitsOf(value) >= leastDigits))];
}

const known = new WeakMap<DocumentFacts, ReadonlySet<number>>();

function numbersOf(document: DocumentFacts): ReadonlySet<number> {
  const held = known.get(document);
  if (held) return held;
  const numbers = new Set(document.numbers);
  known.set(document, numbers);
  return numbers;
}
