/** A document number as it stands in a text: `黔环综合〔2023〕45号`, `(No.45, 2022)`, `Cm 9999`. */
export interface DocumentNumber {
  /** As printed. */
  text: string;
  /** Canonical form, equal for two spellings of the same number and different for different documents. */
  key: string;
  year: number | null;
  /** The serial number, without leading zeros. */
  number: string;
  /** Offsets in the text it was read from. */
  start: number;
  end: number;
}
