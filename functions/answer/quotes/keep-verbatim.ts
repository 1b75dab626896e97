import type { DocumentLibrary } from '../../library/document-library.ts';
import type { AnswerQuote } from '../answer.ts';

/** The quotations whose text is, character for character, what the stored reading has at their place. */
export async function keepVerbatim(
  library: DocumentLibrary,
  quotes: readonly AnswerQuote[],
): Promise<AnswerQuote[]> {
  const readings = new Map(
    await Promise.all(
      [...new Set(quotes.map(({ document }) => document.id))].map(
        async (id) => [id, await library.read(id)] as const,
      ),
    ),
  );
  return quotes.filter(({ document, text, start, end }) => {
    const source = readings.get(document.id)?.reading.text;
    return source !== undefined && text !== '' && source.slice(start, end) === text;
  });
}
