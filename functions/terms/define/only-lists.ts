import type { Gloss } from './english-gloss.ts';

/** `namely one map, one account and one file`: what a number stands for, piece by piece; nothing says what it is. */
export function onlyLists({ shape, article, mark, text }: Gloss): boolean {
  const whole = text.split(/[.;](?: |$)/)[0]!;
  const pieces = whole.split(/, (?:and )?| and /);
  return (
    pieces.length > 1 &&
    !saysSo.test(whole) &&
    (shape === 'doing'
      ? pieces.length > 2
      : shape === 'none' || mark === 'none' || (mark === 'weak' && article === '')) &&
    pieces.every((piece) => piece.split(' ').length <= longestPiece)
  );
}

/** A whole sentence lists nothing. */
const saysSo = /\b(?:is|are|was|were|has|have|must|may|can|will|shall|do|does)\b/;

/** Words of a piece of such a list. */
const longestPiece = 8;
