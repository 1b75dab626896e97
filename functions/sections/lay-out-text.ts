import type { Block, ParsedSource } from '../parse/block.ts';

/** A block at its place in the extracted text. */
export interface Line {
  block: Block;
  /** The block's text with its printed label in front; exactly the slice `start` to `end`. */
  text: string;
  start: number;
  end: number;
}

export interface LaidOutText {
  text: string;
  lines: Line[];
  /** First character of each page, by 0-based page; null where the format has none. */
  pageStarts: number[] | null;
}

/** Joins the blocks by line breaks, each behind the label its format prints (`（二）`, `3.`); bullets are not text. */
export function layOutText(parsed: ParsedSource): LaidOutText {
  const lines: Line[] = [];
  const parts: string[] = [];
  let start = 0;
  for (const block of parsed.blocks) {
    const text = withLabel(block);
    lines.push({ block, text, start, end: start + text.length });
    parts.push(text);
    start += text.length + 1;
  }
  const text = parts.join('\n');
  return { text, lines, pageStarts: findPageStarts(lines, text.length, parsed.pages) };
}

function withLabel(block: Block): string {
  const body = /[\r\n\u2028\u2029]/.test(block.text)
    ? block.text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
    : block.text;
  const label = block.label?.trim() ?? '';
  if (!/[\p{L}\p{N}]/u.test(label) || body.startsWith(label)) return body;
  return /[\p{Script=Han}、）〕】．]$/u.test(label) && !/^第/.test(label) ? label + body : `${label} ${body}`;
}

function findPageStarts(lines: Line[], length: number, pages: number | null): number[] | null {
  if (pages === null) return null;
  const starts = new Array<number>(pages).fill(-1);
  for (const line of lines) {
    const index = (line.block.page ?? 0) - 1;
    if (index >= 0 && index < pages && starts[index] === -1) starts[index] = line.start;
  }
  // An empty page starts where the next one does.
  let next = length;
  for (let index = pages - 1; index >= 0; index -= 1) {
    const start = starts[index] ?? -1;
    if (start === -1 || start > next) starts[index] = next;
    else next = start;
  }
  return starts;
}
