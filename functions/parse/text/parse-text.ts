import type { Block, ParsedSource } from '../block.ts';
import { readContentsLine, startsWithBullet } from '../clean-text.ts';
import { BlockList } from '../make-block.ts';
import { findUnderlined } from './find-underlined.ts';
import { collectVocabulary, joinLines } from './join-lines.ts';

const pageNumberLine =
  /^[\s—–\-·•]*(?:第\s*\d{1,4}\s*页(?:[，,\s]*共\s*\d{1,4}\s*页)?|(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|[ivxlc]{1,7})[\s—–\-·•]*$/i;
/** A line drawn with characters: it separates or underlines, and says nothing. */
const ruleLine = /^[\s=_*~#+\-—–·.]{4,}$/;

/** As a heading in bold type. */
const underlinedProminence = 0.8;

/**
 * Plain text to blocks: paragraphs mended where lines were broken by hand, form feeds counted as pages, rules and
 * page numbers at the edge of a page left out. Text has no heading styles; a line underlined with a rule is a heading.
 */
export function parseText(text: string): ParsedSource {
  const pages = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').split('\f');
  const hasPages = pages.length > 1;
  if (hasPages && pages.at(-1)!.trim() === '') pages.pop();
  const lines = pages.map((page) => trimPage(page.split(/[\n\v]/), hasPages));
  const underlined = findUnderlined(lines.flat());
  const vocabulary = collectVocabulary(lines.flat());
  const list = new BlockList();
  for (const [index, pageLines] of lines.entries()) {
    const kept = pageLines.map((line) => (ruleLine.test(line) ? '' : line));
    for (const { text, spaceAbove, indent } of joinLines(kept, vocabulary)) {
      const level = underlined.get(text);
      list.add({
        ...(level === undefined
          ? describeLine(text)
          : { kind: 'heading', text, level, prominence: underlinedProminence }),
        page: hasPages ? index + 1 : null,
        spaceAbove,
        ...(indent > 0 ? { indent } : {}),
      });
    }
  }
  return {
    mediaType: 'text/plain',
    textOrigin: 'text',
    blocks: list.blocks,
    pages: hasPages ? pages.length : null,
    pageLabels: null,
    statedTitle: null,
    statedLanguage: null,
    problems: [],
  };
}

/** What a line of unmarked text is by its shape alone. */
export function describeLine(text: string): { kind: Block['kind']; text: string } {
  const entry = readContentsLine(text);
  if (entry !== undefined) return { kind: 'contents-entry', text: entry };
  return { kind: startsWithBullet(text) ? 'list-item' : 'paragraph', text };
}

function trimPage(lines: string[], hasPages: boolean): string[] {
  if (!hasPages) return lines;
  const isEdge = (line: string) => line.trim() === '' || pageNumberLine.test(line);
  let start = 0;
  let end = lines.length;
  while (end > start && isEdge(lines[end - 1]!)) end--;
  while (start < end && isEdge(lines[start]!)) start++;
  return lines.slice(start, end);
}
