import type { Segment } from './segment.ts';

/** Entries in a row with growing page numbers that make a contents table. */
const FEWEST_ENTRIES = 4;

/** How far the right edges of page numbers may lie apart, in points. */
const ALIGNED = 4;

/** Rows that end in page numbers growing downwards at the same right edge: a contents table without dots. */
export function findContentsRows(rows: Segment[][]): Set<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let last = -1;
  const flush = () => {
    if (run.length >= FEWEST_ENTRIES) for (const at of run) found.add(at);
    run = [];
    last = -1;
  };
  for (const [at, row] of rows.entries()) {
    const end = row.at(-1)!;
    const number =
      row.length >= 2 && row.length <= 3 && /^\d{1,3}$/.test(end.text) ? Number(end.text) : undefined;
    const hasWords = /\p{L}{2}/u.test(row[0]!.text + (row[1]?.text ?? ''));
    if (number === undefined || !hasWords || number < last) {
      // A long entry takes two lines, the first of them without a number.
      if (number === undefined && row.length === 1 && run.length > 0) continue;
      flush();
      continue;
    }
    const previous = run.at(-1);
    if (previous !== undefined && Math.abs(rows[previous]!.at(-1)!.right - end.right) > ALIGNED) flush();
    run.push(at);
    last = number;
  }
  flush();
  return found;
}
