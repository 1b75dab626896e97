import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';

/** A line of a plain document, and how deep a heading it is; level 0 is text. */
interface DrawnLine {
  text: string;
  level: number;
}

const wordLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];

/** Sizes of headings in a PDF, outermost first, over text of 11 points. */
const pdfSizes = [11, 16, 13.5, 12, 11.5];

/** A Word file with heading styles; undefined when the outline has no heading on a line of its own. */
export async function drawWord(document: string, expected: string[]): Promise<Uint8Array | undefined> {
  const lines = markHeadings(document, expected);
  if (!lines) return undefined;
  const children = lines.map(({ text, level }, index) => {
    const heading = index === 0 ? HeadingLevel.TITLE : wordLevels[level];
    return new Paragraph(index > 0 && level === 0 ? { text } : { text, ...(heading ? { heading } : {}) });
  });
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** A PDF with bold headings, larger the higher they stand; undefined also for Chinese, which its fonts cannot draw. */
export function drawPdf(document: string, expected: string[]): Promise<Uint8Array> | undefined {
  const lines = markHeadings(document, expected);
  if (!lines || /\p{Script=Han}/u.test(document)) return undefined;
  const pdf = new PDFDocument({ size: 'A4', margins: { top: 72, bottom: 72, left: 64, right: 64 } });
  const chunks: Uint8Array[] = [];
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
  for (const [index, { text, level }] of lines.entries()) {
    if (index === 0) pdf.font('Times-Bold').fontSize(20).text(text, { align: 'center' });
    else
      pdf
        .font(level > 0 ? 'Times-Bold' : 'Times-Roman')
        .fontSize(pdfSizes[level] ?? 11)
        .text(text);
    pdf.moveDown(0.6);
  }
  pdf.end();
  return bytes;
}

/** Which lines are headings, by the outline; undefined when any section does not stand on a line of its own. */
function markHeadings(document: string, expected: string[]): DrawnLine[] | undefined {
  const lines = document
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ text, level: 0 }));
  let from = 1;
  for (const row of expected) {
    const [level = '', number = '', heading = ''] = row.split('|');
    const index = lines.findIndex(
      ({ text }, at) => at >= from && text.endsWith(heading) && isHeadLength(text, heading, number),
    );
    if (index === -1 || heading === '-') return undefined;
    lines[index]!.level = Number(level);
    from = index + 1;
  }
  return expected.length > 0 ? lines : undefined;
}

/** Nothing but a label stands before the heading: `Section Four: `, `（二）`. */
function isHeadLength(text: string, heading: string, number: string): boolean {
  const before = text.length - heading.length;
  return number === '-' ? before === 0 : before > 0 && before <= 16;
}
