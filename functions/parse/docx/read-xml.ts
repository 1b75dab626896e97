import { SaxesParser } from 'saxes';
import { RefusedFileError } from '../../documents/refusal.ts';
import { MAX_XML_DEPTH, MAX_XML_ELEMENTS } from '../limits.ts';
import type { Archive } from './read-archive.ts';

/** An XML element without its namespace prefix: producers choose prefixes freely, and local names are enough here. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Text directly inside, kept only for elements that carry text. */
  text: string;
}

const textCarriers = new Set(['t', 'instrText', 'title', 'Pages', 'Application', 'posOffset']);

/** Says whether an element that was just closed is consumed now and need not stay in the tree. */
export type OnClose = (element: XmlElement, parent: XmlElement) => boolean;

/**
 * Reads one XML part of an archive as a tree. With `onClose` an element can be consumed as soon as it ends, so that a
 * long document never stands in memory as a whole. External entities do not exist for this reader.
 *
 * @throws RefusedFileError `damaged` for XML that is not well-formed, `too_complex` beyond the bounds
 */
export function readXml(archive: Archive, name: string, onClose: OnClose = () => false): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  let elements = 0;
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('error', (error) => {
    throw new RefusedFileError(
      'damaged',
      `the part ${name} is not well-formed (${error.message}): save the document again`,
    );
  });
  parser.on('opentag', (tag) => {
    if (++elements > MAX_XML_ELEMENTS || open.length > MAX_XML_DEPTH) {
      throw new RefusedFileError(
        'too_complex',
        `the part ${name} holds too many or too deeply nested elements: simplify its tables and split it`,
      );
    }
    open.push({
      name: localName(tag.name),
      attributes: localAttributes(tag.attributes as Record<string, string>),
      children: [],
      text: '',
    });
  });
  const addText = (text: string) => {
    const element = open.at(-1)!;
    if (textCarriers.has(element.name)) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop()!;
    const parent = open.at(-1)!;
    if (!onClose(element, parent)) parent.children.push(element);
  });
  feed(archive, name, (text) => parser.write(text));
  parser.close();
  return root.children[0] ?? root;
}

function feed(archive: Archive, name: string, write: (text: string) => void): void {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  archive.read(name, (piece) => {
    if (piece.length === 0) return;
    decoder ??= new TextDecoder(encodingOf(piece));
    write(decoder.decode(piece, { stream: true }));
  });
  write(decoder?.decode() ?? '');
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const noAttributes: Record<string, string> = Object.freeze({});

function localAttributes(attributes: Record<string, string>): Record<string, string> {
  let local: Record<string, string> | undefined;
  for (const [name, value] of Object.entries(attributes)) {
    // Revision marks on every run are half of a Word file and say nothing here.
    if (name.startsWith('w:rsid') || name.startsWith('xmlns')) continue;
    local ??= Object.create(null) as Record<string, string>;
    local[localName(name)] = value;
  }
  return local ?? noAttributes;
}

export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function findChildren(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The `val` of a child property; an element that is there without one says `true`. */
export function readValue(element: XmlElement | undefined, name: string): string | undefined {
  const child = findChild(element, name);
  return child && (child.attributes.val ?? 'true');
}

/** A switch: absent is undefined, `<w:b/>` is true, `<w:b w:val="0"/>` is false. */
export function readSwitch(element: XmlElement | undefined, name: string): boolean | undefined {
  const value = readValue(element, name);
  return value === undefined ? undefined : !/^(?:0|false|off|none)$/i.test(value);
}

export function readInteger(element: XmlElement | undefined, name: string): number | undefined {
  const value = Number(readValue(element, name));
  return Number.isInteger(value) ? value : undefined;
}
