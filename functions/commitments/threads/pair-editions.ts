import { tellingDigitsOf } from '../quantities/compare-quantities.ts';
import type { LedgerDocument } from './thread.ts';

/** Numbers with fewer digits that are not noughts are in every report. */
const leastDigits = 2;
/** Numbers both must carry, and the share of the shorter list that must be in the longer: chance gives a tenth. */
const leastShared = 6;
const leastShare = 0.6;

/**
 * Whether two documents of one year, in two languages, are one report: they carry the same numbers in the same units.
 * Two departments of one name share a handful, a report and its translation nearly all.
 */
export function isSameReport(left: LedgerDocument, right: LedgerDocument): boolean {
  if (left.kind !== right.kind) return false;
  const [one, other] = [tellingNumbers(left), tellingNumbers(right)];
  const shared = one.intersection(other).size;
  return shared >= leastShared && shared >= leastShare * Math.min(one.size, other.size);
}

const known = new WeakMap<LedgerDocument, Set<number>>();

function tellingNumbers(document: LedgerDocument): Set<number> {
  const held = known.get(document);
  if (held) return held;
  const numbers = new Set(
    document.statements
      .flatMap(({ quantities }) => quantities.map(({ value }) => value))
      .filter((value) => tellingDigitsOf(value) >= leastDigits),
  );
  known.set(document, numbers);
  return numbers;
}
