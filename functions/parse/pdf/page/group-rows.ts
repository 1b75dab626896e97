/** How far baselines of one line may differ, in type sizes: raised and lowered figures. */
const BASELINE_TOLERANCE = 0.45;

/** Where a fragment or segment stands. */
export interface Box {
  left: number;
  right: number;
  baseline: number;
  size: number;
}

interface Row<T> {
  baseline: number;
  size: number;
  things: T[];
}

/** Groups things by the line they stand on, from top to bottom; inside a row the order is from left to right. */
export function groupRows<T extends Box>(things: readonly T[]): T[][] {
  const rows: Row<T>[] = [];
  for (const thing of things.toSorted((one, other) => one.baseline - other.baseline)) {
    const row = rows.at(-1);
    if (row && thing.baseline - row.baseline <= Math.min(thing.size, row.size) * BASELINE_TOLERANCE) {
      row.things.push(thing);
      // The baseline of the row is that of its largest type.
      if (thing.size > row.size * 1.05) [row.baseline, row.size] = [thing.baseline, thing.size];
    } else rows.push({ baseline: thing.baseline, size: thing.size, things: [thing] });
  }
  attachRaised(rows);
  return rows
    .filter((row) => row.things.length > 0)
    .map((row) => row.things.sort((one, other) => one.left - other.left));
}

/** Small type belongs to the row of larger type that it touches: a raised figure does, a line beside a title does not. */
function attachRaised<T extends Box>(rows: Row<T>[]): void {
  for (const [at, row] of rows.entries()) {
    for (const larger of [rows[at - 2], rows[at - 1], rows[at + 1], rows[at + 2]]) {
      if (!larger || row.size > larger.size * 0.85) continue;
      if (Math.abs(row.baseline - larger.baseline) > larger.size * BASELINE_TOLERANCE) continue;
      const touching = row.things.filter((thing) => larger.things.some((other) => touches(thing, other)));
      if (touching.length === 0) continue;
      row.things = row.things.filter((thing) => !touching.includes(thing));
      larger.things.push(...touching);
    }
  }
}

function touches(small: Box, large: Box): boolean {
  return Math.max(large.left - small.right, small.left - large.right) < large.size * 0.4;
}
