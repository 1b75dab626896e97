import type { Problem } from '../documents/refusal.ts';

/**
 * A numbered or titled part of a document; the unit that is cited.
 *
 * Sections tile the text: `start` is the first character of the heading, `end` the first of the next
 * section at any level, so no character belongs to two sections and every parent's text is its own.
 */
export interface Section {
  /** Id within the document (`sec_7`, `sec_7__item_2`, `art_3`, `preamble`); unique, stable for the same text. */
  id: string;
  /** The section's own number in canonical form (`（二）` is "2", `2.3.` is "2.3", `Four,` is "4"); null where none is printed. */
  number: string | null;
  /** The label as printed (`Four,`), null where none is. */
  label: string | null;
  /** Heading without its label; null for an article or a preamble without one. */
  heading: string | null;
  /** 1 for the outermost sections. The preamble is 1. */
  level: number;
  /** `id` of the enclosing section, null at the top. */
  parent: string | null;
  /** Headings from the outermost section down to this one (label and heading, as a reader would cite it). */
  path: string[];
  kind: 'preamble' | 'section' | 'article' | 'annex';
  /** Offsets in `SectionedText.text`, UTF-16 code units. */
  start: number;
  end: number;
  /** Where the body begins, after label, heading and the break behind them. */
  bodyStart: number;
  /** 1-based page on which the section starts, null where the format has none. */
  page: number | null;
}

/** One sentence; never crosses a section. Headings are not sentences. */
export interface Sentence {
  start: number;
  end: number;
  /** Index into `SectionedText.sections`. */
  section: number;
}

/** A few neighbouring sentences of one section: the unit that is indexed and shown. */
export interface Passage {
  start: number;
  end: number;
  section: number;
  page: number | null;
}

/** A document's extracted text with its outline; every offset points into `text`. */
export interface SectionedText {
  /** Blocks joined by line breaks; what a reader sees. */
  text: string;
  sections: Section[];
  sentences: Sentence[];
  passages: Passage[];
  /** First character of each page in `text`, by 0-based page; null where the format has none. */
  pageStarts: number[] | null;
  problems: Problem[];
}
