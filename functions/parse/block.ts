import type { MediaType, TextOrigin } from '../documents/document.ts';
import type { Problem } from '../documents/refusal.ts';

/**
 * One piece of a source file in reading order, as the file's own structure tells it.
 * Parsers report evidence (a style, a level, a printed label); `sections` decides what is a heading.
 */
export interface Block {
  kind: 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'footnote' | 'caption' | 'contents-entry';
  /** One line or paragraph without line breaks; table cells are joined by ` | `. Never empty. */
  text: string;
  /** 1-based page, null where the format has none. */
  page: number | null;
  /** Heading level told by the format (h2 is 2, Heading 3 is 3), null where it tells none. */
  level: number | null;
  /** Label the format prints but does not store in the text (Word's automatic numbering: `1.`, `（二）`); null when none. */
  label: string | null;
  /** How strongly the layout says heading, 0 to 1 (size and weight in a PDF, bold whole paragraph in DOCX); 0 where layout says nothing. */
  prominence: number;
  /** Characters at its start set in bold before plain text goes on: a heading that runs into its paragraph; undefined for none. */
  leadLength?: number;
  /** Empty lines above it in a plain text; undefined where the format sets its blocks apart by other means. */
  spaceAbove?: number;
  /** Columns by which a plain text sets it in from the left; undefined at the edge. */
  indent?: number;
}

/** A source file read: what every later stage works from. */
export interface ParsedSource {
  mediaType: MediaType;
  textOrigin: TextOrigin;
  blocks: Block[];
  /** Number of pages, null where the format has none. */
  pages: number | null;
  /** Printed page labels (`iv`, `12`) by 0-based page, where the file has them. */
  pageLabels: string[] | null;
  /** Title the file's own metadata states; often wrong, so it is only a candidate. */
  statedTitle: string | null;
  /** What the front matter of a text says of issuer and year; often left over from another file. */
  stated?: { issuer: string | null; year: number | null };
  /** BCP 47 language the file states (`<html lang>`), a hint only. */
  statedLanguage: string | null;
  problems: Problem[];
}
