import { RefusedFileError } from '../../documents/refusal.ts';
import type { ParsedSource } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { BlockList } from '../make-block.ts';
import { DocxBlockWriter, type Notes, type PageCount } from './add-docx-blocks.ts';
import { Archive } from './read-archive.ts';
import { Numbering } from './read-numbering.ts';
import { Styles } from './read-styles.ts';
import { findChildren, readXml, type XmlElement } from './read-xml.ts';

/** How far the pages counted may differ from the pages the file states before they are not told at all. */
const PAGE_TOLERANCE = 0.1;

/**
 * A Word document (OOXML) to blocks: headings by style, automatic numbers as printed, rows of tables, notes after
 * their paragraph, tracked changes as accepted. Headers and footers are left out; macros and links are not followed.
 *
 * @throws RefusedFileError `unsupported_type` for other archives, `damaged`, `encrypted`, `too_complex`
 */
export function parseDocx(bytes: Uint8Array): ParsedSource {
  const archive = openArchive(bytes);
  const main = findMainPart(archive);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const related = readRelations(archive, main, folder);
  const part = (kind: string) => readOptional(archive, related.get(kind));
  const list = new BlockList();
  const writer = new DocxBlockWriter(
    {
      styles: new Styles(part('styles')),
      numbering: new Numbering(part('numbering')),
      notes: collectNotes(part('footnotes'), part('endnotes')),
    },
    list,
  );
  readXml(archive, main, (element, parent) => {
    if (parent.name !== 'body') return false;
    writer.add(element);
    return true;
  });
  const pages = settlePages(writer, statedPages(archive));
  for (const [index, block] of list.blocks.entries()) {
    if (pages) block.page = writer.pageOfBlock[index]?.[pages.by] ?? null;
  }
  return {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    textOrigin: 'markup',
    blocks: list.blocks,
    pages: pages?.count ?? null,
    pageLabels: null,
    statedTitle: readTitle(archive),
    statedLanguage: null,
    problems: [],
  };
}

function openArchive(bytes: Uint8Array): Archive {
  const archive = new Archive(bytes);
  const names = archive.names();
  const refuse = (what: string, advice: string) =>
    new RefusedFileError('unsupported_type', `this is ${what}: ${advice}`);
  if (archive.has('[Content_Types].xml')) {
    if (names.some((name) => name.startsWith('xl/'))) throw refuse('an Excel workbook', 'save it as PDF');
    if (names.some((name) => name.startsWith('ppt/')))
      throw refuse('a PowerPoint presentation', 'save it as PDF');
    if (names.some((name) => name.startsWith('visio/'))) throw refuse('a Visio drawing', 'save it as PDF');
    return archive;
  }
  if (archive.has('OFD.xml')) throw refuse('an OFD document', 'export it as PDF with its text');
  if (archive.has('META-INF/container.xml')) throw refuse('an EPUB book', 'save it as PDF or HTML');
  if (archive.has('content.xml') && archive.has('mimetype'))
    throw refuse('an OpenDocument file', 'save it as DOCX or PDF');
  if (names.length === 0) throw new RefusedFileError('empty', 'the archive is empty');
  if (names.some((name) => name.startsWith('word/'))) return archive;
  throw refuse('a zip archive', 'unpack it and send its documents one by one');
}

function findMainPart(archive: Archive): string {
  const root = readOptional(archive, '_rels/.rels');
  for (const relation of findChildren(root, 'Relationship')) {
    const { Type = '', Target = '' } = relation.attributes;
    const name = Target.replace(/^\.?\//, '');
    if (Type.endsWith('/officeDocument') && archive.has(name)) return name;
  }
  const named = archive.names().find((name) => /^word\/document\d*\.xml$/.test(name));
  if (named) return named;
  throw new RefusedFileError(
    'damaged',
    'the document has no main part: open it in a word processor and save it again',
  );
}

/** Parts by the last word of their relation's type: `styles`, `numbering`, `footnotes`. */
function readRelations(archive: Archive, main: string, folder: string): Map<string, string> {
  const relations = new Map<string, string>();
  const part = readOptional(archive, `${folder}_rels/${main.slice(folder.length)}.rels`);
  for (const relation of findChildren(part, 'Relationship')) {
    const { Type = '', Target = '', TargetMode } = relation.attributes;
    if (TargetMode === 'External') continue;
    const name = Target.startsWith('/') ? Target.slice(1) : folder + Target.replace(/^\.\//, '');
    relations.set(Type.slice(Type.lastIndexOf('/') + 1), name);
  }
  for (const kind of ['styles', 'numbering', 'footnotes', 'endnotes']) {
    if (!relations.has(kind)) relations.set(kind, `${folder}${kind}.xml`);
  }
  return relations;
}

function readOptional(archive: Archive, name: string | undefined): XmlElement | undefined {
  return name !== undefined && archive.has(name) ? readXml(archive, name) : undefined;
}

function collectNotes(footnotes: XmlElement | undefined, endnotes: XmlElement | undefined): Notes {
  const notes = new Map<string, XmlElement>();
  for (const [kind, part] of [
    ['footnote', footnotes],
    ['endnote', endnotes],
  ] as const) {
    for (const note of findChildren(part, kind)) {
      const { id, type } = note.attributes;
      // Separators are lines drawn above the notes.
      if (id !== undefined && (type === undefined || type === 'normal')) notes.set(`${kind}:${id}`, note);
    }
  }
  return notes;
}

function statedPages(archive: Archive): number | undefined {
  const properties = readLenient(archive, 'docProps/app.xml');
  const pages = Number(findChildren(properties, 'Pages')[0]?.text);
  return Number.isInteger(pages) && pages > 0 ? pages : undefined;
}

/** Page numbers are told only when the breaks found agree with the number of pages the word processor stored. */
function settlePages(
  { pages }: DocxBlockWriter,
  stated: number | undefined,
): { by: keyof PageCount; count: number } | undefined {
  if (stated === undefined) return undefined;
  const by: keyof PageCount = pages.rendered > 1 ? 'rendered' : 'manual';
  const count = pages[by];
  return Math.abs(count - stated) <= Math.floor(stated * PAGE_TOLERANCE) ? { by, count } : undefined;
}

function readTitle(archive: Archive): string | null {
  const title = findChildren(readLenient(archive, 'docProps/core.xml'), 'title')[0]?.text;
  return (title && cleanText(title)) || null;
}

/** A part that says something *about* the document: if it is broken, the document is still readable. */
function readLenient(archive: Archive, name: string): XmlElement | undefined {
  try {
    return readOptional(archive, name);
  } catch (error) {
    if (error instanceof RefusedFileError && error.code === 'damaged') return undefined;
    throw error;
  }
}
