/** A short form with the long form it stands for, as printed. Offsets point into the text. */
export interface FoundAbbreviation {
  short: { start: number; end: number };
  long: { start: number; end: number };
}
