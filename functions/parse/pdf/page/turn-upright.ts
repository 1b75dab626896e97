import type { Fragment } from './read-page.ts';
import type { Rule } from './read-rules.ts';

export interface PlacedFragment extends Fragment {
  /** Quarter turns of the text: 0 reads left to right, 1 downwards, 2 upside down, 3 upwards; null when aslant. */
  turn: number | null;
}

/** A page as it lies, in points, and how far its text is turned. */
export interface Sheet {
  turn: number;
  width: number;
  height: number;
}

/** The direction in which most of the text reads, in quarter turns. */
export function mainTurn(placed: readonly PlacedFragment[]): number {
  const characters = [0, 0, 0, 0];
  for (const { turn, text } of placed) if (turn !== null) characters[turn]! += text.length;
  return characters.indexOf(Math.max(...characters));
}

/**
 * Keeps the text of the page's main direction and turns it upright: a wide table set sideways is read, a watermark
 * across the page and a label up the margin are not.
 */
export function turnFragments(placed: readonly PlacedFragment[], sheet: Sheet): Fragment[] {
  return placed
    .filter(({ turn }) => turn === sheet.turn)
    .map(({ turn, ...fragment }) => {
      const [left, baseline] = turnPoint(fragment.left, fragment.baseline, sheet);
      return { ...fragment, left, right: left + fragment.right - fragment.left, baseline };
    });
}

/** Rules, turned as the text is. */
export function turnRules(rules: readonly Rule[], sheet: Sheet): Rule[] {
  if (sheet.turn === 0) return [...rules];
  return rules.map(({ isHorizontal, at, from, to }) => {
    const ends = [from, to].map((end) =>
      isHorizontal ? turnPoint(end, at, sheet) : turnPoint(at, end, sheet),
    );
    const [[x1, y1], [x2, y2]] = ends as [[number, number], [number, number]];
    const turnsOver = sheet.turn % 2 === 1;
    return isHorizontal === turnsOver
      ? { isHorizontal: false, at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) }
      : { isHorizontal: true, at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  });
}

function turnPoint(x: number, y: number, { turn, width, height }: Sheet): [number, number] {
  if (turn === 1) return [y, width - x];
  if (turn === 2) return [width - x, height - y];
  if (turn === 3) return [height - y, x];
  return [x, y];
}
