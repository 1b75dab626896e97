import type { NumberLabel } from '../labels/number-label.ts';
import type { Line } from '../lay-out-text.ts';
import type { HeadingWording } from '../wording/judge-wording.ts';

/** The lines of a document, as a reader of one of them needs to know them. */
export interface Surroundings {
  lines: readonly Line[];
  /** Lines that open no section: title, contents table, reference list, running heads. */
  excluded: ReadonlySet<number>;
  /** True when the format shows its headings (levels, type size); a line it does not show is then hardly one. */
  showsHeadings: boolean;
  /** True for a plain text that sets its paragraphs apart by empty lines; lines without one between them belong together. */
  setsApart: boolean;
  /** True for a text that puts a colon behind its headings: `Purpose:`, `Background:`. */
  endsInColons: boolean;
}

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
  /** Where the body begins if the first sentence of an article is no heading after all. */
  bodyOfRunIn?: number;
  form: 'alone' | 'run-in' | 'article' | 'annex';
  /** Heading level told by the format, null where it tells none. */
  formatLevel: number | null;
  /** Level at which the document's own table of contents lists it, 1 at the left edge; undefined where it tells none. */
  contentsLevel?: number;
  /** Looks of an unnumbered heading; siblings share them. */
  style: 'capitals' | 'title-case' | 'plain';
  /** What an unnumbered heading's words do; siblings are worded alike. */
  wording?: HeadingWording;
  /** What its words name; undefined where a number or a level tells its place. */
  stems?: ReadonlySet<string>;
  /** Empty lines above an unnumbered heading of a plain text. */
  spaceAbove?: number;
  /** How strongly the type says heading, 0 to 1; headings of one level are set alike. */
  prominence: number;
  /** "Introduction", "Conclusion", 结语: parts that stand beside the numbered ones. */
  hasKnownName: boolean;
  /** Numbers of the paragraph right below an unnumbered heading: above `2.3 Charges will …` it stands in section 2. */
  numberedBelow?: number[];
  /** True for an unnumbered heading right above another: it has no text of its own and holds the next ones. */
  isBodiless?: boolean;
  /** True for an unnumbered heading that comes again, as `Recommendation` does under each finding. */
  isRecurrent?: boolean;
  /** True for `4.2` behind `4.`: it belongs inside it, whatever stands between. */
  isCounted?: boolean;
  /** True for an item of a list that the format itself draws. */
  isListed?: boolean;
  /** True below a line that ends in a colon, and for what goes on counting there. */
  isLedIn?: boolean;
  /** True for a short numbered line right above or below another of its series. */
  isInList?: boolean;
  /** Evidence that a section opens here: log-odds like, above 0 speaks for it. */
  score: number;
}
