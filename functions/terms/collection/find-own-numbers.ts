import type { DocumentNumber } from '../../documents/document-number.ts';

/** A document prints its own number before its text begins; later numbers are other documents'. In characters. */
const headLength = 1_200;

/**
 * The numbers a document carries itself: alone on a line of its head, or in brackets behind its title there. A number
 * inside a sentence, or behind a 《title》, is a citation.
 */
export function findOwnNumbers(text: string, numbers: readonly DocumentNumber[]): DocumentNumber[] {
  return numbers.filter(({ start, end }) => {
    if (start > headLength) return false;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', end);
    const before = text.slice(lineStart, start);
    const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
    const isAlone =
      /^[\s(（[【文号:：]*(?:(?:Document|Ref(?:erence)?|File) ?(?:No\.?|number)?\s?:?\s*)?$/i.test(before);
    return isAlone && /^[\s)）\]】.]*$/.test(after);
  });
}
