import { extractImages } from 'unpdf';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Block } from '../block.ts';
import { BlockList } from '../make-block.ts';
import type { OcrEngine, PageImage } from '../ocr-engine.ts';
import { joinLines } from '../text/join-lines.ts';
import { describeLine } from '../text/parse-text.ts';

/** Pictures with fewer points are stamps, logos and rules, not pages. A page at 72 dots an inch has half a million. */
const SMALLEST_PAGE_POINTS = 200_000;

/** Engines put spaces between Chinese characters, and around their punctuation. */
const spaceInChinese =
  /(?<=[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60“”]) +(?=[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60“”])/gu;

/** What OCR made of the pages without text. */
export interface RecognisedPages {
  blocks: Block[];
  /** Pages on which it found text, 1-based. */
  pages: number[];
}

/** Has an engine read the largest picture of each page given; a page without a picture stays empty. */
export async function recognisePages(
  pdf: PDFDocumentProxy,
  numbers: number[],
  engine: OcrEngine,
): Promise<RecognisedPages> {
  const list = new BlockList();
  const pages: number[] = [];
  for (const number of numbers) {
    const image = await findPageImage(pdf, number);
    const text = image ? await engine.recognise(image) : '';
    const before = list.blocks.length;
    const lines = text.split(/\r?\n/).map((line) => line.replace(spaceInChinese, ''));
    for (const paragraph of joinLines(lines)) list.add({ ...describeLine(paragraph), page: number });
    if (list.blocks.length > before) pages.push(number);
  }
  return { blocks: list.blocks, pages };
}

async function findPageImage(pdf: PDFDocumentProxy, number: number): Promise<PageImage | undefined> {
  const images = await extractImages(pdf, number);
  const [largest] = images.toSorted((one, other) => other.width * other.height - one.width * one.height);
  return largest && largest.width * largest.height >= SMALLEST_PAGE_POINTS ? largest : undefined;
}
