import { crc32, deflateSync } from 'node:zlib';
import PdfDocument from 'pdfkit';
import type { DocumentOptions, Page } from './page.ts';

export type { Page } from './page.ts';

const Document = PdfDocument as unknown as new (options: DocumentOptions) => Page;

/** A PDF drawn by `draw`, as bytes. */
export function buildPdf(draw: (page: Page) => void, options: DocumentOptions = {}): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const page = new Document({ margin: 60, size: 'A4', bufferPages: true, ...options });
    const pieces: Uint8Array[] = [];
    page.on('data', (piece) => pieces.push(piece));
    page.on('error', reject);
    page.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces))));
    draw(page);
    page.end();
  });
}

/** A grey PNG of the given size. */
export function greyPicture(width: number, height: number): Buffer {
  return picture(width, height, () => 0x80);
}

/** A PNG of the given size, with the grey that `shade` gives each of its points (0 is black). */
export function picture(width: number, height: number, shade: (x: number, y: number) => number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = shade(x, y);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
