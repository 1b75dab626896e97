/** One cell of a table's row: where it stands in its line, and its words without the spaces around them. */
export interface Cell {
  text: string;
  start: number;
  end: number;
}

/** Parts the cells of a line; empty ones stay, so that each stands under its heading. */
const separator = /(?<=^|\s)\|(?=\s|$)/;

/** Whether a line of text is a row of a table, as every format's parser writes them. */
export function isTableRow(line: string): boolean {
  return separator.test(line);
}

/** The cells of a row, from left to right; one cell where the line is no row. */
export function splitCells(line: string): Cell[] {
  let end = -1;
  return line.split(separator).map((piece) => {
    const start = end + 1;
    end = start + piece.length;
    return { text: piece.trim(), start, end };
  });
}
