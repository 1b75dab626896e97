import type { Block } from '../block.ts';
import { cleanText, hasHan, joinPieces, readContentsLine } from '../clean-text.ts';
import { joinBrokenLines } from '../join-broken-lines.ts';
import type { BlockList } from '../make-block.ts';
import { collectVocabulary, joinLines } from '../text/join-lines.ts';
import { describeLine } from '../text/parse-text.ts';
import { ListLabels } from './list-labels.ts';
import { getAttribute, type HtmlElement, type HtmlNode, type HtmlParent, isElement } from './parse-tree.ts';
import { isDataTable, readRows } from './read-table.ts';

/** Stands for `<br>` while a paragraph is collected; U+2028 is the line separator and never means anything else. */
const LINE_BREAK = '\u2028';

const inlineTags = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark q ruby rb s samp small span strike strong sub sup time tt u var nobr img wbr'.split(
    ' ',
  ),
);
const boldTags = new Set(['b', 'strong']);
const headingLevel = /^h([1-6])$/;

/** A longer `h2` is a paragraph that was set large. */
const LONGEST_HEADING = 250;

/** How much a paragraph set wholly in bold, or in the middle, looks like a heading. */
const BOLD_PROMINENCE = 0.6;
const CENTRED_PROMINENCE = 0.2;

interface Frame {
  node: HtmlNode;
  isExit: boolean;
}

/**
 * Walks a tree and adds its blocks. The walk keeps its own stack: nothing recurses, whatever the nesting.
 */
export function addHtmlBlocks(
  root: HtmlParent,
  isDropped: (element: HtmlElement) => boolean,
  list: BlockList,
): void {
  const writer = new HtmlBlockWriter(list);
  const stack: Frame[] = root.childNodes.toReversed().map((node) => ({ node, isExit: false }));
  if (isElement(root)) writer.enter(root);
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    const { node, isExit } = frame;
    if (!isElement(node)) {
      if (node.nodeName === '#text' && 'value' in node) writer.write(node.value);
      continue;
    }
    if (isExit) {
      writer.exit(node);
      continue;
    }
    if (isDropped(node) || isFootnoteMark(node)) continue;
    if (node.tagName === 'table' && isDataTable(node, isDropped)) {
      writer.addRows(readRows(node, isDropped));
      continue;
    }
    writer.enter(node);
    stack.push({ node, isExit: true });
    for (let at = node.childNodes.length - 1; at >= 0; at--)
      stack.push({ node: node.childNodes[at]!, isExit: false });
  }
  writer.flush();
}

/** `<sup><a href="#note">3</a></sup>`: would read as a digit of the word or number before it. */
function isFootnoteMark(element: HtmlElement): boolean {
  if (element.tagName !== 'sup') return false;
  const link = element.childNodes.find((node) => isElement(node) && node.tagName === 'a');
  if (!link || !isElement(link) || !getAttribute(link, 'href')?.includes('#')) return false;
  const text = link.childNodes[0];
  return text !== undefined && 'value' in text && /^\s*\d{1,3}\s*$/.test(text.value);
}

class HtmlBlockWriter {
  private readonly list: BlockList;
  private readonly labels = new ListLabels();
  private buffer = '';
  /** The buffer up to the first character that is not bold. */
  private lead = '';
  private characters = 0;
  private boldCharacters = 0;
  private boldDepth = 0;
  private centredDepth = 0;
  private linkedCharacters = 0;
  private linkDepth = 0;
  private preDepth = 0;
  private heading: number | null = null;
  private kind: Block['kind'] = 'paragraph';
  private label: string | null = null;

  constructor(list: BlockList) {
    this.list = list;
  }

  enter(element: HtmlElement): void {
    const { tagName } = element;
    if (boldTags.has(tagName) || isBoldStyle(element)) this.boldDepth++;
    if (tagName === 'br') this.buffer += LINE_BREAK;
    if (tagName === 'a' && getAttribute(element, 'href')?.startsWith('#')) this.linkDepth++;
    if (inlineTags.has(tagName) || tagName === 'br') return;
    this.flush();
    if (isCentred(element)) this.centredDepth++;
    if (tagName === 'pre') this.preDepth++;
    const level = headingLevel.exec(tagName)?.[1];
    if (level) this.heading = Number(level);
    if (tagName === 'caption' || tagName === 'figcaption') this.kind = 'caption';
    if (tagName === 'ul' || tagName === 'ol') this.labels.open(element);
    if (tagName === 'li') {
      this.label = this.labels.next(element);
      this.kind = 'list-item';
    }
  }

