import type { Quotation } from '../../terms/find-quotations.ts';

/**
 * Quoted blocks of a Markdown draft, a paragraph each, without quotation marks of their own:
 *
 *     > Bitterns bred at five sites,
 *     > two more than in 2030.
 *     >
 *     > — Marsh Board, report for 2031      names the source, and is no quotation
 *
 * Every character of `text` keeps its place: signs and line breaks are turned into spaces.
 */
export function findQuotedBlocks(draft: string): Quotation[] {
  const found: Quotation[] = [];
  for (const block of draft.matchAll(
    /(?:^[ \t]*(?:(?:[-*+]|\d{1,2}[.)])[ \t]+)?>[ \t]?(?![ \t]*$).*(?:\n|$))+/gm,
  )) {
    const printed = block[0].replace(signs, (sign) => ' '.repeat(sign.length)).replace(/\n/g, ' ');
    const words = printed.replace(/^\s+/, '');
    if (!isQuoted(words)) continue;
    const start = block.index + printed.length - words.length;
    const text = words.trimEnd();
    const end = start + text.length;
    found.push({ start, end, innerStart: start, innerEnd: end, text, mark: 'double' });
  }
  return found;
}

/** With the mark of a list that the block stands in. */
const signs = /^[ \t]*(?:(?:[-*+]|\d{1,2}[.)])[ \t]+)?(?:>[ \t]?)+/gm;
/** In characters: a shorter block is a label. */
const shortestBlock = 8;

/** Neither who said it nor a note of the draft's own. */
function isQuoted(words: string): boolean {
  return words.length >= shortestBlock && !signature.test(words) && !aside.test(words);
}
const signature = /^(?:[—–―-]{1,2}\s?|——|(?:Source|来源|出处|摘自)\s?[:：])/;
const aside = /^(?:\[!|\*{0,2}(?:Note|Tip|Warning|Important|Caution|注|提示|说明)\b\*{0,2}\s?[:：.])/i;
