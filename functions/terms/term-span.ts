/** Where a term stands: offsets into the text it was read in. */
export interface TermSpan {
  start: number;
  end: number;
}
