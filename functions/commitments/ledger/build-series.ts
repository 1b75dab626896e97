import { tellingDigitsOf } from '../quantities/compare-quantities.ts';
import { convertQuantity } from '../quantities/convert-quantity.ts';
import type { Quantity } from '../statement.ts';
import { nameIndicator } from './name-indicator.ts';
import type { LinkedNumber, NumberLink } from './number-links.ts';

/** One indicator over the years: what was aimed at and what came out. */
export interface NumberSeries {
  /** What is measured, in the words of its reports; where they leave no name for it, the shortest sentence that states it. */
  label: string;
  /** The same in the words of the reports in one language, for its readers. */
  labels: { en?: string; zh?: string };
  issuer: string | null;
  /** Every name of the body among its reports: those in another language have another. */
  issuers: string[];
  unit: string;
  /** By year, targets before outcomes; a year nobody speaks of is simply not there and nothing is drawn across it. */
  points: SeriesPoint[];
  /** Years with two different outcomes, both stated exactly; a rounded value is no other. */
  contradictions: number[];
  /** Years whose number is printed in another unit, or in other thousands, than the one before; all values are in `unit`. */
  unitChanges: number[];
}

export interface SeriesPoint {
  year: number;
  role: 'target' | 'outcome';
  value: number;
  modifier: Quantity['modifier'];
  /** As printed: shows a change from tons to 10,000 tons. */
  text: string;
  /** The unit it is printed in, with its scale: `thousand cubic metres`, `10,000 tons`. */
  printedUnit: string;
  statement: string;
  document: string;
}

/**
 * Number series: a target and the outcomes that answer it are joined, and series that share a sentence become one.
 * At least two years, or it is no series. The most years first: many numbers of one year tell less than one of many.
 */
export function buildSeries(links: readonly NumberLink[]): NumberSeries[] {
  const groups = new Groups<string>();
  const numbers = new Map<string, LinkedNumber>();
  for (const { promised, later } of links) {
    for (const number of [promised, later]) numbers.set(keyOf(number), number);
    groups.join(keyOf(promised), keyOf(later));
  }
  return groups
    .all()
    .map((keys) => toSeries(keys.map((key) => numbers.get(key)!)))
    .filter((series) => countYears(series) > 1)
    .sort((left, right) => countYears(right) - countYears(left) || right.points.length - left.points.length);
}

function countYears({ points }: NumberSeries): number {
  return new Set(points.map(({ year }) => year)).size;
}

function keyOf({ statement, quantity }: LinkedNumber): string {
  return `${statement}@${quantity.start}`;
}

function toSeries(numbers: readonly LinkedNumber[]): NumberSeries {
  const first = numbers.reduce((one, other) => (other.documentYear < one.documentYear ? other : one));
  const { unit } = first.quantity;
  const points = withoutRepeats(numbers.map((number) => toPoint(number, unit))).sort(
    (left, right) => left.year - right.year || (left.role < right.role ? 1 : -1),
  );
  const shortest = numbers.reduce((best, one) => (one.text.length < best.text.length ? one : best));
  return {
    label: nameIndicator(numbers) ?? shortest.text,
    labels: nameByLanguage(numbers),
    issuer: shortest.issuer,
    issuers: [...new Set(numbers.flatMap(({ issuer }) => issuer ?? []))],
    unit,
    points,
    contradictions: findContradictions(points),
    unitChanges: findUnitChanges(points),
  };
}

function nameByLanguage(numbers: readonly LinkedNumber[]): NumberSeries['labels'] {
  const [chinese = [], others = []] = [true, false].map((isChinese) =>
    numbers.filter(({ text }) => /\p{Script=Han}/u.test(text) === isChinese),
  );
  const [en, zh] = [nameIndicator(others), nameIndicator(chinese)];
  return { ...(en && { en }), ...(zh && { zh }) };
}

/** What two documents say of one year in the same words of number is one point. */
function withoutRepeats(points: readonly SeriesPoint[]): SeriesPoint[] {
  const keyOf = ({ year, role, value }: SeriesPoint) => `${year} ${role} ${value}`;
  return [...new Map(points.toReversed().map((point) => [keyOf(point), point])).values()].reverse();
}

function toPoint({ quantity, year, role, statement, document }: LinkedNumber, unit: string): SeriesPoint {
  return {
    year,
    role,
    value: (convertQuantity(quantity, unit) ?? quantity).value,
    modifier: quantity.modifier,
    text: quantity.text,
    printedUnit: [scaleOf(quantity.text), quantity.unit].filter(Boolean).join(' '),
    statement,
    document,
  };
}

/** What the printed number counts by; '' for ones. */
function scaleOf(text: string): string {
  const [word = ''] =
    /\b(?:thousand|million|billion|trillion)\b|(?<=[\d.]\s*)[十百千万亿]+/i.exec(text) ?? [];
  return scales[word] ?? word.toLowerCase();
}

const scales: Record<string, string> = {
  千: 'thousand',
  万: '10,000',
  百万: 'million',
  千万: '10 million',
  亿: '100 million',
  万亿: 'trillion',
};

function findContradictions(points: readonly SeriesPoint[]): number[] {
  const exact = points.filter(({ role, modifier }) => role === 'outcome' && modifier === 'exactly');
  const byYear = Map.groupBy(exact, ({ year }) => year);
  return [...byYear]
    .filter(([, same]) => same.some((one) => same.some((other) => !agree(one.value, other.value))))
    .map(([year]) => year);
}

/** Fewer digits than this are no rounding of a longer number: 30 million and 29 million differ. */
const leastRounded = 3;

/** 33.5 million is 33,512 thousand, rounded. */
function agree(one: number, other: number): boolean {
  const digits = Math.max(leastRounded, Math.min(tellingDigitsOf(one), tellingDigitsOf(other)));
  return Number(one.toPrecision(digits)) === Number(other.toPrecision(digits));
}

function findUnitChanges(points: readonly SeriesPoint[]): number[] {
  return [...new Set(points.filter((_, at) => changesUnit(points, at)).map(({ year }) => year))];
}

/** Whether a point of a series is printed in another unit than the one before it. */
export function changesUnit(points: readonly SeriesPoint[], at: number): boolean {
  return at > 0 && measureOf(points[at]!.printedUnit) !== measureOf(points[at - 1]!.printedUnit);
}

/** "tons/year" is printed for a target whose outcome of the year is in tons. */
function measureOf(unit: string): string {
  return unit.replace(/\/year$/, '');
}

/** Union-find: who is joined with whom, however indirectly. */
class Groups<Key> {
  private readonly parents = new Map<Key, Key>();

  join(one: Key, other: Key): void {
    this.parents.set(this.rootOf(one), this.rootOf(other));
  }

  all(): Key[][] {
    return [...Map.groupBy([...this.parents.keys()], (key) => this.rootOf(key)).values()];
  }

  private rootOf(key: Key): Key {
    let root = key;
    for (
      let next = this.parents.get(root);
      next !== undefined && next !== root;
      next = this.parents.get(root)
    )
      root = next;
    this.parents.set(key, root);
    return root;
  }
}
