import type { Quantity, Statement } from '../statement.ts';
import { convertQuantity } from './convert-quantity.ts';
import { currencySigns, englishUnits } from './units.ts';

/** A target and a later number of the same thing. */
export interface QuantityPair {
  target: Quantity;
  found: Quantity;
}

/** The found number in the unit of the target; undefined where the two count different things. */
function inUnitOf(target: Quantity, found: Quantity): Quantity | undefined {
  const unit = withoutYear(target.unit);
  if (unit === withoutYear(found.unit)) {
    return unit !== '' || isSameClassifier(target, found) ? found : undefined;
  }
  if (isSameClassifier(target, found) && [unit, found.unit].includes(bareUnit)) return { ...found, unit };
  return convertQuantity({ ...found, unit: withoutYear(found.unit) }, unit);
}

/** "4,000 a year" is reported by the year, without saying so. */
function withoutYear(unit: string): string {
  return unit.replace(/\/year$/, '');
}

/** What 8处 counts, where no word beside it says what. */
const bareUnit = 'places';

function isSameClassifier(target: Quantity, found: Quantity): boolean {
  return classifierOf(target) !== '' && classifierOf(target) === classifierOf(found);
}

/** Classifiers of one kind of thing. */
const sameClassifiers: Record<string, string> = { 台: '辆', 部: '辆', 座: '处', 所: '处' };

/** 16条: where the counted thing stands before its number, the classifier is all that is left of the unit. */
function classifierOf({ text }: Quantity): string {
  const last = text.at(-1) ?? '';
  return /\p{Script=Han}/u.test(last) && last !== '个' ? (sameClassifiers[last] ?? last) : '';
}

/**
 * Numbers of both sentences that count the same thing; each target once, with the nearest value of its unit, or of
 * one that measures the same: what is found is given in the unit of the target.
 */
export function pairQuantities(promised: readonly Quantity[], reported: readonly Quantity[]): QuantityPair[] {
  if (promised.length === 0 || reported.length === 0) return [];
  const pairs = promised.flatMap((target, place) =>
    reported.flatMap((quantity) => {
      const found = inUnitOf(target, quantity);
      return found ? [{ target, found, place, far: distance(target, found) }] : [];
    }),
  );
  const chosen = new Map<number, QuantityPair>();
  const taken = new Set<number>();
  // Each number tells of one target, unless there are fewer of them than of targets.
  for (const once of [true, false])
    for (const { target, found, place } of pairs.sort((left, right) => left.far - right.far)) {
      if (chosen.has(place) || (taken.has(found.start) && (once || !isNear({ target, found })))) continue;
      chosen.set(place, { target, found });
      taken.add(found.start);
    }
  return promised.flatMap((_, place) => chosen.get(place) ?? []);
}

/** Values apart by their ratio, so that 3 and 4 are nearer than 3 and 300; what is counted decides among equals. */
function distance(target: Quantity, found: Quantity): number {
  const ratio = Math.abs(Math.log((target.value || 1e-9) / (found.value || 1e-9)));
  return ratio + (target.what !== '' && target.what === found.what ? 0 : 0.01);
}

/**
 * The two counts of two sentences that count one thing each, whatever they call it: "200 coastwatchers" and "140
 * people". Measures (tons, per cent, days, money) have their own names and are never paired so.
 */
export function pairCounts(promised: readonly Quantity[], reported: readonly Quantity[]): QuantityPair[] {
  const [target, ...more] = promised.filter(isCount);
  const [found, ...others] = reported.filter(isCount);
  return target && found && more.length === 0 && others.length === 0 ? [{ target, found }] : [];
}

/** Numbers of one thing in two sentences that say the same: of one measure, or the only two counts of one size. */
export function pairAmounts(lefts: readonly Quantity[], rights: readonly Quantity[]): QuantityPair[] {
  const pairs = pairQuantities(lefts, rights);
  const counts = pairCounts(
    lefts.filter(({ start }) => !pairs.some(({ target }) => target.start === start)),
    rights.filter(({ start }) => !pairs.some(({ found }) => found.start === start)),
  );
  return [...pairs, ...counts.filter(isNear)];
}

/** A small bare number may be a label: berths 7 to 9. */
const labelsBelow = 10;

/** Whether a number counts things, and is no measure, share or sum of money. */
export function isCount({ unit, text, value }: Quantity): boolean {
  return (unit !== '' || value >= labelsBelow || /\p{L}/u.test(text)) && !measures.has(unit.split('/')[0]!);
}

const measures: ReadonlySet<string> = new Set(
  [...englishUnits, ...currencySigns].map(([, name]) => name).filter((name) => name !== 'times'),
);

/** Whether less is better: a number named as a limit, or one that something is to be brought down to. */
export function isCeiling({ text, start }: Pick<Statement, 'text' | 'start'>, target: Quantity): boolean {
  if (target.modifier === 'at-most' || target.modifier === 'less-than') return true;
  const before = text.slice(0, target.start - start);
  return broughtDown.test(before.slice(-charactersBefore));
}

/** Characters before a number that may say where it is heading. */
const charactersBefore = 60;
const broughtDown =
  /\b(?:reduc\w*|cut\w*|lower\w*|shorten\w*|compress\w*|fall\w*|drop\w*|halv\w*|decreas\w*|limit\w*|down)\b[^.;]*\b(?:to|at|below|under|within)\s+(?:\w+\s+){0,2}$|[降减缩][^，。；]*[到至为在][^，。；\d]{0,3}$|控制在[^，。；\d]{0,3}$/i;

/** A target and its outcome are of one size; 12 bases and 500 enterprises are two things. */
export function isNear({ target, found }: QuantityPair): boolean {
  const ratio = found.value / Math.max(1e-9, target.value);
  return ratio > 0.3 && ratio < 3.5;
}

/** Whether a reported value keeps the promise: at least the target, or at most for a ceiling; rounding is forgiven. */
export function meetsTarget({ target, found }: QuantityPair, isCeiling: boolean): boolean {
  if (isCeiling) return found.value <= target.value * 1.005;
  const isRate = target.unit === '%' || target.unit === 'percentage points';
  const tolerance = target.modifier === 'about' ? 0.9 : isRate ? 0.9995 : 0.995;
  return found.value >= target.value * tolerance;
}

/** Digits a number must have, without its noughts, to be a sign of its own: 56 problems, but not 10 or 3. */
const tellingDigits = 2;

/** Digits of a value without its noughts: the more, the less it meets another by chance. */
export function tellingDigitsOf(value: number): number {
  return String(value).replace(/\.|0+$/g, '').length;
}

/** A telling number that both name, whatever the unit: "56个问题" and "56项整改任务". */
export function sharesNumber(promised: readonly Quantity[], reported: readonly Quantity[]): boolean {
  return promised.some(
    ({ value }) =>
      tellingDigitsOf(value) >= tellingDigits && reported.some((quantity) => quantity.value === value),
  );
}

export function sameValue({ target, found }: QuantityPair): boolean {
  return (
    Math.abs(target.value - found.value) <= Math.abs(target.value) * 1e-9 && target.upper === found.upper
  );
}
