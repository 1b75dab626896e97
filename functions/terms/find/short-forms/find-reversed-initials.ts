import type { FoundAbbreviation } from './found-abbreviation.ts';
import { mostSmallWords, skippable, spells } from './spells.ts';

const initialsFirst =
  /(?<![\p{L}\d-])([A-Z]{2,8}s?)(?: ?[(（](?:short for )?(?:the )?|,? (?:short for|stands? for|i\.e\.|that is,?) (?:the )?|, (?:the|or) |\s?[:=|\t] ?| [–—-] )/gu;

/** `RWIS (Road Weather Information System)`, `NAP stands for …`, `WACC: weighted average cost of capital`. */
export function findReversedInitials(text: string): FoundAbbreviation[] {
  const found: FoundAbbreviation[] = [];
  for (const match of text.matchAll(initialsFirst)) {
    const short = match[1]!;
    const letters = short.replace(/s$/, '').toLowerCase();
    const longStart = match.index + match[0].length;
    const line = /^[^\n.;:()（）]*/.exec(text.slice(longStart, longStart + 160))![0];
    const words = [...line.matchAll(/[\p{L}\d]+(?:[’'][\p{L}]+)?/gu)];
    const end = endOfLongForm(words, letters);
    if (end === undefined) continue;
    found.push({
      short: { start: match.index, end: match.index + short.length },
      long: { start: longStart, end: longStart + end },
    });
  }
  return found;
}

/** The fewest words that spell the letters. */
function endOfLongForm(words: RegExpExecArray[], letters: string): number | undefined {
  for (let count = 2; count <= Math.min(words.length, letters.length + mostSmallWords); count++) {
    const last = words[count - 1]!;
    const span = words.slice(0, count).map((word) => word[0]);
    if (!skippable.test(last[0]) && spells(span, letters)) return last.index + last[0].length;
  }
  return undefined;
}
