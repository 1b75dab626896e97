import PDFDocument from 'pdfkit';
import type { SourceBlock } from './parse-source.ts';

interface PdfOptions {
  /** Printed on top of every page. */
  header: string;
  year: number;
}

/** A4 with two centimetres of margin, in points. */
const margins = { top: 72, bottom: 72, left: 64, right: 64 };
const columnWidth = 150;

/** Pages with a running header and a page number, as offices print them. */
export async function toPdf(blocks: SourceBlock[], { header, year }: PdfOptions): Promise<Uint8Array> {
  const title = blocks.find((block) => block.kind === 'title')?.text ?? '';
  const pdf = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    info: { Title: title, CreationDate: new Date(Date.UTC(year, 5, 30)) },
  });
  const bytes = collect(pdf);
  for (const block of blocks) draw(pdf, block);
  printRunningLines(pdf, header);
  pdf.end();
  return bytes;
}

function draw(pdf: PDFKit.PDFDocument, block: SourceBlock): void {
  switch (block.kind) {
    case 'title':
      pdf.font('Times-Bold').fontSize(18).text(block.text, { align: 'center' }).moveDown(1);
      break;
    case 'heading':
      pdf.moveDown(0.6).font('Times-Bold').fontSize(13);
      pdf.text(`${block.label} ${block.text}`).moveDown(0.4);
      break;
    case 'paragraph':
      pdf.font('Times-Roman').fontSize(11).text(block.text, { align: 'justify', lineGap: 3 }).moveDown(0.6);
      break;
    case 'table':
      drawTable(pdf, block.rows);
  }
}

function drawTable(pdf: PDFKit.PDFDocument, rows: string[][]): void {
  for (const [index, row] of rows.entries()) {
    pdf.font(index === 0 ? 'Times-Bold' : 'Times-Roman').fontSize(11);
    const top = pdf.y;
    for (const [column, cell] of row.entries()) {
      pdf.text(cell, margins.left + column * columnWidth, top, { width: columnWidth - 10 });
    }
    pdf.y = top + 18;
  }
  pdf.x = margins.left;
  pdf.moveDown(0.6);
}

function printRunningLines(pdf: PDFKit.PDFDocument, header: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    // Below the bottom margin a line would open a new page.
    pdf.page.margins.bottom = 0;
    pdf.font('Times-Italic').fontSize(9);
    pdf.text(header, margins.left, 36, { lineBreak: false });
    pdf.text(`${page + 1} / ${count}`, margins.left, 800, { lineBreak: false });
  }
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
}
