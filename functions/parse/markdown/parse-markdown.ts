import MarkdownIt, { type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { RefusedFileError } from '../../documents/refusal.ts';
import type { ParsedSource } from '../block.ts';
import { hasHan } from '../clean-text.ts';
import { addHtmlFragment } from '../html/parse-html.ts';
import { MAX_MARKDOWN_DEPTH } from '../limits.ts';
import { BlockList } from '../make-block.ts';
import { collectVocabulary, findWrapWidth, joinLines, type Vocabulary } from '../text/join-lines.ts';
import { describeLine } from '../text/parse-text.ts';

/** How much a paragraph set wholly in bold looks like a heading. */
const BOLD_PROMINENCE = 0.6;

/** Stands for a line break that is printed; one of the source is `\n`. */
const LINE_BREAK = '\u2028';

/** CommonMark with tables, deleted text and footnotes, which stay where they were written. */
const markdown = new MarkdownIt({ html: true, maxNesting: MAX_MARKDOWN_DEPTH })
  .use(footnotes)
  .disable(['footnote_tail', 'footnote_inline']);
// Links are never followed here: a strange address is no reason to print its brackets.
markdown.validateLink = () => true;

interface Setting {
  list: BlockList;
  vocabulary: Vocabulary;
  width: number | null;
}

/** What the paragraph is that comes next: the first of a list item, or one of a note. */
interface Place {
  kind?: 'list-item' | 'footnote';
  label: string | null;
}

const plainPlace: Place = { label: null };

/**
 * Markdown to blocks. Front matter says of what the file is, and is no text of it.
 * Lines of a paragraph are joined where the file is hard-wrapped, and are paragraphs of their own where it is not.
 *
 * @throws RefusedFileError `too_complex` when lists and quotations nest deeper than the bound
 */
export function parseMarkdown(text: string): ParsedSource {
  const { body, front } = takeFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const tokens = markdown.parse(body, {});
  const lines = body.split('\n');
  const list = new BlockList();
  addTokens(tokens, { list, vocabulary: collectVocabulary(lines), width: findWrapWidth(lines) });
  return {
    mediaType: 'text/markdown',
    textOrigin: 'markup',
    blocks: list.blocks,
    pages: null,
    pageLabels: null,
    statedTitle: front.title,
    ...(front.issuer || front.year ? { stated: { issuer: front.issuer, year: front.year } } : {}),
    statedLanguage: null,
    problems: [],
  };
}

function addTokens(tokens: readonly Token[], setting: Setting): void {
  const { list } = setting;
  const labels = labelItems(tokens);
  let place = plainPlace;
  let heading: number | null = null;
  let cells: string[] | null = null;
  let notes = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.level >= MAX_MARKDOWN_DEPTH - 1) throw refuseDepth();
    switch (token.type) {
      case 'list_item_open':
        place = { kind: 'list-item', label: labels.get(index) ?? '•' };
        break;
      case 'footnote_reference_open':
        notes += 1;
        break;
      case 'footnote_reference_close':
        notes -= 1;
        break;
      case 'heading_open':
        heading = Number(token.tag.slice(1));
        break;
      case 'heading_close':
        heading = null;
        break;
      case 'tr_open':
        cells = [];
        break;
      case 'tr_close':
        if (cells?.some((cell) => cell !== '')) list.add({ kind: 'table-row', text: cells.join(' | ') });
        cells = null;
        break;
      case 'inline': {
        const content = token.children ?? [];
        if (cells !== null) cells.push(toLine(content));
        else if (heading !== null)
          list.add({ kind: 'heading', level: heading, label: place.label, text: toLine(content) });
        else
          addParagraph(
            content,
            notes > 0 && !place.kind ? { kind: 'footnote', label: null } : place,
            setting,
          );
        place = plainPlace;
        break;
      }
      case 'fence':
      case 'code_block':
        for (const { text } of joinLines(token.content.split('\n'))) list.add({ text });
        place = plainPlace;
        break;
      case 'html_block':
        addHtmlFragment(token.content, list);
        place = plainPlace;
    }
  }
}

function addParagraph(content: readonly Token[], { kind, label }: Place, setting: Setting): void {
  const prominence = isBold(content) ? BOLD_PROMINENCE : 0;
  const paragraphs = inlineText(content)
    .split(LINE_BREAK)
    .flatMap((part) => joinLines(part.split('\n'), setting.vocabulary, setting.width))
    .map((paragraph) => paragraph.text);
  for (const [index, text] of paragraphs.entries()) {
    const isFirst = index === 0 && kind !== undefined;
    setting.list.add(
      isFirst
        ? { kind, label, text: withoutTaskMark(text), prominence }
        : { ...describeLine(text), prominence },
    );
  }
}

