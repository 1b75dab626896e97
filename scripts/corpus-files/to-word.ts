import {
  Document,
  HeadingLevel,
  type IRunOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { SourceBlock } from './parse-source.ts';

interface WordOptions {
  author: string;
  /** `numbered-by-word`: labels come from an automatic list; `as-typed`: they are part of the heading's text. */
  headings: 'numbered-by-word' | 'as-typed';
}

const outline = 'outline';
const font: Pick<IRunOptions, 'font' | 'size'> = { font: 'Times New Roman', size: 24 };

export async function toWord(blocks: SourceBlock[], options: WordOptions): Promise<Uint8Array> {
  const document = new Document({
    creator: options.author,
    title: blocks.find((block) => block.kind === 'title')?.text ?? '',
    numbering: {
      config: [
        {
          reference: outline,
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
            { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2.' },
          ],
        },
      ],
    },
    sections: [{ children: blocks.map((block) => toElement(block, options)) }],
  });
  return Packer.toBuffer(document);
}

function toElement(block: SourceBlock, options: WordOptions): Paragraph | Table {
  switch (block.kind) {
    case 'title':
      return new Paragraph({ text: block.text, heading: HeadingLevel.TITLE });
    case 'heading':
      return toHeading(block, options);
    case 'paragraph':
      return new Paragraph({
        children: [new TextRun({ ...font, text: block.text })],
        spacing: { after: 160 },
      });
    case 'table':
      return new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: block.rows.map(
          (row) =>
            new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
        ),
      });
  }
}

function toHeading(block: SourceBlock & { kind: 'heading' }, { headings }: WordOptions): Paragraph {
  const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
  if (headings === 'as-typed') return new Paragraph({ text: `${block.label} ${block.text}`, heading });
  return new Paragraph({
    text: block.text,
    heading,
    numbering: { reference: outline, level: block.level - 1 },
  });
}
