import type { Quantity } from '../statement.ts';

/** What can be measured in several units, each with its size in the first one. */
const dimensions: readonly Readonly<Record<string, number>>[] = [
  {
    'square metres': 1,
    hectares: 10_000,
    'square kilometres': 1_000_000,
    // Fifteen mu are a hectare.
    mu: 10_000 / 15,
    acres: 4046.8564224,
    'square miles': 2_589_988.110336,
    'square feet': 0.09290304,
  },
  { metres: 1, kilometres: 1000, miles: 1609.344 },
  { kilograms: 1, tons: 1000 },
  { litres: 1, 'cubic metres': 1000 },
  { kilowatts: 1, megawatts: 1000, gigawatts: 1_000_000 },
  { minutes: 1, hours: 60, days: 1440, weeks: 10_080 },
  { visits: 1, 'person-times': 1 },
  { 'basis points': 1, 'percentage points': 100 },
];

const dimensionOf = new Map(
  dimensions.flatMap((dimension) => Object.keys(dimension).map((unit) => [unit, dimension] as const)),
);

/**
 * The same amount in another unit: 410 hectares as 4.1 square kilometres; its text stays as printed.
 * @returns undefined where the two measure different things
 */
export function convertQuantity(quantity: Quantity, unit: string): Quantity | undefined {
  const [from, rate] = splitRate(quantity.unit);
  const [to, otherRate] = splitRate(unit);
  if (from === to && rate === otherRate) return quantity;
  const dimension = dimensionOf.get(from);
  const [size, other] = [dimension?.[from], dimension?.[to]];
  if (rate !== otherRate || size === undefined || other === undefined) return undefined;
  const convert = (value: number) => Number(((value * size) / other).toPrecision(12));
  return {
    ...quantity,
    unit,
    value: convert(quantity.value),
    upper: quantity.upper === null ? null : convert(quantity.upper),
  };
}

/** "megawatts/year" is megawatts, each year. */
function splitRate(unit: string): [measure: string, rate: string] {
  const [measure = '', rate = ''] = unit.split('/');
  return [measure, rate];
}
