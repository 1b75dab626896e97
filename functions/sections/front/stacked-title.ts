import type { Line } from '../lay-out-text.ts';
import { readBodyLine } from '../wording/body-name.ts';
import { isKnownName } from '../wording/known-names.ts';
import { isFurniture, seriesLine } from '../wording/masthead-lines.ts';
import { isNumbered, looksLikeParagraph } from './find-front-end.ts';

/** What joins the lines of a title set one below the other: `MINUTES`, `OF THE`, `ORDINARY MEETING`; `on`. */
const joins =
  /^(?:of|on|for|and|of the|on the|for the|to the)$|^(?:of|on|and|for the (?:financial |fiscal )?year(?: ended)?)\s\S/i;
const joinsAlone = /^(?:of|on|for|and|of the|on the|for the)$/i;
const endsOpen = /\b(?:of|on|for|and|the|in|to)$/i;
const linesOfStack = 7;
const longestOfStack = 90;

/** Where a title begins whose lines are joined by small words that stand alone or open a line. */
export function firstOfStack(lines: readonly Line[], found: number): number {
  let first = found;
  while (first > 0 && found - first < linesOfStack) {
    const [text, above] = [lines[first]?.text.trim() ?? '', lines[first - 1]!];
    const over = above.text.trim();
    if (!mayStack(above, over)) break;
    const isJoined = joins.test(text) || endsOpen.test(over);
    const isWhole =
      joins.test(text) && readBodyLine(over) !== null && !endsOpen.test(lines[first - 2]?.text.trim() ?? '');
    if (!isJoined || isWhole) break;
    first -= 1;
  }
  return first;
}

function mayStack(line: Line, text: string): boolean {
  return (
    !isFurniture(text) &&
    !looksLikeParagraph(line) &&
    !isNumbered(line) &&
    !/[.:;,：。]$/.test(text) &&
    !seriesLine.test(text) &&
    !isKnownName(text) &&
    text.length <= longestOfStack &&
    /^\p{Script=Latin}/u.test(text)
  );
}

/** `ELEVENTH REPORT`, `OF THE`, `PUBLIC ACCOUNTS COMMITTEE`: small words on a line of their own join what stands around them. */
export function goesOnStacked(lines: readonly Line[], last: number, first: number): boolean {
  const next = lines[last + 1]?.text.trim() ?? '';
  const isOpen = last > first && joinsAlone.test(lines[last]?.text.trim() ?? '');
  return joinsAlone.test(next) || (isOpen && next.length <= longestOfStack && !isNumbered(lines[last + 1]!));
}
