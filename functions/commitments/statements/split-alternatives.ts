/** What a pattern is made of, as far as its outermost alternatives go. */
const piece = /\\.|\[(?:\\.|[^\]\\])*\]|[()|]|[^\\[()|]+/gs;

/**
 * A pattern's outermost alternatives as patterns of their own: it matches where one of them does.
 *
 *     /^we can|\b(?:is|are) due/i  ─▶  /^we can/i, /\b(?:is|are) due/i
 *
 * @param pattern without references to its own groups
 */
export function splitAlternatives({ source, flags }: RegExp): RegExp[] {
  const alternatives = [''];
  let depth = 0;
  for (const [part] of source.matchAll(piece)) {
    if (part === '(') depth++;
    if (part === ')') depth--;
    if (part === '|' && depth === 0) alternatives.push('');
    else alternatives.push(alternatives.pop()! + part);
  }
  return alternatives.map((alternative) => new RegExp(alternative, flags));
}
