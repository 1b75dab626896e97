import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { Block } from '../../block.ts';
import { BlockList } from '../../make-block.ts';
import type { OcrEngine } from '../../ocr-engine.ts';
import { joinLines } from '../../text/join-lines.ts';
import { describeLine } from '../../text/parse-text.ts';
import { findPagePicture } from './find-page-picture.ts';

/** Engines put spaces between Chinese characters, and around their punctuation. */
const spaceInChinese =
  /(?<=[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60“”]) +(?=[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60“”])/gu;

/** What OCR made of the pages without text. */
export interface RecognisedPages {
  blocks: Block[];
  /** Pages on which it found text, 1-based. */
  pages: number[];
}

/** Has an engine read the pictures of each page given, as they lie on it; a page without pictures stays empty. */
export async function recognisePages(
  pdf: PDFDocumentProxy,
  numbers: number[],
  engine: OcrEngine,
): Promise<RecognisedPages> {
  const list = new BlockList();
  const pages: number[] = [];
  for (const number of numbers) {
    const image = await findPagePicture(pdf, number);
    const text = image ? await engine.recognise(image) : '';
    const before = list.blocks.length;
    const lines = text.split(/\r?\n/).map((line) => line.replace(spaceInChinese, ''));
    for (const { text } of joinLines(lines)) list.add({ ...describeLine(text), page: number });
    if (list.blocks.length > before) pages.push(number);
  }
  return { blocks: list.blocks, pages };
}