  exit(element: HtmlElement): void {
    const { tagName } = element;
    const isInline = inlineTags.has(tagName) || tagName === 'br';
    if (!isInline) {
      this.flush();
      if (isCentred(element)) this.centredDepth--;
      if (tagName === 'pre') this.preDepth--;
      if (headingLevel.test(tagName)) this.heading = null;
      if (tagName === 'ul' || tagName === 'ol') this.labels.close();
      if (tagName === 'li' || tagName === 'caption' || tagName === 'figcaption') {
        this.kind = 'paragraph';
        this.label = null;
      }
    }
    if (tagName === 'a' && getAttribute(element, 'href')?.startsWith('#')) this.linkDepth--;
    if (boldTags.has(tagName) || isBoldStyle(element)) this.boldDepth--;
  }

  write(text: string): void {
    const printed = text.replace(/\s+/g, '').length;
    if (this.boldDepth > 0 && this.boldCharacters === this.characters) this.lead += text;
    this.characters += printed;
    if (this.boldDepth > 0) this.boldCharacters += printed;
    if (this.linkDepth > 0) this.linkedCharacters += printed;
    this.buffer += this.preDepth > 0 ? text.replace(/\r?\n/g, LINE_BREAK) : unwrapSource(text, this.buffer);
  }

  addRows(rows: string[]): void {
    this.flush();
    for (const text of rows) this.list.add({ kind: 'table-row', text });
  }

  flush(): void {
    const { buffer, lead } = this;
    const isBold = this.characters > 0 && this.boldCharacters >= this.characters * 0.95;
    const isLinked = this.characters > 0 && this.linkedCharacters >= this.characters * 0.9;
    this.buffer = this.lead = '';
    this.characters = this.boldCharacters = this.linkedCharacters = 0;
    if (buffer.trim() === '') return;
    const lines = buffer.split(LINE_BREAK);
    if (this.heading !== null) {
      this.addHeading(lines, this.heading);
      return;
    }
    const isCentred = this.centredDepth > 0;
    const prominence = (isBold ? BOLD_PROMINENCE : 0) + (isCentred ? CENTRED_PROMINENCE : 0);
    for (const [index, text] of this.splitLines(lines, isBold && isCentred).entries())
      this.addParagraph(text, prominence, isLinked, index === 0 ? lead : '');
  }

  /** A title is broken for its looks; code and typescript are broken where the line was full. */
  private splitLines(lines: string[], isTitle: boolean): string[] {
    if (this.preDepth > 0) return joinLines(lines, collectVocabulary(lines)).map(({ text }) => text);
    if (isTitle) return [lines.map(cleanText).reduce(joinPieces, '')];
    return joinBrokenLines(lines);
  }

  private addHeading(lines: string[], level: number): void {
    const text = cleanText(lines.reduce((whole, line) => joinPieces(whole.trim(), line.trim()), ''));
    const isHeading = text.length <= LONGEST_HEADING;
    this.list.add({
      kind: isHeading ? 'heading' : 'paragraph',
      level: isHeading ? level : null,
      label: this.label,
      text,
    });
    this.label = null;
  }

  private addParagraph(text: string, prominence: number, isLinked: boolean, lead: string): void {
    const { label, kind } = this;
    this.label = null;
    if (this.kind === 'list-item') this.kind = 'paragraph';
    // An entry of a contents table links to its place on the same page.
    if (isLinked && text.length < 200) {
      this.list.add({ kind: 'contents-entry', label, text });
      return;
    }
    if (kind !== 'paragraph') {
      this.list.add({ kind, label, text, prominence, lead });
      return;
    }
    const entry = readContentsLine(cleanText(text));
    this.list.add({
      ...(entry ? { kind: 'contents-entry', text: entry } : describeLine(text)),
      prominence,
      lead,
    });
  }
}

/** Line ends in the source are spaces, except between Chinese characters, where they are nothing. */
function unwrapSource(text: string, before: string): string {
  if (!/[\r\n]/.test(text)) return text;
  return text.replace(/[ \t]*[\r\n]\s*/g, (_gap, offset: number, whole: string) => {
    const left = whole.slice(0, offset).at(-1) ?? before.at(-1) ?? '';
    const right = /\S/.exec(whole.slice(offset, offset + 200))?.[0] ?? '';
    return isEastAsian(left) && isEastAsian(right) ? '' : ' ';
  });
}

function isEastAsian(character: string): boolean {
  return character !== '' && (hasHan(character) || /[\u3000-\u30FF\uFF00-\uFFEF]/.test(character));
}

function isBoldStyle(element: HtmlElement): boolean {
  if (element.attrs.length === 0 || boldTags.has(element.tagName)) return false;
  return /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(getAttribute(element, 'style') ?? '');
}

function isCentred(element: HtmlElement): boolean {
  if (element.tagName === 'center') return true;
  if (element.attrs.length === 0) return false;
  if (getAttribute(element, 'align')?.toLowerCase() === 'center') return element.tagName !== 'table';
  return /text-align\s*:\s*center/i.test(getAttribute(element, 'style') ?? '');
}
