/** A piece of one line without wide gaps: a whole line of a column, or a cell of a table row. */
export interface Segment {
  text: string;
  left: number;
  right: number;
  baseline: number;
  /** Size of most of its type. */
  size: number;
  family: string;
  isBold: boolean;
  role: string | null;
  /** Marked by the file as no part of the text; kept only where it may be the title. */
  isArtifact?: boolean;
  /** Of a row of a ruled table: the lines of each cell. */
  cells?: Segment[][];
}

/** The segment of a row that says most. */
export function widestSegment(row: Segment[]): Segment {
  return row.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best));
}
