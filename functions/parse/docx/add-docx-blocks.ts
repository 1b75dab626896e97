import { cleanText, joinPieces, readContentsLine } from '../clean-text.ts';
import { joinBrokenLines } from '../join-broken-lines.ts';
import { joinCells } from '../join-cells.ts';
import { LONGEST_CELL } from '../limits.ts';
import type { BlockDraft, BlockList } from '../make-block.ts';
import type { Numbering } from './read-numbering.ts';
import { FieldState, LINE_BREAK, type ParagraphText, readParagraph } from './read-paragraph.ts';
import type { ParagraphStyle, Styles } from './read-styles.ts';
import { findChild, findChildren, readInteger, readSwitch, readValue, type XmlElement } from './read-xml.ts';

/** A longer paragraph in a heading style is running text that someone styled wrongly. */
const LONGEST_HEADING = 250;

/** A cell is taken to span this many columns at most: files may claim any number. */
const MOST_SPANNED = 20;

/** How much a paragraph looks like a heading: wholly bold, larger than the text, in the middle. */
const BOLD_PROMINENCE = 0.5;
const SIZE_PROMINENCE = 0.3;
const CENTRED_PROMINENCE = 0.2;

/** Notes by `footnote:2`, each as its paragraphs. */
export type Notes = ReadonlyMap<string, XmlElement>;

export interface DocxParts {
  styles: Styles;
  numbering: Numbering;
  notes: Notes;
}

/** Which page breaks were passed, to tell pages when the file's own count confirms them. */
export interface PageCount {
  rendered: number;
  manual: number;
}

/** Writes the children of a document's body, one after the other, as blocks. */
export class DocxBlockWriter {
  private readonly parts: DocxParts;
  private readonly list: BlockList;
  private readonly fields = new FieldState();
  readonly pages: PageCount = { rendered: 1, manual: 1 };
  /** Both candidate page numbers of each block, by its place in the list. */
  readonly pageOfBlock: PageCount[] = [];
  private contentsDepth = 0;
  private noteNumber = 0;
  private carried = '';

  constructor(parts: DocxParts, list: BlockList) {
    this.parts = parts;
    this.list = list;
  }

  add(element: XmlElement): void {
    switch (element.name) {
      case 'p':
        this.addParagraph(element);
        return;
      case 'tbl':
        this.addTable(element);
        return;
      case 'sdt':
        this.addContentControl(element);
        return;
      case 'AlternateContent': {
        const chosen = element.children.find((child) => child.name === 'Choice' && child.children.length > 0);
        this.addAll(chosen ?? findChild(element, 'Fallback'));
        return;
      }
      case 'del':
      case 'moveFrom':
      case 'sectPr':
        return;
      default:
        // Wrappers: w:ins, w:moveTo, w:customXml, w:smartTag.
        this.addAll(element);
        return;
    }
  }

  private addAll(element: XmlElement | undefined): void {
    for (const child of element?.children ?? []) this.add(child);
  }

  private addContentControl(element: XmlElement): void {
    const gallery = findChild(findChild(element, 'sdtPr'), 'docPartObj');
    const isContents = /table of contents/i.test(readValue(gallery, 'docPartGallery') ?? '');
    if (isContents) this.contentsDepth++;
    this.addAll(findChild(element, 'sdtContent'));
    if (isContents) this.contentsDepth--;
  }

  private addParagraph(paragraph: XmlElement): void {
    const { styles } = this.parts;
    const properties = findChild(paragraph, 'pPr');
    const wasInContents = this.fields.isInContents;
    const reading = readParagraph(paragraph, styles, this.fields);
    this.turnPages(properties, reading, 'before');
    const mark = findChild(properties, 'rPr');
    const isMarkDeleted = findChild(mark, 'del') !== undefined || findChild(mark, 'moveFrom') !== undefined;
    if (isMarkDeleted) {
      // Accepting the change joins this paragraph to the next one.
      this.carried = joinPieces(this.carried, reading.text.trim());
    } else {
      const isContents = this.contentsDepth > 0 || wasInContents || this.fields.isInContents;
      reading.text = joinPieces(this.carried, reading.text);
      this.carried = '';
      this.write(this.describe(properties, reading, isContents));
    }
    for (const box of reading.boxes) this.addAll(box);
    for (const note of reading.notes) this.addNote(note);
    this.turnPages(properties, reading, 'after');
  }

