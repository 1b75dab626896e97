import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { type Problem, RefusedFileError } from '../../documents/refusal.ts';
import type { Block, ParsedSource } from '../block.ts';
import { cleanText } from '../clean-text.ts';
import { BlockList } from '../make-block.ts';
import type { OcrEngine } from '../ocr-engine.ts';
import { collectVocabulary } from '../text/join-lines.ts';
import { buildLines } from './layout/build-lines.ts';
import { buildSegments } from './layout/build-segments.ts';
import { dropFurniture, type PageSegments } from './layout/drop-furniture.ts';
import { orderSegments } from './layout/order-segments.ts';
import { openPdf } from './page/open-pdf.ts';
import { readOutline } from './page/read-outline.ts';
import { PageReader } from './page/read-page.ts';
import { ReadableFonts } from './page/readable-fonts.ts';
import { buildParagraphs } from './prose/build-paragraphs.ts';
import { areRolesTelling, describeParagraph } from './prose/describe-paragraph.ts';
import { isCapitals } from './prose/mend-capitals.ts';
import { OutlineIndex } from './prose/outline-index.ts';
import { findBodyLook } from './prose/weigh-prominence.ts';
import { recognisePages } from './scans/recognise-pages.ts';

/** A document with fewer characters a page than this is pictures of pages with a stamp or number on them. */
const FEWEST_CHARACTERS_PER_PAGE = 12;

/** The same where most pages have none at all: the rest are scraps inside pictures. */
const FEWEST_CHARACTERS_PER_SCANNED_PAGE = 60;

/** Share of characters without a meaning from which a text layer counts as unreadable. */
const UNREADABLE_SHARE = 0.4;

export interface PdfOptions {
  password?: string;
  ocr?: OcrEngine;
}

/**
 * A PDF to blocks, from its text layer; pages without one are left to OCR where an engine is given.
 *
 *     fragments ─▶ segments ─▶ without furniture ─▶ columns in order ─▶ lines ─▶ paragraphs ─▶ blocks
 *     (as drawn)   (pieces of   (running heads,      (gutters)          (rows of  (indents,     (bookmarks, tags,
 *                   lines, rows  page numbers)                           tables)   gaps)         size and weight)
 *                   of ruled tables)
 *
 * @throws RefusedFileError `no_text_layer` for scans, `encrypted`, `damaged`, `too_large`
 */
export async function parsePdf(bytes: Uint8Array, options: PdfOptions): Promise<ParsedSource> {
  const pdf = await openPdf(bytes, { password: options.password, decodesImages: options.ocr !== undefined });
  try {
    return await readDocument(pdf, options.ocr);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readDocument(pdf: PDFDocumentProxy, ocr: OcrEngine | undefined): Promise<ParsedSource> {
  const { pages, brokenPages, unreadablePages } = await readPages(pdf);
  const emptyPages = pages.filter((page) => page.segments.length === 0).map((page) => page.number);
  const recognised = ocr ? await recognisePages(pdf, emptyPages, ocr) : { blocks: [], pages: [] };
  if (recognised.pages.length === 0) refuseWithoutText({ pages, brokenPages, unreadablePages });
  const lines = dropFurniture(pages).flatMap((page) =>
    orderSegments(page.segments).flatMap((region) => buildLines(region, page.number)),
  );
  const body = findBodyLook(lines);
  const vocabulary = collectVocabulary(lines.map((line) => line.text).filter((text) => !isCapitals(text)));
  const paragraphs = buildParagraphs(lines, body.size, vocabulary);
  const outline = new OutlineIndex(await readOutline(pdf));
  const trustsRoles = areRolesTelling(lines);
  const list = new BlockList();
  const heights = new Map(pages.map((page) => [page.number, page.height]));
  for (const paragraph of paragraphs) {
    list.add(describeParagraph(paragraph, { body, outline, trustsRoles, heights, vocabulary }));
  }
  const { title, language } = await readMetadata(pdf);
  return {
    mediaType: 'application/pdf',
    textOrigin: recognised.pages.length > pages.length / 2 ? 'ocr' : 'pdf-text-layer',
    blocks: insertByPage(list.blocks, recognised.blocks),
    pages: pdf.numPages,
    pageLabels: await readPageLabels(pdf),
    statedTitle: title,
    statedLanguage: language,
    problems: reportPages({
      page_without_text: emptyPages.filter((number) => !recognised.pages.includes(number)),
      page_by_ocr: recognised.pages,
      page_damaged: brokenPages,
      page_unreadable: unreadablePages,
    }),
  };
}

const pageProblems = {
  page_without_text: 'have no text: blank, or pictures that need OCR',
  page_by_ocr: 'were read by machine from pictures: expect errors in the text',
  page_damaged: 'could not be read',
  page_unreadable: 'hold text in fonts that do not say what its letters are: it is left out, and needs OCR',
};

function reportPages(pages: Record<keyof typeof pageProblems, number[]>): Problem[] {
  return Object.entries(pageProblems)
    .map(([code, what]) => ({ code, what, numbers: pages[code as keyof typeof pageProblems] }))
    .filter(({ numbers }) => numbers.length > 0)
    .map(({ code, what, numbers }) => ({ code, detail: `pages ${listPages(numbers)} ${what}` }));
}

/** Puts blocks of other pages where their pages are; the order inside a page stays. */
function insertByPage(blocks: Block[], others: Block[]): Block[] {
  if (others.length === 0) return blocks;
  return [...blocks, ...others].sort((one, other) => (one.page ?? 0) - (other.page ?? 0));
}

interface ReadPages {
  pages: PageSegments[];
  brokenPages: number[];
  /** Pages with text that was left out because nobody knows what its letters are. */
  unreadablePages: number[];
}

async function readPages(pdf: PDFDocumentProxy): Promise<ReadPages> {
  const pages: PageSegments[] = [];
  const brokenPages: number[] = [];
  const unreadablePages: number[] = [];
  const fonts = new ReadableFonts();
  const reader = new PageReader(pdf, await isTagged(pdf));
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await reader.read(number);
      const fragments = fonts.keepReadable(page.fragments);
      if (fragments.length < page.fragments.length) unreadablePages.push(number);
      const { width, height } = page;
      pages.push({ number, width, height, segments: buildSegments({ ...page, fragments }) });
    } catch (error) {
      if (error instanceof RefusedFileError || error instanceof RangeError) throw error;
      brokenPages.push(number);
    }
  }
  return { pages, brokenPages, unreadablePages };
}

