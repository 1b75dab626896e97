import { getResolvedPDFJS } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import type { Matrix } from './matrix.ts';
import { walkDrawing } from './walk-drawing.ts';

/** A straight line that a page draws along an axis, or the thin box that stands for one. In points, y grows downwards. */
export interface Rule {
  isHorizontal: boolean;
  /** Its distance from the page's upper edge when it is horizontal, else from the left one. */
  at: number;
  from: number;
  to: number;
}

/** Boxes thinner than this, in points, stand for lines: word processors draw the borders of cells so. */
const THICKEST_RULE = 3;

/** Shorter lines, in points, are dashes, ticks and parts of letters. */
const SHORTEST_RULE = 5;

/** How far a line may lean, in points. */
const LEAN = 0.7;

/** A page with more lines is a map or a chart, not a table. */
const MOST_RULES = 4000;

/** Horizontal and vertical lines of a page under `view`; none when there are too many for a table. */
export async function readRules(page: PDFPageProxy, view: Matrix): Promise<Rule[]> {
  const { OPS } = await getResolvedPDFJS();
  const strokes: number[] = [OPS.stroke, OPS.closeStroke];
  const fills: number[] = [OPS.fill, OPS.eoFill];
  const both: number[] = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke];
  const rules: Rule[] = [];
  for (const { operator, parameters, matrix } of await walkDrawing(page, view)) {
    if (operator !== OPS.constructPath) continue;
    const [painter, [steps]] = parameters as [number, [ArrayLike<number> | null]];
    if (!steps) continue;
    const outlines = readOutlines(steps, matrix);
    if (strokes.includes(painter) || both.includes(painter)) rules.push(...outlines.flatMap(sidesOf));
    else if (fills.includes(painter)) rules.push(...outlines.flatMap(thinBox));
    if (rules.length > MOST_RULES) return [];
  }
  return rules;
}

interface Point {
  x: number;
  y: number;
}

/** Steps of a path as pdf.js writes them, each followed by its coordinates. */
const step = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;

/** Points of the pieces of a path; pieces with curves are left out. */
function readOutlines(steps: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let open: Point[] = [];
  let isCurved = false;
  const finish = () => {
    if (open.length > 1 && !isCurved) outlines.push(open);
    open = [];
    isCurved = false;
  };
  for (let at = 0; at < steps.length; ) {
    const kind = steps[at++]!;
    if (kind === step.close) {
      if (open[0]) open.push(open[0]);
      finish();
      continue;
    }
    if (kind === step.move) finish();
    if (kind === step.curve || kind === step.quadratic) {
      isCurved = true;
      at += kind === step.curve ? 6 : 4;
      continue;
    }
    const [u, v] = [steps[at++]!, steps[at++]!];
    open.push({ x: a * u + c * v + e, y: b * u + d * v + f });
  }
  finish();
  return outlines;
}

/** The sides of an outline that run along an axis. */
function sidesOf(outline: Point[]): Rule[] {
  return outline.slice(1).flatMap((to, at) => toRule(outline[at]!, to));
}

function toRule(one: Point, other: Point): Rule[] {
  const [width, height] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
  if (Math.max(width, height) < SHORTEST_RULE || Math.min(width, height) > LEAN) return [];
  const isHorizontal = width > height;
  const [from, to] = isHorizontal ? [one.x, other.x] : [one.y, other.y];
  const at = isHorizontal ? (one.y + other.y) / 2 : (one.x + other.x) / 2;
  return [{ isHorizontal, at, from: Math.min(from, to), to: Math.max(from, to) }];
}

/** The line that a thin box stands for. */
function thinBox(outline: Point[]): Rule[] {
  const xs = outline.map(({ x }) => x);
  const ys = outline.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) > THICKEST_RULE) return [];
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return width > height ? toRule({ x: left, y }, { x: right, y }) : toRule({ x, y: top }, { x, y: bottom });
}
