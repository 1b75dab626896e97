import PdfDocument, { type DocumentOptions } from 'pdfkit';

export type Page = InstanceType<typeof PdfDocument>;

/** A PDF drawn by `draw`, as bytes. */
export function buildPdf(draw: (page: Page) => void, options: DocumentOptions = {}): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const page = new PdfDocument({ margin: 60, size: 'A4', bufferPages: true, ...options });
    const pieces: Uint8Array[] = [];
    page.on('data', (piece) => pieces.push(piece));
    page.on('error', reject);
    page.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces))));
    draw(page);
    page.end();
  });
}
