import { hasHan } from '../../clean-text.ts';
import type { Line } from '../layout/build-lines.ts';

/** Sizes that differ by less than this part are the same: rounding, or a capital set a little larger. */
const SAME_SIZE = 0.07;

/** An indent is at least this deep, in type sizes. */
const INDENT = 0.9;

/** Whether two type sizes, in points, are one to the eye. */
export function isSameSize(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME_SIZE * Math.max(one, other);
}

/** Whether the first word of the next line would not have fitted into the line above it. */
export function isFull(above: Line, line: Line): boolean {
  const width = (line.right - line.left) / Math.max(1, line.text.length);
  const firstWord = hasHan(line.text[0] ?? '')
    ? 2
    : (/^[^\s\p{Script=Han}]+/u.exec(line.text)?.[0].length ?? 0) + 1;
  return above.column.right - above.right < Math.max(firstWord * width, line.size * 0.8);
}

/** The part of its column's width that a line leaves free at its end. */
export function freeShare({ column, right }: Line): number {
  return (column.right - right) / Math.max(1, column.right - column.left);
}

/** Whether a line stands further right than `from`, in points, by an indent. */
export function isIndentedFrom(from: number, line: Line): boolean {
  return line.left > from + line.size * INDENT;
}

/** Whether a line stands further left than `from`, in points, by an indent. */
export function isOutdentedFrom(from: number, line: Line): boolean {
  return line.left < from - line.size * INDENT;
}

/** Signatures and dates stand in the right half, each where it likes. */
export function isSetRight({ left, column }: Line): boolean {
  return left > column.left + (column.right - column.left) * 0.4;
}

export function isCentred(line: Line): boolean {
  const { column } = line;
  const [before, after] = [line.left - column.left, column.right - line.right];
  return before > line.size * 2 && Math.abs(before - after) < line.size * 1.5;
}
