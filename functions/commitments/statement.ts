/** A number with its unit as a statement gives it; joined across surface forms (300000 tons = 30万吨). */
export interface Quantity {
  /** In base units: 30万吨 is 300000, unit `tons`. For a range, the lower bound. */
  value: number;
  /** Upper bound of a range, null otherwise. */
  upper: number | null;
  /** Canonical English unit (`tons`, `%`, `percentage points`, `yuan`, `enterprises`, `tons/year`); '' when none is named. */
  unit: string;
  /** What is counted, as printed; '' when not told. */
  what: string;
  modifier: 'exactly' | 'about' | 'at-least' | 'at-most' | 'range' | 'more-than' | 'less-than';
  text: string;
  start: number;
  end: number;
}

export interface Deadline {
  /** The year by whose end the promise falls due. */
  year: number;
  text: string;
}

export type StatementKind = 'commitment' | 'result' | 'both' | 'neither';

/**
 * Why a sentence was read as it was. `genre` is the weakest: nothing but the document being a report says so.
 */
export type StatementBasis =
  | 'explicit-completion'
  | 'future'
  | 'obligation'
  | 'imperative-plan'
  | 'target'
  | 'genre'
  | 'none';

/** One sentence with its reading. Offsets point into the document's extracted text. */
export interface Statement {
  /** From content: survives re-ingest of the same sentence in the same document. `^[a-z0-9-]{1,80}$` */
  id: string;
  /** Section id within the document (`sec_7`). */
  section: string;
  start: number;
  end: number;
  text: string;
  kind: StatementKind;
  basis: StatementBasis;
  quantities: Quantity[];
  /** Calendar years named in the sentence, without those of document numbers. */
  years: number[];
  deadline: Deadline | null;
  actors: string[];
  instruments: string[];
}
