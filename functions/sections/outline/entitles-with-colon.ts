import type { Line } from '../lay-out-text.ts';
import { salutation } from './names-no-heading.ts';

/** `Purpose:` between paragraphs; `The following apply:` and what stands above a list lead in. */
export function entitlesWithColon(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text.trim() ?? '';
  if (!/^\p{Lu}[\p{L}’'/(),& -]{2,40}:$/u.test(text) || text.split(/\s+/).length > 5) return false;
  return (
    !leadsIn.test(text.slice(0, -1)) &&
    !/^(?:the|we|it|they|this|these) |ed:$/i.test(text) &&
    !salutation.test(text) &&
    /^[\p{Lu}\p{N}"“]/u.test(lines[index + 1]?.text ?? '')
  );
}

/** `For the purposes of this Circular:` opens a list of meanings. */
export const opensClause = /^(?:for the purposes? of|in (?:this|these)|under (?:this|these)|subject to)\b/i;

/** `Examples are:`, `The Board must:` lead in to a list. */
export const leadsIn =
  /\b(?:are|is|were|was|includes?|must|shall|may|will|should|to|that|by|of|following|follows|below)$/;
