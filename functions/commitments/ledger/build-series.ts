import { pairQuantities } from '../quantities/compare-quantities.ts';
import { convertQuantity } from '../quantities/convert-quantity.ts';
import type { Quantity } from '../statement.ts';
import { promisedNumbers, reportedNumbers } from '../threads/reported-numbers.ts';
import type { LedgerDocument, LedgerStatement } from '../threads/thread.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** One indicator over the years: what was aimed at and what came out. */
export interface NumberSeries {
  /** The shortest sentence that states it. */
  label: string;
  issuer: string | null;
  unit: string;
  /** By year, targets before outcomes; a year nobody speaks of is simply not there and nothing is drawn across it. */
  points: SeriesPoint[];
  /** Years with two different outcomes, both stated exactly. */
  contradictions: number[];
  /** Years whose number is printed in another unit than the one before; all values are in `unit`. */
  unitChanges: number[];
}

export interface SeriesPoint {
  year: number;
  role: 'target' | 'outcome';
  value: number;
  modifier: Quantity['modifier'];
  /** As printed: shows a change from tons to 10,000 tons. */
  text: string;
  /** The unit it is printed in. */
  printedUnit: string;
  statement: string;
  document: string;
}

/** How close promise and report must be for their numbers to be the same indicator; above mere evidence. */
const sameIndicator = 0.6;

interface Node {
  quantity: Quantity;
  statement: LedgerStatement;
  document: LedgerDocument;
}

/**
 * Number series, from the threads: a target and the outcomes that answer it are joined, and series that share
 * a sentence become one. At least two years, or it is no series.
 */
export function buildSeries(entries: readonly LedgerEntry[]): NumberSeries[] {
  const places = new Map(
    entries.flatMap(({ document }) =>
      document.statements.map((statement) => [statement.id, { document, statement }]),
    ),
  );
  const groups = new Groups<string>();
  const nodes = new Map<string, Node>();
  for (const { threads } of entries) {
    for (const thread of threads) {
      const promise = places.get(thread.commitment);
      if (!promise) continue;
      for (const evidence of thread.evidence) {
        const report = places.get(evidence.statement);
        if (!report || evidence.closeness < sameIndicator) continue;
        for (const { target, found } of pairQuantities(
          promisedNumbers(promise.statement),
          reportedNumbers(report.statement),
        )) {
          const ends = [
            { ...promise, quantity: target },
            { ...report, quantity: asPrinted(report.statement, found) },
          ];
          for (const node of ends) nodes.set(keyOf(node), node);
          groups.join(keyOf(ends[0]!), keyOf(ends[1]!));
        }
      }
    }
  }
  return groups
    .all()
    .map((keys) => toSeries(keys.map((key) => nodes.get(key)!)))
    .filter(({ points }) => new Set(points.map(({ year }) => year)).size > 1)
    .sort((left, right) => right.points.length - left.points.length);
}

/** The quantity in its own unit: a pair has it in the unit of the target. */
function asPrinted({ quantities }: LedgerStatement, found: Quantity): Quantity {
  return quantities.find(({ start }) => start === found.start) ?? found;
}

function keyOf({ statement, quantity }: Node): string {
  return `${statement.id}@${quantity.start}`;
}

function toSeries(nodes: Node[]): NumberSeries {
  const unit = nodes.reduce((first, node) => (node.document.year! < first.document.year! ? node : first))
    .quantity.unit;
  const points = withoutRepeats(nodes.map((node) => toPoint(node, unit))).sort(
    (left, right) => left.year - right.year || (left.role < right.role ? 1 : -1),
  );
  const shortest = nodes.reduce((best, node) =>
    node.statement.text.length < best.statement.text.length ? node : best,
  );
  return {
    label: shortest.statement.text,
    issuer: shortest.document.issuer,
    unit,
    points,
    contradictions: findContradictions(points),
    unitChanges: findUnitChanges(points),
  };
}

/** What two documents say of one year in the same words of number is one point. */
function withoutRepeats(points: readonly SeriesPoint[]): SeriesPoint[] {
  const keyOf = ({ year, role, value }: SeriesPoint) => `${year} ${role} ${value}`;
  return [...new Map(points.toReversed().map((point) => [keyOf(point), point])).values()].reverse();
}

function toPoint({ statement, document, quantity }: Node, unit: string): SeriesPoint {
  const isTarget = looksAhead(statement, quantity);
  const spoken = statement.years
    .filter((year) => (isTarget ? year > document.year! : year <= document.year!))
    .at(-1);
  const year = isTarget
    ? (statement.deadline?.year ?? spoken ?? document.year! + 1)
    : (spoken ?? document.year!);
  return {
    year,
    role: isTarget ? 'target' : 'outcome',
    value: (convertQuantity(quantity, unit) ?? quantity).value,
    modifier: quantity.modifier,
    text: quantity.text,
    printedUnit: quantity.unit,
    statement: statement.id,
    document: document.id,
  };
}

/** A promise, or in a sentence that reports the part that promises. */
function looksAhead({ kind, text, start }: LedgerStatement, quantity: Quantity): boolean {
  if (kind === 'commitment') return true;
  const place = quantity.start - start;
  const before = text
    .slice(0, place)
    .split(/[,;，；。]\s*/)
    .at(-1)!;
  const after = text.slice(place).split(/[,;，；。](?!\d)/)[0]!;
  return ahead.test(before + after);
}

const ahead = /\b(?:will|shall|is to|are to)\b|将|拟|力争/i;

function findContradictions(points: readonly SeriesPoint[]): number[] {
  const exact = points.filter(({ role, modifier }) => role === 'outcome' && modifier === 'exactly');
  const byYear = Map.groupBy(exact, ({ year }) => year);
  return [...byYear]
    .filter(([, same]) => new Set(same.map(({ value }) => value)).size > 1)
    .map(([year]) => year);
}

function findUnitChanges(points: readonly SeriesPoint[]): number[] {
  const changed = points.filter(
    ({ printedUnit }, at) => at > 0 && measureOf(printedUnit) !== measureOf(points[at - 1]!.printedUnit),
  );
  return [...new Set(changed.map(({ year }) => year))];
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
