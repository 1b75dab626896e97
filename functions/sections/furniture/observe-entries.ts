import type { NumberLabel } from '../labels/number-label.ts';
import { parseNumberLabel } from '../labels/parse-number-label.ts';
import type { Line } from '../lay-out-text.ts';
import { isKnownName } from '../wording/known-names.ts';
import { readEntryNumber } from './entry-number.ts';
import { type LineSigns, longestEntryCharacters, readEntrySigns } from './entry-signs.ts';
import { followsHeading, looksLikeNextHeading, namedPart } from './find-notes.ts';
import { type ListKind, readListHeading } from './list-headings.ts';

/** What is seen of one line: what speaks for an entry, and what for going over to it from the line above. */
export interface ObservedLine {
  index: number;
  entry: string[];
  step: string[];
}

/**
 * Neighbouring lines that may hold entries of works, each run apart from the others.
 *
 * @param settled lines that are notes or of a contents table anyway
 */
export function observeEntries(lines: readonly Line[], settled: ReadonlySet<number>): ObservedLine[][] {
  const surroundings = observeSurroundings(lines, settled);
  const isOpen = (index: number) => surroundings[index]?.mayCite || surroundings[index]?.scope !== undefined;
  const runs: ObservedLine[][] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (settled.has(index) || ![index - 1, index, index + 1].some(isOpen)) continue;
    const observed = observeLine(lines, surroundings, index);
    if (runs.at(-1)?.at(-1)?.index === index - 1) runs.at(-1)!.push(observed);
    else runs.push([observed]);
  }
  return runs;
}

interface Surroundings {
  text: string;
  number: number | undefined;
  /** What the line itself heads. */
  heads: ListKind | undefined;
  /** The list heading it stands below, with no other heading between, and how many lines below. */
  scope: ListKind | undefined;
  below: number;
  endsScope: boolean;
  mayCite: boolean;
  signs: () => LineSigns;
}

/** Nearly all lines hold nothing that any mark of a work could match. */
const citable =
  /\d{4}|《|https?:|\bv\.? \p{Lu}|www\.|[Ii]bid|\bId\.|同[上前]|[Pp]p?\. ?\d|^\s*[[［]?\d{1,3}[\]］]?\s?\p{Lu}/u;

/** A list goes on for no more lines than this below its heading. Bibliographies of whole reviews have some hundreds. */
const longestList = 1500;

function observeSurroundings(lines: readonly Line[], settled: ReadonlySet<number>): Surroundings[] {
  let scope: ListKind | undefined;
  let below = 0;
  let own: NumberLabel | undefined;
  return lines.map((line, index) => {
    const text = line.text.trim();
    const heads = settled.has(index) ? undefined : readListHeading(text);
    let read: LineSigns | undefined;
    const signs = () => (read ??= readEntrySigns(text));
    const endsScope = scope !== undefined && heads === undefined && endsList(line, text, own);
    if (endsScope || below > longestList || settled.has(index)) scope = undefined;
    const mayCite = text.length <= longestEntryCharacters && citable.test(text);
    const seen = { text, number: readEntryNumber(text), heads, scope, below, endsScope, signs, mayCite };
    below += 1;
    if (heads) {
      [scope, below] = [heads === 'notes' ? undefined : heads, 0];
      own = parseNumberLabel(text)[0];
    }
    return seen;
  });
}

/** `Annex 2`, 附件, `Chapter 3`, `8. Next steps`: the list above is over. */
function endsList(line: Line, text: string, own: NumberLabel | undefined): boolean {
  if (line.block.kind === 'heading' || namedPart.test(text) || isKnownName(text)) return true;
  return looksLikeNextHeading(text) || (own !== undefined && followsHeading(own, text));
}

function observeLine(lines: readonly Line[], all: readonly Surroundings[], index: number): ObservedLine {
  const here = all[index]!;
  const { text, number, scope, heads } = here;
  const { names, citing } = here.signs();
  const numberAt = (at: number) => all[at]?.number;
  const citingAt = (at: number) => all[at]?.signs().citing ?? 0;
  const near = (step: number) => [1, 2, 3].map((away) => numberAt(index + step * away));
  const countsOn = number !== undefined && near(-1).includes(number - 1);
  const looksLikeHeading = readsAsHeading(lines[index]!, here, citing);
  const entry = when({
    always: true,
    numbered: number !== undefined,
    'number-in-brackets': /^\s*[[［]\d/.test(text),
    'counts-on': countsOn,
    'counted-on': number !== undefined && near(1).includes(number + 1),
    'marks-2': citing >= 2,
    'marks-3': citing >= 3,
    'marks-4': citing >= 4,
    'marks-5': citing >= 5,
    'marks-above': citingAt(index - 1) >= 2,
    'marks-below': citingAt(index + 1) >= 2,
    'none-around': citingAt(index - 1) + citingAt(index + 1) === 0,
    [`under-${scope}`]: scope !== undefined,
    [`under-${scope}-marked`]: scope !== undefined && citing > 0,
    [`under-${scope}-numbered`]: scope !== undefined && number !== undefined,
    'like-heading': looksLikeHeading,
    'known-name': isKnownName(text),
  });
  const step = when({
    always: true,
    [`first-under-${scope}`]: scope !== undefined && here.below === 0,
    'counts-on': countsOn,
    'like-heading': looksLikeHeading && !countsOn,
    resets: number !== undefined && !countsOn && numberAt(index - 1) !== undefined,
    'list-heading': heads !== undefined,
    'scope-ends': here.endsScope,
    'goes-on': /^[\p{Ll}\d(]/u.test(text) && number === undefined,
    'above-open': !/[.。)）;；]$/.test(all[index - 1]?.text ?? '.'),
    first: index === 0,
    last: index === lines.length - 1,
  });
  return { index, entry: [...names, ...entry], step };
}

const when = (seen: Record<string, boolean>): string[] => Object.keys(seen).filter((name) => seen[name]);

const wordsOfHeading = 7;
const longestHeading = 60;

function readsAsHeading(line: Line, { text, heads }: Surroundings, citing: number): boolean {
  if (line.block.kind === 'heading' || heads !== undefined || isKnownName(text)) return true;
  if (text.length >= longestHeading || citing > 0 || /[.。,，;；]$|^\p{Ll}/u.test(text)) return false;
  return parseNumberLabel(text).length > 0 || text.split(' ').length <= wordsOfHeading;
}
