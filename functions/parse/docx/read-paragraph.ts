import type { Styles } from './read-styles.ts';
import { findChild, readInteger, readSwitch, type XmlElement } from './read-xml.ts';

/** Stands for a line break inside a paragraph. */
export const LINE_BREAK = '\u2028';

/** The running text of one paragraph, with what hangs on it. */
export interface ParagraphText {
  text: string;
  /** Printed characters, and how many of them are bold. */
  characters: number;
  boldCharacters: number;
  /** Its text up to the first character that is not bold. */
  lead: string;
  /** Largest type size used by at least one character, in half points; 0 when no run states one. */
  size: number;
  /** Ids of notes referred to, in order: `footnote:2`. */
  notes: string[];
  /** Contents of text boxes anchored here. */
  boxes: XmlElement[];
  /** Page breaks passed before the first printed character, and in all: rendered ones, and ones set by the author. */
  renderedBreaks: { before: number; all: number };
  manualBreaks: { before: number; all: number };
}

const skipped = new Set(
  'del moveFrom delText delInstrText pPr rPr sdtPr sdtEndPr tblPr tblGrid tcPr trPr rt commentReference annotationRef footnoteRef endnoteRef instrText fldData'.split(
    ' ',
  ),
);

/** Bullets and boxes of the symbol fonts, which store them at private places. */
const symbols: Record<string, string> = {
  F0FE: '☑',
  F0A8: '□',
  F06F: '□',
  F0A3: '□',
  F0FC: '✓',
  F0D8: '➢',
  F0B7: '•',
  F0A7: '▪',
};

/** Fields (`TOC`, `PAGEREF`, `REF`) run across paragraphs; their state is carried along the document. */
export class FieldState {
  private readonly open: { code: string; isResult: boolean }[] = [];

  begin(): void {
    this.open.push({ code: '', isResult: false });
  }

  addCode(code: string): void {
    const field = this.open.at(-1);
    if (field && !field.isResult) field.code += code;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field) field.isResult = true;
  }

  end(): void {
    this.open.pop();
  }

  /** Text between the code and the result of a field is not printed. */
  get isPrinting(): boolean {
    return this.open.every((field) => field.isResult);
  }

  get isInContents(): boolean {
    return this.open.some((field) => field.isResult && /^\s*TOC\b/i.test(field.code));
  }
}

/** Reads the runs of a paragraph with tracked changes as accepted. */
export function readParagraph(paragraph: XmlElement, styles: Styles, fields: FieldState): ParagraphText {
  const reading: ParagraphText = {
    text: '',
    characters: 0,
    boldCharacters: 0,
    lead: '',
    size: 0,
    notes: [],
    boxes: [],
    renderedBreaks: { before: 0, all: 0 },
    manualBreaks: { before: 0, all: 0 },
  };
  const style = styles.get(findChild(findChild(paragraph, 'pPr'), 'pStyle')?.attributes.val);
  readChildren(paragraph, { isBold: style.isBold, size: style.size ?? 0 }, reading, fields);
  return reading;
}

interface RunLook {
  isBold: boolean;
  size: number;
}

function readChildren(element: XmlElement, look: RunLook, reading: ParagraphText, fields: FieldState): void {
  for (const child of element.children) readChild(child, look, reading, fields);
}

function readChild(child: XmlElement, look: RunLook, reading: ParagraphText, fields: FieldState): void {
  switch (child.name) {
    case 't':
      if (fields.isPrinting) write(child.text, look, reading);
      return;
    case 'r':
      readRun(child, look, reading, fields);
      return;
    case 'tab':
    case 'ptab':
      write('\t', look, reading);
      return;
    case 'noBreakHyphen':
      write('-', look, reading);
      return;
    case 'br':
    case 'cr':
      readBreak(child, look, reading);
      return;
    case 'lastRenderedPageBreak':
      countBreak(reading.renderedBreaks, reading);
      return;
    case 'sym':
      write(symbols[(child.attributes.char ?? '').toUpperCase()] ?? '', look, reading);
      return;
    case 'footnoteReference':
    case 'endnoteReference':
      if (child.attributes.id)
        reading.notes.push(`${child.name.replace('Reference', '')}:${child.attributes.id}`);
      return;
    case 'fldChar':
      readFieldMark(child, fields);
      return;
    case 'instrText':
      fields.addCode(child.text);
      return;
    case 'fldSimple':
      if (!/^\s*TOC\b/i.test(child.attributes.instr ?? '')) readChildren(child, look, reading, fields);
      return;
    case 'AlternateContent':
      readAlternative(child, look, reading, fields);
      return;
    case 'txbxContent':
      reading.boxes.push(child);
      return;
    default:
      if (!skipped.has(child.name)) readChildren(child, look, reading, fields);
  }
}

function readRun(run: XmlElement, look: RunLook, reading: ParagraphText, fields: FieldState): void {
  const properties = findChild(run, 'rPr');
  if (readSwitch(properties, 'vanish')) {
    // Hidden text is not printed, but a field may begin or end in it.
    for (const child of run.children) if (child.name === 'fldChar') readFieldMark(child, fields);
    return;
  }
  const own = {
    isBold: readSwitch(properties, 'b') ?? look.isBold,
    size: readInteger(properties, 'sz') ?? look.size,
  };
  readChildren(run, own, reading, fields);
}

function readBreak(element: XmlElement, look: RunLook, reading: ParagraphText): void {
  const { type } = element.attributes;
  if (type === 'page') countBreak(reading.manualBreaks, reading);
  else if (type !== 'column') write(LINE_BREAK, look, reading);
}

function countBreak(breaks: { before: number; all: number }, reading: ParagraphText): void {
  breaks.all++;
  if (reading.characters === 0) breaks.before++;
}

function readFieldMark(element: XmlElement, fields: FieldState): void {
  if (element.attributes.fldCharType === 'begin') fields.begin();
  else if (element.attributes.fldCharType === 'separate') fields.separate();
  else if (element.attributes.fldCharType === 'end') fields.end();
}

/** The same content in a new and an old form: the new one is read, the old one where the new one is empty. */
function readAlternative(
  element: XmlElement,
  look: RunLook,
  reading: ParagraphText,
  fields: FieldState,
): void {
  const choice = element.children.find((child) => child.name === 'Choice' && child.children.length > 0);
  const chosen = choice ?? findChild(element, 'Fallback');
  if (chosen) readChildren(chosen, look, reading, fields);
}

function write(text: string, look: RunLook, reading: ParagraphText): void {
  const printed = text.replace(/\s+/g, '').length;
  if (look.isBold && reading.boldCharacters === reading.characters) reading.lead += text;
  reading.text += text;
  reading.characters += printed;
  if (printed === 0) return;
  if (look.isBold) reading.boldCharacters += printed;
  reading.size = Math.max(reading.size, look.size);
}
