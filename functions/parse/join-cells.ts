/**
 * A row of a table as one line. Empty cells between others stay, so that every cell stands under its heading; those at the
 * end go.
 */
export function joinCells(cells: readonly string[]): string {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1).join(' | ');
}
