import type { Block, ParsedSource } from '../../functions/parse/block.ts';

/**
 * A parsed source as a parser of plain text or simple Markdown would give it: one block a line,
 * `#` to `######` for headings, `- ` for list items, a form feed for the next page.
 */
export function sourceOfText(text: string): ParsedSource {
  const hasPages = text.includes('\f');
  let page = 1;
  const blocks: Block[] = [];
  for (const line of text.split('\n')) {
    for (const [index, part] of line.split('\f').entries()) {
      if (index > 0) page += 1;
      if (part.trim() !== '') blocks.push(blockOfLine(part.trim(), hasPages ? page : null));
    }
  }
  return {
    mediaType: 'text/plain',
    textOrigin: 'text',
    blocks,
    pages: hasPages ? page : null,
    pageLabels: null,
    statedTitle: null,
    statedLanguage: null,
    problems: [],
  };
}

function blockOfLine(line: string, page: number | null): Block {
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  const item = /^- (.*)$/.exec(line);
  return {
    kind: heading ? 'heading' : item ? 'list-item' : 'paragraph',
    text: heading?.[2] ?? item?.[1] ?? line,
    page,
    level: heading?.[1]?.length ?? null,
    label: null,
    prominence: 0,
  };
}
