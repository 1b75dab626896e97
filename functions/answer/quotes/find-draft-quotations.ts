import { findQuotations, type Quotation } from '../../terms/find-quotations.ts';
import { findQuotedBlocks } from './find-quoted-blocks.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import { blanks, plainDraft } from './plain-draft.ts';

/** In characters: a whole section may be quoted; of more a mark was left open. */
const longestQuoted = 12_000;

/**
 * Every quotation of a draft, plain, Markdown, HTML or TeX: outermost ones, and quoted blocks that hold none which is the
 * most of them. Titles in 《》 name works and quote nobody. Offsets are the draft's, texts are without its markup.
 */
export function findDraftQuotations(draft: string): Quotation[] {
  const plain = plainDraft(draft);
  const joined = joinWrappedLines(plain);
  const marked = [
    ...findQuotations(joined, longestQuoted),
    ...findOpenParagraphs(joined),
    ...findTwins(joined),
  ];
  const blocks = findQuotedBlocks(plain).filter((block) => !marked.some((one) => isMostOf(one, block)));
  const outer: Quotation[] = [];
  for (const quotation of [...marked, ...blocks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const text = quotation.text.replace(blanks, '');
    if (quotation.mark === 'title' || !/[\p{L}\p{N}]/u.test(text)) continue;
    if (quotation.start >= (outer.at(-1)?.end ?? 0)) outer.push({ ...quotation, text });
  }
  return outer;
}

function isMostOf(one: Quotation, block: Quotation): boolean {
  const isInside = one.mark !== 'title' && one.start >= block.start && one.end <= block.end;
  return isInside && 2 * (one.end - one.start) > block.end - block.start;
}

/**
 * Of a quotation that runs over paragraphs each opens with a mark and only the last has one that closes:
 *
 *     “Nine pilots passed.
 *
 *     “Two were put off.”
 */
function findOpenParagraphs(text: string): Quotation[] {
  const found: Quotation[] = [];
  for (const { 0: line, 1: mark = '', index } of text.matchAll(/^.*?([“「『])[^“”「」『』\n]*$/gm)) {
    const end = index + line.length;
    const next = /^\s*(\S)/.exec(text.slice(end, end + farthestNext))?.[1];
    if (next !== mark) continue;
    const start = index + line.lastIndexOf(mark);
    const inner = text.slice(start + 1, end).trimEnd();
    found.push({
      start,
      end: start + 1 + inner.length,
      innerStart: start + 1,
      innerEnd: start + 1 + inner.length,
      text: inner,
      mark: mark === '“' ? 'double' : 'corner',
    });
  }
  return found;
}
/** In characters: blank lines and an indent, no more, lie between two paragraphs of a quotation. */
const farthestNext = 40;

/** Marks that close on both sides, as some keyboards give them, or stand the other way round: `”Nine pilots”`, `»Nine pilots«`. */
function findTwins(text: string): Quotation[] {
  const found: Quotation[] = [];
  const add = (start: number, end: number) => {
    const inner = text.slice(start + 1, end);
    if (inner !== '')
      found.push({ start, end: end + 1, innerStart: start + 1, innerEnd: end, text: inner, mark: 'double' });
  };
  for (const { 0: line, index } of text.matchAll(/^.*[”«].*$/gm)) {
    const marks = line.includes('“') ? [] : [...line.matchAll(/”/g)].map((mark) => index + mark.index);
    for (let at = 0; at + 1 < marks.length; at += 2) add(marks[at]!, marks[at + 1]!);
    for (const turned of line.matchAll(/»[^«»]+«/g))
      add(index + turned.index, index + turned.index + turned[0].length - 1);
  }
  return found;
}
