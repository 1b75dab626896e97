/** A document and the outline a careful reader would draw of it: one `level|number|heading` a section, `-` for none. */
export interface JudgedOutline {
  name: string;
  format: string;
  bytes: Uint8Array;
  expected: string[];
}

/** Sections that agree in level, number and heading, and how many there are on either side. */
export interface OutlineCount {
  documents: number;
  right: number;
  found: number;
  expected: number;
}

export interface OutlineScore extends OutlineCount {
  precision: number;
  recall: number;
  f1: number;
}

/** Sections in both outlines, in the same order: the longest common subsequence. */
export function countRight(found: readonly string[], expected: readonly string[]): number {
  let above = new Array<number>(expected.length + 1).fill(0);
  for (const line of found) {
    const row = [0];
    for (const [index, wanted] of expected.entries()) {
      const best = line === wanted ? above[index]! + 1 : Math.max(above[index + 1]!, row[index]!);
      row.push(best);
    }
    above = row;
  }
  return above.at(-1)!;
}

/** Precision, recall and F1 over all documents together, so that long outlines count more than short ones. */
export function scoreCounts(counts: readonly OutlineCount[]): OutlineScore {
  const sum = (pick: (count: OutlineCount) => number) =>
    counts.reduce((total, count) => total + pick(count), 0);
  const [right, found, expected] = [sum((c) => c.right), sum((c) => c.found), sum((c) => c.expected)];
  return {
    documents: sum((count) => count.documents),
    right,
    found,
    expected,
    precision: share(right, found),
    recall: share(right, expected),
    f1: share(2 * right, found + expected),
  };
}

/** Nothing found where nothing was expected is right. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Number((part / whole).toFixed(4));
}