  private turnPages(
    properties: XmlElement | undefined,
    reading: ParagraphText,
    when: 'before' | 'after',
  ): void {
    const { renderedBreaks, manualBreaks } = reading;
    if (when === 'before') {
      this.pages.rendered += renderedBreaks.before;
      this.pages.manual +=
        manualBreaks.before +
        (readSwitch(properties, 'pageBreakBefore') && this.list.blocks.length > 0 ? 1 : 0);
      return;
    }
    this.pages.rendered += renderedBreaks.all - renderedBreaks.before;
    const section = findChild(properties, 'sectPr');
    const endsPage = section !== undefined && readValue(section, 'type') !== 'continuous';
    this.pages.manual += manualBreaks.all - manualBreaks.before + (endsPage ? 1 : 0);
  }

  private describe(
    properties: XmlElement | undefined,
    reading: ParagraphText,
    isContents: boolean,
  ): BlockDraft[] {
    const { styles } = this.parts;
    const styleId = readValue(properties, 'pStyle');
    const style = styles.get(styleId);
    const lines = reading.text.split(LINE_BREAK);
    const whole = lines.reduce((before, line) => joinPieces(before.trim(), line.trim()), '');
    // A paragraph that prints nothing takes no number either.
    if (whole.trim() === '') return [];
    const isEntry = isContents || style.role === 'contents';
    const label = isEntry ? null : this.nextLabel(properties, style, styleId);
    if (isEntry) return [{ kind: 'contents-entry', label, text: describeEntry(whole) }];
    const prominence = this.prominenceOf(properties, style, reading);
    const outline = readInteger(properties, 'outlineLvl');
    const level = outline !== undefined && outline >= 0 && outline <= 8 ? outline + 1 : style.level;
    if (style.role === 'title' && whole.length <= LONGEST_HEADING)
      return [{ kind: 'heading', label, text: whole, prominence: 1 }];
    if (level !== null && whole.length <= LONGEST_HEADING)
      return [{ kind: 'heading', level, label, text: whole, prominence }];
    if (style.role === 'caption') return [{ kind: 'caption', label, text: whole }];
    const [first, ...rest] = joinBrokenLines(lines);
    if (first === undefined) return [];
    const entry = readContentsLine(cleanText(first));
    const kind = entry ? 'contents-entry' : label === null ? 'paragraph' : 'list-item';
    return [
      { kind, label, text: entry ?? first, prominence, lead: reading.lead },
      ...rest.map((text) => ({ text, prominence })),
    ];
  }

  private nextLabel(
    properties: XmlElement | undefined,
    style: ParagraphStyle,
    styleId: string | undefined,
  ): string | null {
    const own = findChild(properties, 'numPr');
    const id = readValue(own, 'numId') ?? style.numberingId;
    if (id === null || id === undefined) return null;
    const ownLevel = readInteger(own, 'ilvl');
    return this.parts.numbering.next(id, ownLevel ?? style.numberingLevel, styleId);
  }

  private prominenceOf(
    properties: XmlElement | undefined,
    style: ParagraphStyle,
    reading: ParagraphText,
  ): number {
    const { characters, boldCharacters, size } = reading;
    const isBold = characters > 0 && boldCharacters >= characters * 0.95;
    const isLarge = size > this.parts.styles.defaultSize * 1.1;
    const alignment = readValue(properties, 'jc');
    const isCentred = alignment === undefined ? style.isCentred : alignment === 'center';
    return (
      (isBold ? BOLD_PROMINENCE : 0) + (isLarge ? SIZE_PROMINENCE : 0) + (isCentred ? CENTRED_PROMINENCE : 0)
    );
  }

