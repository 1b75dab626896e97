import { getResolvedPDFJS } from 'unpdf';
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import type { PageImage } from '../../ocr-engine.ts';
import { type Matrix, multiply } from '../page/matrix.ts';
import { walkDrawing } from '../page/walk-drawing.ts';

/** Pages whose pictures have fewer points bear stamps, logos and rules. A page at 72 dots an inch has half a million. */
const SMALLEST_PAGE_POINTS = 200_000;

/** Points of the page put together from its pictures, at most: A4 at 400 dots an inch is 15 million. */
const LARGEST_PAGE_POINTS = 20_000_000;

/** As pdf.js keeps a decoded picture; one of one bit a point packs eight of them into a byte, rows filled up. */
interface DecodedImage {
  data: Uint8Array | Uint8ClampedArray;
  width: number;
  height: number;
}

/** A picture and the square of the page it is drawn into, in points of the page from its lower left. */
interface PlacedImage extends DecodedImage {
  /** From points of the unit square. */
  matrix: Matrix;
  /** A stencil: its zeros are painted black, its ones leave what is below. */
  isStencil: boolean;
}

/**
 * The page as its pictures make it: all of them painted at their places on white, in the order they are drawn, as fine
 * as the finest. So strips of a scanner, a photograph beside a table and stencils in black and white are read together.
 *
 * @param number 1-based page
 * @returns undefined for a page without pictures of any size
 */
export async function findPagePicture(pdf: PDFDocumentProxy, number: number): Promise<PageImage | undefined> {
  const page = await pdf.getPage(number);
  const images = await findImages(page);
  if (images.reduce((points, { width, height }) => points + width * height, 0) < SMALLEST_PAGE_POINTS)
    return undefined;
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  const [pageWidth, pageHeight] = [right - left, top - bottom];
  const finest = Math.max(
    ...images.map(({ width, matrix: [a, b] }) => width / Math.max(1, Math.hypot(a, b))),
  );
  const scale = Math.min(finest, Math.sqrt(LARGEST_PAGE_POINTS / (pageWidth * pageHeight)));
  const width = Math.max(1, Math.round(pageWidth * scale));
  const height = Math.max(1, Math.round(pageHeight * scale));
  const data = new Uint8ClampedArray(width * height).fill(255);
  for (const image of images)
    paint({ data, width, height }, image, [scale, 0, 0, -scale, -left * scale, top * scale]);
  return { data, width, height, channels: 1 };
}

async function findImages(page: PDFPageProxy): Promise<PlacedImage[]> {
  const { OPS } = await getResolvedPDFJS();
  const painters: number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  const images: PlacedImage[] = [];
  for (const { operator, parameters, matrix } of await walkDrawing(page, [1, 0, 0, 1, 0, 0])) {
    if (!painters.includes(operator)) continue;
    const image = await resolveImage(page, (parameters as unknown[])[0]);
    if (image) images.push({ ...image, matrix, isStencil: operator === OPS.paintImageMaskXObject });
  }
  return images;
}

/** A picture is named and kept by the page or the document; a stencil may stand in the operator itself. */
async function resolveImage(page: PDFPageProxy, named: unknown): Promise<DecodedImage | undefined> {
  if (typeof named === 'object' && named !== null && 'data' in named) {
    return typeof named.data === 'string' ? resolveImage(page, named.data) : asImage(named);
  }
  if (typeof named !== 'string') return undefined;
  const holder = named.startsWith('g_') ? page.commonObjs : page.objs;
  return asImage(await new Promise<unknown>((resolve) => holder.get(named, resolve)));
}

function asImage(value: unknown): DecodedImage | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { data, width, height } = value as Partial<DecodedImage>;
  return data && width && height ? { data, width, height } : undefined;
}

interface Canvas {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Every point of the page that lies in the picture's square takes the grey of the picture's point there. */
function paint(canvas: Canvas, image: PlacedImage, toCanvas: Matrix): void {
  const [a, b, c, d, e, f] = multiply(toCanvas, image.matrix);
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-9) return;
  const corners = [0, 1].flatMap((u) => [0, 1].map((v) => [a * u + c * v + e, b * u + d * v + f] as const));
  const bounds = (axis: 0 | 1, limit: number) => {
    const places = corners.map((corner) => corner[axis]);
    return [
      Math.max(0, Math.floor(Math.min(...places))),
      Math.min(limit, Math.ceil(Math.max(...places))),
    ] as const;
  };
  const [x0, x1] = bounds(0, canvas.width);
  const [y0, y1] = bounds(1, canvas.height);
  const grey = greyReader(image);
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const [dx, dy] = [x + 0.5 - e, y + 0.5 - f];
      const u = (d * dx - c * dy) / determinant;
      const v = (a * dy - b * dx) / determinant;
      if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
      // The first row of a picture is its top, where v is 1.
      const value = grey(
        Math.floor(u * image.width),
        Math.min(image.height - 1, Math.floor((1 - v) * image.height)),
      );
      if (!image.isStencil || value === 0) canvas.data[y * canvas.width + x] = value;
    }
  }
}

/** Grey of a point by column and row: of bits, of one, three or four bytes a point. */
function greyReader({ data, width, height }: DecodedImage): (column: number, row: number) => number {
  const channels = data.length / (width * height);
  if (channels < 1) {
    const rowBytes = (width + 7) >> 3;
    return (column, row) =>
      (((data[row * rowBytes + (column >> 3)] ?? 0xff) >> (7 - (column & 7))) & 1) * 255;
  }
  const step = Math.floor(channels);
  return (column, row) => {
    const at = (row * width + column) * step;
    const red = data[at] ?? 255;
    return step < 3 ? red : (red * 299 + (data[at + 1] ?? 255) * 587 + (data[at + 2] ?? 255) * 114) / 1000;
  };
}
