import { parseNumberLabel } from '../labels/parse-number-label.ts';
import type { Line } from '../lay-out-text.ts';
import { entryKey } from './find-contents-tables.ts';

/** Levels by the entries of a table of contents that is set in steps, and whether it shows more than one. */
export interface ContentsLevels {
  levelOf: ReadonlyMap<string, number>;
  isStepped: boolean;
}

/** Fewer entries are no table. */
const entriesAtLeast = 3;

/**
 * What the table of contents of a plain text says of levels: entries that begin further right stand inside those above.
 *
 *     Contents
 *     The Land ............ 3      level 1
 *       Farmland .......... 4      level 2
 *       Forests ........... 6      level 2
 */
export function readContentsLevels(lines: readonly Line[], contents: ReadonlySet<number>): ContentsLevels {
  const entries = [...contents]
    .sort((a, b) => a - b)
    .slice(1)
    .flatMap((index) => lines[index] ?? []);
  // Other formats do not tell how far in a line begins, and numbers tell levels better than a table without steps.
  const isTold = entries.every(({ block }) => block.spaceAbove !== undefined);
  const known = new Set(entries.map(indentOf));
  const indents = [...known].sort((a, b) => a - b);
  const isStepped =
    indents.length > 1 && indents.length <= mostLevels && indentOf(entries[0]!) === indents[0];
  const isPlain = indents.length === 1 && entries.every(({ text }) => parseNumberLabel(text).length === 0);
  if (!isTold || entries.length < entriesAtLeast || !(isStepped || isPlain))
    return { levelOf: new Map(), isStepped: false };
  const levelOf = new Map(
    entries.map((line) => [entryKey(line.text.trim()), indents.indexOf(indentOf(line)) + 1] as const),
  );
  return { levelOf, isStepped };
}

const mostLevels = 4;

const indentOf = ({ block }: Line) => block.indent ?? 0;