  private addNote(id: string): void {
    const note = this.parts.notes.get(id);
    if (!note) return;
    this.noteNumber++;
    const texts = findChildren(note, 'p').map((paragraph) => this.readText(paragraph));
    const text = texts.filter((piece) => piece !== '').reduce(joinPieces, '');
    this.write([{ kind: 'footnote', label: String(this.noteNumber), text }]);
  }

  private addTable(table: XmlElement): void {
    const rows = collect(table, 'tr').filter((row) => findChild(findChild(row, 'trPr'), 'del') === undefined);
    for (const row of rows) this.addRow(collect(row, 'tc'));
  }

  private addRow(cells: XmlElement[]): void {
    const isBoxed = cells.length === 1 || cells.some((cell) => countText(cell) > LONGEST_CELL);
    if (isBoxed) {
      for (const cell of cells) this.addAll(cell);
      return;
    }
    const texts = cells.flatMap((cell) => [
      this.readCell(cell),
      ...new Array<string>(readSpannedColumns(cell) - 1).fill(''),
    ]);
    this.write([{ kind: 'table-row', text: joinCells(texts) }]);
  }

  private readCell(cell: XmlElement): string {
    const merge = findChild(findChild(cell, 'tcPr'), 'vMerge');
    if (merge && merge.attributes.val !== 'restart') return '';
    const pieces: string[] = [];
    const visit = (element: XmlElement): void => {
      if (element.name === 'p') pieces.push(this.readText(element));
      else if (element.name !== 'del' && element.name !== 'moveFrom')
        for (const child of element.children) visit(child);
    };
    visit(cell);
    return pieces.filter((piece) => piece !== '').reduce(joinPieces, '');
  }

  /** A paragraph as one line with its label, for places where blocks have no room: cells and notes. */
  private readText(paragraph: XmlElement): string {
    const properties = findChild(paragraph, 'pPr');
    const styleId = readValue(properties, 'pStyle');
    const reading = readParagraph(paragraph, this.parts.styles, this.fields);
    this.turnPages(properties, reading, 'before');
    this.turnPages(properties, reading, 'after');
    const text = cleanText(reading.text.split(LINE_BREAK).reduce(joinPieces, ''));
    const boxes = reading.boxes.flatMap((box) => collect(box, 'p')).map((inner) => this.readText(inner));
    if (text === '') return boxes.reduce(joinPieces, '');
    const label = this.nextLabel(properties, this.parts.styles.get(styleId), styleId);
    return [label === null || label === '•' ? text : joinPieces(label, text), ...boxes].reduce(joinPieces);
  }

  private write(drafts: BlockDraft[]): void {
    for (const draft of drafts) {
      const before = this.list.blocks.length;
      this.list.add(draft);
      if (this.list.blocks.length > before) this.pageOfBlock.push({ ...this.pages });
    }
  }
}

function readSpannedColumns(cell: XmlElement): number {
  const columns = readInteger(findChild(cell, 'tcPr'), 'gridSpan') ?? 1;
  return Math.min(Math.max(columns, 1), MOST_SPANNED);
}

/** Descendants of one name, not looking inside those found: the rows of this table, not of a table in its cells. */
function collect(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (child.name === name) found.push(child);
    else if (child.name !== 'tbl' && child.name !== 'del') found.push(...collect(child, name));
  }
  return found;
}

function countText(element: XmlElement): number {
  let count = element.text.length;
  for (const child of element.children) count += countText(child);
  return count;
}

/** The page number of an entry stands after a tab. */
function describeEntry(text: string): string {
  const cleaned = text.replace(/\t+(\S{1,8})\s*$/, ' … $1');
  return readContentsLine(cleanText(cleaned)) ?? cleaned;
}
