import type { Rule } from '../page/read-rules.ts';

/** A cell of a ruled table: where it stands, in points, and the row of the grid it begins in. */
export interface Cell {
  row: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Cells that rules close in, row by row, from left to right. */
export interface Grid {
  left: number;
  right: number;
  top: number;
  bottom: number;
  cells: Cell[];
}

/**
 * Rules and their ends that lie this close, in points, are at one place: the borders of cells are often drawn one by one,
 * with a little space between, and no line of type would fit in.
 */
const SAME_PLACE = 5;

/** More rules than this on one page are a drawing; the pairs of them are looked at. */
const MOST_JOINED = 800;

/** Grids of at least two rows and two columns that the rules of a page make. */
export function buildGrids(rules: readonly Rule[]): Grid[] {
  const joined = [true, false].flatMap((isHorizontal) =>
    joinRules(rules.filter((rule) => rule.isHorizontal === isHorizontal)),
  );
  if (joined.length > MOST_JOINED) return [];
  return groupCrossing(joined).flatMap((group) => toGrid(group) ?? []);
}

/** Rules of one direction, those that lie on one line and touch made one. */
function joinRules(rules: Rule[]): Rule[] {
  const lines: Rule[][] = [];
  for (const rule of rules.toSorted((one, other) => one.at - other.at)) {
    const line = lines.at(-1);
    if (line && rule.at - line[0]!.at <= SAME_PLACE) line.push(rule);
    else lines.push([rule]);
  }
  return lines.flatMap((line) => {
    const joined: Rule[] = [];
    for (const rule of line.toSorted((one, other) => one.from - other.from)) {
      const last = joined.at(-1);
      if (last && rule.from <= last.to + SAME_PLACE) last.to = Math.max(last.to, rule.to);
      else joined.push({ ...rule, at: line[0]!.at });
    }
    return joined;
  });
}

/** Rules that cross or meet, directly or by others. */
function groupCrossing(rules: Rule[]): Rule[][] {
  const left = new Set(rules);
  const groups: Rule[][] = [];
  for (const first of rules) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const rule of group) {
      for (const other of left) {
        if (!meet(rule, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function meet(one: Rule, other: Rule): boolean {
  return one.isHorizontal !== other.isHorizontal && covers(one, other.at) && covers(other, one.at);
}

function covers({ from, to }: Rule, place: number): boolean {
  return place >= from - SAME_PLACE && place <= to + SAME_PLACE;
}

function toGrid(rules: Rule[]): Grid | undefined {
  const across = rules.filter((rule) => rule.isHorizontal);
  const down = rules.filter((rule) => !rule.isHorizontal);
  // The outer sides of a table are often left open: it ends where its rules do.
  const ys = edgesOf(across, down);
  const xs = edgesOf(down, across);
  if (xs.length < 3 || ys.length < 3) return undefined;
  const columns = xs.length - 1;
  const owner = new Map<number, Cell>();
  for (let row = 0; row < ys.length - 1; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [(xs[column]! + xs[column + 1]!) / 2, (ys[row]! + ys[row + 1]!) / 2];
      const isOpen = (lines: Rule[], at: number, place: number) =>
        !lines.some((rule) => Math.abs(rule.at - at) <= SAME_PLACE && covers(rule, place));
      const beside =
        column > 0 && isOpen(down, xs[column]!, y) ? owner.get(row * columns + column - 1) : undefined;
      const above =
        row > 0 && isOpen(across, ys[row]!, x) ? owner.get((row - 1) * columns + column) : undefined;
      const cell = beside ??
        above ?? { row, left: xs[column]!, right: xs[column]!, top: ys[row]!, bottom: 0 };
      cell.right = Math.max(cell.right, xs[column + 1]!);
      cell.bottom = Math.max(cell.bottom, ys[row + 1]!);
      owner.set(row * columns + column, cell);
    }
  }
  return {
    left: xs[0]!,
    right: xs.at(-1)!,
    top: ys[0]!,
    bottom: ys.at(-1)!,
    cells: [...new Set(owner.values())],
  };
}

/** Places of the rules, with the ends of those that cross them; places too close for a cell between are one. */
function edgesOf(rules: Rule[], crossing: Rule[]): number[] {
  const ends = [Math.min(...crossing.map(({ from }) => from)), Math.max(...crossing.map(({ to }) => to))];
  const edges: number[] = [];
  const places = [...rules.map(({ at }) => at), ...ends];
  for (const place of places.toSorted((one, other) => one - other)) {
    if (edges.length === 0 || place - edges.at(-1)! > SAME_PLACE) edges.push(place);
  }
  return edges;
}
