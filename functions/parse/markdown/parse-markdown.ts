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
import { takeFrontMatter } from './take-front-matter.ts';

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

/**
 * Markdown to blocks. Front matter says of what the file is, and is no text of it.
 * Lines of a paragraph are joined where the file is hard-wrapped, and are paragraphs of their own where it is not.
 *
 * @throws RefusedFileError `too_complex` when lists and quotations nest deeper than the bound
 */
export function parseMarkdown(text: string): ParsedSource {
  const { body, front } = takeFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const tokens = markdown.parse(body, {});
  const writer = new BlockWriter(body.split('\n'));
  writer.add(tokens);
  return {
    mediaType: 'text/markdown',
    textOrigin: 'markup',
    blocks: writer.list.blocks,
    pages: null,
    pageLabels: null,
    statedTitle: front.title,
    ...(front.issuer || front.year ? { stated: { issuer: front.issuer, year: front.year } } : {}),
    statedLanguage: null,
    problems: [],
  };
}

/** What the paragraph is that comes next: the first of a list item, or one of a note. */
interface Place {
  kind?: 'list-item' | 'footnote';
  label: string | null;
}

const plainPlace: Place = { label: null };

/** Adds blocks to a list, token after token, and keeps what they stand in. */
class BlockWriter {
  readonly list = new BlockList();
  readonly #vocabulary: Vocabulary;
  readonly #width: number | null;
  #place = plainPlace;
  #headingLevel: number | null = null;
  #cells: string[] | null = null;
  #openNotes = 0;

  constructor(lines: readonly string[]) {
    this.#vocabulary = collectVocabulary(lines);
    this.#width = findWrapWidth(lines);
  }

  add(tokens: readonly Token[]): void {
    const labels = labelItems(tokens);
    for (const [index, token] of tokens.entries()) {
      if (token.level >= MAX_MARKDOWN_DEPTH - 1) throw refuseDepth();
      if (token.type === 'list_item_open')
        this.#place = { kind: 'list-item', label: labels.get(index) ?? '•' };
      else if (!this.#enter(token) && this.#addContent(token)) this.#place = plainPlace;
    }
  }

  /** Whether the token only says where what follows stands. */
  #enter(token: Token): boolean {
    switch (token.type) {
      case 'footnote_reference_open':
        this.#openNotes += 1;
        return true;
      case 'footnote_reference_close':
        this.#openNotes -= 1;
        return true;
      case 'heading_open':
        this.#headingLevel = Number(token.tag.slice(1));
        return true;
      case 'heading_close':
        this.#headingLevel = null;
        return true;
      case 'tr_open':
        this.#cells = [];
        return true;
      case 'tr_close':
        if (this.#cells?.some((cell) => cell !== ''))
          this.list.add({ kind: 'table-row', text: this.#cells.join(' | ') });
        this.#cells = null;
        return true;
      default:
        return false;
    }
  }

  /** Whether the token had text, printed now. */
  #addContent(token: Token): boolean {
    switch (token.type) {
      case 'inline':
        this.#addInline(token.children ?? []);
        return true;
      case 'fence':
      case 'code_block':
        for (const { text } of joinLines(token.content.split('\n'))) this.list.add({ text });
        return true;
      case 'html_block':
        addHtmlFragment(token.content, this.list);
        return true;
      default:
        return false;
    }
  }

  #addInline(content: readonly Token[]): void {
    const level = this.#headingLevel;
    if (this.#cells !== null) this.#cells.push(toLine(content));
    else if (level !== null)
      this.list.add({ kind: 'heading', level, label: this.#place.label, text: toLine(content) });
    else this.#addParagraph(content);
  }

  #addParagraph(content: readonly Token[]): void {
    const isNote = this.#openNotes > 0 && !this.#place.kind;
    const { kind, label }: Place = isNote ? { kind: 'footnote', label: null } : this.#place;
    const prominence = isBold(content) ? BOLD_PROMINENCE : 0;
    const lead = boldLead(content);
    const paragraphs = inlineText(content)
      .split(LINE_BREAK)
      .flatMap((part) => joinLines(part.split('\n'), this.#vocabulary, this.#width));
    for (const [index, { text }] of paragraphs.entries()) {
      const isFirst = index === 0 && kind !== undefined;
      this.list.add(
        isFirst
          ? { kind, label, text: withoutTaskMark(text), prominence, lead }
          : { ...describeLine(text), prominence, ...(index === 0 ? { lead } : {}) },
      );
    }
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

/** What is printed in bold before anything else, a number apart. */
function boldLead(content: readonly Token[]): string {
  const open = content.findIndex(({ type, content: text }) => type !== 'text' || !/^\s*$/.test(text));
  if (content[open]?.type !== 'strong_open') return '';
  const close = content.findIndex(({ type }) => type === 'strong_close');
  return toLine(content.slice(open, close));
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
