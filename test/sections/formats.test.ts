import { readdirSync, readFileSync } from 'node:fs';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../functions/parse/parse-source.ts';
import { splitSections } from '../../functions/sections/split-sections.ts';
import { buildPdf } from '../parse/build-pdf.ts';

/**
 * The outline fixtures set as PDF and DOCX: headings that stand alone in larger bold type or in heading styles,
 * run-in headings as they are. Scored as the outlines are cited: level, number and heading all right.
 */
const folder = new URL('./fixtures/', import.meta.url);

interface Fixture {
  file: string;
  lines: { text: string; level: number | null }[];
  outline: string[];
}

const fixtures: Fixture[] = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => {
    const [document = '', expected = ''] = readFileSync(new URL(file, folder), 'utf8').split('%% outline\n');
    const outline = expected.split('\n').filter((line) => line !== '');
    const lines = document.split('\n').filter((line) => line !== '');
    return { file, outline, lines: lines.map((text) => ({ text, level: levelOf(text, outline) })) };
  });

/** The level of a line that is nothing but a heading, null for all other lines. */
function levelOf(text: string, outline: string[]): number | null {
  for (const entry of outline) {
    const [level = '1', , heading = ''] = entry.split('|');
    if (heading !== '-' && text.endsWith(heading) && text.length <= heading.length + 16) return Number(level);
  }
  return null;
}

const docxLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];

async function asDocx({ lines }: Fixture): Promise<Uint8Array> {
  const children = lines.map(({ text, level }) => {
    const heading = level === null ? undefined : docxLevels[level - 1];
    return new Paragraph(heading ? { text, heading } : { text });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

function asPdf({ lines }: Fixture): Promise<Uint8Array> {
  return buildPdf((page) => {
    for (const [index, { text, level }] of lines.entries()) {
      const isTitle = index === 0 && level === null;
      const size = isTitle ? 20 : level === null ? 10.5 : 16 - 1.5 * level;
      page
        .font(level === null && !isTitle ? 'Helvetica' : 'Helvetica-Bold')
        .fontSize(size)
        .text(text);
      page.moveDown(0.6);
    }
  });
}

async function score(chosen: Fixture[], render: (fixture: Fixture) => Promise<Uint8Array>): Promise<number> {
  let right = 0;
  let total = 0;
  for (const fixture of chosen) {
    const parsed = await parseSource(await render(fixture), { fileName: fixture.file });
    const found = splitSections(parsed)
      .sections.filter((section) => section.kind !== 'preamble')
      .map((section) => `${section.level}|${section.number ?? '-'}|${section.heading ?? '-'}`);
    const hits = found.filter((entry) => fixture.outline.includes(entry)).length;
    if (process.env.SHOW_OUTLINES && found.join('\n') !== fixture.outline.join('\n')) {
      console.log(fixture.file, { found, wanted: fixture.outline });
    }
    right += hits;
    total += found.length + fixture.outline.length;
  }
  return (2 * right) / total;
}

describe('outlines of rendered documents', () => {
  it('are right in at least 95 of 100 headings of DOCX files in both languages', async () => {
    expect(await score(fixtures, asDocx)).toBeGreaterThanOrEqual(0.95);
  });

  // The standard fonts of a PDF have no Han characters.
  it('are right in at least 85 of 100 headings of born-digital PDF files', async () => {
    const english = fixtures.filter(({ file }) => file.startsWith('en-'));
    expect(await score(english, asPdf)).toBeGreaterThanOrEqual(0.85);
  });
});