/** `[x] done`: the box of a task is drawn, not said. */
function withoutTaskMark(text: string): string {
  return text.replace(/^\[[ xX]\]\s+/, '');
}

/** Everything that is printed stands in bold. */
function isBold(content: readonly Token[]): boolean {
  let depth = 0;
  for (const { type, content: text } of content) {
    if (type === 'strong_open') depth += 1;
    else if (type === 'strong_close') depth -= 1;
    else if (depth === 0 && (type !== 'text' || text.trim() !== '')) return false;
  }
  return true;
}

/** Printed labels of numbered items, by the place of their tokens. */
function labelItems(tokens: readonly Token[]): Map<number, string> {
  const labels = new Map<number, string>();
  const open: { isOrdered: boolean; items: number[] }[] = [];
  for (const [index, { type }] of tokens.entries()) {
    if (type === 'ordered_list_open' || type === 'bullet_list_open')
      open.push({ isOrdered: type === 'ordered_list_open', items: [] });
    else if (type === 'list_item_open') open.at(-1)?.items.push(index);
    else if (type === 'ordered_list_close' || type === 'bullet_list_close') {
      const list = open.pop();
      if (list?.isOrdered) numberItems(tokens, list.items, labels);
    }
  }
  return labels;
}

/** As printed: numbers count up from the first when the author let them all be the same, else they are the author's. */
function numberItems(tokens: readonly Token[], items: readonly number[], labels: Map<number, string>): void {
  const written = items.map((index) => tokens[index]!.info);
  const isLazy = written.length > 1 && written.every((number) => number === written[0]);
  for (const [at, index] of items.entries()) {
    const number = isLazy ? `${Number(written[0]) + at}` : written[at]!;
    labels.set(index, number + tokens[index]!.markup);
  }
}

/** The printed text of inline content, with the line ends of the source and those that are printed. */
function inlineText(content: readonly Token[]): string {
  let text = '';
  let deleted = 0;
  for (const token of content) {
    if (token.type === 's_open') deleted += 1;
    else if (token.type === 's_close') deleted -= 1;
    else if (deleted > 0) continue;
    else if (token.type === 'softbreak') text += '\n';
    else if (token.type === 'hardbreak') text += LINE_BREAK;
    else if (token.type === 'html_inline') text += /^<br\b/i.test(token.content) ? LINE_BREAK : '';
    else if (token.type === 'image') text += toLine(token.children ?? []);
    else if (token.type !== 'footnote_ref') text += token.content;
  }
  return withoutUnreadMarks(text);
}

/** `**（一）总体要求。**深化……`: CommonMark reads no bold where Chinese follows a stop without a space; people mean it. */
function withoutUnreadMarks(text: string): string {
  return text.includes('**') && hasHan(text) ? text.replace(/\*\*([^*]{1,200}?)\*\*/g, '$1') : text;
}

function toLine(content: readonly Token[]): string {
  return inlineText(content)
    .replace(/[\n\u2028]/g, ' ')
    .trim();
}

function refuseDepth(): RefusedFileError {
  return new RefusedFileError(
    'too_complex',
    `lists and quotations nest more than ${MAX_MARKDOWN_DEPTH} deep: export the file again`,
  );
}

interface FrontMatter {
  title: string | null;
  issuer: string | null;
  year: number | null;
}

const nothingStated: FrontMatter = { title: null, issuer: null, year: null };

function takeFrontMatter(text: string): { body: string; front: FrontMatter } {
  const found = /^---[ \t]*\n([\s\S]{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const fields = found?.[1] ?? '';
  if (!found || !/^[\w-]+[ \t]*:/m.test(fields)) return { body: text, front: nothingStated };
  const read = (names: string) => {
    const value = new RegExp(`^(?:${names})[ \\t]*:[ \\t]*(.+)$`, 'im').exec(fields)?.[1]?.trim();
    return value?.replace(/^(["'])(.*)\1$/, '$2') || null;
  };
  const year = /^(?:19|20)\d{2}$/.exec(read('year|reporting[_-]year') ?? '');
  return {
    body: text.slice(found[0].length),
    front: {
      title: read('title'),
      issuer: read('issuer|issued[_-]by|agency|department|ministry|publisher|organi[sz]ation'),
      year: year ? Number(year[0]) : null,
    },
  };
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
