import type { FoundAbbreviation } from './found-abbreviation.ts';
import { spells } from './spells.ts';

/** `ADB Asian Development Bank`: short form, blanks, and the words that it stands for. */
const entry = /^[ \t]*([A-Z][A-Za-z0-9&/-]{1,11})[ \t]+(\p{Lu}[^\n.;:|]{3,100}?)[ \t]*$/u;
/** Where a list has lost its line breaks, the next short form begins the next entry. */
const nextEntry = /(?<=(?:\p{Ll}|ABBREVIATIONS|ACRONYMS) )(?=[A-Z][A-Z0-9&/-]{1,11} \p{Lu}\p{Ll})/gu;
/** Of pieces that look so, this share at least is spelled; else they are a table of something else. */
const shareSpelled = 0.5;
/** One such line alone may be a heading. */
const fewestEntries = 3;
/** Lines between two entries of one list: the second half of a long one, blank ones. */
const widestGap = 3;

/** The entries of a list of abbreviations that has nothing between short form and words but blanks. */
export function findListedShortForms(text: string): FoundAbbreviation[] {
  const found: FoundAbbreviation[] = [];
  let block: FoundAbbreviation[] = [];
  let alike = 0;
  let gap = 0;
  let start = 0;
  const finish = () => {
    if (block.length >= fewestEntries && block.length >= shareSpelled * alike) found.push(...block);
    block = [];
    alike = 0;
  };
  for (const line of text.split('\n')) {
    const pieces = line.split(nextEntry);
    let at = start;
    for (const piece of pieces) {
      const match = entry.exec(piece);
      if (match !== null) {
        alike++;
        gap = 0;
        const read = readEntry(match, at);
        if (read !== undefined) block.push(read);
      }
      at += piece.length;
    }
    if (++gap > widestGap + 1) finish();
    start += line.length + 1;
  }
  finish();
  return found;
}

function readEntry(match: RegExpExecArray, at: number): FoundAbbreviation | undefined {
  const [piece, short, long] = match as unknown as [string, string, string];
  const letters = short.replace(/[^A-Za-z0-9]|s$/g, '').toLowerCase();
  const words = long.split(/[^\p{L}\d’']+/u).filter((word) => word !== '');
  if ((short.match(/[A-Z]/g)?.length ?? 0) < 2 || !spells(words, letters)) return undefined;
  const start = at + piece.indexOf(short);
  const longStart = at + piece.lastIndexOf(long);
  return {
    short: { start, end: start + short.length },
    long: { start: longStart, end: longStart + long.length },
  };
}
