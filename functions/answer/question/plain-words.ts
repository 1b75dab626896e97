import { simplifyHan } from '../../analysis/fold-character.ts';
import type { LibraryDocument } from '../../library/reading.ts';

/**
 * The words of a stretch of a document as rules read them: in simplified characters, at the same offsets. For weighing;
 * what is quoted is cut from the text itself.
 */
export function plainWords(
  { reading }: LibraryDocument,
  { start, end }: { start: number; end: number },
): string {
  return simplifyHan(reading.text.slice(start, end));
}
