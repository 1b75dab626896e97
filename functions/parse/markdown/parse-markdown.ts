import type { Nodes, PhrasingContent, RootContent, Table, TableRow, Yaml } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ParsedSource } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { addHtmlFragment } from '../html/parse-html.ts';
import { BlockList } from '../make-block.ts';
import { collectVocabulary, findWrapWidth, joinLines, type Vocabulary } from '../text/join-lines.ts';
import { describeLine } from '../text/parse-text.ts';

/** How much a paragraph set wholly in bold looks like a heading. */
const BOLD_PROMINENCE = 0.6;

/** Stands for a line break that is printed; one of the source is `\n`. */
const LINE_BREAK = '\u2028';

interface Setting {
  source: string;
  list: BlockList;
  vocabulary: Vocabulary;
  width: number | null;
}

/** Content still to be written: nodes in order, with what the first paragraph among them is. */
interface Pending {
  node: RootContent;
  kind?: 'list-item' | 'footnote';
  label?: string | null;
}

/**
 * Markdown (CommonMark with GitHub's tables, footnotes and tasks) to blocks. Front matter gives the title only.
 * Lines of a paragraph are joined where the file is hard-wrapped, and are paragraphs of their own where it is not.
 */
export function parseMarkdown(text: string): ParsedSource {
  const { body, title } = takeFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const lines = body.split('\n');
  const setting: Setting = {
    source: body,
    list: new BlockList(),
    vocabulary: collectVocabulary(lines),
    width: findWrapWidth(lines),
  };
  const stack: Pending[] = tree.children.toReversed().map((node) => ({ node }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    for (const inner of addNode(next, setting).reverse()) stack.push(inner);
  }
  return {
    mediaType: 'text/markdown',
    textOrigin: 'markup',
    blocks: setting.list.blocks,
    pages: null,
    pageLabels: null,
    statedTitle: title,
    statedLanguage: null,
    problems: [],
  };
}

/** Adds what the node itself says; returns the nodes inside it that are still to be written. */
function addNode({ node, kind, label = null }: Pending, setting: Setting): Pending[] {
  const { list } = setting;
  switch (node.type) {
    case 'heading':
      list.add({
        kind: 'heading',
        level: node.depth,
        label,
        text: inlineText(node.children).replace(/[\n\u2028]/g, ' '),
      });
      return [];
    case 'paragraph':
      addParagraph(node.children, kind, label, setting);
      return [];
    case 'list':
      return labelItems(node, setting.source);
    case 'listItem':
      return node.children.map((child, index) =>
        index === 0 ? { node: child, kind: 'list-item', label } : { node: child },
      );
    case 'blockquote':
      return node.children.map((child) => ({ node: child }));
    case 'footnoteDefinition':
      return node.children.map((child) => ({ node: child, kind: 'footnote' }));
    case 'table':
      addTable(node, list);
      return [];
    case 'code':
      for (const paragraph of joinLines(node.value.split('\n'))) list.add({ text: paragraph });
      return [];
    case 'html':
      addHtmlFragment(node.value, list);
      return [];
    default:
      return [];
  }
}

function addParagraph(
  children: PhrasingContent[],
  kind: Pending['kind'],
  label: string | null,
  setting: Setting,
): void {
  const prominence = children.every(isBold) ? BOLD_PROMINENCE : 0;
  const paragraphs = inlineText(children)
    .split(LINE_BREAK)
    .flatMap((part) => joinLines(part.split('\n'), setting.vocabulary, setting.width));
  for (const [index, text] of paragraphs.entries()) {
    const isFirst = index === 0 && kind !== undefined;
    setting.list.add(isFirst ? { kind, label, text, prominence } : { ...describeLine(text), prominence });
  }
}

function isBold(node: PhrasingContent): boolean {
  return node.type === 'strong' || (node.type === 'text' && node.value.trim() === '');
}

type List = Extract<RootContent, { type: 'list' }>;

/** As printed: numbers count up from the first when the author let them all be the same, else they are the author's. */
function labelItems(list: List, source: string): Pending[] {
  if (!list.ordered) return list.children.map((node) => ({ node, label: '•' }));
  const written = list.children.map((item) => {
    const start = item.position?.start.offset ?? 0;
    return /^\d{1,9}[.)]/.exec(source.slice(start, start + 10))?.[0];
  });
  const isLazy = written.length > 1 && written.every((label) => label === written[0]);
  return list.children.map((node, index) => {
    const counted = `${(list.start ?? 1) + index}`;
    return {
      node,
      label: isLazy ? counted + (written[0]?.at(-1) ?? '.') : (written[index] ?? `${counted}.`),
    };
  });
}

function addTable(table: Table, list: BlockList): void {
  for (const row of table.children) {
    const text = readCells(row).join(' | ');
    if (/[^\s|]/.test(text)) list.add({ kind: 'table-row', text });
  }
}

function readCells(row: TableRow): string[] {
  return row.children.map((cell) => cleanText(inlineText(cell.children)));
}

/** The printed text of inline content, with the line ends of the source and those that are printed. */
function inlineText(nodes: readonly Nodes[]): string {
  let text = '';
  const stack = nodes.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'break') text += LINE_BREAK;
    else if (node.type === 'html') text += /^<br\b/i.test(node.value) ? LINE_BREAK : '';
    else if (node.type === 'image' || node.type === 'imageReference') text += node.alt ?? '';
    else if (node.type === 'footnoteReference' || node.type === 'delete') continue;
    else if ('value' in node) text += node.value;
    else if ('children' in node) for (const child of node.children.toReversed()) stack.push(child);
  }
  return text;
}

function takeFrontMatter(text: string): { body: string; title: string | null } {
  const found = /^---[ \t]*\n([\s\S]{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const fields: Yaml['value'] = found?.[1] ?? '';
  if (!found || !/^[\w-]+[ \t]*:/m.test(fields)) return { body: text, title: null };
  const title = /^title[ \t]*:[ \t]*(.+)$/im.exec(fields)?.[1]?.trim();
  return { body: text.slice(found[0].length), title: title?.replace(/^(["'])(.*)\1$/, '$2') || null };
}

/** Marks that people type in Markdown and hardly ever in plain text, each counted as one kind of evidence. */
const marks: RegExp[] = [
  /^#{1,6} +\S/m,
  /^(?:```|~~~)\w*\s*$/m,
  /\]\((?:https?:|\/|#|mailto:)[^)\s]*\)/,
  /^\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)+\|?[ \t]*$/m,
  /(?:^|[\s(（，。])\*\*[^*\n]{1,200}\*\*/,
  /^> +\S/m,
  /^\[\^[\w-]+\]: /m,
];

/** Whether a text is Markdown: two kinds of marks in it are enough, or many headings; the name only breaks a tie. */
export function looksLikeMarkdown(text: string, fileName: string): boolean {
  if (hasMarkdownName(fileName)) return true;
  const head = text.slice(0, 200_000);
  const kinds = marks.filter((mark) => mark.test(head)).length;
  const headings = head.match(/^#{1,6} +\S/gm)?.length ?? 0;
  return kinds >= 3 || (kinds >= 2 && headings >= 1) || headings >= 3;
}

export function hasMarkdownName(fileName: string): boolean {
  return /\.(?:md|markdown|mdown|mkd|rmd|qmd)$/i.test(fileName);
}
