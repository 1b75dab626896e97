/**
 * How fast and in how much memory files become sections, in a process of its own. Prints one JSON object.
 */
import PDFDocument from 'pdfkit';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';
import { sampleSections } from './sample-sections.ts';

export interface ReadingMeasurement {
  pdfPages: number;
  pdfSections: number;
  pdfSeconds: number;
  /** Peak of the process, Node and the making of the PDF included. */
  peakMegabytes: number;
  plainMegabytes: number;
  plainMegabytesPerSecond: number;
}

const pdfPages = 300;
const sectionsPerPage = 3;
const plainFiles = 20;
const sectionsPerPlainFile = 250;

if (process.argv[1] === import.meta.filename) {
  process.stdout.write(`${JSON.stringify(await measureReading())}\n`);
  process.exit(0);
}

async function measureReading(): Promise<ReadingMeasurement> {
  const plain = await readPlainTexts();
  const bytes = await drawReport();
  const startedAt = performance.now();
  const { sections } = splitSections(await parseSource(bytes, { fileName: 'report.pdf' }));
  return {
    pdfPages,
    pdfSections: sections.length,
    pdfSeconds: (performance.now() - startedAt) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    ...plain,
  };
}

async function readPlainTexts() {
  const texts = [...sampleSections(plainFiles * sectionsPerPlainFile)].map(
    ({ text }, at) => `${(at % sectionsPerPlainFile) + 1}. Part ${at + 1}\n\n${text}\n\n`,
  );
  let plainBytes = 0;
  let milliseconds = 0;
  for (let file = 0; file < plainFiles; file++) {
    const text = texts.slice(file * sectionsPerPlainFile, (file + 1) * sectionsPerPlainFile).join('');
    const bytes = new TextEncoder().encode(text);
    const startedAt = performance.now();
    splitSections(await parseSource(bytes, { fileName: 'report.txt' }));
    milliseconds += performance.now() - startedAt;
    plainBytes += bytes.length;
  }
  return { plainMegabytes: plainBytes / 1e6, plainMegabytesPerSecond: plainBytes / 1e3 / milliseconds };
}

/** A report with a heading on every page. */
async function drawReport(): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4' });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve());
    pdf.on('error', reject);
  });
  const paragraphs = [...sampleSections(pdfPages * sectionsPerPage)];
  for (let page = 0; page < pdfPages; page++) {
    if (page > 0) pdf.addPage();
    const texts = paragraphs
      .slice(page * sectionsPerPage, (page + 1) * sectionsPerPage)
      .map(({ text }) => text);
    const heading = texts[0]!
      .replace(/[^A-Za-z ]/g, '')
      .split(' ')
      .slice(0, 4)
      .join(' ');
    pdf
      .fontSize(14)
      .text(`${page + 1}. ${heading}`)
      .moveDown(1);
    for (const text of texts) pdf.fontSize(9).text(text).moveDown(1);
  }
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}