/** @throws RefusedFileError when the pages hold no text worth the name */
function refuseWithoutText({ pages, brokenPages, unreadablePages }: ReadPages): void {
  if (pages.length === 0) {
    throw new RefusedFileError('damaged', 'no page of the PDF can be read: download or export it again');
  }
  const text = pages.flatMap((page) => page.segments.map((segment) => segment.text)).join('');
  const printed = text.replace(/\s/g, '').length;
  if (printed === 0 && brokenPages.length > 0) {
    throw new RefusedFileError(
      'damaged',
      `pages ${listPages(brokenPages)} cannot be read and the others are empty: download it again`,
    );
  }
  const unreadable = text.match(/[\p{Co}\p{Cn}\uFFFD]|(?![\t\n\r])\p{Cc}/gu)?.length ?? 0;
  const emptyShare = pages.filter((page) => page.segments.length === 0).length / pages.length;
  const fewest = emptyShare > 0.5 ? FEWEST_CHARACTERS_PER_SCANNED_PAGE : FEWEST_CHARACTERS_PER_PAGE;
  if (printed >= pages.length * fewest && unreadable < printed * UNREADABLE_SHARE) return;
  if (pages.length === 1 && printed > 0 && unreadable === 0) return;
  const what =
    unreadablePages.length > 0
      ? 'text in fonts that do not say what its letters are'
      : 'pictures of pages without readable text';
  throw new RefusedFileError(
    'no_text_layer',
    `the PDF holds ${what}: recognise its text (OCR) and send the searchable PDF`,
  );
}

function listPages(pages: number[]): string {
  const shown = pages.slice(0, 20).join(', ');
  return pages.length > 20 ? `${shown} and ${pages.length - 20} more` : shown;
}

async function isTagged(pdf: PDFDocumentProxy): Promise<boolean> {
  try {
    return (await pdf.getMarkInfo())?.Marked === true;
  } catch {
    // Evidence that cannot be read is evidence that is not there; the text is read all the same.
    return false;
  }
}

async function readPageLabels(pdf: PDFDocumentProxy): Promise<string[] | null> {
  try {
    return await pdf.getPageLabels();
  } catch {
    // Evidence that cannot be read is evidence that is not there; the text is read all the same.
    return null;
  }
}

async function readMetadata(
  pdf: PDFDocumentProxy,
): Promise<{ title: string | null; language: string | null }> {
  try {
    const { info } = await pdf.getMetadata();
    const fields = info as Record<string, unknown>;
    const title = typeof fields.Title === 'string' ? cleanText(fields.Title) : '';
    const language =
      typeof fields.Language === 'string' && /^[a-z]{2,3}(?:-\w+)*$/i.test(fields.Language)
        ? fields.Language
        : null;
    return { title: title || null, language };
  } catch {
    // Evidence that cannot be read is evidence that is not there; the text is read all the same.
    return { title: null, language: null };
  }
}
