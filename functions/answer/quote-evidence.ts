import type { LibraryDocument } from '../library/reading.ts';
import { sectionAt } from '../terms/section-at.ts';
import type { AnswerQuote } from './answer.ts';
import type { Evidence } from './find-evidence.ts';

/** A sentence as a quotation. */
export function quoteEvidence({ content, sentence }: Evidence, role: AnswerQuote['role']): AnswerQuote {
  return quoteSpan(content, sentence, role);
}

/** A stretch of a document's text as a quotation, with its place and link. */
export function quoteSpan(
  { document, reading }: LibraryDocument,
  { start, end }: { start: number; end: number },
  role: AnswerQuote['role'],
): AnswerQuote {
  const section = reading.sections[sectionAt(reading.sections, start)]!;
  return {
    text: reading.text.slice(start, end),
    document: document.id,
    title: document.title,
    year: document.year,
    section: `${document.id}#${section.id}`,
    number: section.number,
    heading: section.heading,
    page: section.page,
    start,
    end,
    url: `/documents/${document.id}?from=${start}&to=${end}#${section.id}`,
    role,
  };
}
