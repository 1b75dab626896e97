import type { ParsedSource } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { BlockList } from '../make-block.ts';
import { addHtmlBlocks } from './add-html-blocks.ts';
import { findContent } from './find-content.ts';
import { findElement, getAttribute, type HtmlParent, parseTree, walkNodes } from './parse-tree.ts';

/**
 * A web page to blocks: its content without navigation, banners, scripts and what is hidden; headings with their
 * level, list items with the label a browser prints, rows of data tables.
 */
export function parseHtml(html: string): ParsedSource {
  const document = parseTree(html);
  const { root, isDropped } = findContent(document);
  const list = new BlockList();
  const title = findElement(root, (element) => element.tagName === 'h1');
  const outside = title ? undefined : findElement(document, (element) => element.tagName === 'h1');
  if (outside) list.add({ kind: 'heading', level: 1, text: textOf(outside) });
  addHtmlBlocks(root, isDropped, list);
  return {
    mediaType: 'text/html',
    textOrigin: 'markup',
    blocks: list.blocks,
    pages: null,
    pageLabels: null,
    statedTitle: findTitle(document),
    statedLanguage: findLanguage(document),
    problems: [],
  };
}

/** Blocks of a piece of HTML that stands inside something else: a feed's item, a Markdown file. */
export function addHtmlFragment(html: string, list: BlockList): void {
  const document = parseTree(html);
  const { root, isDropped } = findContent(document);
  addHtmlBlocks(root, isDropped, list);
}

/** The encoding a page or feed declares, read from its first bytes as Latin-1. */
export function findDeclaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const xml = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head);
  const meta = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  return xml?.[1] ?? meta?.[1];
}

function findTitle(document: HtmlParent): string | null {
  const title = findElement(document, (element) => element.tagName === 'title');
  return (title && cleanText(textOf(title))) || null;
}

function findLanguage(document: HtmlParent): string | null {
  const html = findElement(document, (element) => element.tagName === 'html');
  const language = html && (getAttribute(html, 'lang') ?? getAttribute(html, 'xml:lang'));
  return language && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(language) ? language : null;
}

function textOf(element: HtmlParent): string {
  let text = '';
  for (const node of walkNodes(element)) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if (node.nodeName === 'br') text += ' ';
  }
  return text;
}
