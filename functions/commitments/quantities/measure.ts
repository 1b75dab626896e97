import type { FoundNumber } from './read-numbers.ts';

/** A number with its unit, before ranges are joined and modifiers read. */
export interface Measure {
  number: FoundNumber;
  unit: string;
  what: string;
  /** From the currency sign or the number to the end of the unit. */
  start: number;
  end: number;
}
