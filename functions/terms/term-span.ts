/** Where a term stands: offsets into the sentence that was read. */
export interface TermSpan {
  start: number;
  end: number;
}
