import type { NumberLabel } from './number-label.ts';

/** A place where a section may open. Evidence only: `fitOutline` decides which ones do, and how deep. */
export interface HeadingCandidate {
  /** Index of the line it stands on, and of the last line it takes (a label and its heading may stand on two). */
  line: number;
  lastLine: number;
  /** Ways to read its label; empty for an unnumbered heading. */
  readings: NumberLabel[];
  heading: string | null;
  /** Offsets in the text: first character of label or heading, first character of the body. */
  start: number;
  bodyStart: number;
  form: 'alone' | 'run-in' | 'article' | 'annex';
  /** Heading level told by the format, null where it tells none. */
  formatLevel: number | null;
  /** Looks of an unnumbered heading; siblings share them. */
  style: 'format' | 'prominent' | 'capitals' | 'title-case' | 'plain';
  /** "Introduction", "Conclusion", 结语: parts that stand beside the numbered ones. */
  hasKnownName: boolean;
  /** Evidence that a section opens here: log-odds like, above 0 speaks for it. */
  score: number;
}
