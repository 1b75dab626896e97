import type { LibraryDocument } from '../../library/reading.ts';
import { sectionAt } from '../../terms/section-at.ts';
import type { AnswerQuote, QuotedSection } from '../answer.ts';

/** A stretch of a document's text as a quotation with its place. */
export function quoteSpan(
  content: LibraryDocument,
  { start, end }: { start: number; end: number },
  role: AnswerQuote['role'],
): AnswerQuote {
  const { document, reading } = content;
  const { id, title, year, kind, issuer, language } = document;
  return {
    text: reading.text.slice(start, end),
    document: { id, title, year, kind, issuer, language },
    section: sectionOfSpan(content, start),
    page: reading.sections[sectionAt(reading.sections, start)]?.page ?? null,
    start,
    end,
    role,
  };
}

/** The section that holds an offset, under its id within the collection. */
export function sectionOfSpan({ document, reading }: LibraryDocument, offset: number): QuotedSection {
  const { id, number, label, heading, path } = reading.sections[sectionAt(reading.sections, offset)]!;
  return { id: `${document.id}#${id}`, number, label, heading, path };
}
